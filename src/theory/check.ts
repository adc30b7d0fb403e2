import type { ObserveClaim, Recording } from "@contract";
import {
  effectOf,
  estimateOf,
  LEAST_FOR_A_MEAN,
  refutingEstimate,
  type Effect,
  type Estimate,
  type Side,
} from "./estimate";

export type ClaimVerdict = "holds" | "fails" | "unclear";

/** A threshold of a claim with the one-sided confidence bound that was held against it. */
export interface Comparison {
  readonly side: Side;
  readonly threshold: number;
  /** Lower confidence bound for `above`, upper for `below`. */
  readonly bound: number;
  readonly verdict: ClaimVerdict;
  readonly effect: Effect;
}

export interface ClaimResult {
  readonly verdict: ClaimVerdict;
  /** What each value is, in words with its unit. */
  readonly measures: string;
  /** What is estimated ("mean"), and by which procedure it is bounded. */
  readonly estimates: string;
  readonly method: string;
  /** Estimate over the replicas. For a theorem: the mean of right side less left side. */
  readonly statistic: number;
  /** Bounds around the statistic, and what they are ("one-sided 95 % bounds"). */
  readonly interval: { readonly low: number; readonly high: number; readonly says: string };
  readonly comparisons: readonly Comparison[];
  /** One number a replica; empty where a theorem has none. */
  readonly values: readonly number[];
  readonly replicas: number;
  readonly seed: number;
  /** The evidence in a sentence or two, with its numbers; what they are numbers of stands in `measures`. */
  readonly words: string;
  /** What would have refuted the claim, in a sentence. */
  readonly refutation: string;
}

/** A number as the sentences write it: four digits, a true minus sign. */
export const short = (x: number): string =>
  Number.isFinite(x)
    ? String(Number(x.toPrecision(4))).replace("-", "−")
    : x > 0
      ? "∞"
      : x < 0
        ? "−∞"
        : "not a number";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const NAMES = {
  mean: "mean",
  difference: "centre",
  median: "median",
  share: "share",
  every: "mean",
} as const;

function compare(values: readonly number[], estimate: Estimate, side: Side, threshold: number): Comparison {
  const sign = side === "above" ? 1 : -1;
  const [bound, far] = side === "above" ? [estimate.low, estimate.high] : [estimate.high, estimate.low];
  const every = estimate.rule === "every";
  // A bound on the threshold itself is enough for "every" alone: where values are discrete, the other rules' error
  // probability is kept by strict inequality.
  const holds = every ? sign * (bound - threshold) >= 0 : sign * (bound - threshold) > 0;
  const contrary = every ? !holds : sign * (far - threshold) < 0;
  return {
    side,
    threshold,
    bound,
    verdict: holds ? "holds" : contrary ? "fails" : "unclear",
    effect: effectOf(values, estimate, side, threshold),
  };
}

/** How many replicas would settle an open comparison if the estimate stayed where it is, in a sentence; "" if none would. */
function outlook(estimate: Estimate, { side, threshold, bound, verdict }: Comparison, n: number): string {
  if (verdict !== "unclear") return "";
  if (estimate.rule === "mean" && n < LEAST_FOR_A_MEAN)
    return ` A mean takes at least ${String(LEAST_FOR_A_MEAN)} replicas.`;
  const far = side === "above" ? estimate.high : estimate.low;
  const distance = estimate.value - threshold;
  const reach = distance > 0 === (side === "above") ? estimate.value - bound : estimate.value - far;
  const needed = n * (reach / distance) ** 2;
  if (!Number.isFinite(needed)) return " More replicas are needed.";
  return ` If the estimate stayed there, about ${short(Number(needed.toPrecision(2)))} replicas would settle it.`;
}

const percent = (share: number): string => `${short(100 * share)} %`;

