/** The same with the spectrum summarised by how many eigenvalues are large and how small the others are. */
import { tex, theorem } from "@contract";
import { illConditioningBound } from "../alignment-bounds";
import { afterZhu } from "../sources";

export default theorem({
  title: "When a few directions are steep and many are flat",
  source: afterZhu(
    "The rate D^(2d-1) is attributed to the paper and could not be checked there. This form and its proof are ours; it has that rate for d between 1/2 and 1 and saturates at order aD/k² beyond.",
  ),
  preamble: tex`Let $H\succeq0$ be $D\times D$ with at most $k$ large eigenvalues: $\lambda_j\le\lambda_1D^{-d}$ for all $j>k$, and let $u_1^\top\Sigma u_1\ge a\,\lambda_1\mathrm{Tr}\Sigma/\mathrm{Tr}H$. Then`,
  statement: tex`\sym{wellRatio}{\rho_\Sigma}\;\ge\;\frac{\sym{wellAlignment}{a}\,\sym{wellDimension}{D}}{\big(\sym{large}{k}+(D-k)\,D^{-\sym{decay}{d}}\big)^2}.`,
  symbols: {
    wellRatio: {
      tex: tex`\rho_\Sigma`,
      meaning: "escape indicator over that of isotropic noise of the same power",
      admits: ["exact"],
    },
    wellAlignment: {
      tex: "a",
      meaning: "share of the noise along the top eigenvector over that direction's share of the Hessian",
      admits: ["exact"],
    },
    wellDimension: { tex: "D", meaning: "dimension", admits: ["exact"], domain: (d) => d >= 2 },
    large: { tex: "k", meaning: "number of large eigenvalues", admits: ["exact"], domain: (k) => k >= 1 },
    decay: {
      tex: "d",
      meaning: "how small the other eigenvalues are: below the largest times D to the minus d",
      admits: ["exact"],
      domain: (d) => d > 0,
    },
  },
  assumptions: {
    convex: { says: "the Hessian has no negative eigenvalue", holds: "by construction" },
    decay: { says: "all eigenvalues but k are small", holds: "by construction" },
  },
  sense: "lower",
  mode: { kind: "sure" },
  lhs: (v) => v.wellRatio,
  rhs: (v) => illConditioningBound(v.wellDimension, v.wellAlignment, v.large, v.decay),
  // At ratio 1 the noise climbs like isotropic noise: a bound below that says nothing in favour of its shape.
  trivial: () => 1,
});
