import { tex, theorem } from "@contract";
import { l2BallBound, l2BallWorstCase } from "@theory/linear-class";
import { mohri } from "../sources";

export default theorem({
  title: "A Euclidean ball, whatever the number of inputs",
  source: mohri("Theorem 5.10", "The equality and the middle term are in its proof."),
  preamble: tex`For the scores $x\mapsto w\cdot x$ with $\|w\|_2\le B$ on $n$ inputs of length at most $\sym{input}{X}$,`,
  statement: tex`\sym{supremum}{\hat{\mathfrak R}_S=\tfrac Bn\,\mathbb E\Big\|\sum_{i=1}^n\sigma_ix_i\Big\|_2}\;\le\;\tfrac Bn\,\sym{inputs}{\sqrt{\textstyle\sum\|x_i\|_2^2}}\;\le\;\frac{\sym{radius}{B}\,X}{\sqrt{\sym{n}{n}}}`,
  symbols: {
    supremum: {
      tex: tex`\tfrac Bn\|\sum\sigma_ix_i\|_2`,
      meaning: "supremum of the correlation over the ball",
      measured: "exactly, one coin vector a replica",
      unit: "score",
      admits: ["exact"],
    },
    inputs: {
      tex: tex`\sqrt{\sum\|x_i\|_2^2}`,
      meaning: "root of the sum of squared input norms",
      admits: ["exact", "upper"],
    },
    radius: { tex: "B", meaning: "radius of the ball", admits: ["exact", "upper"] },
    input: { tex: "X", meaning: "largest norm of an input", admits: ["exact", "upper"] },
    n: { tex: "n", meaning: "sample size", unit: "examples", admits: ["exact"], domain: (n) => n >= 1 },
  },
  assumptions: { coins: { says: "the coins are fair and independent", holds: "by construction" } },
  sense: "upper",
  mode: { kind: "expectation" },
  lhs: (v) => v.supremum,
  rhs: (v) => l2BallWorstCase(v.radius, v.input, v.n),
  // Cauchy and Schwarz, point by point.
  trivial: (v) => v.radius * v.input,
  chain: [
    { says: "complexity on this sample", value: (v) => v.supremum },
    { says: "Jensen: root of the mean square", value: (v) => l2BallBound(v.radius, v.inputs, v.n) },
    { says: "every input as long as the longest", value: (v) => l2BallWorstCase(v.radius, v.input, v.n) },
  ],
});
