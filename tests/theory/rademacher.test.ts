import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normals } from "@numerics/streams";
import {
  constantFeatureComplexity,
  exactComplexity,
  finiteSupremum,
  l1BallSupremum,
  l2BallSupremum,
  meanAbsoluteWalk,
  monteCarloComplexity,
  pairComplexity,
  thresholdComplexity,
} from "@theory/rademacher";

/** Three points on which the complexities are known by hand from the 8 sign patterns. */
const POINTS = [
  [1, 0],
  [0, 1],
  [0.6, 0.8],
];

/** n points of dimension d, standard normal. */
const cloud = (seed: number, n: number, d: number): number[][] => {
  const all = normals(seed, "cloud", n * d);
  return Array.from({ length: n }, (_, i) => Array.from(all.subarray(i * d, (i + 1) * d)));
};

describe("all sign vectors listed", () => {
  test("reference: a Euclidean ball of radius 2 on three points", () => {
    expect(exactComplexity(3, l2BallSupremum(POINTS, 2))).toBeCloseTo(1.051982158729, 12);
  });

  test("reference: an l1 ball of radius 2 on the same points, 14/15", () => {
    expect(exactComplexity(3, l1BallSupremum(POINTS, 2))).toBeCloseTo(14 / 15, 12);
  });

  test("special case: every labelling has complexity 1, a single function 0", () => {
    const n = 6;
    const all = Array.from({ length: 2 ** n }, (_, code) =>
      Array.from({ length: n }, (_, i) => ((code >> i) & 1 ? 1 : -1)),
    );
    expect(exactComplexity(n, finiteSupremum(all))).toBe(1);
    expect(exactComplexity(n, finiteSupremum([[0.3, -2, 5, 1, 1, 0]]))).toBeCloseTo(0, 15);
  });

  test("law: adding a constant to every function changes nothing, scaling by c scales by |c|", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 5, maxLength: 5 }), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        (vectors, c) => {
          const plain = exactComplexity(5, finiteSupremum(vectors));
          const shifted = vectors.map((v) => v.map((x) => x + c));
          const scaled = vectors.map((v) => v.map((x) => c * x));
          expect(exactComplexity(5, finiteSupremum(shifted))).toBeCloseTo(plain, 10);
          expect(exactComplexity(5, finiteSupremum(scaled))).toBeCloseTo(Math.abs(c) * plain, 10);
        },
      ),
    );
  });

  test("law: a class and its convex hull have the same complexity", () => {
    const corners = cloud(3, 4, 8);
    const mixtures = [0.1, 0.5, 0.9].flatMap((t) =>
      corners.slice(1).map((b, i) => b.map((x, j) => t * x + (1 - t) * (corners[i]?.[j] ?? NaN))),
    );
    expect(exactComplexity(8, finiteSupremum([...corners, ...mixtures]))).toBeCloseTo(
      exactComplexity(8, finiteSupremum(corners)),
      14,
    );
  });

  test("law: the l1 ball is the hull of its corners", () => {
    const points = cloud(5, 7, 3);
    const corners = [0, 1, 2].flatMap((j) => [1, -1].map((s) => points.map((x) => 2 * s * (x[j] ?? NaN))));
    expect(exactComplexity(7, finiteSupremum(corners))).toBeCloseTo(
      exactComplexity(7, l1BallSupremum(points, 2)),
      14,
    );
  });

  test("refuses more points than it can list", () => {
    expect(() => exactComplexity(21, () => 0)).toThrow("monteCarloComplexity");
  });
});

describe("Monte Carlo", () => {
  test("reference: lies within four standard errors of the exact value", () => {
    const points = cloud(11, 12, 4);
    for (const supremum of [l2BallSupremum(points, 1.5), l1BallSupremum(points, 1.5)]) {
      const { estimate, standardError } = monteCarloComplexity(12, supremum, { draws: 4000, seed: 1 });
      expect(Math.abs(estimate - exactComplexity(12, supremum))).toBeLessThan(4 * standardError);
    }
  });

  test("law: four times the draws halve the error, and the same seed gives the same number", () => {
    const supremum = l2BallSupremum(cloud(2, 30, 5), 1);
    const run = (draws: number) => monteCarloComplexity(30, supremum, { draws, seed: 9 });
    expect(run(8000).standardError / run(2000).standardError).toBeCloseTo(0.5, 1);
    expect(run(500)).toEqual(run(500));
  });
});

describe("closed forms", () => {
  test.each([
    [1, 1],
    [2, 0.5],
    [5, 0.375],
    [10, 0.24609375],
    [100, 0.079589237387],
  ])("reference: a constant feature on %i points has complexity %f", (n, value) => {
    expect(constantFeatureComplexity(n)).toBeCloseTo(value, 12);
  });

  test.each([
    [1, 0.5],
    [2, 0.375],
    [3, 1 / 3],
    [4, 0.296875],
    [8, 0.22802734375],
    [16, 0.17126750946],
  ])("reference: one-sided thresholds on %i points have complexity %f", (n, value) => {
    expect(thresholdComplexity(n)).toBeCloseTo(value, 12);
  });

  test("thresholds by listing all signs agree with Spitzer's identity", () => {
    for (const n of [1, 2, 5, 9]) {
      const steps = Array.from({ length: n + 1 }, (_, k) =>
        Array.from({ length: n }, (_, i) => (i < k ? 1 : 0)),
      );
      expect(exactComplexity(n, finiteSupremum(steps))).toBeCloseTo(thresholdComplexity(n), 12);
    }
  });

  test("two functions that disagree on k of n points, by listing all signs for k up to 12", () => {
    const n = 13;
    for (let k = 0; k <= 12; k++) {
      const first = Array.from({ length: n }, (_, i) => (i % 2 ? 1 : -1));
      const second = first.map((value, i) => (i < k ? -value : value));
      expect(exactComplexity(n, finiteSupremum([first, second]))).toBeCloseTo(pairComplexity(k, n), 12);
    }
  });

  test("the mean absolute walk grows like sqrt(2 n / pi)", () => {
    expect(meanAbsoluteWalk(1e6) / Math.sqrt(2e6 / Math.PI)).toBeCloseTo(1, 6);
    expect(meanAbsoluteWalk(0)).toBe(0);
    for (const value of [
      meanAbsoluteWalk(-1),
      meanAbsoluteWalk(1.5),
      thresholdComplexity(0),
      pairComplexity(3, 2),
    ])
      expect(value).toBeNaN();
  });
});
