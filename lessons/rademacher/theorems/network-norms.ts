/**
 * The norm bound for ReLU networks at a margin. Golowich, Rakhlin and Shamir bound the complexity of the class; the step to
 * the zero-one error is contraction by the ramp at margin gamma and the second form of the Rademacher bound.
 */
import { tex, theorem } from "@contract";
import { networkMarginBound } from "@theory/norm-bounds";

export default theorem({
  title: "A network's norms over its margin",
  source: {
    paper: "golowich2018size",
    locator: "Theorem 1",
    note: "The constant is from memory and derived again in the fold below; the margin and the union over K listed pairs are added here.",
  },
  preamble: tex`Let $f(x)=w_2\cdot\mathrm{relu}(W_1x)$ and let the product $P$ of the norms $\|W_1\|_F\|w_2\|_2$ and the margin $\gamma$ be one of $\sym{classes}{K}$ pairs listed before the sample. If $f$ gets every training label right with margin at least $\gamma$, then with probability at least $1-\delta$`,
  statement: tex`\sym{risk}{L_{01}(f)}\;\le\;\frac2{\sym{margin}{\gamma}}\cdot\frac{\big(\sqrt{2\log2\cdot2}+1\big)\,\sym{norms}{P}\,\sym{inputs}{\sqrt{\textstyle\sum\|x_i\|_2^2}}}{\sym{n}{n}}+3\sqrt{\frac{\log(2K/\sym{delta}{\delta})}{2n}}`,
  symbols: {
    risk: {
      tex: "L_{01}(f)",
      meaning: "test error of the network",
      measured: "on 500 fresh inputs",
      admits: ["exact", "unbiased"],
    },
    margin: {
      tex: tex`\gamma`,
      meaning: "margin that every training example has",
      measured: "smallest training margin, rounded down to the list",
      unit: "score",
      admits: ["exact", "lower"],
      domain: (margin) => margin > 0,
    },
    norms: {
      tex: "P",
      meaning: "product of the layers' Frobenius norms",
      measured: "rounded up to the list",
      admits: ["exact", "upper"],
    },
    inputs: {
      tex: tex`\sqrt{\sum\|x_i\|_2^2}`,
      meaning: "root of the sum of squared input norms",
      admits: ["exact", "upper"],
    },
    n: { tex: "n", meaning: "sample size", unit: "examples", admits: ["exact"], domain: (n) => n >= 1 },
    delta: {
      tex: tex`\delta`,
      meaning: "failure probability: 1 in 1/δ samples",
      admits: ["exact"],
      domain: (delta) => delta > 0 && delta < 1,
    },
    classes: { tex: "K", meaning: "pairs (P, γ) listed before the sample (0: none was)", admits: ["exact"] },
  },
  assumptions: {
    fixed: {
      says: "norms and margin are fixed before the sample, or chosen from a list that was",
      holds: (v) => v.classes >= 1,
      breaks: { parameter: "normsChosen", value: "after" },
    },
    independent: { says: "the examples are independent draws", holds: "by construction" },
    homogeneous: { says: "ReLU network without biases", holds: "by construction" },
  },
  sense: "upper",
  mode: { kind: "probability", failure: (v) => v.delta },
  lhs: (v) => v.risk,
  rhs: (v) =>
    networkMarginBound(
      { layers: 2, frobeniusProduct: v.norms, inputs: v.inputs, n: v.n },
      v.margin,
      v.delta,
      Math.max(v.classes, 1), // with no list the formula is what a careless reader would compute
    ),
  trivial: () => 1,
});
