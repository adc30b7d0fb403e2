/**
 * Bootstrap confidence intervals for any statistic of independent, identically distributed items.
 *
 * Source: B. Efron, "Better bootstrap confidence intervals", Journal of the American Statistical Association 82
 * (1987), 171-185; formulas as in B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap (1993), section 14.3.
 */
import { normalCdf, normalQuantile } from "./special";
import { mean, quantileOfSorted } from "./statistics";
import { fillIntegers } from "./streams";

export interface BootstrapOptions {
  /** Number n of items in the sample. */
  readonly size: number;
  /** The statistic of the items with these indices; called with 0, ..., n - 1, with resamples and with one left out. */
  readonly statistic: (indices: Int32Array) => number;
  readonly seed: number;
  readonly confidence?: number;
  /** `lower` and `upper` spend the whole error probability on that end; the other is infinite. */
  readonly side?: "two-sided" | "lower" | "upper";
  readonly resamples?: number;
  /** `bca`: bias-corrected and accelerated, error of the coverage O(1/n); `percentile`: O(1/sqrt n) on one side. */
  readonly method?: "bca" | "percentile";
}

export interface BootstrapInterval {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  /** Bias correction z0 and acceleration a; 0 for the percentile method. */
  readonly bias: number;
  readonly acceleration: number;
}

const DEFAULT_RESAMPLES = 4000;

/**
 * A statistic of values as one of indices: `bootstrapInterval({ size: x.length, statistic: ofValues(x, mean), seed
 * })`.
 */
export function ofValues(
  values: ArrayLike<number>,
  statistic: (sample: Float64Array) => number,
): (indices: Int32Array) => number {
  return (indices) => statistic(Float64Array.from(indices, (i) => values[i]!));
}

/**
 * Acceleration sum u^3 / (6 (sum u^2)^(3/2)) with u_i = (mean of the jackknife values) - (the one without item i): a
 * sixth of the skewness of the statistic's influence. 0 where leaving out an item changes nothing.
 */
function jackknifeAcceleration(size: number, statistic: (indices: Int32Array) => number): number {
  const without = Float64Array.from({ length: size }, (_, left) =>
    statistic(Int32Array.from({ length: size - 1 }, (_, i) => (i < left ? i : i + 1))),
  );
  const centre = mean(without);
  let squares = 0;
  let cubes = 0;
  for (const value of without) {
    squares += (centre - value) ** 2;
    cubes += (centre - value) ** 3;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

/**
 * Bootstrap interval of a statistic; n >= 2. The end at normal quantile z is the bootstrap quantile (type 7) at
 * Phi(z0 + (z0 + z) / (1 - a (z0 + z))), where z0 = Phi^-1(share of resamples below the estimate, ties counted half).
 * That share is kept half a resample from 0 and 1. Same seed, same interval; a statistic that is NaN on a resample
 * throws.
 */
export function bootstrapInterval(options: BootstrapOptions): BootstrapInterval {
  const { size, statistic, seed, confidence = 0.95, side = "two-sided", method = "bca" } = options;
  const resamples = options.resamples ?? DEFAULT_RESAMPLES;
  if (!(size >= 2)) throw new Error(`A bootstrap needs at least two items; there are ${String(size)}.`);
  if (!(confidence > 0 && confidence < 1))
    throw new Error(`A confidence must lie strictly between 0 and 1; it was ${String(confidence)}.`);

  const estimate = statistic(Int32Array.from({ length: size }, (_, i) => i));
  const indices = new Int32Array(size);
  const replicates = Float64Array.from({ length: resamples }, (_, b) => {
    fillIntegers(indices, { seed, firstReplica: b, replicas: 1, step: 0, label: "bootstrap" }, size, size);
    return statistic(indices);
  }).sort();
  if (Number.isNaN(estimate) || Number.isNaN(replicates[resamples - 1]!))
    throw new Error(
      "The statistic is not a number on the sample or on a resample: it needs more items than that.",
    );

  let bias = 0;
  let acceleration = 0;
  if (method === "bca") {
    let below = 0;
    for (const value of replicates) below += value < estimate ? 1 : value === estimate ? 0.5 : 0;
    bias = normalQuantile(Math.min(resamples - 0.5, Math.max(0.5, below)) / resamples);
    acceleration = jackknifeAcceleration(size, statistic);
  }
  const end = (z: number): number => {
    const shifted = bias + z;
    const scale = 1 - acceleration * shifted;
    // Beyond the pole of the transformation (tiny samples, extreme confidence) the end is the last replicate.
    const p = scale > 0 ? normalCdf(bias + shifted / scale) : z > 0 ? 1 : 0;
    return quantileOfSorted(replicates, p);
  };
  const z = normalQuantile(side === "two-sided" ? (1 - confidence) / 2 : 1 - confidence);
  return {
    estimate,
    lower: side === "upper" ? -Infinity : end(z),
    upper: side === "lower" ? Infinity : end(-z),
    bias,
    acceleration,
  };
}
