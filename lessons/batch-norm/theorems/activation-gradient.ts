/** The source bounds the left side by the right side less its two subtracted terms; as an equality it needs epsilon = 0. */
import { tex, theorem } from "@contract";
import { afterSanturkar } from "../sources";

export default theorem({
  title: "What normalisation does to the slopes in front of it",
  source: afterSanturkar(
    "The identity was seen in a secondary source and derived anew; both subtracted terms carry 1/m. A printed form with 1/√m in the last one fails numerically.",
  ),
  preamble: tex`Let $g=\partial L/\partial z$ be the slopes behind the normalisation of one unit, $z=\gamma\hat y+\beta$, for a batch of $m$ examples, with $\sigma^2=s^2+\epsilon$. The slopes in front of it are $\frac{\gamma}{\sigma}\big(I-\frac1m\mathbf 1\mathbf 1^\top-\frac1m\hat y\hat y^\top\big)g$, and`,
  statement: tex`\sym{inputSlopes}{\Big\|\frac{\partial L}{\partial y}\Big\|^2}\;=\;\frac{\sym{scale}{\gamma}^2}{\sym{variance}{\sigma^2}}\Big(\sym{outputSlopes}{\|g\|^2}-\sym{alongOnes}{\tfrac1m\langle\mathbf 1,g\rangle^2}-\sym{alongValues}{\tfrac1m\langle g,\hat y\rangle^2}\sym{shrink}{(1+\tfrac{\epsilon}{\sigma^2})}\Big)\;\le\;\frac{\gamma^2}{\sigma^2}\|g\|^2 .`,
  symbols: {
    inputSlopes: {
      tex: tex`\|\partial L/\partial y\|^2`,
      meaning: "squared slopes in front of the normalisation",
      admits: ["exact"],
    },
    outputSlopes: { tex: tex`\|g\|^2`, meaning: "squared slopes behind it", admits: ["exact"] },
    alongOnes: {
      tex: tex`\tfrac1m\langle\mathbf 1,g\rangle^2`,
      meaning: "part of them that shifts all examples alike",
      admits: ["exact"],
    },
    alongValues: {
      tex: tex`\tfrac1m\langle g,\hat y\rangle^2`,
      meaning: "part of them that scales all examples alike",
      admits: ["exact"],
    },
    scale: { tex: tex`\gamma`, meaning: "scale behind the normalisation", admits: ["exact"] },
    variance: {
      tex: tex`\sigma^2`,
      meaning: "batch variance, ε included",
      admits: ["exact"],
      domain: (v) => v > 0,
    },
    shrink: {
      tex: tex`1+\epsilon/\sigma^2`,
      meaning: "one, and the share of ε in the variance",
      admits: ["exact"],
    },
  },
  assumptions: {
    normalised: {
      says: "the pre-activations are batch-normalised",
      holds: (v) => Number.isFinite(v.variance),
      breaks: { parameter: "normalised", value: false },
    },
  },
  sense: "upper",
  mode: { kind: "sure" },
  lhs: (v) => v.inputSlopes,
  rhs: (v) => (v.scale ** 2 / v.variance) * v.outputSlopes,
  trivial: null,
  chain: [
    { says: "slopes in front of the normalisation", value: (v) => v.inputSlopes },
    {
      says: "what would be scaled away, put back",
      value: (v) => v.inputSlopes + (v.scale ** 2 / v.variance) * v.alongValues * v.shrink,
    },
    {
      says: "what would be shifted away, put back",
      value: (v) => (v.scale ** 2 / v.variance) * v.outputSlopes,
    },
  ],
});
