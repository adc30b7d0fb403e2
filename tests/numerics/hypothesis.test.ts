import { describe, expect, test } from "vitest";
import {
  binomialCdf,
  binomialProbability,
  binomialTest,
  binomialUpperTail,
  clopperPearson,
  medianBound,
  signTest,
} from "@numerics/hypothesis";
import { median } from "@numerics/statistics";
import { normals, uniforms } from "@numerics/streams";

/** Tails of binomial (n, a/b) in exact integers, divided once at the end: 17 digits. */
function exactBinomial(
  n: number,
  a: bigint,
  b: bigint,
): { upper: (k: number) => number; at: (k: number) => number } {
  const weights: bigint[] = [];
  let choose = 1n;
  for (let k = 0; k <= n; k++) {
    weights.push(choose * a ** BigInt(k) * (b - a) ** BigInt(n - k));
    choose = (choose * BigInt(n - k)) / BigInt(k + 1);
  }
  const scale = 10n ** 60n;
  const total = b ** BigInt(n);
  const ratio = (weight: bigint): number => Number((weight * scale) / total) / 1e60;
  return {
    upper: (k) => ratio(weights.slice(k).reduce((s, w) => s + w, 0n)),
    at: (k) => ratio(weights[k] ?? 0n),
  };
}

describe("binomial law", () => {
  test("reference: probabilities and tails agree with exact rational arithmetic to 1e-12", () => {
    for (const [n, a, b] of [
      [1, 1n, 2n],
      [10, 1n, 10n],
      [64, 1n, 20n],
      [64, 1n, 2n],
      [200, 3n, 4n],
    ] as const) {
      const exact = exactBinomial(n, a, b);
      const p = Number(a) / Number(b);
      for (let k = 0; k <= n; k++) {
        if (exact.upper(k) < 1e-40) continue; // fewer than 20 digits are left of the scaled integer
        expect(Math.abs(binomialUpperTail(k, n, p) / exact.upper(k) - 1)).toBeLessThan(1e-12);
        if (exact.at(k) > 1e-40)
          expect(Math.abs(binomialProbability(k, n, p) / exact.at(k) - 1)).toBeLessThan(1e-12);
        const cdf = 1 - exact.upper(k) + exact.at(k);
        expect(Math.abs(binomialCdf(k, n, p) - cdf)).toBeLessThan(1e-14);
      }
    }
  });

  test("special case: certain and impossible counts, no trials", () => {
    expect([binomialUpperTail(0, 5, 0.3), binomialUpperTail(6, 5, 0.3)]).toEqual([1, 0]);
    expect([binomialCdf(-1, 5, 0.3), binomialCdf(5, 5, 0.3)]).toEqual([0, 1]);
    expect([binomialUpperTail(1, 5, 0), binomialUpperTail(5, 5, 1), binomialUpperTail(0, 0, 0.2)]).toEqual([
      0, 1, 1,
    ]);
    expect([
      binomialProbability(0, 0, 1),
      binomialProbability(2, 5, 0),
      binomialProbability(5, 5, 1),
    ]).toEqual([1, 0, 1]);
    expect(() => binomialUpperTail(1, 5, 1.1)).toThrow(/p in \[0, 1\]/);
  });

  test("law: a million trials still sum to one, and the tail there is the normal one to 1 %", () => {
    const n = 1e6;
    expect(binomialCdf(5e5, n, 0.5) + binomialUpperTail(500_001, n, 0.5)).toBeCloseTo(1, 12);
    // 2 standard deviations, continuity corrected: P(Z > 1.999)
    expect(Math.abs(binomialUpperTail(501_000, n, 0.5) / 0.022804 - 1)).toBeLessThan(0.01);
  });
});

