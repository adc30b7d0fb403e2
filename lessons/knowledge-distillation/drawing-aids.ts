/** Small things that several figures of the lesson share. */
import { valuesAt, type Colour, type Mark, type Recording } from "@contract";
import { mean, standardError } from "@numerics/statistics";

/** A number in a sentence: three digits, no exponent unless needed. */
export const say = (x: number, digits = 3): string =>
  Number.isNaN(x) ? "unknown" : String(Number(x.toPrecision(digits))).replace("-", "−");

export const sayShare = (share: number, digits = 3): string => `${say(100 * share, digits)} %`;

/** Mean with its 95 % interval over replicas; the interval is the point itself where there is one replica. */
export interface Interval {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

export function meanInterval(values: ArrayLike<number>): Interval {
  const middle = mean(values);
  const half = values.length > 1 ? 1.96 * standardError(values) : 0;
  return { middle, low: middle - half, high: middle + half };
}

/** Rows whose index is at least `from`. */
export const rowsFrom = (recording: Recording, from = 0): readonly number[] =>
  Array.from({ length: Math.max(0, recording.rows - from) }, (_, i) => i + from);

/** Mean of a component of a series at a row. */
export const meanAt = (recording: Recording, series: string, row: number, component = 0): number =>
  mean(valuesAt(recording, series, row, component));

/**
 * Curve of means with their 95 % band, against the row's value of the series `along` (the same in all replicas).
 * `floor` keeps curve and band above it, for a logarithmic axis.
 */
export function meanCurve(
  recording: Recording,
  of: {
    readonly series: string;
    readonly component?: number;
    readonly along: string;
    readonly floor?: number;
  },
  look: {
    readonly label: string;
    readonly colour: Colour;
    readonly dash?: boolean;
    readonly symbol?: string;
  },
): Mark {
  const rows = rowsFrom(recording);
  const { floor = -Infinity } = of;
  const intervals = rows.map((row) => meanInterval(valuesAt(recording, of.series, row, of.component ?? 0)));
  const above = (x: number): number => Math.max(x, floor);
  return {
    kind: "line",
    ...look,
    x: rows.map((row) => meanAt(recording, of.along, row)),
    y: intervals.map(({ middle }) => above(middle)),
    band: {
      low: intervals.map(({ low }) => above(low)),
      high: intervals.map(({ high }) => above(high)),
    },
  };
}

/** Points at means with 95 % intervals, one for each set of values. */
export function meanPoints(
  x: readonly number[],
  values: readonly ArrayLike<number>[],
  look: { readonly label: string; readonly colour: Colour },
): Mark {
  const intervals = values.map(meanInterval);
  return {
    kind: "points",
    ...look,
    x,
    y: intervals.map(({ middle }) => middle),
    error: { low: intervals.map(({ low }) => low), high: intervals.map(({ high }) => high) },
  };
}
