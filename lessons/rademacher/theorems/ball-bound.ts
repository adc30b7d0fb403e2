/**
 * The first form of the Rademacher bound, taken all the way to the radius of the ball: supremum, symmetrisation,
 * contraction, norm bound, deviation. The book's theorem is for any class in [0, 1]; K listed balls are a union bound.
 */
import { tex, theorem } from "@contract";
import { contractedComplexity } from "@theory/contraction";
import { gapBound } from "@theory/generalization";
import { l2BallWorstCase } from "@theory/linear-class";
import { mohri } from "../sources";

/** Rounding of a recorded 32-bit number that should be 1. */
const ROUNDING = 1e-5;

export default theorem({
  title: "No hypothesis of the ball has a large gap",
  source: mohri(
    "Theorem 3.3 with Lemma 5.7 and Theorem 5.10",
    "Restated for the ball and for K balls listed beforehand (union bound). Each constant is derived in the proof below.",
  ),
  preamble: tex`Let the $n$ rows of the sample be independent draws ($\sym{independent}{n_{\mathrm{ind}}}$ of them are), let the loss lie in $[0,\sym{range}{c}]$ with $c=1$, and let the ball of radius $B$ be one of $\sym{classes}{K}$ balls fixed before the sample. Then with probability at least $1-\delta$ over the sample, for every $f$ in the ball at once (without a theorem its gap is known to be at most $1-\sym{train}{\hat L(f)}$),`,
  statement: tex`\begin{aligned}\sym{gap}{L(f)-\hat L(f)}&\le\sym{worst}{\sup_{h\in\mathcal H}\big(L(h)-\hat L(h)\big)}\\&\le 2\,\sym{lossComplexity}{\mathfrak R_n(\ell\circ\mathcal H)}+\varepsilon\;\le\;2\sym{kappa}{\kappa}\,\sym{complexity}{\mathfrak R_n(\mathcal H)}+\varepsilon\\&\le\frac{2\kappa\,\sym{ball}{B}\,\sym{input}{X}}{\sqrt{\sym{n}{n}}}+\varepsilon,\qquad\varepsilon=\sqrt{\frac{\log(K/\sym{delta}{\delta})}{2n}}\end{aligned}`,
  symbols: {
    gap: {
      tex: tex`L(f)-\hat L(f)`,
      meaning: "gap of the hypothesis: its risk less its loss on the sample",
      measured: "risk in closed form, sample loss on the training rows",
      unit: "loss",
      admits: ["exact", "heuristic"],
    },
    worst: {
      tex: tex`\sup_h(L-\hat L)`,
      meaning: "largest gap in the ball",
      measured: "largest that four gradient ascents found",
      unit: "loss",
      admits: ["exact", "lower", "heuristic"],
    },
    lossComplexity: {
      tex: tex`\mathfrak R_n(\ell\circ\mathcal H)`,
      meaning: "complexity of the losses",
      measured: "largest correlation found by ascent, mean of two coin vectors",
      unit: "loss",
      admits: ["exact", "lower", "heuristic"],
    },
    complexity: {
      tex: tex`\mathfrak R_n(\mathcal H)`,
      meaning: "complexity of the scores",
      measured: "mean over coin vectors on this sample",
      unit: "score",
      admits: ["exact", "unbiased"],
    },
    kappa: {
      tex: tex`\kappa`,
      meaning: "Lipschitz constant of the loss in the score",
      measured: "1 over the margin",
      admits: ["exact", "upper"],
      domain: (kappa) => kappa > 0,
    },
    ball: {
      tex: "B",
      meaning: "radius of the ball",
      unit: "score per input",
      admits: ["exact", "upper"],
      domain: (radius) => radius >= 0,
    },
    input: {
      tex: "X",
      meaning: "largest norm of an input",
      measured: "on the training rows",
      admits: ["exact", "upper"],
    },
    n: { tex: "n", meaning: "sample size", unit: "examples", admits: ["exact"], domain: (n) => n >= 1 },
    delta: {
      tex: tex`\delta`,
      meaning: "failure probability: 1 in 1/δ samples",
      admits: ["exact"],
      domain: (delta) => delta > 0 && delta < 1,
    },
    classes: {
      tex: "K",
      meaning: "balls fixed before the sample, of which this is one (0: none was)",
      admits: ["exact"],
    },
    independent: {
      tex: tex`n_{\mathrm{ind}}`,
      meaning: "rows that are independent draws",
      unit: "examples",
      admits: ["exact"],
    },
    range: {
      tex: "c",
      meaning: "largest loss a hypothesis of the ball can have",
      unit: "loss",
      admits: ["exact", "upper"],
    },
    train: {
      tex: tex`\hat L(f)`,
      meaning: "loss of the hypothesis on the sample",
      unit: "loss",
      admits: ["exact", "heuristic"],
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
  lhs: (v) => v.gap,
  rhs: (v) =>
    gapBound(
      contractedComplexity(v.kappa, l2BallWorstCase(v.ball, v.input, v.n)),
      v.n,
      v.delta,
      Math.max(v.classes, 1), // with no list the formula is what a careless reader would compute
    ),
  trivial: (v) => 1 - v.train,
  chain: [
    { says: "gap of the hypothesis", value: (v) => v.gap },
    { says: "the worst hypothesis found in its place", value: (v) => v.worst },
    { says: "symmetrisation: twice the complexity of the losses", value: (v) => 2 * v.lossComplexity },
    {
      says: "contraction: from losses to scores",
      value: (v) => 2 * contractedComplexity(v.kappa, v.complexity),
    },
    {
      says: "norm bound: from this sample to any with inputs up to X",
      value: (v) => 2 * contractedComplexity(v.kappa, l2BallWorstCase(v.ball, v.input, v.n)),
    },
    {
      says: "deviation: from the mean over samples to this one",
      value: (v) =>
        gapBound(
          contractedComplexity(v.kappa, l2BallWorstCase(v.ball, v.input, v.n)),
          v.n,
          v.delta,
          Math.max(v.classes, 1),
        ),
    },
  ],
  solveFor: {
    symbol: "n",
    question: "How large must $n$ be for this bound to say something?",
    range: [1, 1e9],
    scale: "log",
    whole: true,
  },
});
