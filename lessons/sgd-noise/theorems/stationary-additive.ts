import { tex, theorem } from "@contract";
import { stationaryVariance } from "../regression";
import { afterMandt } from "../sources";

export default theorem({
  title: "The spread at rest, when the noise does not depend on the point",
  source: afterMandt(
    "The paper solves the diffusion, where the factor 2 − ηλ is 2. The formula for updates is a one-line fixed point.",
  ),
  preamble: tex`Let $x\leftarrow(1-\eta\lambda)x+\epsilon$ along an eigenvector of $H$ with eigenvalue $\lambda$, with noise of mean zero and variance $S$ at every update. In the stationary state`,
  statement: tex`\sym{restVariance}{\mathbb E\,x^2}\;=\;\frac{\sym{stepVariance}{S}}{\sym{chainRate}{\eta}\sym{curvature}{\lambda}\,(2-\eta\lambda)}\qquad(0<\eta\lambda<2).`,
  symbols: {
    restVariance: {
      tex: tex`\mathbb E\,x^2`,
      meaning: "mean squared distance from the minimum",
      admits: ["exact"],
    },
    stepVariance: { tex: "S", meaning: "variance of one update's noise", admits: ["exact"] },
    chainRate: { tex: tex`\eta`, meaning: "learning rate of this chain", admits: ["exact"] },
    curvature: { tex: tex`\lambda`, meaning: "curvature of this direction", admits: ["exact"] },
  },
  assumptions: {
    stable: {
      says: "learning rate times curvature lies between 0 and 2",
      holds: (v) => v.chainRate * v.curvature > 0 && v.chainRate * v.curvature < 2,
      breaks: { parameter: "learningRate", value: 0.004 },
    },
    additive: { says: "the noise is the same wherever the chain is", holds: "by construction" },
  },
  sense: "equal",
  mode: { kind: "expectation" },
  lhs: (v) => v.restVariance,
  rhs: (v) => stationaryVariance(v.stepVariance, v.curvature, v.chainRate),
  trivial: null,
  // Rounding of the position in 32-bit floats.
  tolerance: 1e-4,
});
