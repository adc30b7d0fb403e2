/**
 * Empirical Rademacher complexity of a class on n points, E_sigma sup_f (1/n) sum_i sigma_i f(z_i): sigma_i independent
 * fair signs, no absolute value, no factor 2. In float64.
 *
 * Source: M. Mohri, A. Rostamizadeh, A. Talwalkar, Foundations of Machine Learning, 2nd edition (2018), definition 3.1.
 */
import { fillSigns } from "@numerics/streams";
import { mean, standardError } from "@numerics/statistics";

/** sup_f sum_i sigma_i f(z_i) of a class, for given signs: not divided by n. */
export type Supremum = (signs: ArrayLike<number>) => number;

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] ?? NaN) * (b[i] ?? NaN);
  return total;
};

/** Class given by its vectors of values (f(z_1), ..., f(z_n)): the largest inner product with the signs. */
export const finiteSupremum =
  (vectors: readonly ArrayLike<number>[]): Supremum =>
  (signs) =>
    vectors.reduce((best, vector) => Math.max(best, dot(signs, vector)), -Infinity);

/** sum_i sigma_i x_i for points x_i of one dimension. */
function signedSum(points: readonly ArrayLike<number>[], signs: ArrayLike<number>): Float64Array {
  const out = new Float64Array(points[0]?.length ?? 0);
  points.forEach((x, i) => {
    for (let j = 0; j < out.length; j++) out[j] = (out[j] ?? 0) + (signs[i] ?? NaN) * (x[j] ?? NaN);
  });
  return out;
}

/** Linear functions w.x with |w|_2 <= radius: radius |sum sigma_i x_i|_2. */
export const l2BallSupremum =
  (points: readonly ArrayLike<number>[], radius: number): Supremum =>
  (signs) =>
    radius * Math.hypot(...signedSum(points, signs));

/** Linear functions w.x with |w|_1 <= radius: radius |sum sigma_i x_i|_inf. */
export const l1BallSupremum =
  (points: readonly ArrayLike<number>[], radius: number): Supremum =>
  (signs) =>
    radius * signedSum(points, signs).reduce((best, v) => Math.max(best, Math.abs(v)), 0);

/** 2^20 sign vectors take a second or two; more is a mistake. */
const MOST_POINTS = 20;

/** The complexity exactly, as the mean over all 2^n sign vectors; n from 1 to 20. */
export function exactComplexity(n: number, supremum: Supremum): number {
  if (!Number.isInteger(n) || n < 1 || n > MOST_POINTS)
    throw new Error(
      `All sign vectors are listed for 1 to ${String(MOST_POINTS)} points, not ${String(n)}; use monteCarloComplexity.`,
    );
  const signs = new Float64Array(n);
  let total = 0;
  for (let code = 0; code < 2 ** n; code++) {
    for (let i = 0; i < n; i++) signs[i] = (code >> i) & 1 ? 1 : -1;
    total += supremum(signs);
  }
  return total / 2 ** n / n;
}

export interface MonteCarlo {
  readonly estimate: number;
  readonly standardError: number;
}

/** Unbiased estimate of the complexity from independent sign vectors; the error falls like draws^(-1/2). */
export function monteCarloComplexity(
  n: number,
  supremum: Supremum,
  {
    draws,
    seed,
    label = "rademacher",
  }: { readonly draws: number; readonly seed: number; readonly label?: string },
): MonteCarlo {
  const signs = new Float32Array(n);
  const values = Float64Array.from({ length: draws }, (_, draw) => {
    fillSigns(signs, { seed, firstReplica: draw, replicas: 1, step: 0, label }, n);
    return supremum(signs) / n;
  });
  return { estimate: mean(values), standardError: standardError(values) };
}

/**
 * E|S_n| for a walk of n fair steps of size 1: n binom(n-1, floor((n-1)/2)) 2^(1-n), by E|S_2m| = E|S_(2m-1)| and
 * E|S_(2m+1)| = E|S_(2m-1)| (2m+1)/(2m). Grows like sqrt(2 n / pi). n a whole number >= 0.
 */
export function meanAbsoluteWalk(n: number): number {
  if (!Number.isInteger(n) || n < 0) return NaN;
  if (n === 0) return 0;
  let value = 1;
  for (let odd = 3; odd <= n; odd += 2) value *= odd / (odd - 1);
  return value;
}

/** Complexity of { x -> w x : |w| <= 1 } on n points x_i = 1: E|S_n| / n. */
export const constantFeatureComplexity = (n: number): number => meanAbsoluteWalk(n) / n;

/** Complexity of two sign functions that disagree on k of n points: E|S_k| / n. */
export const pairComplexity = (k: number, n: number): number => (k <= n ? meanAbsoluteWalk(k) / n : NaN);

/**
 * Complexity of the one-sided thresholds { 1[z <= theta] } on n different points, E max_(0 <= k <= n) S_k / n, by Spitzer's
 * identity E max_k S_k = sum_(k=1)^n E max(S_k, 0) / k.
 * Source: F. Spitzer, "A combinatorial lemma and its application to probability theory", Trans. AMS 82 (1956) 323-339.
 */
export function thresholdComplexity(n: number): number {
  if (!Number.isInteger(n) || n < 1) return NaN;
  let total = 0;
  let walk = 1; // E|S_k|
  for (let k = 1; k <= n; k++) {
    if (k > 1 && k % 2 === 1) walk *= k / (k - 1);
    total += walk / (2 * k);
  }
  return total / n;
}
