/**
 * The student that interpolates n logits of a linear teacher at n < p points of a rotation-invariant law in R^p, in
 * closed form: its weights are the projection of the teacher's on a uniformly random n-dimensional subspace, so that
 * |w|^2 / |w*|^2 ~ Beta(n/2, (p-n)/2). Derived here.
 */
import { gaussLegendre, integrate } from "@numerics/quadrature";
import { logBeta } from "@numerics/incomplete-beta";
import { logGamma } from "@numerics/special";

/** E|w_n| / |w*| = Gamma((n+1)/2) Gamma(p/2) / (Gamma(n/2) Gamma((p+1)/2)), 1 <= n <= p. */
export const meanNormShare = (n: number, p: number): number =>
  Math.exp(logGamma((n + 1) / 2) + logGamma(p / 2) - logGamma(n / 2) - logGamma((p + 1) / 2));

/**
 * Data inefficiency n (ln E|w_{n+1}| - ln E|w_n|) = n ln(Gamma((n+2)/2) Gamma(n/2) / Gamma((n+1)/2)^2): the same for
 * every p, rising to 1/2. Definition: G. Ji, Z. Zhu, NeurIPS 2020.
 */
export const isotropicInefficiency = (n: number): number =>
  n * (logGamma((n + 2) / 2) + logGamma(n / 2) - 2 * logGamma((n + 1) / 2));

/** Mean disagreement E arccos(sqrt(B)) / pi, B ~ Beta(n/2, (p-n)/2), 1 <= n < p. */
export function meanDisagreement(n: number, p: number): number {
  // B = cos^2 a: the angle has the density 2 cos(a)^(n-1) sin(a)^(p-n-1) / Beta(n/2, (p-n)/2) on [0, pi/2].
  const density = (a: number): number =>
    2 *
    Math.exp(
      (n - 1) * Math.log(Math.cos(a)) + (p - n - 1) * Math.log(Math.sin(a)) - logBeta(n / 2, (p - n) / 2),
    );
  return integrate((a) => a * density(a), gaussLegendre(200, 0, Math.PI / 2)) / Math.PI;
}
