/**
 * Summaries of samples, in float64. Every function takes any array-like of numbers and leaves it as it is. Of an
 * empty sample, or where a value is NaN, the result is NaN unless said otherwise.
 */

/** Sum with Neumaier's compensation: the error is about one rounding of the result, whatever the number of terms. */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  const n = values.length;
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  const corrected = total + lost;
  return Number.isNaN(corrected) ? total : corrected; // infinities make the correction NaN, not the sum
}

/** Arithmetic mean. */
export const mean = (values: ArrayLike<number>): number => sum(values) / values.length;

/**
 * Unbiased sample variance sum (x - mean)^2 / (n - 1), in two passes. NaN for fewer than two values.
 */
export function variance(values: ArrayLike<number>): number {
  return values.length < 2 ? NaN : covariance(values, values);
}

/** Square root of the unbiased variance. */
export const standardDeviation = (values: ArrayLike<number>): number => Math.sqrt(variance(values));

/** Standard error of the mean of independent values: standard deviation / sqrt(n). */
export const standardError = (values: ArrayLike<number>): number =>
  Math.sqrt(variance(values) / values.length);

/** Unbiased sample covariance sum (x - mean x)(y - mean y) / (n - 1) of paired values. */
export function covariance(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const n = x.length;
  if (y.length !== n)
    throw new Error(`Paired values must be equally many; there are ${String(n)} and ${String(y.length)}.`);
  if (n < 2) return NaN;
  const meanX = mean(x);
  const meanY = mean(y);
  const products = new Float64Array(n);
  for (let i = 0; i < n; i++) products[i] = (x[i]! - meanX) * (y[i]! - meanY);
  return sum(products) / (n - 1);
}

/** Pearson correlation of paired values, in [-1, 1]; NaN where either is constant. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const r = covariance(x, y) / (standardDeviation(x) * standardDeviation(y));
  return Math.max(-1, Math.min(1, r));
}

/**
 * Quantile of values already sorted upwards: linear interpolation between the order statistics at (n - 1) p, counted
 * from 0 (type 7 of Hyndman and Fan, the default of R and NumPy). p in [0, 1].
 * Source: R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996).
 */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new Error(`A quantile needs p in [0, 1]; it was ${String(p)}.`);
  if (sorted.length === 0) return NaN;
  const position = (sorted.length - 1) * p;
  const index = Math.floor(position);
  const low = sorted[index]!;
  const fraction = position - index;
  return fraction === 0 ? low : low + fraction * (sorted[index + 1]! - low);
}

/** Quantile of type 7 (see `quantileOfSorted`). */
export function quantile(values: ArrayLike<number>, p: number): number {
  const sorted = Float64Array.from(values).sort();
  // The sort puts NaN last
  return sorted.length > 0 && Number.isNaN(sorted[sorted.length - 1]!) ? NaN : quantileOfSorted(sorted, p);
}

/** Middle value, or the mean of the two middle ones. */
export const median = (values: ArrayLike<number>): number => quantile(values, 0.5);

/** Fraction of values for which `is` holds. */
export function share(values: ArrayLike<number>, is: (value: number) => boolean): number {
  const n = values.length;
  let count = 0;
  for (let i = 0; i < n; i++) if (is(values[i]!)) count++;
  return count / n;
}

/**
 * Quantiles over replicas, row by row. `data` is (rows, replicas); the result holds one (rows) array for each
 * probability. Values that are not finite (replicas that diverged) are left out of their row; a row with none left is
 * NaN.
 */
export function quantileBands(
  data: ArrayLike<number>,
  rows: number,
  replicas: number,
  probabilities: readonly number[],
): Float64Array[] {
  const bands = probabilities.map(() => new Float64Array(rows));
  forEachRow(data, rows, replicas, (finite, row) => {
    finite.sort();
    bands.forEach((band, k) => (band[row] = quantileOfSorted(finite, probabilities[k]!)));
  });
  return bands;
}

/**
 * Mean over replicas and its standard error, row by row. `data` is (rows, replicas), the results are (rows). Values
 * that are not finite are left out; the standard error of fewer than two is NaN.
 */
export function meanBand(
  data: ArrayLike<number>,
  rows: number,
  replicas: number,
): { readonly mean: Float64Array; readonly standardError: Float64Array } {
  const band = { mean: new Float64Array(rows), standardError: new Float64Array(rows) };
  forEachRow(data, rows, replicas, (finite, row) => {
    band.mean[row] = mean(finite);
    band.standardError[row] = standardError(finite);
  });
  return band;
}

/** Calls `use` with the finite values of each row, a fresh view that it may reorder. */
function forEachRow(
  data: ArrayLike<number>,
  rows: number,
  replicas: number,
  use: (finite: Float64Array, row: number) => void,
): void {
  if (data.length !== rows * replicas)
    throw new Error(
      `A table of ${String(rows)} rows and ${String(replicas)} replicas holds ${String(rows * replicas)} numbers; there are ${String(data.length)}.`,
    );
  const buffer = new Float64Array(replicas);
  for (let row = 0; row < rows; row++) {
    let count = 0;
    for (let r = 0; r < replicas; r++) {
      const value = data[row * replicas + r]!;
      if (Number.isFinite(value)) buffer[count++] = value;
    }
    use(buffer.subarray(0, count), row);
  }
}
