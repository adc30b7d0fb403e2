import { tex, theorem } from "@contract";
import { l2BallFloor } from "@theory/linear-class";

export default theorem({
  title: "And no less than 71 percent of it",
  source: {
    paper: "latala1994khinchin",
    locator: "main theorem",
    note: "Quoted from memory. The constant is attained by two coins on one line, which the tests of this lesson check by listing all signs.",
  },
  preamble: tex`On the same class and sample,`,
  statement: tex`\sym{supremum}{\hat{\mathfrak R}_S=\tfrac Bn\,\mathbb E\Big\|\sum_{i=1}^n\sigma_ix_i\Big\|_2}\;\ge\;\frac1{\sqrt2}\,\frac{\sym{radius}{B}}{\sym{n}{n}}\,\sym{inputs}{\sqrt{\textstyle\sum\|x_i\|_2^2}}`,
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
      admits: ["exact", "lower"],
    },
    radius: { tex: "B", meaning: "radius of the ball", admits: ["exact", "lower"] },
    n: { tex: "n", meaning: "sample size", unit: "examples", admits: ["exact"], domain: (n) => n >= 1 },
  },
  assumptions: { coins: { says: "the coins are fair and independent", holds: "by construction" } },
  sense: "lower",
  mode: { kind: "expectation" },
  lhs: (v) => v.supremum,
  rhs: (v) => l2BallFloor(v.radius, v.inputs, v.n),
  trivial: () => 0,
});
