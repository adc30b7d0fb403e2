import { tex, theorem } from "@contract";
import { equilibriumAngle } from "../equilibrium";
import { afterWan } from "../sources";

export default theorem({
  title: "The equilibrium rotation",
  source: afterWan(
    "The formula is as the secondary literature quotes it; the derivation in the text is ours, and shows that it is exact for the ratio of the means of ⟨w', w⟩ and ‖w‖² and needs no assumption on the noise.",
  ),
  preamble: tex`Let all gradients be orthogonal to the weights ($\sym{cosine}{c}=\max|\cos(g,w)|=0$) and let the lengths of the weights have come to rest. Then the root mean square angle between successive weights is`,
  statement: tex`\sym{angle}{\Delta}\;=\;\arccos\Big(1-\frac{\sym{learningRate}{\eta}\,\sym{weightDecay}{\lambda}}{1+\sym{momentum}{\alpha}}\Big)\;\approx\;\sqrt{\frac{2\eta\lambda}{1+\alpha}}\qquad(0<\eta\lambda<1+\alpha).`,
  symbols: {
    angle: {
      tex: tex`\Delta`,
      meaning: "root mean square angle between successive weights",
      unit: "rad",
      admits: ["exact"],
    },
    learningRate: { tex: tex`\eta`, meaning: "learning rate", admits: ["exact"] },
    weightDecay: {
      tex: tex`\lambda`,
      meaning: "weight decay",
      admits: ["exact"],
      domain: (lambda) => lambda > 0,
    },
    momentum: { tex: tex`\alpha`, meaning: "momentum", admits: ["exact"] },
    cosine: { tex: "c", meaning: "largest cosine between gradient and weights", admits: ["exact"] },
  },
  assumptions: {
    orthogonal: {
      says: "every gradient is orthogonal to the weights, up to rounding",
      holds: (v) => v.cosine < 1e-4,
      breaks: { parameter: "normalised", value: false },
    },
    stationary: { says: "the lengths have come to rest", holds: "by construction" },
  },
  sense: "equal",
  mode: { kind: "expectation" },
  lhs: (v) => v.angle,
  rhs: (v) => equilibriumAngle(v),
  trivial: null,
  // The exact statement is about a ratio of means; the mean of the ratio differs by the spread of the length, which is
  // below 5 % where eta lambda is up to 0.05, and enters squared.
  tolerance: 0.01,
});
