import { tex, theorem } from "@contract";
import { printedBound } from "../bounds";
import { INTRINSIC_STRUCTURES } from "../sources";

export default theorem({
  title: "Complexity of stochastic spiking networks, as printed",
  source: INTRINSIC_STRUCTURES,
  preamble: tex`If $u_{\mathrm{reset}}=0$, $\|W^l\|_2\le C_l$ and $\|X\|_2\le C_X$ (and, as we read it, $\sym{duration}{T}=1$ time step), then`,
  statement: tex`\sym{lossComplexity}{\mathfrak R_n(\ell\circ\mathcal F_W)}\;\le\;\sym{constant}{C_n}\,\sym{complexity}{\mathfrak R_n(\mathcal F_W)}\;\le\;\frac{(C_n)^{\sym{layers}{L}}\,\sym{inputNorm}{C_X}}{\sqrt{\sym{sampleSize}{n}}}\Big(\sym{weightNorms}{\prod_{l\in[L]}C_l}\Big)\big(\sym{retention}{p_{\max}}\big)^{(L+1)/2}`,
  symbols: {
    lossComplexity: {
      tex: tex`\mathfrak R_n(\ell\circ\mathcal F_W)`,
      meaning: "Rademacher complexity of the losses",
      admits: ["exact", "lower", "heuristic"],
    },
    complexity: {
      tex: tex`\mathfrak R_n(\mathcal F_W)`,
      meaning: "Rademacher complexity of the networks",
      admits: ["exact", "lower", "heuristic"],
    },
    constant: {
      tex: "C_n",
      meaning: "“universal constant”, unspecified by the source",
      admits: ["exact"],
      domain: (v) => v > 0,
    },
    layers: { tex: "L", meaning: "number of hidden layers", admits: ["exact"] },
    inputNorm: { tex: "C_X", meaning: "largest norm of an input", admits: ["exact", "upper"] },
    sampleSize: { tex: "n", meaning: "sample size", admits: ["exact"] },
    weightNorms: {
      tex: tex`\prod_l C_l`,
      meaning: "product of the layers' norms",
      admits: ["exact", "upper"],
    },
    retention: {
      tex: tex`p_{\max}`,
      meaning: "largest retention of a neuron",
      admits: ["exact", "upper"],
      domain: (v) => v >= 0 && v <= 1,
    },
    duration: { tex: "T", meaning: "number of time steps", admits: ["exact"] },
  },
  assumptions: {
    reset: { says: tex`potentials are reset to zero`, holds: "by construction" },
    norms: { says: "the norms of weights and inputs are those on the right", holds: "by construction" },
    oneStep: { says: "the networks run for one time step", holds: (v) => v.duration === 1 },
  },
  sense: "upper",
  mode: { kind: "expectation" },
  lhs: (v) => v.lossComplexity,
  rhs: (v) => printedBound(v),
  // Outputs lie in [-1, 1], so no correlation with signs exceeds 1.
  trivial: () => 1,
  solveFor: {
    symbol: "constant",
    question: tex`How large would $C_n$ have to be for the right side to say nothing at all?`,
    range: [1e-3, 1e3],
    scale: "log",
  },
});
