/**
 * Rademacher complexity of linear classes {x -> w.x: |w|_p <= W}, natural and under attacks in the maximum norm, for
 * margins y w.x. With 1/p + 1/q = 1, signs s_i, u = sum_i s_i y_i x_i and v = radius sum_i s_i, the supremum over the
 * class is W |u|_q, and under attack W |(|u| - v)_+|_q.
 */
import type { Tensor, Tensorflow } from "@contract";
import { logGamma } from "@numerics/special";
import { overDraws } from "@learning/coin-correlation";
import { factorOf, times } from "@learning/replica-product";

/** Norms p of the weights, by name. */
export const WEIGHT_NORMS = ["1", "2", "inf"] as const;
export type WeightNorm = (typeof WEIGHT_NORMS)[number];

/** d^(1/q): the largest q-norm of a vector whose entries are at most 1. */
export const dimensionFactor = (p: WeightNorm, dim: number): number =>
  p === "1" ? 1 : p === "2" ? Math.sqrt(dim) : dim;

/** What the attack term of the bounds depends on: radius, bound W on the weights, d^(1/q) and the sample size n. */
export interface AttackScale {
  readonly radius: number;
  readonly size: number;
  readonly dimension: number;
  readonly n: number;
}

/** radius W d^(1/q) / (2 sqrt n): what the attack adds to the complexity at most. */
export const attackTerm = (s: AttackScale): number =>
  (s.radius * s.size * s.dimension) / (2 * Math.sqrt(s.n));

/** E|s_1 + ... + s_n| for fair signs: 2k C(2k, k) / 4^k for n = 2k - 1 and for n = 2k. */
export function meanAbsoluteSum(n: number): number {
  const k = Math.ceil(n / 2);
  return 2 * k * Math.exp(logGamma(2 * k + 1) - 2 * logGamma(k + 1) - 2 * k * Math.LN2);
}

/** radius W d^(1/q) E|s_1 + ... + s_n| / (2 n): the same before the mean sum of signs is bounded by sqrt n. */
export const meanSignTerm = (s: AttackScale): number =>
  (s.radius * s.size * s.dimension * meanAbsoluteSum(s.n)) / (2 * s.n);

/**
 * Complexity under attack over complexity without, for the l2 ball and a small attack on many inputs x ~ N(0, I/d): to
 * second order 1 + d radius^2 (1/2 - 1/pi). The first order vanishes because v has either sign alike.
 */
export const smallAttackRatio = (radius: number, dim: number): number =>
  1 + dim * radius ** 2 * (0.5 - 1 / Math.PI);

/** |(|u| - v)_+|_q for one sign vector, in float64. */
export function attackedSupremum(p: WeightNorm, u: readonly number[], v: number): number {
  const parts = u.map((entry) => Math.max(Math.abs(entry) - v, 0));
  const sum = parts.reduce((total, part) => total + part, 0);
  return p === "inf" ? sum : p === "1" ? Math.max(...parts) : Math.hypot(...parts);
}

/** Both complexities with W = 1 by listing all 2^n sign vectors, in float64, for signed points z_i = y_i x_i. */
export function enumeratedComplexity(
  p: WeightNorm,
  z: readonly (readonly number[])[],
  radius: number,
): { readonly natural: number; readonly attacked: number } {
  const n = z.length;
  const dim = z[0]?.length ?? 0;
  let [natural, attacked] = [0, 0];
  for (let mask = 0; mask < 2 ** n; mask++) {
    const sign = (i: number): number => ((mask >> i) & 1 ? 1 : -1);
    const u = Array.from({ length: dim }, (_, j) =>
      z.reduce((sum, point, i) => sum + sign(i) * (point[j] ?? 0), 0),
    );
    const v = radius * z.reduce((sum, _, i) => sum + sign(i), 0);
    natural += attackedSupremum(p, u, 0);
    attacked += attackedSupremum(p, u, v);
  }
  return { natural: natural / (n * 2 ** n), attacked: attacked / (n * 2 ** n) };
}

export interface Estimate {
  readonly mean: Tensor;
  readonly standardError: Tensor;
}

/** q-norm of entries (R, M, d) that are not negative: (R, M). */
function dualNorm(tf: Tensorflow, p: WeightNorm, parts: Tensor): Tensor {
  switch (p) {
    case "1":
      return tf.max(parts, 2);
    case "2":
      return tf.sqrt(tf.sum(tf.square(parts), 2));
    case "inf":
      return tf.sum(parts, 2);
  }
}

/**
 * Both complexities with W = 1, (R) each, of signed points z (R, n, d), estimated from M sign vectors (R, M, n) and their
 * negatives. Each pair of signs gives an attacked value at least the natural one, so the estimates keep that order.
 */
export function estimatedComplexities(
  tf: Tensorflow,
  norms: readonly WeightNorm[],
  z: Tensor,
  signs: Tensor,
  radius: number,
): readonly { readonly natural: Estimate; readonly attacked: Estimate }[] {
  const n = z.shape[1] ?? 1;
  const u = tf.abs(times(tf, signs, factorOf(tf, z))); // (R, M, d)
  const v = tf.mul(radius, tf.sum(signs, 2, true)); // (R, M, 1)
  const [with_, against] = [tf.relu(tf.sub(u, v)), tf.relu(tf.add(u, v))];
  return norms.map((p) => {
    const natural = tf.div(dualNorm(tf, p, u), n);
    const attacked = tf.div(tf.add(dualNorm(tf, p, with_), dualNorm(tf, p, against)), 2 * n);
    return { natural: overDraws(tf, natural), attacked: overDraws(tf, attacked) };
  });
}
