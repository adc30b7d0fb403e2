import { tex, theorem } from "@contract";
import { escapeNeuronBound } from "../bounds";
import { afterContraction } from "../sources";

export default theorem({
  title: "One neuron with escape noise: the price of steepness",
  source: afterContraction("The contraction principle for one neuron whose firing probability is a sigmoid."),
  preamble: tex`Let a neuron fire with probability $\phi(w^\top x)=1/(1+e^{-(w^\top x-1)/\Delta})$, with $\|w\|_2\le C$ and $\|x_i\|_2\le C_X$. Since $\phi$ is $\frac1{4\Delta}$-Lipschitz,`,
  statement: tex`\sym{complexity}{\mathfrak R_n}\;\le\;\frac{\sym{norm}{C}\,\sym{inputNorm}{C_X}}{4\,\sym{width}{\Delta}\sqrt{\sym{sampleSize}{n}}}`,
  symbols: {
    complexity: {
      tex: tex`\mathfrak R_n`,
      meaning: "complexity of the neuron, as far as ascent finds it",
      admits: ["exact", "lower"],
    },
    norm: { tex: "C", meaning: "bound on the norm of the weights", admits: ["exact", "upper"] },
    inputNorm: { tex: "C_X", meaning: "largest norm of an input", admits: ["exact", "upper"] },
    width: {
      tex: tex`\Delta`,
      meaning: "width of the escape noise",
      admits: ["exact"],
      domain: (v) => v > 0,
    },
    sampleSize: { tex: "n", meaning: "sample size", admits: ["exact"] },
  },
  assumptions: {
    smooth: { says: tex`the firing probability is smooth, $\Delta>0$`, holds: (v) => v.width > 0 },
  },
  sense: "upper",
  mode: { kind: "expectation" },
  lhs: (v) => v.complexity,
  rhs: (v) => escapeNeuronBound(v.norm, v.inputNorm, v.width, v.sampleSize),
  // Of values in [0, 1] the correlation is largest when all +1 count and no -1: a mean of 1/2.
  trivial: () => 0.5,
});
