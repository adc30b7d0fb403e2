import type { Drawing, Mark } from "@contract";

/** Dots of a dot plot: values gathered in narrow bins, stacked upwards from 1. */
export interface Dots {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** How many values one dot stands for. */
  readonly each: number;
  readonly tallest: number;
}

const BINS = 72;
/** Higher stacks would not look like dots. */
const TALLEST = 26;

export function dotsOf(values: readonly number[]): Dots {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const width = (high - low) / BINS;
  // The sum as well as the count of a bin: its dots stand where its values do, not at its middle.
  const bins = new Map<number, { count: number; sum: number }>();
  for (const value of values) {
    const at = width > 0 ? Math.min(BINS - 1, Math.floor((value - low) / width)) : 0;
    const bin = bins.get(at) ?? { count: 0, sum: 0 };
    bins.set(at, { count: bin.count + 1, sum: bin.sum + value });
  }
  const most = Math.max(0, ...[...bins.values()].map(({ count }) => count));
  const each = Math.max(1, Math.ceil(most / TALLEST));
  const x: number[] = [];
  const y: number[] = [];
  for (const { count, sum } of bins.values())
    for (let k = 1; k <= Math.ceil(count / each); k++) {
      x.push(sum / count);
      y.push(k * each);
    }
  return {
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    each,
    tallest: most,
  };
}

export interface DotPlot {
  readonly values: readonly number[];
  /** What one value is, for the axis: short, since a narrow figure does not break it. */
  readonly label: string;
  /** What a dot is, in the plural. */
  readonly dots: string;
  readonly statistic: number;
  readonly interval: { readonly low: number; readonly high: number; readonly says: string };
  /** Vertical rules with what they are. */
  readonly rules: readonly { readonly at: number; readonly label: string }[];
}

/** The values as stacked dots over an axis, under them the estimate with its interval, across them the thresholds. */
export function drawDots({ values, label, dots, statistic, interval, rules }: DotPlot): Drawing {
  const { x, y, tallest } = dotsOf(values);
  const all = [...x, statistic, ...rules.map(({ at }) => at)].filter(Number.isFinite);
  const low = Math.min(...all);
  const high = Math.max(...all);
  const room = high > low ? (high - low) * 0.04 : Math.abs(low) * 0.1 || 1;
  const range: readonly [number, number] = [low - room, high + room];
  const inside = (value: number): number => Math.min(range[1], Math.max(range[0], value));
  const under = -0.09 * Math.max(tallest, 4);
  const marks: Mark[] = [
    { kind: "points", label: "", colour: 1, x, y },
    {
      kind: "paths",
      label: "",
      colour: "ink",
      paths: [{ x: [inside(interval.low), inside(interval.high)], y: [under, under] }],
    },
    { kind: "points", label: "", colour: "ink", x: [statistic], y: [under] },
    ...rules.map(({ at, label: words }): Mark => ({ kind: "rule", axis: "x", at, label: words, colour: 3 })),
  ];
  return {
    x: { label, range },
    y: {
      label: dots,
      range: [2 * under, Math.max(tallest, 4) * 1.12],
    },
    marks,
  };
}
