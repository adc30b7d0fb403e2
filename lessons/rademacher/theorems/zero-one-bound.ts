import { tex, theorem } from "@contract";
import { zeroOneGapBound } from "@theory/generalization";
import { mohri } from "../sources";

export default theorem({
  title: "A class that memorises every labelling gets no promise",
  source: mohri(
    "Theorem 3.5 and Lemma 3.4",
    "The identity with the training error on coin labels is the remark after Theorem 3.3 in the book, for sign-valued classes.",
  ),
  preamble: tex`Let $\mathcal H$ be a class of classifiers with values $\pm1$. Its empirical complexity is $1-2\,\mathbb E_\sigma[\text{smallest training error on labels }\sigma]$; training on coin flips has reached $\sym{found}{1-2\,\widehat{\mathrm{err}}_\sigma}$. With probability at least $1-\delta$, for every $h$ at once,`,
  statement: tex`\sym{risk}{L_{01}(h)}\;\le\;\sym{train}{\hat L_{01}(h)}+\sym{complexity}{\mathfrak R_n(\mathcal H)}+\sqrt{\frac{\log(1/\sym{delta}{\delta})}{2\,\sym{n}{n}}}`,
  symbols: {
    risk: {
      tex: "L_{01}(h)",
      meaning: "test error of the network trained on true labels",
      measured: "on 500 fresh inputs",
      admits: ["exact", "unbiased"],
    },
    train: { tex: tex`\hat L_{01}(h)`, meaning: "its training error", admits: ["exact"] },
    complexity: {
      tex: tex`\mathfrak R_n(\mathcal H)`,
      meaning: "Rademacher complexity of the network class",
      measured: "the bound that holds for any class of sign functions",
      admits: ["exact", "upper"],
    },
    found: {
      tex: tex`1-2\,\widehat{\mathrm{err}}_\sigma`,
      meaning: "correlation with coin labels that training reached",
      measured: "one coin vector a replica",
      admits: ["lower"],
    },
    n: { tex: "n", meaning: "sample size", unit: "examples", admits: ["exact"], domain: (n) => n >= 1 },
    delta: {
      tex: tex`\delta`,
      meaning: "failure probability: 1 in 1/δ samples",
      admits: ["exact"],
      domain: (delta) => delta > 0 && delta < 1,
    },
  },
  assumptions: {
    independent: { says: "the examples are independent draws", holds: "by construction" },
    fixed: {
      says: "the class, all networks of this width, is fixed before the sample",
      holds: "by construction",
    },
  },
  sense: "upper",
  mode: { kind: "probability", failure: (v) => v.delta },
  lhs: (v) => v.risk,
  rhs: (v) => v.train + zeroOneGapBound(v.complexity, v.n, v.delta),
  trivial: () => 1,
});
