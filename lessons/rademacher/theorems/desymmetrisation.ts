import { tex, theorem } from "@contract";
import { desymmetrizedFloor } from "@theory/generalization";

export default theorem({
  title: "The uniform deviation really is that large",
  source: {
    paper: "koltchinskii2011oracle",
    locator: "Theorem 2.1",
    note: "Quoted from memory; the proof is the second fold below. Read here for the linear scores themselves, where both suprema are norms and known exactly.",
  },
  preamble: tex`For independent draws and any class,`,
  statement: tex`\sym{deviation}{\mathbb E\sup_f|Pf-P_nf|}\;\ge\;\tfrac12\,\sym{centred}{\mathbb E\sup_f\Big|\tfrac1n\sum_{i=1}^n\sigma_i\big(f(z_i)-Pf\big)\Big|}`,
  symbols: {
    deviation: {
      tex: tex`\sup_f|Pf-P_nf|`,
      meaning: "largest deviation of a mean score from its expectation, either way",
      measured: "radius times the length of the mean's deviation",
      unit: "score",
      admits: ["exact", "heuristic"],
    },
    centred: {
      tex: tex`\mathfrak R_n(\mathcal F-P\mathcal F)`,
      meaning: "complexity of the centred scores",
      measured: "mean over coin vectors",
      unit: "score",
      admits: ["exact", "upper", "unbiased"],
    },
  },
  assumptions: {
    independent: {
      says: "the rows of the sample are independent draws",
      holds: "by construction",
      breaks: { parameter: "sampling", value: "repeated" },
    },
  },
  sense: "lower",
  mode: { kind: "expectation" },
  lhs: (v) => v.deviation,
  rhs: (v) => desymmetrizedFloor(v.centred),
  trivial: () => 0,
});
