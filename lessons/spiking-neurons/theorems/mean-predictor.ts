import { tex, theorem } from "@contract";
import { contractedBound, hiddenLayerBound } from "../bounds";
import { afterDropout } from "../sources";

export default theorem({
  title: "S2: one hidden layer, masks averaged",
  source: afterDropout(
    "Proved in the text, with the norm of each neuron's weights and the sum of the absolute readout weights in place of spectral norms.",
  ),
  preamble: tex`Let $f(x)=\mathbb E_r\,v^\top\big(r^1\odot\phi(W(r^0\odot x))\big)$ with rows $\|w_j\|_2\le C_1$, $\|v\|_1\le C_2$, $\|x_i\|_2\le C_X$ and a $\kappa$-Lipschitz $\phi$. With $\sym{maskedSum}{M}=\mathbb E\|\tfrac1n\sum_i\sigma_ir_i\odot x_i\|$,`,
  statement: tex`\sym{complexity}{\mathfrak R^{(b)}_n}\le \sym{readoutNorm}{C_2}\,\sym{hiddenRetention}{\rho_1}\Big(2\sym{lipschitz}{\kappa}\,\sym{rowNorm}{C_1}\,M+\frac{|\sym{atZero}{\phi(0)}|}{\sqrt n}\Big)\le C_2\,\rho_1\,\frac{2\kappa\,C_1\,\sym{inputNorm}{C_X}\sqrt{\sym{inputRetention}{\rho_0}}+|\phi(0)|}{\sqrt{\sym{sampleSize}{n}}}`,
  symbols: {
    complexity: {
      tex: tex`\mathfrak R^{(b)}_n`,
      meaning: "complexity, masks averaged, as far as ascent finds it",
      admits: ["exact", "lower"],
    },
    lipschitz: {
      tex: tex`\kappa`,
      meaning: "Lipschitz constant of the excitation",
      admits: ["exact", "upper"],
      domain: Number.isFinite,
    },
    atZero: { tex: tex`\phi(0)`, meaning: "excitation at zero", admits: ["exact"] },
    rowNorm: { tex: "C_1", meaning: "largest norm of a neuron's weights", admits: ["exact", "upper"] },
    readoutNorm: { tex: "C_2", meaning: "sum of the absolute readout weights", admits: ["exact", "upper"] },
    inputNorm: { tex: "C_X", meaning: "largest norm of an input", admits: ["exact", "upper"] },
    inputRetention: { tex: tex`\rho_0`, meaning: "retention of the inputs", admits: ["exact"] },
    hiddenRetention: { tex: tex`\rho_1`, meaning: "retention of the hidden neurons", admits: ["exact"] },
    sampleSize: { tex: "n", meaning: "sample size", admits: ["exact"] },
    maskedSum: { tex: "M", meaning: "mean length of the masked, signed mean input", admits: ["exact"] },
  },
  assumptions: {
    lipschitz: {
      says: tex`the excitation has a finite Lipschitz constant`,
      holds: (v) => Number.isFinite(v.lipschitz),
      breaks: { parameter: "excitation", value: "step" },
    },
    masks: { says: "masks are independent of the signs and of each other", holds: "by construction" },
  },
  sense: "upper",
  mode: { kind: "expectation" },
  lhs: (v) => v.complexity,
  rhs: (v) => hiddenLayerBound(v),
  // |phi(u)| <= |phi(0)| + kappa |u|.
  trivial: (v) =>
    v.readoutNorm * v.hiddenRetention * (v.lipschitz * v.rowNorm * v.inputNorm + Math.abs(v.atZero)),
  chain: [
    { says: "complexity on this sample, by ascent", value: (v) => v.complexity },
    { says: "masks out of the supremum, and contraction with modulus", value: (v) => contractedBound(v) },
    { says: "Jensen: root of the mean square", value: (v) => hiddenLayerBound(v) },
  ],
});
