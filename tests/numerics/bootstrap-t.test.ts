import { describe, expect, test } from "vitest";
import { meanBounds } from "@numerics/bootstrap-t";
import { normals, uniforms } from "@numerics/streams";

/** Survival times of the nine mice of the control group, Efron and Tibshirani (1993), table 2.1. */
const MICE = [52, 104, 146, 10, 50, 31, 40, 27, 46];

describe("bootstrap-t bounds", () => {
  test("reference: the exact bounds of the mouse data, and the book's", () => {
    const { estimate, lower, upper } = meanBounds(MICE, {
      confidence: 0.95,
      seed: 5,
      resamples: 19_999,
      method: "bootstrap-t",
    });
    expect(estimate).toBeCloseTo(56.22, 2);
    // Exact: all 24,310 resamples with their multinomial weights, in Python: 36.098 and 117.653. The weights within two
    // standard errors of the two probabilities at 20,000 resamples span (35.68, 36.46) and (116.1, 119.1).
    expect(lower).toBeGreaterThan(35.6);
    expect(lower).toBeLessThan(36.6);
    expect(upper).toBeGreaterThan(116);
    expect(upper).toBeLessThan(119.2);
    // Section 12.5 prints (35.82, 116.74) from 1,000 resamples.
    expect(Math.abs(lower - 35.82)).toBeLessThan(1);
    expect(Math.abs(upper - 116.74)).toBeLessThan(3);
  });

  test("special case: for many normal values they are Student's", () => {
    const values = normals(3, "normal", 400);
    const { estimate, lower, upper } = meanBounds(values, { confidence: 0.95, seed: 1 });
    const error = Math.sqrt(values.reduce((sum, v) => sum + (v - estimate) ** 2, 0) / 399 / 400);
    // t with 399 degrees of freedom: 1.649. The quantile of 1,999 resamples has a standard error of 0.047.
    expect(Math.abs((estimate - lower) / error - 1.649)).toBeLessThan(0.19);
    expect(Math.abs((upper - estimate) / error - 1.649)).toBeLessThan(0.19);
  });

  test("law: they are never narrower than Student's, nor than the bootstrap-t's", () => {
    const values = uniforms(7, "skewed", 25).map((u) => -Math.log(u));
    const options = { confidence: 0.95, seed: 1 };
    const wider = meanBounds(values, options);
    const studentised = meanBounds(values, { ...options, method: "bootstrap-t" });
    const { estimate } = wider;
    // 95 % quantile of t with 24 degrees of freedom, from tables
    const reach = 1.710882 * Math.sqrt(values.reduce((sum, v) => sum + (v - estimate) ** 2, 0) / 24 / 25);
    expect(wider.lower).toBeCloseTo(Math.min(studentised.lower, estimate - reach), 6);
    expect(wider.upper).toBeCloseTo(Math.max(studentised.upper, estimate + reach), 6);
  });

  test("law: bounds move with the values and mirror with their sign", () => {
    const values = uniforms(4, "skewed", 30).map((u) => -Math.log(u));
    const plain = meanBounds(values, { confidence: 0.95, seed: 2 });
    const moved = meanBounds(
      values.map((v) => 3 * v + 7),
      { confidence: 0.95, seed: 2 },
    );
    const mirrored = meanBounds(
      values.map((v) => -v),
      { confidence: 0.95, seed: 2 },
    );
    expect(moved.lower).toBeCloseTo(3 * plain.lower + 7, 9);
    expect(moved.upper).toBeCloseTo(3 * plain.upper + 7, 9);
    expect(mirrored.lower).toBeCloseTo(-plain.upper, 9);
    expect(mirrored.upper).toBeCloseTo(-plain.lower, 9);
  });

  test("law: more confidence gives wider bounds, and the seed fixes them", () => {
    const values = uniforms(5, "skewed", 40).map((u) => u ** 3);
    const [a, b, c] = [0.9, 0.95, 0.99].map((confidence) => meanBounds(values, { confidence, seed: 8 }));
    expect(a?.lower).toBeGreaterThan(b?.lower ?? NaN);
    expect(b?.lower).toBeGreaterThan(c?.lower ?? NaN);
    expect(a?.upper).toBeLessThan(b?.upper ?? NaN);
    expect(meanBounds(values, { confidence: 0.9, seed: 8 })).toEqual(a);
    expect(meanBounds(values, { confidence: 0.9, seed: 9 })).not.toEqual(a);
  });

  test("equal values have no spread; a single odd one leaves the far side open", () => {
    expect(meanBounds([2, 2, 2], { confidence: 0.95, seed: 1 })).toEqual({ estimate: 2, lower: 2, upper: 2 });
    // A third of the resamples of size 20 lack the one value that differs: they are infinitely far out.
    const odd = meanBounds([...Array.from({ length: 19 }, () => 0), 1], { confidence: 0.95, seed: 1 });
    expect(odd.upper).toBe(Infinity);
    expect(Number.isFinite(odd.lower)).toBe(true);
  });

  test("2,000 values take less than two seconds", () => {
    const values = normals(6, "many", 2000);
    const start = performance.now();
    meanBounds(values, { confidence: 0.95, seed: 1 });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test("too few values, or no confidence at all, are refused", () => {
    expect(() => meanBounds([1], { confidence: 0.95, seed: 1 })).toThrow("at least two");
    expect(() => meanBounds([1, 2], { confidence: 1, seed: 1 })).toThrow("strictly between");
  });
});
