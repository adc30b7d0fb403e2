/** Small things that several figures of the lesson share. */
import type { Colour, Recording } from "@contract";
import { clopperPearson } from "@numerics/hypothesis";
import { quantile } from "@numerics/statistics";
import type { NoiseKind } from "./noise-shape";

export const KIND_COLOURS: Readonly<Record<NoiseKind, Colour>> = {
  GD: "soft",
  isotropic: 1,
  Hessian: 2,
  leading: 3,
  shallow: 4,
};

/** A number in a sentence: three digits, no exponent unless needed. */
export const say = (x: number, digits = 3): string =>
  Number.isNaN(x)
    ? "unknown"
    : String(Number(x.toPrecision(digits)))
        .replace("-", "−")
        .replace("Infinity", "infinite");

export const sayShare = (share: number): string => `${say(100 * share, 3)} %`;

/** About `count` rows of a recording, evenly spread, the first and the last among them. */
export function someRows(recording: Recording, count: number): readonly number[] {
  const last = recording.rows - 1;
  const rows = Math.min(count, recording.rows);
  if (rows < 2) return recording.rows === 1 ? [0] : [];
  return Array.from({ length: rows }, (_, i) => Math.round((i * last) / (rows - 1)));
}

/** Share of ones among zeros and ones, with its exact 95 % interval. */
export function binomialShare(ones: number, trials: number): { share: number; low: number; high: number } {
  const { lower, upper } = clopperPearson(ones, trials);
  return { share: ones / trials, low: lower, high: upper };
}

/** Median and range of the finite values. */
export function medianAndRange(values: ArrayLike<number>): { middle: number; low: number; high: number } {
  const finite = Array.from(values).filter(Number.isFinite);
  return { middle: quantile(finite, 0.5), low: Math.min(...finite), high: Math.max(...finite) };
}
