import { columnOf, valuesAt, type BindContext, type ParamSchema, type Recording } from "@contract";

/** Sample sizes at which a sweep stops, besides its end; closer together where a size costs little. */
const STOPS = [25, 35, 50, 70, 100, 140, 200, 450, 1000, 2000, 4500, 10_000] as const;
export const COARSE_STOPS = [25, 100, 500, 1000, 2000] as const;

/** Sample sizes of a sweep that ends at `largest`, in order. */
export const sampleSizes = (largest: number, stops: readonly number[] = STOPS): readonly number[] => [
  ...stops.filter((stop) => stop < largest),
  largest,
];

/** How many different examples a sample of repeated examples holds. */
export const DISTINCT = 20;

/** Largest radius a ball may have. */
export const LARGEST_RADIUS = 20;
/** Radii listed before the sample is drawn; one of them may be chosen after it, at the price of a union bound. */
export const LISTED_RADII = [0.625, 1.25, 2.5, 5, 10, LARGEST_RADIUS] as const;

/** Sample size of each recorded row. */
export const sizesOf = (recording: Recording): Float64Array => {
  const { data } = columnOf(recording, "sampleSize");
  return Float64Array.from({ length: recording.rows }, (_, row) => data[row * recording.replicas] ?? NaN);
};

/** First row with a sample of at least n, or -1 while the sweep has not come so far. */
const rowReaching = (recording: Recording, n: number): number =>
  recording.rows === 0 ? -1 : sizesOf(recording).findIndex((size) => size >= n);

/** True for the row at which sample size n is read. */
export const reads = ({ recording, row }: BindContext<ParamSchema>, n: number): boolean =>
  rowReaching(recording, n) === row;

/** Values of a series at sample size n, one a replica; between two sizes of the sweep on the straight line in log n. */
export function atSampleSize(recording: Recording, series: string, n: number, component = 0): Float64Array {
  const row = rowReaching(recording, n);
  const upper = valuesAt(recording, series, row, component);
  const sizes = sizesOf(recording);
  const [low = NaN, high = NaN] = [sizes[row - 1], sizes[row]];
  if (row === 0 || high === n) return upper;
  const weight = Math.log(n / low) / Math.log(high / low);
  const lower = valuesAt(recording, series, row - 1, component);
  return upper.map((value, r) => weight * value + (1 - weight) * (lower[r] ?? NaN));
}
