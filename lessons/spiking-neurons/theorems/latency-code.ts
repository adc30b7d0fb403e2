import { tex, theorem } from "@contract";
import { neuronalDynamics } from "../sources";

export default theorem({
  title: "What one spike knows",
  source: neuronalDynamics("First-order error of the inverted formula; derived in the text."),
  preamble: tex`Read the current from the time $t$ of the first spike as $\hat I=1/(1-e^{-t/\tau})$, where $t$ is off by an error of standard deviation $\sigma_t$. To first order,`,
  statement: tex`\sym{error}{\sqrt{\mathbb E\Big(\frac{\hat I-I}I\Big)^2}}=\frac{\sym{jitter}{\sigma_t}}{\sym{timeConstant}{\tau}}\sqrt{\sym{squaredExcess}{\overline{(I-1)^2}}}\qquad\text{if }\sym{fired}{q}=1`,
  symbols: {
    error: { tex: tex`\varepsilon`, meaning: "relative root-mean-square error", admits: ["exact"] },
    jitter: {
      tex: tex`\sigma_t`,
      meaning: "standard deviation of the spike's time",
      unit: "steps",
      admits: ["exact"],
    },
    timeConstant: { tex: tex`\tau`, meaning: "membrane time constant", unit: "steps", admits: ["exact"] },
    squaredExcess: {
      tex: tex`\overline{(I-1)^2}`,
      meaning: tex`mean of $(I-1)^2$ over the stimuli`,
      admits: ["exact"],
    },
    fired: { tex: "q", meaning: "share of stimuli whose first spike has come", admits: ["exact"] },
  },
  assumptions: { fired: { says: "every neuron has fired", holds: (v) => v.fired === 1 } },
  sense: "equal",
  mode: { kind: "expectation" },
  lhs: (v) => v.error,
  rhs: (v) => (v.jitter / v.timeConstant) * Math.sqrt(v.squaredExcess),
  trivial: null,
  // Second order: the error is curved in the time, by a relative sigma_t^2 / tau^2 times a few units.
  tolerance: 0.02,
});
