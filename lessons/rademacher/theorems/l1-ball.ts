import { tex, theorem } from "@contract";
import { l1BallBound } from "@theory/linear-class";
import { mohri } from "../sources";

export default theorem({
  title: "An l1 ball pays the root of the logarithm of the number of inputs",
  source: mohri("Theorem 11.15", "Massart's lemma for the 2d corners of the ball."),
  preamble: tex`For the scores $x\mapsto w\cdot x$ with $\|w\|_1\le B$ on $n$ inputs in $\mathbb R^d$ with entries of size at most $X_\infty$,`,
  statement: tex`\sym{supremum}{\hat{\mathfrak R}_S=\tfrac Bn\,\mathbb E\Big\|\sum_{i=1}^n\sigma_ix_i\Big\|_\infty}\;\le\;\sym{radius}{B}\,\sym{entry}{X_\infty}\sqrt{\frac{2\log(2\,\sym{dim}{d})}{\sym{n}{n}}}`,
  symbols: {
    supremum: {
      tex: tex`\tfrac Bn\|\sum\sigma_ix_i\|_\infty`,
      meaning: "supremum of the correlation over the ball",
      measured: "exactly, one coin vector a replica",
      unit: "score",
      admits: ["exact"],
    },
    radius: { tex: "B", meaning: "radius of the ball", admits: ["exact", "upper"] },
    entry: { tex: tex`X_\infty`, meaning: "largest entry of an input", admits: ["exact", "upper"] },
    dim: { tex: "d", meaning: "number of inputs", admits: ["exact", "upper"], domain: (d) => d >= 1 },
    n: { tex: "n", meaning: "sample size", unit: "examples", admits: ["exact"], domain: (n) => n >= 1 },
  },
  assumptions: { coins: { says: "the coins are fair and independent", holds: "by construction" } },
  sense: "upper",
  mode: { kind: "expectation" },
  lhs: (v) => v.supremum,
  rhs: (v) => l1BallBound(v.radius, v.entry, v.dim, v.n),
  trivial: (v) => v.radius * v.entry,
});
