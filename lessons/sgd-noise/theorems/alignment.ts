/** Lower bound on the indicator ratio from the alignment of noise and Hessian along the top eigenvector. */
import { tex, theorem } from "@contract";
import { alignmentBound } from "../alignment-bounds";
import { afterZhu } from "../sources";

export default theorem({
  title: "Aligned noise in an ill-conditioned well climbs faster",
  source: afterZhu(
    "The conditions (ill-conditioning, alignment) are the paper's as we recall them; this form, its proof and the term for negative eigenvalues are ours.",
  ),
  preamble: tex`Let $H$ be a symmetric $D\times D$ matrix with $\mathrm{Tr}\,H>0$ and largest eigenvalue $\lambda_1>0$ with unit eigenvector $u_1$, and let $\Sigma$ be any covariance. With $a=\frac{u_1^\top\Sigma u_1\,\mathrm{Tr}H}{\lambda_1\,\mathrm{Tr}\Sigma}$ and $\lambda_-=\max(0,-\lambda_{\min})$,`,
  statement: tex`\sym{ratio}{\rho_\Sigma}=\frac{D\,\mathrm{Tr}(H\Sigma)}{\mathrm{Tr}H\,\mathrm{Tr}\Sigma}\;\ge\;\sym{alignment}{a}\,\sym{dimension}{D}\,\Big(\sym{topShare}{\frac{\lambda_1}{\mathrm{Tr}H}}\Big)^2-D\,\sym{negativeShare}{\frac{\lambda_-}{\mathrm{Tr}H}}.`,
  symbols: {
    ratio: {
      tex: tex`\rho_\Sigma`,
      meaning: "escape indicator over that of isotropic noise of the same power",
      admits: ["exact"],
    },
    alignment: {
      tex: "a",
      meaning: "share of the noise along the top eigenvector over that direction's share of the Hessian",
      admits: ["exact"],
    },
    dimension: { tex: "D", meaning: "number of parameters", admits: ["exact"], domain: (d) => d >= 1 },
    topShare: {
      tex: tex`\lambda_1/\mathrm{Tr}H`,
      meaning: "share of the top eigenvalue in the trace of the Hessian",
      admits: ["exact", "lower"],
    },
    negativeShare: {
      tex: tex`\lambda_-/\mathrm{Tr}H`,
      meaning: "size of the most negative eigenvalue over the trace",
      admits: ["exact", "upper"],
    },
  },
  assumptions: {
    positiveTrace: {
      says: "the Hessian has a positive trace and a positive eigenvalue",
      holds: (v) => v.topShare > 0,
    },
  },
  sense: "lower",
  mode: { kind: "sure" },
  lhs: (v) => v.ratio,
  rhs: (v) => alignmentBound(v),
  // At ratio 1 the noise climbs like isotropic noise: a bound below that says nothing in favour of its shape.
  trivial: () => 1,
  chain: [
    { says: "measured on this noise", value: (v) => v.ratio },
    {
      says: "of all directions keep the steepest",
      value: (v) =>
        v.dimension * (v.alignment * v.topShare ** 2 - v.negativeShare * (1 - v.alignment * v.topShare)),
    },
    { says: "the rest of the noise has at most all of the power", value: (v) => alignmentBound(v) },
  ],
});
