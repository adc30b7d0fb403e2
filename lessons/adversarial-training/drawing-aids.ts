/** Small things that several figures of the lesson share. */
import { valuesAt, type Colour, type Mark, type Recording } from "@contract";
import { mean, quantile } from "@numerics/statistics";

/** A number in a sentence: three digits, no exponent unless needed. */
export const say = (x: number, digits = 3): string =>
  Number.isNaN(x)
    ? "unknown"
    : String(Number(x.toPrecision(digits)))
        .replace("-", "−")
        .replace("Infinity", "infinite");

/** A share in a sentence, in per cent. */
export const sayShare = (share: number): string => `${say(100 * share)} %`;

/** `count` + 1 numbers from `low` to `high`, evenly spread. */
export const spread = (low: number, high: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, i) => low + ((high - low) * i) / count);

/** Row numbers of a recording from a row on. */
export const rowsFrom = (recording: Recording, first: number): readonly number[] =>
  Array.from({ length: Math.max(0, recording.rows - first) }, (_, i) => first + i);

export interface Summary {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/** Mean and range. */
export const meanAndRange = (values: ArrayLike<number>): Summary => ({
  middle: mean(values),
  low: Math.min(...Array.from(values)),
  high: Math.max(...Array.from(values)),
});

/** Median, and the band that holds the middle four fifths. */
export const medianAndBand = (values: ArrayLike<number>): Summary => ({
  middle: quantile(values, 0.5),
  low: quantile(values, 0.1),
  high: quantile(values, 0.9),
});

interface Named {
  readonly label: string;
  readonly colour: Colour;
  readonly symbol?: string;
  readonly dash?: boolean;
}

/** A line through summaries, with their band. */
export const lineThrough = (
  named: Named,
  x: readonly number[],
  summaries: readonly Summary[],
): Mark & { readonly kind: "line" } => ({
  kind: "line",
  ...named,
  x,
  y: summaries.map(({ middle }) => middle),
  band: { low: summaries.map(({ low }) => low), high: summaries.map(({ high }) => high) },
});

/** One component of a series, summarised row by row. */
export const summariesOf = (
  recording: Recording,
  series: string,
  component: number,
  rows: readonly number[],
  summary: (values: ArrayLike<number>) => Summary,
): readonly Summary[] => rows.map((row) => summary(valuesAt(recording, series, row, component)));
