import type { Drawing, Mark } from "@contract";
import { eachOf, rangeOf } from "./numbers";

export interface Bins {
  readonly edges: Float64Array;
  readonly counts: Float64Array;
}
type Histogram = Extract<Mark, { readonly kind: "histogram" }>;

const cache = new WeakMap<Drawing, ReadonlyMap<Mark, Bins>>();

/** Bins of all histograms of a drawing. They share their edges, so that heights can be compared. */
export function binsOf(drawing: Drawing): ReadonlyMap<Mark, Bins> {
  const known = cache.get(drawing);
  if (known) return known;
  const histograms = drawing.marks.filter((mark): mark is Histogram => mark.kind === "histogram");
  const log = drawing.x.scale === "log";
  const edges = sharedEdges(histograms, log, drawing.x.range);
  const bins = new Map<Mark, Bins>();
  for (const mark of histograms) bins.set(mark, { edges, counts: countIn(mark.values, edges, log) });
  cache.set(drawing, bins);
  return bins;
}

/**
 * Equal widths (equal ratios on a log axis) from the smallest to the largest value. Their number is the largest one
 * asked for, else the square root of the size of the largest sample, from 10 to 60.
 */
function sharedEdges(
  marks: readonly Histogram[],
  log: boolean,
  range: readonly [number, number] | undefined,
): Float64Array {
  const found =
    range ??
    rangeOf(
      marks.map((mark) => mark.values),
      (value) => Number.isFinite(value) && (!log || value > 0),
    );
  if (!found) return new Float64Array(0);
  let [lo, hi] = found;
  const largest = Math.max(...marks.map((mark) => mark.values.length));
  const asked = Math.max(...marks.map((mark) => mark.bins ?? 0));
  if (lo === hi) [lo, hi] = log ? [lo / 2, hi * 2] : [lo - 0.5, hi + 0.5];
  const count = asked || Math.min(60, Math.max(10, Math.round(Math.sqrt(largest))));
  return Float64Array.from({ length: count + 1 }, (_, i) =>
    i === count ? hi : log ? lo * (hi / lo) ** (i / count) : lo + ((hi - lo) * i) / count,
  );
}

/** How many values fall in each bin; the last one is closed on both sides, values outside are not counted. */
function countIn(values: ArrayLike<number>, edges: Float64Array, log: boolean): Float64Array {
  const count = Math.max(0, edges.length - 1);
  const counts = new Float64Array(count);
  const lo = edges[0] ?? NaN;
  const hi = edges[count] ?? NaN;
  eachOf(values, (value) => {
    if (!(value >= lo && value <= hi)) return;
    const place = log ? Math.log(value / lo) / Math.log(hi / lo) : (value - lo) / (hi - lo);
    const bin = Math.min(count - 1, Math.floor(place * count));
    counts[bin] = (counts[bin] ?? 0) + 1;
  });
  return counts;
}
