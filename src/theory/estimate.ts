/** Estimates of a claim's statistic over replicas, with bounds of stated one-sided confidence, by the claim's rule. */
import type { Holds } from "@contract";
import { meanBounds } from "@numerics/bootstrap-t";
import { clopperPearson, medianBound } from "@numerics/hypothesis";
import { mean, median, standardDeviation } from "@numerics/statistics";
import { centreBounds } from "@numerics/typical-values";

export type Rule = Holds["of"];
export type Side = "above" | "below";

export interface Estimate {
  readonly rule: Rule;
  readonly value: number;
  /** The quantity is above `low`, and below `high`, each with the stated confidence. For `every`: the extremes. */
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
  /** Which procedure gave the bounds. */
  readonly method: string;
}

/**
 * Below this many values the bootstrap-t lets false claims pass too often where the values are skewed (7 % instead of
 * 5 % for ten exponential ones), so that a mean is then not bounded at all.
 */
export const LEAST_FOR_A_MEAN = 20;

const METHODS: Readonly<Record<Rule, string>> = {
  mean: "the bootstrap-t or Student’s t, whichever is wider",
  difference: "the exact sign-flip test",
  median: "the exact sign test",
  share: "the exact binomial test",
  every: "counting all replicas",
};

/** Estimate of the rule's quantity from one finite number a replica. A share that is not of zeros and ones throws. */
export function estimateOf(
  values: ArrayLike<number>,
  rule: Rule,
  confidence: number,
  seed: number,
): Estimate {
  const n = values.length;
  const made = (value: number, low: number, high: number): Estimate => ({
    rule,
    value,
    low,
    high,
    confidence,
    method: METHODS[rule],
  });
  switch (rule) {
    case "mean": {
      if (n < LEAST_FOR_A_MEAN) return made(mean(values), -Infinity, Infinity);
      const { estimate, lower, upper } = meanBounds(values, { confidence, seed });
      return made(estimate, lower, upper);
    }
    case "difference": {
      const { estimate, lower, upper } = centreBounds(values, { confidence, seed });
      return made(estimate, lower, upper);
    }
    case "median":
      return made(
        median(values),
        medianBound(values, confidence, "lower"),
        medianBound(values, confidence, "upper"),
      );
    case "share": {
      const ones = countOnes(values);
      return made(
        ones / n,
        clopperPearson(ones, n, confidence, "lower").lower,
        clopperPearson(ones, n, confidence, "upper").upper,
      );
    }
    case "every": {
      let low = Infinity;
      let high = -Infinity;
      for (let i = 0; i < n; i++) {
        low = Math.min(low, values[i] ?? NaN);
        high = Math.max(high, values[i] ?? NaN);
      }
      return made(mean(values), low, high);
    }
  }
}

function countOnes(values: ArrayLike<number>): number {
  let ones = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] !== 0 && values[i] !== 1)
      throw new Error(
        `A share is counted from zeros and ones; replica ${String(i)} has ${String(values[i])}.`,
      );
    ones += values[i] ?? 0;
  }
  return ones;
}

export interface Effect {
  /** Positive on the claim's side of the threshold. */
  readonly value: number;
  readonly says: string;
}

/**
 * How far from the threshold the values lie, on a scale without units. `mean`, `difference`: Cohen's d, the distance in
 * standard deviations. `median`: share of values beyond the threshold, less one half. `share`: Cohen's h, the difference
 * of 2 arcsin sqrt(p). `every`: distance of the nearest value in standard deviations.
 * Source: J. Cohen, Statistical Power Analysis for the Behavioral Sciences, 2nd edition (1988), sections 2.2 and 6.2.
 */
export function effectOf(
  values: ArrayLike<number>,
  estimate: Estimate,
  side: Side,
  threshold: number,
): Effect {
  const sign = side === "above" ? 1 : -1;
  const scaled = (distance: number): number =>
    distance === 0 ? 0 : distance / (values.length > 1 ? standardDeviation(values) : 0);
  switch (estimate.rule) {
    case "mean":
    case "difference":
      return { value: scaled(sign * (estimate.value - threshold)), says: "standard deviations (Cohen’s d)" };
    case "median": {
      let beyond = 0;
      for (const value of Array.from(values)) {
        const distance = sign * (value - threshold);
        beyond += distance > 0 ? 1 : distance === 0 ? 0.5 : 0;
      }
      return {
        value: beyond / values.length - 0.5,
        says: "(share of replicas beyond the threshold, less one half)",
      };
    }
    case "share": {
      const angle = (p: number): number => 2 * Math.asin(Math.sqrt(Math.min(1, Math.max(0, p))));
      return { value: sign * (angle(estimate.value) - angle(threshold)), says: "(Cohen’s h)" };
    }
    case "every": {
      const nearest = side === "above" ? estimate.low : estimate.high;
      return {
        value: scaled(sign * (nearest - threshold)),
        says: "standard deviations from the nearest replica",
      };
    }
  }
}

/** The estimate that would have refuted "`side` the threshold" on as many values of the same spread; NaN if none would. */
export function refutingEstimate(
  estimate: Estimate,
  side: Side,
  threshold: number,
  replicas: number,
): number {
  const far = side === "above" ? estimate.high : estimate.low;
  switch (estimate.rule) {
    case "every":
      return threshold;
    case "mean":
    case "difference":
    case "median":
      return Number.isFinite(far) ? estimate.value - (far - threshold) : NaN;
    case "share": {
      const refutes = (ones: number): boolean =>
        side === "above"
          ? clopperPearson(ones, replicas, estimate.confidence, "upper").upper < threshold
          : clopperPearson(ones, replicas, estimate.confidence, "lower").lower > threshold;
      // Refuting counts are those up to (from) a number that bisection finds.
      let never = side === "above" ? replicas + 1 : -1;
      let always = side === "above" ? -1 : replicas + 1;
      while (Math.abs(never - always) > 1) {
        const middle = Math.trunc((never + always) / 2);
        if (refutes(middle)) always = middle;
        else never = middle;
      }
      return always >= 0 && always <= replicas ? always / replicas : NaN;
    }
  }
}
