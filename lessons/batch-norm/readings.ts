/** What theorems, claims and figures read off the recordings of this lesson. */
import { columnOf, timeAverage, valuesAt, type Recording } from "@contract";

/** Rows first to last of a recording, as steps, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Root mean square of a recorded root mean square over rows of equal length, one number a replica. */
export function rootMeanSquare(
  recording: Recording,
  series: string,
  { from, to }: Span,
  component = 0,
): Float64Array {
  const { k, data } = columnOf(recording, series);
  const R = recording.replicas;
  const sum = new Float64Array(R);
  let rows = 0;
  for (let row = 0; row < recording.rows; row++) {
    const step = recording.steps[row] ?? NaN;
    if (step < from || step > to) continue;
    rows++;
    for (let r = 0; r < R; r++) sum[r] = (sum[r] ?? 0) + (data[(row * R + r) * k + component] ?? NaN) ** 2;
  }
  return sum.map((square) => Math.sqrt(square / rows));
}

/** The later half of the rows that are there at the end of a run of `rows` rows. */
export const secondHalf = (rows: number): Span => ({ from: Math.floor(rows / 2) + 1, to: rows });

/** Relaxation times 1 / (eta lambda), after which a deviation of the squared length has shrunk by e^(-4). */
const RELAXATIONS = 2;

/**
 * The rows up to `step` over which a quantity at rest is averaged: the later half of those since the start or the last
 * live change, once that half begins after two relaxation times 1 / (eta lambda). Null before.
 */
export function spanAtRest(recording: Recording, step: number, decayPerRow: number): Span | null {
  const changes = recording.spec.changes.filter((change) => change.step <= step);
  const start = changes.reduce((last, change) => Math.max(last, change.step), 0);
  const half = (step - start) / 2;
  return decayPerRow > 0 && half >= RELAXATIONS / decayPerRow
    ? { from: start + Math.floor(half) + 1, to: step }
    : null;
}

/** The span, or NaN where there is none, so that a symbol is "not known" rather than wrong. */
export const averageAtRest = (recording: Recording, series: string, span: Span | null): Float64Array =>
  span ? timeAverage(recording, series, span.from, span.to) : new Float64Array(recording.replicas).fill(NaN);

/** kappa = 2 alpha E<g_t, w_(t-1)> / (eta E||g_t||^2), one number a replica. */
export function memoryOf(
  recording: Recording,
  { from, to }: Span,
  { learningRate, momentum }: { readonly learningRate: number; readonly momentum: number },
): Float64Array {
  const recall = timeAverage(recording, "recall", from, to);
  const square = timeAverage(recording, "gradient2", from, to);
  return recall.map((value, r) => (2 * momentum * value) / (learningRate * (square[r] ?? NaN)));
}

/** Largest value of a series up to `step`, one number a replica. */
export function largestUpTo(recording: Recording, series: string, step = Infinity): Float64Array {
  const out = new Float64Array(recording.replicas).fill(-Infinity);
  for (let row = 0; row < recording.rows && (recording.steps[row] ?? Infinity) <= step; row++)
    valuesAt(recording, series, row).forEach((value, r) => (out[r] = Math.max(out[r] ?? NaN, value)));
  return out;
}

/** Quotient entry by entry. */
export const ratio = (a: Float64Array, b: Float64Array): Float64Array =>
  a.map((value, r) => value / (b[r] ?? NaN));
