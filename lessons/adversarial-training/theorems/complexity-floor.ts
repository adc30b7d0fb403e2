import { tex, theorem } from "@contract";
import { attackTerm } from "../complexity";
import { afterYin } from "../sources";

export default theorem({
  title: "And at least",
  source: afterYin(
    "The paper's lower bound has an unspecified constant between 0 and 1, as recalled; this one is explicit and proved in the fold.",
  ),
  preamble: tex`For the same classes, with weights of norm at most $W=\sym{size}{1}$, on every sample of $\sym{n}{n}$ points,`,
  statement: tex`\sym{attacked}{\hat{\mathfrak R}_S(\tilde{\mathcal F})}\;\ge\;\max\Big\{\sym{natural}{\hat{\mathfrak R}_S(\mathcal F)},\;\frac{\sym{radius}{\varepsilon}\,W\,\sym{dimension}{d^{1/q}}}{2\sqrt2\,\sqrt n}\Big\}`,
  symbols: {
    attacked: {
      tex: tex`\hat{\mathfrak R}_S(\tilde{\mathcal F})`,
      meaning: "Rademacher complexity under attack",
      measured: "mean over pairs of opposite sign vectors",
      admits: ["exact", "unbiased"],
    },
    natural: {
      tex: tex`\hat{\mathfrak R}_S(\mathcal F)`,
      meaning: "Rademacher complexity without attack",
      measured: "mean over the same sign vectors",
      admits: ["exact", "unbiased"],
    },
    size: { tex: "W", meaning: "bound on the norm of the weights", admits: ["exact"] },
    n: { tex: "n", meaning: "sample size", unit: "examples", admits: ["exact"], domain: (n) => n >= 1 },
    radius: { tex: tex`\varepsilon`, meaning: "radius of the attack in the maximum norm", admits: ["exact"] },
    dimension: {
      tex: tex`d^{1/q}`,
      meaning: "1 for p = 1, √d for p = 2, d for p = ∞",
      admits: ["exact"],
    },
  },
  assumptions: {},
  sense: "lower",
  mode: { kind: "sure" },
  lhs: (v) => v.attacked,
  rhs: (v) => Math.max(v.natural, attackTerm(v) / Math.SQRT2),
  trivial: null,
});
