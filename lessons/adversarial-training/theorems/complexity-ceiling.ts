import { tex, theorem } from "@contract";
import { attackTerm, meanSignTerm } from "../complexity";
import { afterYin } from "../sources";

export default theorem({
  title: "What an attack adds to the complexity, at most",
  source: afterYin(
    "The two-sided bound is the paper's, recalled up to constants; the exact formula and these constants are proved in the fold.",
  ),
  preamble: tex`Let $\mathcal F=\{x\mapsto w\cdot x:\|w\|_p\le W\}$ and $\tilde{\mathcal F}=\{(x,y)\mapsto y\,w\cdot x-\varepsilon\|w\|_1\}$ with $W=\sym{size}{1}$ and $\frac1p+\frac1q=1$. On every sample of $\sym{n}{n}$ points, with $s$ uniform on $\{-1,1\}^n$,`,
  statement: tex`\sym{attacked}{\hat{\mathfrak R}_S(\tilde{\mathcal F})}\;\le\;\sym{natural}{\hat{\mathfrak R}_S(\mathcal F)}+\frac{\varepsilon W d^{1/q}}{2n}\,\mathbb E\Big|\sum_{i=1}^n s_i\Big|\;\le\;\hat{\mathfrak R}_S(\mathcal F)+\frac{\sym{radius}{\varepsilon}\,W\,\sym{dimension}{d^{1/q}}}{2\sqrt n}`,
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
  sense: "upper",
  mode: { kind: "sure" },
  lhs: (v) => v.attacked,
  rhs: (v) => v.natural + attackTerm(v),
  trivial: null,
  chain: [
    { says: "complexity under attack", value: (v) => v.attacked },
    { says: "(|u| − v)₊ is at most |u| + v₋", value: (v) => v.natural + meanSignTerm(v) },
    { says: "the mean sum of signs is at most √n", value: (v) => v.natural + attackTerm(v) },
  ],
});
