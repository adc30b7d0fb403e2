import { tex, theorem } from "@contract";
import { contractedComplexity } from "@theory/contraction";
import { mohri } from "../sources";

export default theorem({
  title: "A Lipschitz function does not raise the complexity",
  source: mohri(
    "Lemma 5.7 (Talagrand's lemma)",
    "Without absolute values; Ledoux and Talagrand (1991), Theorem 4.12, have them and a factor 2. Proved in the fold below.",
  ),
  preamble: tex`If $\phi$ changes by at most $\kappa$ per unit (on this class its largest slope is $\sym{steepest}{\max|\phi'|}$), then`,
  statement: tex`\sym{losses}{\mathbb E\max_f\tfrac1n\sum_{i=1}^n\sigma_i\,\phi\big(f(z_i)\big)}\;\le\;\sym{kappa}{\kappa}\;\sym{scores}{\mathbb E\max_f\tfrac1n\sum_{i=1}^n\sigma_i\,f(z_i)}`,
  symbols: {
    losses: {
      tex: tex`\max_f\tfrac1n\sum\sigma_i\phi(f(z_i))`,
      meaning: "largest correlation with the coins after φ",
      measured: "over the whole finite class",
      admits: ["exact"],
    },
    scores: {
      tex: tex`\max_f\tfrac1n\sum\sigma_if(z_i)`,
      meaning: "largest correlation with the coins before φ",
      measured: "over the whole finite class, same coins",
      admits: ["exact"],
    },
    kappa: { tex: tex`\kappa`, meaning: "Lipschitz constant claimed for φ", admits: ["exact", "upper"] },
    steepest: {
      tex: tex`\max|\phi'|`,
      meaning: "largest slope of φ at the scores",
      admits: ["exact", "upper"],
    },
  },
  assumptions: {
    lipschitz: {
      says: "φ is Lipschitz with the constant claimed",
      holds: (v) => v.steepest <= v.kappa,
      breaks: { parameter: "link", value: "square" },
    },
  },
  sense: "upper",
  mode: { kind: "expectation" },
  lhs: (v) => v.losses,
  rhs: (v) => contractedComplexity(v.kappa, v.scores),
  trivial: null,
});
