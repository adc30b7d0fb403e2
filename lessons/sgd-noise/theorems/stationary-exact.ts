import { tex, theorem } from "@contract";
import { afterMandt } from "../sources";

export default theorem({
  title: "The excess risk at rest, with the noise that SGD really makes",
  source: afterMandt(
    "The paper takes the noise for constant. This exact form for Gaussian inputs keeps its dependence on the point; derived in the text.",
  ),
  preamble: tex`Let $x\sim N(0,\mathrm{diag}\,h)$ and $y=x^\top\theta^*+\varepsilon$ with independent noise of variance $\sigma^2$, and let SGD use $B$ fresh examples an update. With $S_B=\sum_i\frac{\eta h_i}{B\,(2-\eta h_i(1+1/B))}<1$, in the stationary state`,
  statement: tex`\sym{risk}{\tfrac12\,\mathbb E\,(\theta-\theta^*)^\top H(\theta-\theta^*)}\;=\;\frac{\sym{labelVariance}{\sigma^2}}2\,\frac{\sym{gain}{S_B}}{1-S_B}\qquad\text{if }\sym{dependence}{\kappa}=0.`,
  symbols: {
    risk: {
      tex: tex`\tfrac12\mathrm{Tr}(HC)`,
      meaning: "excess risk, averaged over the second half of the run",
      admits: ["exact"],
    },
    labelVariance: { tex: tex`\sigma^2`, meaning: "variance of the label noise", admits: ["exact"] },
    gain: {
      tex: "S_B",
      meaning: "how strongly the error feeds its own noise",
      admits: ["exact"],
      domain: (gain) => gain < 1,
    },
    dependence: {
      tex: tex`\kappa`,
      meaning: "how strongly the size of the label noise depends on the first input",
      admits: ["exact"],
    },
  },
  assumptions: {
    independent: {
      says: "the label noise does not depend on the input",
      holds: (v) => v.dependence === 0,
      breaks: { parameter: "dependence", value: 1 },
    },
    gaussian: { says: "inputs are Gaussian and every update sees fresh examples", holds: "by construction" },
    stationary: { says: "the first half of the run has forgotten the start", holds: "by construction" },
  },
  sense: "equal",
  mode: { kind: "expectation" },
  lhs: (v) => v.risk,
  rhs: (v) => (0.5 * v.labelVariance * v.gain) / (1 - v.gain),
  trivial: null,
  // The flattest direction relaxes in 1 / (2 eta h) = 80 updates at the defaults; what is left of the start after half
  // a run is below a thousandth for learning rates from 0.04 on.
  tolerance: 2e-3,
});
