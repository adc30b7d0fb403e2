import { describe, expect, test } from "vitest";
import { binomialUpperTail } from "@numerics/hypothesis";
import { signFlipTest, twoSamplePermutationTest } from "@numerics/permutation-test";
import { normalUpperTail } from "@numerics/special";
import { variance } from "@numerics/statistics";
import { normals } from "@numerics/streams";

/** Darwin's maize: cross- less self-fertilised height, in eighths of an inch (Fisher 1935, section 21). */
const DARWIN = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];

describe("sign flips", () => {
  test("reference: Fisher counted 863 of 32,768 for Darwin's maize, twice that on both sides", () => {
    const greater = signFlipTest(DARWIN);
    expect(greater).toEqual({
      difference: 314 / 15,
      pValue: 863 / 32768,
      isExact: true,
      arrangements: 32768,
    });
    expect(signFlipTest(DARWIN, { alternative: "two-sided" }).pValue).toBe(1726 / 32768);
    expect(
      signFlipTest(
        DARWIN.map((d) => -d),
        { alternative: "less" },
      ).pValue,
    ).toBe(863 / 32768);
  });

  test("special case: n equal positive differences have p = 2^-n; ties survive rounding", () => {
    expect(signFlipTest([0.1, 0.1, 0.1, 0.1, 0.1]).pValue).toBe(1 / 32);
    expect(signFlipTest([0.1, 0.2, -0.3]).pValue).toBe(5 / 8); // sums 0.6, 0.4, 0.2, 0, 0 against 0
    expect(signFlipTest([0, 0]).pValue).toBe(1);
    expect(() => signFlipTest([])).toThrow(/at least one/);
  });

  test("law: random flips agree with the exact count within 5 standard errors, and never give zero", () => {
    // Two zeros a difference change no sum, but take the test over the limit of exact counting.
    const padded = [...DARWIN, 0, 0, 0, 0, 0, 0];
    const drawn = signFlipTest(padded, { draws: 40_000, seed: 3 });
    expect(drawn.isExact).toBe(false);
    const exact = 863 / 32768;
    expect(Math.abs(drawn.pValue - exact)).toBeLessThan(5 * Math.sqrt((exact * (1 - exact)) / 40_000));
    expect(signFlipTest(new Float64Array(30).fill(1), { draws: 99 }).pValue).toBe(1 / 100);
    expect(signFlipTest(padded, { draws: 1000, seed: 4 })).toEqual(
      signFlipTest(padded, { draws: 1000, seed: 4 }),
    );
  });

  test("coverage: without an effect, p <= 0.05 no more often than 5 % allows", () => {
    const rejections = Array.from(
      { length: 1000 },
      (_, i) => signFlipTest(normals(i, "null", 9)).pValue <= 0.05,
    );
    const count = rejections.filter(Boolean).length;
    expect(binomialUpperTail(count, 1000, 0.05)).toBeGreaterThan(1e-6);
    expect(count).toBeGreaterThan(20);
  });
});

describe("two samples", () => {
  const x = [10, 12, 9, 11.5, 14];
  const y = [8, 9.5, 11, 7, 6, 10.5];

  test("reference: 16 of 462 divisions differ at least so much upwards, 30 in either direction", () => {
    // Counted in Python with fractions; 16/462 also by scipy 1.17 stats.permutation_test, n_resamples = inf
    const greater = twoSamplePermutationTest(x, y);
    expect(greater.difference).toBeCloseTo(2.6333333333333346, 13);
    expect(greater.pValue).toBe(16 / 462);
    expect(greater.arrangements).toBe(462);
    expect(twoSamplePermutationTest(x, y, { alternative: "two-sided" }).pValue).toBe(30 / 462);
  });

  test("law: exchanging the groups exchanges the sides", () => {
    const p = twoSamplePermutationTest(x, y).pValue;
    expect(twoSamplePermutationTest(y, x, { alternative: "less" }).pValue).toBeCloseTo(p, 14);
  });

  test("special case: complete separation has one division in C(n, m)", () => {
    expect(twoSamplePermutationTest([5, 6, 7], [1, 2, 3, 4]).pValue).toBeCloseTo(1 / 35, 15);
    expect(() => twoSamplePermutationTest([], [1])).toThrow(/each of the two groups/);
  });

  test("law: for large groups random divisions give the normal approximation", () => {
    const first = normals(1, "first", 60).map((v) => v + 0.3);
    const second = normals(1, "second", 80);
    const draws = 10_000;
    const { difference, pValue, isExact } = twoSamplePermutationTest(first, second, { draws });
    expect(isExact).toBe(false);
    const spread = Math.sqrt(variance(Float64Array.of(...first, ...second)) * (1 / 60 + 1 / 80));
    const normal = normalUpperTail(difference / spread);
    // 0.002: the approximation's own error at 140 values, of order 1/n
    expect(Math.abs(pValue - normal)).toBeLessThan(5 * Math.sqrt((normal * (1 - normal)) / draws) + 0.002);
  });
});