describe("Clopper-Pearson", () => {
  test("reference: the example of R's binom.test, 682 of 925 (Conover 1971, page 97)", () => {
    // R prints 95 percent confidence interval 0.7076683 0.7654066; more digits and one-sided by scipy 1.17 binomtest
    expect(clopperPearson(682, 925).lower).toBeCloseTo(0.707668264079039, 12);
    expect(clopperPearson(682, 925).upper).toBeCloseTo(0.7654065582414781, 12);
    expect(clopperPearson(682, 925, 0.95, "lower").lower).toBeCloseTo(0.7124129244365465, 12);
    expect(clopperPearson(682, 925, 0.95, "upper").upper).toBeCloseTo(0.7610552746895476, 12);
  });

  test("special case: none of n has the upper bound 1 - miss^(1/n), near 3/n, and mirrors all of n", () => {
    const bound = clopperPearson(0, 100, 0.95, "upper");
    expect(bound.lower).toBe(0);
    expect(bound.upper).toBeCloseTo(1 - 0.05 ** (1 / 100), 14);
    expect(clopperPearson(100, 100, 0.95, "lower").lower).toBeCloseTo(0.05 ** (1 / 100), 14);
    expect(clopperPearson(0, 0)).toEqual({ lower: 0, upper: 1 });
  });

  test("coverage: exactly computed, the interval covers at least 95 % for every share", () => {
    const n = 40;
    for (let share = 0.025; share < 1; share += 0.05) {
      let covered = 0;
      for (let k = 0; k <= n; k++) {
        const { lower, upper } = clopperPearson(k, n);
        if (lower <= share && share <= upper) covered += binomialProbability(k, n, share);
      }
      expect(covered).toBeGreaterThanOrEqual(0.95);
      expect(covered).toBeLessThan(0.995);
    }
  });

  test("counts that are none are refused", () => {
    expect(() => clopperPearson(5, 4)).toThrow(/not a count/);
    expect(() => clopperPearson(1, 4, 1)).toThrow(/between 0 and 1/);
  });
});

describe("binomial and sign test", () => {
  test("reference: R's binom.test on 682 of 925 against 3/4 gives p = 0.3825", () => {
    expect(binomialTest(682, 925, 0.75, "two-sided")).toBeCloseTo(0.3824915595748517, 12); // scipy 1.17 binomtest
    expect(binomialTest(682, 925, 0.75, "less")).toBeCloseTo(0.19600926705388308, 12);
    expect(binomialTest(3, 15, 0.1, "greater")).toBeCloseTo(0.18406106910639106, 12);
  });

  test("special case: 9 of 10 above has p = 11/1024, two-sided twice that; ties are left out", () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, -1, 0, 0];
    const { above, below, ties, pValue } = signTest(values);
    expect([above, below, ties]).toEqual([9, 1, 2]);
    expect(pValue).toBeCloseTo(11 / 1024, 14);
    expect(signTest(values, 0, "two-sided").pValue).toBeCloseTo(22 / 1024, 14);
    expect(signTest(values, 0, "less").pValue).toBeCloseTo(1023 / 1024, 14);
    expect(signTest([]).pValue).toBe(1);
  });

  test("law: raising the threshold never lowers the p-value for a larger median", () => {
    const values = normals(5, "sign test", 50);
    let last = 0;
    for (let threshold = -3; threshold <= 3; threshold += 0.1) {
      const { pValue } = signTest(values, threshold);
      expect(pValue).toBeGreaterThanOrEqual(last);
      last = pValue;
    }
  });
});

describe("bound for the median", () => {
  test("special case: of 10 values the 95 % lower bound is the second, since 11/1024 <= 0.05 < 56/1024", () => {
    const values = [7, 3, 9, 1, 5, 10, 2, 8, 4, 6];
    expect(medianBound(values, 0.95, "lower")).toBe(2);
    expect(medianBound(values, 0.95, "upper")).toBe(9);
  });

  test("special case: four values cannot give 95 %", () => {
    expect(medianBound([1, 2, 3, 4], 0.95, "lower")).toBe(-Infinity);
    expect(medianBound([1, 2, 3, 4], 0.95, "upper")).toBe(Infinity);
    expect(medianBound([1, NaN, 3, 4], 0.95, "upper")).toBeNaN();
  });

  test("coverage: over 2,000 samples of a skew law the bound misses the median no more often than 5 % allows", () => {
    const misses = Array.from({ length: 2000 }, (_, i) => {
      const sample = uniforms(i, "median bound", 25).map((u) => -Math.log(u));
      expect(medianBound(sample, 0.95, "lower")).toBeLessThanOrEqual(median(sample));
      return medianBound(sample, 0.95, "lower") > Math.LN2;
    }).filter(Boolean).length;
    expect(binomialUpperTail(misses, 2000, 0.05)).toBeGreaterThan(1e-6);
    expect(misses).toBeGreaterThan(0);
  });
});
