/** Small things that several figures of the lesson share. */
import { columnOf, type Mark, type Recording } from "@contract";
import { mean, meanBand, quantileBands, standardError } from "@numerics/statistics";

/** A number in a sentence: three digits, no exponent unless needed. */
export const say = (x: number, digits = 3): string =>
  Number.isNaN(x) ? "unknown" : String(Number(x.toPrecision(digits))).replace("-", "−");

export interface Curve {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly band: { readonly low: Float64Array; readonly high: Float64Array };
}

/** One component of a series over all rows, (rows, replicas). */
function table(recording: Recording, series: string, component: number): Float64Array {
  const { k, data } = columnOf(recording, series);
  return Float64Array.from(
    { length: recording.rows * recording.replicas },
    (_, i) => data[i * k + component] ?? NaN,
  );
}

/** The values of a series that is the same for all replicas, row by row. */
export function axisOf(recording: Recording, series: string): Float64Array {
  const all = table(recording, series, 0);
  return Float64Array.from({ length: recording.rows }, (_, row) => all[row * recording.replicas] ?? NaN);
}

/** Mean over replicas with the 10 to 90 % band, against a series that is the same for all replicas. */
export function curve(recording: Recording, against: string, series: string, component = 0): Curve {
  const { rows, replicas } = recording;
  const values = table(recording, series, component);
  const [low = new Float64Array(rows), high = new Float64Array(rows)] = quantileBands(
    values,
    rows,
    replicas,
    [0.1, 0.9],
  );
  return { x: axisOf(recording, against), y: meanBand(values, rows, replicas).mean, band: { low, high } };
}

/** Mean over replicas, row by row. */
export const meansOf = (recording: Recording, series: string, component = 0): Float64Array =>
  meanBand(table(recording, series, component), recording.rows, recording.replicas).mean;

/** Means of samples with their 95 % intervals by the standard error, for points and bars. */
export function meansWithErrors(samples: readonly ArrayLike<number>[]): {
  readonly y: readonly number[];
  readonly error: { readonly low: readonly number[]; readonly high: readonly number[] };
} {
  const y = samples.map(mean);
  const half = samples.map((values) => (values.length > 1 ? 1.96 * standardError(values) : 0));
  return {
    y,
    error: { low: y.map((m, i) => m - (half[i] ?? 0)), high: y.map((m, i) => m + (half[i] ?? 0)) },
  };
}

/** A logarithmic grid of `count` points from `low` to `high`. */
export const logGrid = (low: number, high: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => low * (high / low) ** (i / (count - 1)));

/** The line at which a bound on a number between 0 and 1 stops saying anything. */
export const vacuousLine = (axis: "x" | "y" = "y"): Mark => ({
  kind: "rule",
  axis,
  at: 1,
  label: "1: known anyway",
  colour: "soft",
});
