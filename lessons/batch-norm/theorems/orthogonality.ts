/**
 * The source has the case without epsilon, where the right side is 0. With epsilon the inner product of weights and
 * gradient is <yhat, dL/dz> epsilon / (s^2 + epsilon), and ||yhat||^2 <= m.
 */
import { tex, theorem } from "@contract";
import { afterVanLaarhoven } from "../sources";

export default theorem({
  title: "The gradient is orthogonal to the weights",
  source: afterVanLaarhoven(
    "Scale invariance and what follows from it are standard; the bound for a positive ε is ours, and so is the allowance u for 32-bit arithmetic.",
  ),
  preamble: tex`Let $L$ be the loss of one batch of $\sym{batchSize}{m}$ examples as a function of the weights $w$ in front of a batch normalisation, $s^2$ the batch variance of their pre-activations and $\partial L/\partial z$ the slopes behind it. Then`,
  statement: tex`\sym{radial}{|\langle w,\nabla L(w)\rangle|}\;\le\;\frac{\sym{epsilon}{\epsilon}}{\sym{variance}{s^2}+\epsilon}\,\sqrt m\;\sym{slope}{\Big\|\frac{\partial L}{\partial z}\Big\|}\;+\;\sym{rounding}{u}\,\sym{lengths}{\|w\|\|\nabla L(w)\|}.`,
  symbols: {
    radial: {
      tex: tex`|\langle w,\nabla L\rangle|`,
      meaning: "inner product of weights and gradient",
      admits: ["exact"],
    },
    epsilon: { tex: tex`\epsilon`, meaning: "constant added to the batch variance", admits: ["exact"] },
    variance: { tex: "s^2", meaning: "variance of the batch's pre-activations", admits: ["exact"] },
    batchSize: { tex: "m", meaning: "batch size", admits: ["exact"] },
    slope: {
      tex: tex`\|\partial L/\partial z\|`,
      meaning: "size of the slopes behind the normalisation",
      admits: ["exact"],
    },
    lengths: {
      tex: tex`\|w\|\|\nabla L\|`,
      meaning: "length of the weights times length of the gradient",
      admits: ["exact"],
    },
    rounding: { tex: "u", meaning: "relative error allowed to 32-bit arithmetic", admits: ["exact"] },
  },
  assumptions: {
    normalised: {
      says: "the pre-activations are batch-normalised",
      holds: (v) => Number.isFinite(v.epsilon),
      breaks: { parameter: "normalised", value: false },
    },
  },
  sense: "upper",
  mode: { kind: "sure" },
  lhs: (v) => v.radial,
  rhs: (v) =>
    (v.epsilon / (v.variance + v.epsilon)) * Math.sqrt(v.batchSize) * v.slope + v.rounding * v.lengths,
  trivial: (v) => v.lengths,
});