/** What was found about the thresholds, after the estimate. */
function findings(estimate: Estimate, comparisons: readonly Comparison[], n: number): string {
  if (estimate.rule === "every") {
    const covered = percent(0.05 ** (1 / n));
    return comparisons
      .map(({ side, threshold, bound, verdict }) => {
        const extreme = side === "above" ? "smallest" : "largest";
        const sure = `, so with 95 % confidence at least ${covered} of all replicas are on that side`;
        return `; the ${extreme} value is ${short(bound)}, against ${short(threshold)}${verdict === "holds" ? sure : ""}`;
      })
      .join("");
  }
  const bounds = comparisons.map(
    ({ side, threshold, bound }) => `${side} ${short(bound)} (claimed: ${side} ${short(threshold)})`,
  );
  const [first] = comparisons;
  const sizes = comparisons.map(({ effect }) => effect.value);
  const size =
    first && sizes.every(Number.isFinite)
      ? `; effect ${sizes.map(short).join(" and ")} ${first.effect.says}`
      : "";
  return `; with ${percent(estimate.confidence)} confidence it is ${bounds.join(" and ")}${size}`;
}

function refutationOf(estimate: Estimate, comparisons: readonly Comparison[], n: number): string {
  const cases = comparisons.map(({ side, threshold }) => {
    const opposite = side === "above" ? "below" : "above";
    if (estimate.rule === "every") return `one replica ${opposite} ${short(threshold)}`;
    const value = refutingEstimate(estimate, side, threshold, n);
    const name = NAMES[estimate.rule];
    return Number.isNaN(value)
      ? `a ${name} surely ${opposite} ${short(threshold)}, for which these replicas are too few`
      : `a ${name} ${estimate.rule === "share" ? (side === "above" ? "of at most" : "of at least") : opposite} ${short(value)}, surely ${opposite} ${short(threshold)} then`;
  });
  return `What would refute it: ${cases.join(", or ")}.`;
}

/**
 * Holds a claim's statistic against its thresholds. `holds`: the one-sided confidence bound clears every threshold.
 * `fails`: the opposite bound is short of one, so that the contrary is shown as surely. `unclear`: neither.
 */
export function judgeObservation(
  claim: ObserveClaim,
  recordings: Readonly<Record<string, Recording>>,
  seed: number,
): ClaimResult {
  const values = Array.from(claim.statistic(recordings));
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (values.length === 0 || bad >= 0)
    throw new Error(
      values.length === 0
        ? "The claim's statistic gave no value."
        : `The claim's statistic is not a finite number for replica ${String(bad)}.`,
    );
  return judgeValues(claim, values, seed);
}

/** The same from the values of the statistic, one finite number a replica. */
export function judgeValues(
  { measures, holds }: Pick<ObserveClaim, "measures" | "holds">,
  values: readonly number[],
  seed: number,
): ClaimResult {
  const { of, above, below, confidence = 0.95 } = holds;
  const n = values.length;
  const estimate = estimateOf(values, of, confidence, seed);
  const comparisons = [
    ...(above === undefined ? [] : [compare(values, estimate, "above", above)]),
    ...(below === undefined ? [] : [compare(values, estimate, "below", below)]),
  ];
  if (comparisons.length === 0)
    throw new Error("The claim names no threshold: `holds` needs `above` or `below`.");
  const verdict: ClaimVerdict = comparisons.some((c) => c.verdict === "fails")
    ? "fails"
    : comparisons.every((c) => c.verdict === "holds")
      ? "holds"
      : "unclear";
  const more = comparisons.map((c) => outlook(estimate, c, n)).find((words) => words !== "") ?? "";
  return {
    verdict,
    measures,
    estimates: NAMES[of],
    method: estimate.method,
    statistic: estimate.value,
    interval: {
      low: estimate.low,
      high: estimate.high,
      says: of === "every" ? "smallest and largest value" : `one-sided ${percent(confidence)} bounds`,
    },
    comparisons,
    values,
    replicas: n,
    seed,
    words: `${capital(NAMES[of])} ${short(estimate.value)} over ${String(n)} replicas${findings(estimate, comparisons, n)}.${more}`,
    refutation: refutationOf(estimate, comparisons, n),
  };
}
