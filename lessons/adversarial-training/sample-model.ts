/**
 * The Gaussian model of Schmidt et al. (2018): x | y ~ N(y theta, sigma^2 I_d) with theta = (1, ..., 1), and the
 * classifier sign(w.x) with w the mean of y_i x_i over n samples. Closed forms in float64.
 */
import { normalCdf } from "@numerics/special";

/** sigma = c d^(1/4): the scale at which one sample is enough for a small standard error. */
export const noiseScale = (factor: number, dim: number): number => factor * dim ** 0.25;

/** Limit of |w|_1 / d for large d at t = sigma / sqrt n: E|1 + t Z| = t sqrt(2/pi) e^(-1/(2 t^2)) + 1 - 2 Phi(-1/t). */
export const meanAbsoluteWeight = (t: number): number =>
  t * Math.sqrt(2 / Math.PI) * Math.exp(-1 / (2 * t * t)) + 1 - 2 * normalCdf(-1 / t);

/** The t at which radius * E|1 + t Z| = 1, by bisection to rounding; radius in (0, 1), otherwise NaN. */
export function criticalSpread(radius: number): number {
  if (!(radius > 0 && radius < 1)) return NaN;
  let [low, high] = [1e-3, 2];
  while (radius * meanAbsoluteWeight(high) < 1) high *= 2;
  for (let i = 0; i < 200 && high - low > 1e-15 * high; i++) {
    const middle = 0.5 * (low + high);
    if (radius * meanAbsoluteWeight(middle) < 1) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}

/** Sample size at which the robust error crosses 1/2 in the limit of large d: sigma^2 / t_eps^2. */
export const robustSampleSize = (sigma: number, radius: number): number =>
  (sigma / criticalSpread(radius)) ** 2;

/**
 * Sample size at which errors measured at n = 1, 2, 4, ... cross 1/2, by linear interpolation in log2 n. NaN if they do
 * not cross within the range.
 */
export function crossingSampleSize(errors: readonly number[]): number {
  for (let i = 0; i + 1 < errors.length; i++) {
    const [before = NaN, after = NaN] = [errors[i], errors[i + 1]];
    if (before >= 0.5 && after < 0.5) return 2 ** (i + (before - 0.5) / (before - after));
  }
  return NaN;
}

/** Standard (radius 0) and robust error in the limit of large d, given n: w has a share t of noise in each coordinate. */
export function limitError(factor: number, dim: number, samples: number, radius: number): number {
  const sigma = noiseScale(factor, dim);
  const t = sigma / Math.sqrt(samples);
  const advantage = 1 - radius * meanAbsoluteWeight(t);
  return normalCdf((-advantage * Math.sqrt(dim)) / (sigma * Math.sqrt(1 + t * t)));
}
