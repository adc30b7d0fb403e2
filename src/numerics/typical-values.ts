/**
 * Exact confidence bounds for the centre of a symmetric law, from means of random subsets: the inversion of the paired
 * sign-flip test.
 *
 * Flipping the signs of a subset F of the deviations d_i - c gives a sum no smaller than the observed one exactly where
 * the mean of F is at most c. So the test rejects every c below the k-th smallest subset mean, k = floor(alpha (M + 1)).
 *
 * Source: J. A. Hartigan, "Using subsample values as typical values", Journal of the American Statistical Association 64
 * (1969), 1303-1317.
 */
import { mean } from "./statistics";
import { fillSigns } from "./streams";

export interface CentreBounds {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/** Up to this many values all subsets are taken: 2^12. */
const EXACT_UP_TO = 12;
const DRAWS = 1999;
/** Signs are drawn for about this many values at a time. */
const BLOCK = 4096;

/**
 * One-sided bounds for the centre of n >= 1 independent values with a law symmetric about it, each with the stated
 * confidence. Infinite where there are too few values: n < log2(1 / (1 - confidence)).
 */
export function centreBounds(
  values: ArrayLike<number>,
  {
    confidence,
    seed,
    draws = DRAWS,
  }: { readonly confidence: number; readonly seed: number; readonly draws?: number },
): CentreBounds {
  const n = values.length;
  if (n === 0) throw new Error("Bounds for a centre need at least one value.");
  if (!(confidence > 0 && confidence < 1))
    throw new Error(`A confidence must lie strictly between 0 and 1; it was ${String(confidence)}.`);
  const means = n <= EXACT_UP_TO ? allSubsetMeans(values) : randomSubsetMeans(values, draws, seed);
  means.sort();
  // The unflipped arrangement itself is one of means.length + 1.
  const k = Math.floor((1 - confidence) * (means.length + 1) + 1e-9);
  // Empty subsets among the random ones are NaN, which sorts last: they count against either end.
  let empty = 0;
  while (empty < means.length && Number.isNaN(means[means.length - 1 - empty]!)) empty++;
  const at = k - empty;
  return {
    estimate: mean(values),
    lower: at < 1 ? -Infinity : means[at - 1]!,
    upper: at < 1 ? Infinity : means[means.length - empty - at]!,
  };
}

/** Means of the 2^n - 1 subsets that hold something. */
function allSubsetMeans(values: ArrayLike<number>): Float64Array {
  const n = values.length;
  return Float64Array.from({ length: 2 ** n - 1 }, (_, i) => {
    let sum = 0;
    let size = 0;
    for (let j = 0; j < n; j++)
      if (((i + 1) >> j) & 1) {
        sum += values[j]!;
        size++;
      }
    return sum / size;
  });
}

/** Means of subsets that hold each value with probability 1/2; NaN for an empty one. */
function randomSubsetMeans(values: ArrayLike<number>, draws: number, seed: number): Float64Array {
  const n = values.length;
  const means = new Float64Array(draws);
  const block = Math.max(1, Math.floor(BLOCK / n));
  for (let first = 0; first < draws; first += block) {
    const replicas = Math.min(block, draws - first);
    const signs = new Float32Array(replicas * n);
    fillSigns(signs, { seed, firstReplica: first, replicas, step: 0, label: "typical values" }, n);
    for (let draw = 0; draw < replicas; draw++) {
      let sum = 0;
      let size = 0;
      for (let i = 0; i < n; i++)
        if (signs[draw * n + i]! > 0) {
          sum += values[i]!;
          size++;
        }
      means[first + draw] = sum / size;
    }
  }
  return means;
}
