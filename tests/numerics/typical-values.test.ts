import { describe, expect, test } from "vitest";
import { binomialUpperTail } from "@numerics/hypothesis";
import { signFlipTest } from "@numerics/permutation-test";
import { normals } from "@numerics/streams";
import { centreBounds } from "@numerics/typical-values";

/** Differences in height of fifteen pairs of maize plants, crossed less self-fertilised, in eighths of an inch. */
const DARWIN = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];

describe("bounds of a symmetric law's centre", () => {
  test("reference: they invert the sign-flip test", () => {
    const values = DARWIN.slice(0, 12);
    const confidence = 0.95;
    const { lower, upper } = centreBounds(values, { confidence, seed: 1 });
    const pAt = (centre: number, alternative: "greater" | "less"): number =>
      signFlipTest(
        values.map((v) => v - centre),
        { alternative },
      ).pValue;
    expect(pAt(lower - 1e-6, "greater")).toBeLessThanOrEqual(0.05);
    expect(pAt(lower + 1e-6, "greater")).toBeGreaterThan(0.05);
    expect(pAt(upper + 1e-6, "less")).toBeLessThanOrEqual(0.05);
    expect(pAt(upper - 1e-6, "less")).toBeGreaterThan(0.05);
  });

  test("reference: Fisher's p of 2.634 % for Darwin's plants is the confidence at which zero leaves", () => {
    // Fisher (1935), section 21: 863 of 32,768 arrangements. 9,999 random subsets settle that to a standard error of
    // 0.16 %; five of them are allowed.
    const p = 863 / 32_768;
    const lowerAt = (miss: number): number =>
      centreBounds(DARWIN, { confidence: 1 - miss, seed: 3, draws: 9999 }).lower;
    expect(lowerAt(p - 0.008)).toBeLessThan(0);
    expect(lowerAt(p + 0.008)).toBeGreaterThan(0);
  });

  test("special case: three values bound nothing at 95 %, five their extremes", () => {
    expect(centreBounds([1, 2, 3], { confidence: 0.95, seed: 1 })).toEqual({
      estimate: 2,
      lower: -Infinity,
      upper: Infinity,
    });
    // 2^-5 of the arrangements are beyond the smallest value: 3.1 %.
    expect(centreBounds([1, 2, 3, 4, 5], { confidence: 0.95, seed: 1 })).toMatchObject({
      lower: 1,
      upper: 5,
    });
  });

  test("coverage: the centre is missed as often as stated, also with heavy tails", () => {
    const trials = 400;
    let missed = 0;
    for (let seed = 0; seed < trials; seed++) {
      const z = normals(seed, "heavy tails", 60);
      // Ratio of a normal and the length of two others: Student's t with two degrees of freedom, without a variance.
      const values = Array.from({ length: 20 }, (_, i) => {
        const [a = 0, b = 0, c = 1] = z.slice(3 * i, 3 * i + 3);
        return a / Math.sqrt((b * b + c * c) / 2);
      });
      if (centreBounds(values, { confidence: 0.95, seed, draws: 999 }).lower > 0) missed++;
    }
    expect(binomialUpperTail(missed, trials, 0.05)).toBeGreaterThan(1e-6);
    expect(missed).toBeGreaterThan(4); // nor far less often: the test is exact, not merely safe
  });
});
