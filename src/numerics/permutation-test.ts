/**
 * Permutation tests for differences of means: exact where all rearrangements can be listed, else by random ones.
 *
 * Source: R. A. Fisher, The Design of Experiments (1935), section 21; for the random version, with the observed
 * arrangement counted among the drawn ones so that the p-value is never too small, B. Phipson and G. K. Smyth,
 * "Permutation p-values should never be zero", Statistical Applications in Genetics and Molecular Biology 9 (2010).
 */
import type { Alternative } from "./hypothesis";
import { mean, sum } from "./statistics";
import { fillPermutation, fillSigns } from "./streams";

export interface PermutationTest {
  /** Mean difference that was seen. */
  readonly difference: number;
  readonly pValue: number;
  /** Whether all rearrangements were counted; else `arrangements` random ones, the observed one included. */
  readonly isExact: boolean;
  readonly arrangements: number;
}

export interface PermutationOptions {
  readonly alternative?: Alternative;
  /** Seed and number of the random rearrangements, where not all are counted. */
  readonly seed?: number;
  readonly draws?: number;
}

/** All rearrangements are counted up to this many: about 10 ms. */
const EXACT_UP_TO = 2 ** 20;
const DEFAULT_DRAWS = 9999;
/** Two sums this close, relative to the sum of magnitudes, differ by the order of addition only. */
const TIE = 1e-12;

/**
 * Whether a rearranged sum speaks at least as strongly as the observed one. Both are deviations from the null's
 * centre.
 */
function comparison(alternative: Alternative, observed: number, scale: number): (value: number) => boolean {
  const slack = TIE * scale;
  if (alternative === "greater") return (value) => value >= observed - slack;
  if (alternative === "less") return (value) => value <= observed + slack;
  return (value) => Math.abs(value) >= Math.abs(observed) - slack;
}

/**
 * Paired sign-flip test: under the null hypothesis each difference is as likely with either sign. `greater` looks for
 * a positive mean. Exact for at most 20 differences.
 */
export function signFlipTest(
  differences: ArrayLike<number>,
  options: PermutationOptions = {},
): PermutationTest {
  const { alternative = "greater", seed = 1, draws = DEFAULT_DRAWS } = options;
  const n = differences.length;
  if (n === 0) throw new Error("A sign-flip test needs at least one difference.");
  const magnitudes = Float64Array.from(differences, Math.abs);
  const isExtreme = comparison(alternative, sum(differences), sum(magnitudes));
  const difference = mean(differences);

  if (2 ** n <= EXACT_UP_TO) {
    const count = (i: number, partial: number): number =>
      i === n
        ? Number(isExtreme(partial))
        : count(i + 1, partial + magnitudes[i]!) + count(i + 1, partial - magnitudes[i]!);
    return { difference, pValue: count(0, 0) / 2 ** n, isExact: true, arrangements: 2 ** n };
  }
  const signs = new Float32Array(n);
  let extreme = 1;
  for (let draw = 0; draw < draws; draw++) {
    fillSigns(signs, { seed, firstReplica: draw, replicas: 1, step: 0, label: "sign-flip test" }, n);
    let total = 0;
    for (let i = 0; i < n; i++) total += signs[i]! * magnitudes[i]!;
    if (isExtreme(total)) extreme++;
  }
  return { difference, pValue: extreme / (draws + 1), isExact: false, arrangements: draws + 1 };
}

/** C(n, k), as a double. */
function choose(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return Math.round(value);
}

/**
 * Two-sample permutation test: under the null hypothesis the pooled values are divided into the two groups at random.
 * The difference is mean of `first` less mean of `second`; `greater` looks for a positive one; `two-sided` counts the
 * divisions whose difference is as large in either direction. Exact where there are at most 2^20 divisions.
 */
export function twoSamplePermutationTest(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  options: PermutationOptions = {},
): PermutationTest {
  const { alternative = "greater", seed = 1, draws = DEFAULT_DRAWS } = options;
  const m = first.length;
  const pooled = Float64Array.of(...Array.from(first), ...Array.from(second));
  const n = pooled.length;
  if (m === 0 || m === n) throw new Error("A two-sample test needs a value in each of the two groups.");
  // Centred values: the sum of the first group is then, up to a factor, the difference of the means.
  const centre = mean(pooled);
  const centred = pooled.map((value) => value - centre);
  const observed = sum(centred.subarray(0, m));
  const isExtreme = comparison(alternative, observed, sum(centred.map(Math.abs)));
  const difference = mean(first) - mean(second);

  const divisions = choose(n, m);
  if (divisions <= EXACT_UP_TO) {
    /** Extreme divisions that take `left` more values from position i on. */
    const count = (i: number, left: number, partial: number): number => {
      if (left === 0) return Number(isExtreme(partial));
      const taken = count(i + 1, left - 1, partial + centred[i]!);
      return n - i > left ? taken + count(i + 1, left, partial) : taken;
    };
    return { difference, pValue: count(0, m, 0) / divisions, isExact: true, arrangements: divisions };
  }
  const order = new Int32Array(n);
  let extreme = 1;
  for (let draw = 0; draw < draws; draw++) {
    fillPermutation(order, { seed, firstReplica: draw, replicas: 1, step: 0, label: "two-sample test" }, n);
    let total = 0;
    for (let i = 0; i < m; i++) total += centred[order[i]!]!;
    if (isExtreme(total)) extreme++;
  }
  return { difference, pValue: extreme / (draws + 1), isExact: false, arrangements: draws + 1 };
}
