/**
 * One value yhat of a batch of m independent Gaussians, normalised by the batch's own mean and standard deviation (divisor
 * m): yhat^2 / (m - 1) has the law Beta(1/2, (m - 2)/2) for m >= 3, and yhat = -1 or +1 for m = 2.
 */
import { logGamma } from "@numerics/special";

/** sqrt(m - 1): the largest value one example of m can be given. */
export const largestValue = (m: number): number => Math.sqrt(m - 1);

/** E max(0, yhat) = sqrt(m - 1) Gamma((m - 1)/2) / (2 sqrt(pi) Gamma(m/2)); m >= 2. */
export const meanRelu = (m: number): number =>
  (Math.sqrt(m - 1) * Math.exp(logGamma((m - 1) / 2) - logGamma(m / 2))) / (2 * Math.sqrt(Math.PI));

/** Its limit for large m, which evaluation mode has at every batch size: 1 / sqrt(2 pi). */
export const GAUSSIAN_MEAN_RELU = 1 / Math.sqrt(2 * Math.PI);

/** E yhat^4 = 3 (m - 1) / (m + 1); 3 for a Gaussian. */
export const fourthMoment = (m: number): number => (3 * (m - 1)) / (m + 1);

/** Density of yhat at y, m >= 3: (1 - y^2/(m - 1))^((m - 4)/2) / (sqrt(m - 1) B(1/2, (m - 2)/2)); 0 outside. */
export function valueDensity(m: number, y: number): number {
  const inside = 1 - (y * y) / (m - 1);
  if (inside <= 0) return 0;
  const logBeta = logGamma(0.5) + logGamma((m - 2) / 2) - logGamma((m - 1) / 2);
  return Math.exp(((m - 4) / 2) * Math.log(inside) - logBeta) / Math.sqrt(m - 1);
}

/** sqrt(m / (m - 1)): how much too large evaluation mode runs if the kept variance has divisor m. */
export const biasedScale = (m: number): number => Math.sqrt(m / (m - 1));
