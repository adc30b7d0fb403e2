import { describe, expect, test } from "vitest";
import { fitLine, fitPowerLaw } from "@numerics/regression";
import { binomialUpperTail } from "@numerics/hypothesis";
import { studentQuantile } from "@numerics/distributions";
import { normals } from "@numerics/streams";

describe("line", () => {
  test("reference: Anscombe's first data set, y = 3.0001 + 0.5001 x, errors 1.1247 and 0.1179, R^2 0.667", () => {
    // F. J. Anscombe, "Graphs in statistical analysis", The American Statistician 27 (1973); digits by scipy linregress
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const line = fitLine(x, y);
    expect(line.slope).toBeCloseTo(0.5000909090909091, 13);
    expect(line.intercept).toBeCloseTo(3.0000909090909103, 13);
    expect(line.slopeError).toBeCloseTo(0.11790550059563408, 13);
    expect(line.interceptError).toBeCloseTo(1.1247467908086437, 12);
    expect(line.rSquared).toBeCloseTo(0.666542459508775, 13);
  });

  test("special case: points on a line leave no residual; two points leave nothing to judge by", () => {
    const line = fitLine([0, 1, 2, 5], [1, 3, 5, 11]);
    expect([line.slope, line.intercept, line.residualDeviation, line.rSquared]).toEqual([2, 1, 0, 1]);
    expect(fitLine([0, 1], [1, 4])).toMatchObject({ slope: 3, intercept: 1, slopeError: NaN });
  });

  test("law: a shift of x leaves the slope, to full digits even far from 0", () => {
    const x = normals(1, "x", 50);
    const y = normals(1, "y", 50);
    const far = fitLine(
      x.map((v) => v + 1e6),
      y,
    );
    expect(far.slope).toBeCloseTo(fitLine(x, y).slope, 9); // x + 1e6 itself is rounded at 1e-10
  });

  test("coverage: the Student interval of the slope misses one time in twenty", () => {
    const x = Float64Array.from({ length: 12 }, (_, i) => i);
    const critical = studentQuantile(0.975, 10);
    const misses = Array.from({ length: 2000 }, (_, seed) => {
      const noise = normals(seed, "noise", 12);
      const { slope, slopeError } = fitLine(
        x,
        x.map((v, i) => 0.3 * v + (noise[i] ?? NaN)),
      );
      return Math.abs(slope - 0.3) > critical * slopeError;
    }).filter(Boolean).length;
    expect(binomialUpperTail(misses, 2000, 0.05)).toBeGreaterThan(1e-6);
    expect(binomialUpperTail(misses, 2000, 0.05)).toBeLessThan(1 - 1e-6);
  });

  test("too few or coinciding points are refused", () => {
    expect(() => fitLine([1], [1])).toThrow(/at least two points/);
    expect(() => fitLine([1, 1], [1, 2])).toThrow(/two different x/);
    expect(() => fitLine([1, 2], [1])).toThrow(/as many y as x/);
  });
});

describe("power law", () => {
  test("special case: y = 7 x^-1.5 gives the exponent and the factor", () => {
    const x = [1, 2, 4, 8, 100];
    const line = fitPowerLaw(
      x,
      x.map((v) => 7 * v ** -1.5),
    );
    expect(line.slope).toBeCloseTo(-1.5, 13);
    expect(Math.exp(line.intercept)).toBeCloseTo(7, 12);
  });

  test("law: units change the factor, not the exponent", () => {
    const x = [1, 3, 10, 30];
    const y = [2, 1.1, 0.7, 0.35];
    expect(
      fitPowerLaw(
        x,
        y.map((v) => 1000 * v),
      ).slope,
    ).toBeCloseTo(fitPowerLaw(x, y).slope, 13);
  });

  test("a number without a logarithm is refused by its place", () => {
    expect(() => fitPowerLaw([1, 2, 3], [1, 0, 2])).toThrow(/y\[1\] is 0/);
  });
});
