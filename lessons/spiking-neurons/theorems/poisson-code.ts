import { tex, theorem } from "@contract";
import { neuronalDynamics } from "../sources";

export default theorem({
  title: "What a count of Poisson spikes knows",
  source: neuronalDynamics("Variance of a Poisson count; derived in the text."),
  preamble: tex`Let the spikes within $T$ steps be Poisson with mean $cIT$, and read the current as $\hat I=N/(cT)$. Then, over the stimuli and the counts,`,
  statement: tex`\sym{squaredError}{\mathbb E\Big(\frac{\hat I-I}I\Big)^2}=\frac{\sym{inverseCurrent}{\overline{1/I}}}{\sym{rate}{c}\,\sym{duration}{T}}`,
  symbols: {
    squaredError: { tex: tex`\varepsilon^2`, meaning: "mean squared relative error", admits: ["exact"] },
    inverseCurrent: {
      tex: tex`\overline{1/I}`,
      meaning: tex`mean of $1/I$ over the stimuli`,
      admits: ["exact"],
    },
    rate: { tex: "c", meaning: "rate of the code at current 1", unit: "1/step", admits: ["exact"] },
    duration: { tex: "T", meaning: "length of the window", unit: "steps", admits: ["exact"] },
  },
  assumptions: { poisson: { says: "counts are Poisson", holds: "by construction" } },
  sense: "equal",
  mode: { kind: "expectation" },
  lhs: (v) => v.squaredError,
  rhs: (v) => v.inverseCurrent / (v.rate * v.duration),
  trivial: null,
});
