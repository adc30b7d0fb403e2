/** Small things that several figures of the lesson share. */
import { columnOf, type Colour, type Mark, type Recording } from "@contract";
import { clopperPearson } from "@numerics/hypothesis";
import { meanBand, quantileBands } from "@numerics/statistics";

/** A number in a sentence: three digits, no exponent unless needed. */
export const say = (x: number, digits = 3): string =>
  Number.isNaN(x)
    ? "unknown"
    : String(Number(x.toPrecision(digits)))
        .replace("-", "−")
        .replace("Infinity", "infinite");

export interface SeriesLine {
  readonly series: string;
  readonly component?: number;
  readonly label: string;
  readonly colour: Colour;
  readonly updatesPerRow: number;
  /** First row to draw; row 0 has no update behind it. */
  readonly from?: number;
}

/** One component of a series as (rows, replicas), from a row on. */
function tableOf(recording: Recording, series: string, component: number, from: number): Float64Array {
  const { k, data } = columnOf(recording, series);
  const R = recording.replicas;
  const rows = Math.max(0, recording.rows - from);
  return Float64Array.from({ length: rows * R }, (_, i) => data[(from * R + i) * k + component] ?? NaN);
}

/** Mean over replicas against the number of updates, with the 10–90 % band. */
export function seriesLine(recording: Recording, line: SeriesLine): Mark & { readonly kind: "line" } {
  const { series, component = 0, from = 1, label, colour, updatesPerRow } = line;
  const table = tableOf(recording, series, component, from);
  const rows = table.length / recording.replicas;
  const [low = [], high = []] = quantileBands(table, rows, recording.replicas, [0.1, 0.9]);
  return {
    kind: "line",
    label,
    colour,
    symbol: series,
    x: Float64Array.from({ length: rows }, (_, i) => (recording.steps[i + from] ?? NaN) * updatesPerRow),
    y: meanBand(table, rows, recording.replicas).mean,
    band: { low, high },
  };
}

/** `count` + 1 numbers from `low` to `high`, evenly spread, or with a constant ratio. */
export const spread = (
  low: number,
  high: number,
  count: number,
  scale: "linear" | "log" = "linear",
): number[] =>
  Array.from({ length: count + 1 }, (_, i) =>
    scale === "log" ? low * (high / low) ** (i / count) : low + ((high - low) * i) / count,
  );

/** Points of an arc of a circle around the origin, angles in radians. */
export function arc(radius: number, from: number, to: number, count = 90): { x: number[]; y: number[] } {
  const angles = spread(from, to, count);
  return { x: angles.map((a) => radius * Math.cos(a)), y: angles.map((a) => radius * Math.sin(a)) };
}

/** Share of ones among zeros and ones, with its exact 95 % interval. */
export function binomialShare(values: ArrayLike<number>): { share: number; low: number; high: number } {
  const trials = values.length;
  let ones = 0;
  for (let i = 0; i < trials; i++) ones += values[i] === 1 ? 1 : 0;
  const { lower, upper } = clopperPearson(ones, trials);
  return { share: ones / trials, low: lower, high: upper };
}
