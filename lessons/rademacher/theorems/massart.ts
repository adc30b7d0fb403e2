import { tex, theorem } from "@contract";
import { massartBound } from "@theory/massart";
import { mohri } from "../sources";

export default theorem({
  title: "A finite class pays the root of a logarithm",
  source: mohri("Theorem 3.7 (Massart's lemma)", "Stated for vectors rather than for functions on a sample."),
  preamble: tex`For $\sym{count}{N}$ vectors in $\mathbb R^n$ of length at most $r$,`,
  statement: tex`\sym{maximum}{\mathbb E\max_a\tfrac1n\sum_{i=1}^n\sigma_ia_i}\;\le\;\frac{\sym{length}{r}\sqrt{2\log N}}{\sym{n}{n}}`,
  symbols: {
    maximum: {
      tex: tex`\max_a\tfrac1n\sum\sigma_ia_i`,
      meaning: "largest correlation of a vector of the class with the coins",
      measured: "over all vectors, one coin vector a replica",
      admits: ["exact"],
    },
    count: {
      tex: "N",
      meaning: "vectors in the class",
      admits: ["exact", "upper"],
      domain: (count) => count >= 1,
    },
    length: { tex: "r", meaning: "their length: the root of n for sign vectors", admits: ["exact", "upper"] },
    n: { tex: "n", meaning: "coins", admits: ["exact"], domain: (n) => n >= 1 },
  },
  assumptions: { coins: { says: "the coins are fair and independent", holds: "by construction" } },
  sense: "upper",
  mode: { kind: "expectation" },
  lhs: (v) => v.maximum,
  rhs: (v) => massartBound(v.length, v.count, v.n),
  // Cauchy and Schwarz: no vector of length r correlates more with a sign vector.
  trivial: (v) => v.length / Math.sqrt(v.n),
});
