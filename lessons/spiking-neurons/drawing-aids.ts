/** Small things that several figures of the lesson share. */
import { valuesAt, type Mark, type Recording } from "@contract";
import { mean, standardError } from "@numerics/statistics";

/** A number in a sentence: three digits, no exponent unless needed. */
export const say = (x: number, digits = 3): string =>
  Number.isNaN(x)
    ? "unknown"
    : String(Number(x.toPrecision(digits)))
        .replace("-", "−")
        .replace("Infinity", "infinite");

/** Standard errors on either side of a mean that hold 95 % of a normal law. */
const NORMAL_95 = 1.96;

/** Mean over the replicas with its 95 % interval. */
export function meanInterval(values: ArrayLike<number>): { mean: number; low: number; high: number } {
  const centre = mean(values);
  const reach = values.length > 1 ? NORMAL_95 * standardError(values) : 0;
  return { mean: centre, low: centre - reach, high: centre + reach };
}

/** Points at `x`, one for each component of a series at its last row: means over the replicas with 95 % intervals. */
export function meanPoints(
  recording: Recording,
  series: string,
  x: readonly number[],
  look: Pick<Extract<Mark, { kind: "points" }>, "label" | "colour" | "symbol">,
): Mark {
  const summaries = x.map((_, k) => meanInterval(valuesAt(recording, series, undefined, k)));
  return {
    kind: "points",
    ...look,
    x: [...x],
    y: summaries.map((s) => s.mean),
    error: { low: summaries.map((s) => s.low), high: summaries.map((s) => s.high) },
  };
}

/** `count` numbers from low to high, evenly spread. */
export const spread = (low: number, high: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));

/** `count` numbers from low to high, evenly spread on a logarithmic axis. */
export const spreadLog = (low: number, high: number, count: number): number[] =>
  spread(Math.log(low), Math.log(high), count).map(Math.exp);
