import { tex, theorem } from "@contract";
import { afterMandt } from "../sources";

export default theorem({
  title: "At the truth of a linear model, gradient noise is the Hessian",
  source: afterMandt(
    "A textbook identity, proved in the text; the paper discusses when noise and Hessian agree.",
  ),
  preamble: tex`Let $y=x^\top\theta^*+\varepsilon$, where $\varepsilon$ has mean zero and variance $\sigma^2$, and let $L(\theta)=\tfrac12\mathbb E(y-x^\top\theta)^2$. If $\varepsilon$ does not depend on $x$, the gradient of one example at $\theta^*$ has covariance $\Sigma_1(\theta^*)=\sigma^2H$. In particular`,
  statement: tex`\sym{steepNoise}{u_1^\top\Sigma_1(\theta^*)\,u_1}\;=\;\sym{labelVariance}{\sigma^2}\,\sym{topCurvature}{\lambda_1}\qquad\text{if }\sym{dependence}{\kappa}=0.`,
  symbols: {
    steepNoise: {
      tex: tex`u_1^\top\Sigma_1u_1`,
      meaning: "variance of one example's gradient along the steepest direction, at the truth",
      admits: ["exact"],
    },
    labelVariance: { tex: tex`\sigma^2`, meaning: "variance of the label noise", admits: ["exact"] },
    topCurvature: { tex: tex`\lambda_1`, meaning: "largest eigenvalue of the Hessian", admits: ["exact"] },
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
    wellSpecified: { says: "the truth is linear", holds: "by construction" },
  },
  sense: "equal",
  mode: { kind: "expectation" },
  lhs: (v) => v.steepNoise,
  rhs: (v) => v.labelVariance * v.topCurvature,
  trivial: null,
  // Rounding of a running mean in 32-bit floats.
  tolerance: 1e-4,
});
