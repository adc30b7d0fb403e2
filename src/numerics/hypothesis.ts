/** Exact inference from counts: binomial tails, intervals for a share, the sign test and bounds for a median. */
import { betaKernel, betaQuantileSplit, betaSplit } from "./incomplete-beta";

/** Which side speaks against the null hypothesis. */
export type Alternative = "greater" | "less" | "two-sided";

function requireBinomial(trials: number, p: number): void {
  if (!Number.isInteger(trials) || trials < 0 || !(p >= 0 && p <= 1))
    throw new Error(
      `A binomial law needs a whole number of trials and p in [0, 1]; it got ${String(trials)} and ${String(p)}.`,
    );
}

/** P(X = k) for X binomial (trials, p); 0 where k is not one of 0, ..., trials. */
export function binomialProbability(k: number, trials: number, p: number): number {
  requireBinomial(trials, p);
  if (!Number.isInteger(k) || k < 0 || k > trials) return 0;
  if (k === 0) return trials === 0 ? 1 : Math.exp(trials * Math.log1p(-p));
  if (k === trials) return p ** trials;
  // C(n, k) = n / (k (n - k) B(k, n - k))
  return (betaKernel(p, 1 - p, k, trials - k) * trials) / k / (trials - k);
}

/** P(X <= k) for X binomial (trials, p) = I_{1-p}(trials - k, k + 1), relatively accurate in the lower tail. */
export function binomialCdf(k: number, trials: number, p: number): number {
  requireBinomial(trials, p);
  const below = Math.floor(k);
  if (below < 0) return 0;
  if (below >= trials) return 1;
  return betaSplit(1 - p, p, trials - below, below + 1).lower;
}

/** P(X >= k) for X binomial (trials, p) = I_p(k, trials - k + 1), relatively accurate in the upper tail. */
export function binomialUpperTail(k: number, trials: number, p: number): number {
  requireBinomial(trials, p);
  const from = Math.ceil(k);
  if (from <= 0) return 1;
  if (from > trials) return 0;
  return betaSplit(p, 1 - p, from, trials - from + 1).lower;
}

function requireConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1))
    throw new Error(`A confidence must lie strictly between 0 and 1; it was ${String(confidence)}.`);
}

/**
 * Clopper-Pearson interval for a share of which `successes` of `trials` were seen: it covers the true share with at
 * least the stated confidence, whatever it is. `lower` (`upper`) alone gives the whole error probability to that end
 * and leaves the other at 1 (0). Ends are quantiles of Beta(s, n - s + 1) and Beta(s + 1, n - s).
 * Source: C. J. Clopper, E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the
 * binomial", Biometrika 26 (1934), 404-413.
 */
export function clopperPearson(
  successes: number,
  trials: number,
  confidence = 0.95,
  side: "two-sided" | "lower" | "upper" = "two-sided",
): { readonly lower: number; readonly upper: number } {
  requireConfidence(confidence);
  if (!Number.isInteger(successes) || !Number.isInteger(trials) || successes < 0 || successes > trials)
    throw new Error(`${String(successes)} successes in ${String(trials)} trials is not a count.`);
  const miss = side === "two-sided" ? (1 - confidence) / 2 : 1 - confidence;
  const failures = trials - successes;
  const lower =
    side === "upper" || successes === 0
      ? 0
      : betaQuantileSplit({ lower: miss, upper: 1 - miss }, successes, failures + 1).lower;
  const upper =
    side === "lower" || failures === 0
      ? 1
      : betaQuantileSplit({ lower: 1 - miss, upper: miss }, successes + 1, failures).lower;
  return { lower, upper };
}

/**
 * Exact binomial test of the null hypothesis that the share is `share`. One-sided: the tail at the count. Two-sided:
 * the probability of all counts no likelier than the one seen, likelihoods equal to 1e-7 counted as equal (the
 * convention of R's binom.test).
 */
export function binomialTest(
  successes: number,
  trials: number,
  share: number,
  alternative: Alternative,
): number {
  if (alternative === "greater") return binomialUpperTail(successes, trials, share);
  if (alternative === "less") return binomialCdf(successes, trials, share);
  const seen = binomialProbability(successes, trials, share) * (1 + 1e-7);
  let total = 0;
  for (let k = 0; k <= trials; k++) {
    const probability = binomialProbability(k, trials, share);
    if (probability <= seen) total += probability;
  }
  return Math.min(1, total);
}

export interface SignTest {
  readonly above: number;
  readonly below: number;
  /** Values equal to the threshold; they are left out. */
  readonly ties: number;
  readonly pValue: number;
}

/**
 * Exact sign test that the median of independent values is `threshold`; `greater` looks for a larger one. The number
 * above is binomial (above + below, 1/2) under the null hypothesis. NaN counts as neither; without any value pValue
 * is 1.
 */
export function signTest(
  values: ArrayLike<number>,
  threshold = 0,
  alternative: Alternative = "greater",
): SignTest {
  let above = 0;
  let below = 0;
  let ties = 0;
  const n = values.length;
  for (let i = 0; i < n; i++) {
    if (values[i]! > threshold) above++;
    else if (values[i]! < threshold) below++;
    else if (values[i] === threshold) ties++;
  }
  return { above, below, ties, pValue: binomialTest(above, above + below, 0.5, alternative) };
}

/**
 * One-sided confidence bound for the median of independent values, from order statistics: no assumption on their law.
 * The lower bound is the k-th smallest with the largest k such that P(Binomial(n, 1/2) < k) <= 1 - confidence; it is
 * -Infinity where even the smallest value is not sure enough (n < log2(1/(1 - confidence))). The upper bound mirrors
 * it. NaN if a value is NaN.
 * Source: H. A. David, H. N. Nagaraja, Order Statistics, 3rd edition (2003), section 7.1.
 */
export function medianBound(values: ArrayLike<number>, confidence: number, side: "lower" | "upper"): number {
  requireConfidence(confidence);
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  if (n > 0 && Number.isNaN(sorted[n - 1]!)) return NaN; // the sort puts NaN last
  let k = 0;
  while (k < n && binomialCdf(k, n, 0.5) <= 1 - confidence) k++;
  if (k === 0) return side === "lower" ? -Infinity : Infinity;
  return side === "lower" ? sorted[k - 1]! : sorted[n - k]!;
}
