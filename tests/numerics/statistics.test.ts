import { describe, expect, test } from "vitest";
import { normals } from "@numerics/streams";
import {
  correlation,
  covariance,
  mean,
  meanBand,
  median,
  quantile,
  quantileBands,
  share,
  standardDeviation,
  standardError,
  sum,
  variance,
} from "@numerics/statistics";

describe("moments", () => {
  test("special case: a small sample by hand", () => {
    const x = [2, 4, 4, 4, 5, 5, 7, 9];
    expect([sum(x), mean(x), variance(x)]).toEqual([40, 5, 32 / 7]);
    expect(standardDeviation(x)).toBe(Math.sqrt(32 / 7));
    expect(standardError(x)).toBe(Math.sqrt(32 / 7 / 8));
    expect(covariance([1, 2, 3], [2, 4, 7])).toBeCloseTo(2.5, 15);
    expect(share(x, (v) => v > 4)).toBe(0.5);
  });

  test("reference: NIST StRD NumAcc3 and NumAcc4, means 1000000.2 and 10000000.2, standard deviation 0.1", () => {
    // Certified by https://www.itl.nist.gov/div898/strd/univ/numacc3.html: first value, then 1000 alternations.
    for (const base of [1e6, 1e7]) {
      const x = Float64Array.from(
        { length: 1001 },
        (_, i) => base + (i === 0 ? 0.2 : i % 2 === 1 ? 0.1 : 0.3),
      );
      expect(mean(x)).toBeCloseTo(base + 0.2, 8);
      // The data themselves are rounded to base * 1.1e-16, so the deviation is known to a few 1e-9 only.
      expect(Math.abs(standardDeviation(x) - 0.1)).toBeLessThan(base * 1e-15);
    }
  });

  test("law: the compensated sum keeps what a plain sum loses", () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum(new Float64Array(1e6).fill(0.1))).toBe(1e5);
    expect(sum([Infinity, 1])).toBe(Infinity);
    expect(sum([Infinity, -Infinity])).toBeNaN();
  });

  test("law: variance is unmoved by a shift and quadratic in scale; correlation is unmoved by both", () => {
    const x = normals(1, "x", 200);
    const y = x.map((v, i) => v + (normals(1, "y", 200)[i] ?? NaN));
    expect(variance(x.map((v) => 3 * v - 100))).toBeCloseTo(9 * variance(x), 11);
    expect(
      correlation(
        x.map((v) => 7 - 2 * v),
        y,
      ),
    ).toBeCloseTo(-correlation(x, y), 13);
    expect(
      correlation(
        x,
        x.map((v) => 2 * v),
      ),
    ).toBeCloseTo(1, 14);
  });

  test("special case: too few values", () => {
    expect([mean([]), variance([1]), standardError([]), quantile([], 0.5)]).toEqual([NaN, NaN, NaN, NaN]);
    expect(() => covariance([1], [1, 2])).toThrow(/equally many/);
  });
});

describe("quantiles", () => {
  const x = [2.7, 3.1, 4.4, -1, 0, 9.5, 3.3];

  test("reference: NumPy's default on seven values", () => {
    // numpy.quantile(x, [.1, .25, .5, .9]) of NumPy 2.4
    expect(quantile(x, 0.1)).toBeCloseTo(-0.4, 14);
    expect(quantile(x, 0.25)).toBeCloseTo(1.35, 14);
    expect(median(x)).toBe(3.1);
    expect(quantile(x, 0.9)).toBeCloseTo(6.44, 14);
  });

  test("law: increasing in p, between the extremes, and leaves the sample as it was", () => {
    const before = [...x];
    const values = Array.from({ length: 101 }, (_, i) => quantile(x, i / 100));
    values.forEach((value, i) => expect(value).toBeGreaterThanOrEqual(values[i - 1] ?? -1));
    expect([values[0], values[100]]).toEqual([-1, 9.5]);
    expect(x).toEqual(before);
  });

  test("special case: NaN in, NaN out; p outside [0, 1] is refused", () => {
    expect(median([1, NaN, 2])).toBeNaN();
    expect(median([1, 2, 3, Infinity])).toBe(2.5);
    expect(() => quantile(x, 1.2)).toThrow(/p in \[0, 1\]/);
  });
});

describe("bands over replicas", () => {
  // (rows = 3, replicas = 4); replica 3 diverges, then all do
  const data = [1, 2, 3, 4, 10, 30, 20, NaN, NaN, Infinity, NaN, NaN];

  test("special case: rows by hand, diverged replicas left out", () => {
    const [low, middle] = quantileBands(data, 3, 4, [0, 0.5]);
    expect(Array.from(low ?? [])).toEqual([1, 10, NaN]);
    expect(Array.from(middle ?? [])).toEqual([2.5, 20, NaN]);
    const band = meanBand(data, 3, 4);
    expect(Array.from(band.mean)).toEqual([2.5, 20, NaN]);
    expect(Array.from(band.standardError).map((v) => v ** 2 || 0)).toEqual([
      expect.closeTo(5 / 12, 14),
      expect.closeTo(100 / 3, 12),
      0,
    ]);
  });

  test("law: each row is the quantile of that row", () => {
    const table = normals(3, "table", 50 * 64);
    const [band] = quantileBands(table, 50, 64, [0.9]);
    for (let row = 0; row < 50; row++)
      expect(band?.[row]).toBe(quantile(table.slice(row * 64, (row + 1) * 64), 0.9));
  });

  test("a table of the wrong size is refused", () => {
    expect(() => quantileBands(data, 4, 4, [0.5])).toThrow(/holds 16 numbers; there are 12/);
  });
});
