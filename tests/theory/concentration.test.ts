import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialUpperTail } from "@numerics/hypothesis";
import { uniforms } from "@numerics/streams";
import {
  bernsteinRadius,
  hoeffdingRadius,
  hoeffdingTail,
  mcdiarmidRadius,
  unionShare,
} from "@theory/concentration";

const sizes = fc.integer({ min: 1, max: 1_000_000 });
const deltas = fc.double({ min: 1e-9, max: 0.999, noNaN: true });
const ROUNDING = 1e-12;

describe("Hoeffding", () => {
  test("special case: sqrt(log 20 / 2000) at n = 1000 and delta = 0.05", () => {
    expect(hoeffdingRadius(1000, 0.05)).toBeCloseTo(0.038702276, 9);
    expect(hoeffdingRadius(1000, 1e-6)).toBeCloseTo(0.0831, 4);
    expect(hoeffdingRadius(10, 1)).toBe(0);
  });

  test("law: falls in n and in delta, scales with the range, and the tail undoes it", () => {
    fc.assert(
      fc.property(sizes, deltas, fc.double({ min: 0.01, max: 100, noNaN: true }), (n, delta, range) => {
        const radius = hoeffdingRadius(n, delta, range);
        expect(hoeffdingRadius(n + 1, delta, range)).toBeLessThan(radius);
        expect(hoeffdingRadius(n, delta / 2, range)).toBeGreaterThan(radius);
        expect(hoeffdingRadius(4 * n, delta, range)).toBeCloseTo(radius / 2, 10);
        expect(radius / hoeffdingRadius(n, delta)).toBeCloseTo(range, 8);
        expect(hoeffdingTail(n, radius, range) / delta).toBeCloseTo(1, 8);
      }),
    );
  });

  test("coverage: means of coin flips lie beyond the radius at most as often as delta", () => {
    const [trials, n, delta] = [4000, 50, 0.05];
    const draws = uniforms(7, "hoeffding", trials * n);
    let beyond = 0;
    for (let t = 0; t < trials; t++) {
      let heads = 0;
      for (let i = 0; i < n; i++) heads += (draws[t * n + i] ?? 0) < 0.5 ? 1 : 0;
      if (heads / n - 0.5 > hoeffdingRadius(n, delta)) beyond++;
    }
    expect(binomialUpperTail(beyond, trials, delta)).toBeGreaterThan(1e-6);
  });

  test("is not a number outside its domain", () => {
    for (const value of [
      hoeffdingRadius(0, 0.1),
      hoeffdingRadius(5, 0),
      hoeffdingRadius(5, 1.1),
      hoeffdingRadius(NaN, 0.1),
    ])
      expect(value).toBeNaN();
    expect(hoeffdingTail(5, -1)).toBe(1);
  });
});

test("McDiarmid's radius for a mean of variables in [0, 1] is Hoeffding's", () => {
  fc.assert(
    fc.property(sizes, deltas, (n, delta) => {
      expect(mcdiarmidRadius(1 / n, delta)).toBeCloseTo(hoeffdingRadius(n, delta), 10);
      expect(mcdiarmidRadius(4 / n, delta)).toBeCloseTo(2 * hoeffdingRadius(n, delta), 10);
    }),
  );
  expect(mcdiarmidRadius(-1, 0.1)).toBeNaN();
});

describe("Bernstein", () => {
  test("law: its radius solves the equation of its tail", () => {
    fc.assert(
      fc.property(sizes, deltas, fc.double({ min: 0, max: 0.25, noNaN: true }), (n, delta, variance) => {
        const t = bernsteinRadius(n, delta, variance);
        expect((-n * t * t) / (2 * variance + (2 * t) / 3) - Math.log(delta)).toBeCloseTo(0, 6);
      }),
    );
  });

  test("special case: without variance it is 2 log(1/delta) / (3 n)", () => {
    expect(bernsteinRadius(300, 0.01, 0, 2)).toBeCloseTo((2 * 2 * Math.log(100)) / 900, 12);
  });

  test("law: beats Hoeffding where the variance is small, and approaches sqrt(2 v log(1/delta) / n)", () => {
    expect(bernsteinRadius(1000, 0.05, 0.01)).toBeLessThan(hoeffdingRadius(1000, 0.05));
    const n = 1e8;
    expect(bernsteinRadius(n, 0.05, 0.25) / Math.sqrt((0.5 * Math.log(20)) / n)).toBeCloseTo(1, 3);
    expect(bernsteinRadius(10, 0.05, -1)).toBeNaN();
  });
});

test("a union bound shares the failure probability equally", () => {
  expect(Math.abs(unionShare(0.05, 5) * 5 - 0.05)).toBeLessThan(ROUNDING);
  expect(unionShare(0.05, 0)).toBeNaN();
});
