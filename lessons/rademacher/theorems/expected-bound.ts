import { tex, theorem } from "@contract";
import { gapBound } from "@theory/generalization";
import { mohri } from "../sources";

export default theorem({
  title: "Risk is at most training loss, twice the complexity, and a deviation",
  source: mohri(
    "Theorem 3.3, first form, with Lemma 5.7",
    "For the ramp loss at margin 1, whose loss class has at most the complexity of the scores.",
  ),
  preamble: tex`Let $f$ range over a class $\mathcal H$ of scores fixed before the sample, let the $n$ rows be independent draws ($\sym{independent}{n_{\mathrm{ind}}}$ of them are), and let the loss be the ramp at margin 1. Then with probability at least $1-\delta$ over the sample, for every $f$ at once,`,
  statement: tex`\sym{risk}{L(f)}\;\le\;\sym{train}{\hat L(f)}+2\,\sym{complexity}{\mathfrak R_n(\mathcal H)}+\sqrt{\frac{\log(1/\sym{delta}{\delta})}{2\,\sym{n}{n}}}`,
  symbols: {
    risk: {
      tex: "L(f)",
      meaning: "ramp risk of the trained hypothesis",
      measured: "in closed form",
      unit: "loss",
      admits: ["exact", "heuristic"],
    },
    train: {
      tex: tex`\hat L(f)`,
      meaning: "its mean ramp loss on the sample",
      unit: "loss",
      admits: ["exact", "heuristic"],
    },
    complexity: {
      tex: tex`\mathfrak R_n(\mathcal H)`,
      meaning: "Rademacher complexity of the scores",
      measured: "mean over coin vectors and over all fresh samples",
      unit: "score",
      admits: ["exact", "upper", "unbiased"],
    },
    n: { tex: "n", meaning: "sample size", unit: "examples", admits: ["exact"], domain: (n) => n >= 1 },
    delta: {
      tex: tex`\delta`,
      meaning: "failure probability: 1 in 1/δ samples",
      admits: ["exact"],
      domain: (delta) => delta > 0 && delta < 1,
    },
    independent: {
      tex: tex`n_{\mathrm{ind}}`,
      meaning: "rows that are independent draws",
      unit: "examples",
      admits: ["exact"],
    },
  },
  assumptions: {
    independent: {
      says: "the rows of the sample are independent draws",
      holds: (v) => v.independent >= v.n,
      breaks: { parameter: "sampling", value: "repeated" },
    },
    bounded: { says: "the loss lies between 0 and 1", holds: "by construction" },
    fixed: { says: "the class is fixed before the sample is seen", holds: "by construction" },
  },
  sense: "upper",
  mode: { kind: "probability", failure: (v) => v.delta },
  lhs: (v) => v.risk,
  rhs: (v) => v.train + gapBound(v.complexity, v.n, v.delta),
  trivial: () => 1,
});
