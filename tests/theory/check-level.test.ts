/**
 * Type I error: on data at the threshold a claim may hold with at most the probability it states. Each kind of test is
 * given 2,000 data sets; three standard errors are allowed.
 */
import { describe, expect, test } from "vitest";
import type { Holds } from "@contract";
import { normals, uniforms } from "@numerics/streams";
import { judgeValues } from "@theory/check";

const DATA_SETS = 2000;
const LEVEL = 0.05;
const ALLOWED = LEVEL + 3 * Math.sqrt((LEVEL * (1 - LEVEL)) / DATA_SETS);

type Sampler = (seed: number, n: number) => readonly number[];
const normal: Sampler = (seed, n) => [...normals(seed, "normal", n)];
const exponential: Sampler = (seed, n) => [...uniforms(seed, "exponential", n)].map((u) => -Math.log(u));
const zerosAndOnes =
  (p: number): Sampler =>
  (seed, n) =>
    [...uniforms(seed, "coins", n)].map((u) => (u < p ? 1 : 0));
/** Two runs on the same data that do not differ: after less before, correlated. */
const paired: Sampler = (seed, n) => {
  const common = uniforms(seed, "common", n);
  const before = uniforms(seed, "before", n);
  const after = uniforms(seed, "after", n);
  return Array.from(common, (c, i) => -Math.log(c) * (Math.log(before[i] ?? 1) - Math.log(after[i] ?? 1)));
};

const CASES: readonly (readonly [kind: string, of: Holds["of"], n: number, threshold: number, Sampler])[] = [
  ["mean of a normal law", "mean", 20, 0, normal],
  ["mean of a skewed law", "mean", 20, 1, exponential],
  ["mean of a skewed law, more replicas", "mean", 40, 1, exponential],
  ["mean of a paired difference", "mean", 20, 0, paired],
  ["centre of a paired difference", "difference", 12, 0, paired],
  ["centre of a paired difference, more replicas", "difference", 30, 0, paired],
  ["median of a skewed law", "median", 25, Math.LN2, exponential],
  ["share", "share", 30, 0.4, zerosAndOnes(0.4)],
  ["share near one", "share", 200, 0.95, zerosAndOnes(0.95)],
];

describe("a claim at its threshold holds at most as often as its level says:", () => {
  test.each(CASES)(
    "%s",
    (_, of, n, threshold, sample) => {
      let above = 0;
      let below = 0;
      for (let seed = 0; seed < DATA_SETS; seed++) {
        const values = sample(seed, n);
        // Both sides from one set of bounds; each is a test of its own.
        const { comparisons } = judgeValues(
          { measures: "", holds: { of, above: threshold, below: threshold } },
          values,
          seed,
        );
        for (const { side, verdict } of comparisons) {
          if (verdict !== "holds") continue;
          if (side === "above") above++;
          else below++;
        }
      }
      console.info(
        `${of}, n = ${String(n)}: ${String(above / DATA_SETS)} above, ${String(below / DATA_SETS)} below`,
      );
      expect(above / DATA_SETS).toBeLessThanOrEqual(ALLOWED);
      expect(below / DATA_SETS).toBeLessThanOrEqual(ALLOWED);
    },
    60_000,
  );
});
