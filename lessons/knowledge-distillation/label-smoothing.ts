/**
 * The optimum of label smoothing, in float64. A smoothed label puts 1 - s + s/K on the true class and s/K on each of the
 * other K - 1.
 * Source: R. Mueller, S. Kornblith, G. Hinton, "When does label smoothing help?", NeurIPS 2019, for the method; the
 * optimum is a one-line computation.
 */

/** Logit of the true class above each other class at the optimum: ln((1 - s + s/K) / (s/K)), 0 < s <= 1. */
export const smoothingGap = (smoothing: number, classes: number): number =>
  Math.log1p(((1 - smoothing) * classes) / smoothing);

/** Entropy of the smoothed label in nats: no cross-entropy against it is smaller. */
export function smoothedEntropy(smoothing: number, classes: number): number {
  const other = smoothing / classes;
  const own = 1 - smoothing + other;
  return -own * Math.log(own) - (other > 0 ? (classes - 1) * other * Math.log(other) : 0);
}
