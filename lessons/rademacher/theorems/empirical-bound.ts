import { tex, theorem } from "@contract";
import { contractedComplexity } from "@theory/contraction";
import { empiricalGapBound } from "@theory/generalization";
import { mohri } from "../sources";

/** Rounding of a recorded 32-bit number that should be 1. */
const ROUNDING = 1e-5;

export default theorem({
  title: "The same, with a complexity measured on the sample itself",
  source: mohri(
    "Theorem 3.3, second form, with Lemma 5.7",
    "With contraction by a loss that is κ-Lipschitz in the score, and for K classes listed beforehand (union bound).",
  ),
  preamble: tex`Let the $n$ rows be independent draws ($\sym{independent}{n_{\mathrm{ind}}}$ of them are), let the loss lie in $[0,\sym{range}{c}]$ with $c=1$, and let the class $\mathcal H$ of scores be one of $\sym{classes}{K}$ fixed before the sample. Then with probability at least $1-\delta$, for every $f$ in $\mathcal H$ at once,`,
  statement: tex`\sym{risk}{L(f)}\;\le\;\sym{train}{\hat L(f)}+2\,\sym{kappa}{\kappa}\,\sym{complexity}{\hat{\mathfrak R}_S(\mathcal H)}+3\sqrt{\frac{\log(2K/\sym{delta}{\delta})}{2\,\sym{n}{n}}}`,
  symbols: {
    risk: {
      tex: "L(f)",
      meaning: "risk of the hypothesis",
      measured: "in closed form",
      unit: "loss",
      admits: ["exact", "heuristic"],
    },
    train: {
      tex: tex`\hat L(f)`,
      meaning: "its mean loss on the sample",
      unit: "loss",
      admits: ["exact", "heuristic"],
    },
    complexity: {
      tex: tex`\hat{\mathfrak R}_S(\mathcal H)`,
      meaning: "empirical Rademacher complexity of the scores",
      measured: "mean over coin vectors",
      unit: "score",
      admits: ["exact", "upper", "unbiased"],
    },
    kappa: {
      tex: tex`\kappa`,
      meaning: "Lipschitz constant of the loss in the score",
      measured: "1 over the margin",
      admits: ["exact", "upper"],
      domain: (kappa) => kappa > 0,
    },
    classes: {
      tex: "K",
      meaning: "classes fixed before the sample, of which this is one (0: none was)",
      admits: ["exact"],
    },
    range: {
      tex: "c",
      meaning: "largest loss a hypothesis of the ball can have",
      unit: "loss",
      admits: ["exact", "upper"],
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
    bounded: {
      says: "the loss lies between 0 and 1",
      holds: (v) => v.range <= 1 + ROUNDING,
      breaks: { parameter: "loss", value: "hinge" },
    },
    fixed: {
      says: "the class is fixed before the sample is seen",
      holds: (v) => v.classes >= 1,
      breaks: { parameter: "ballChosen", value: "after" },
    },
  },
  sense: "upper",
  mode: { kind: "probability", failure: (v) => v.delta },
  lhs: (v) => v.risk,
  rhs: (v) =>
    v.train +
    empiricalGapBound(
      contractedComplexity(v.kappa, v.complexity),
      v.n,
      v.delta,
      Math.max(v.classes, 1), // with no list the formula is what a careless reader would compute
    ),
  trivial: () => 1,
});
