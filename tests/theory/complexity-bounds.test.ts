import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normals } from "@numerics/streams";
import { contractedAbsoluteComplexity, contractedComplexity, lipschitzOfMargin } from "@theory/contraction";
import { l1BallBound, l2BallBound, l2BallFloor, l2BallWorstCase } from "@theory/linear-class";
import { massartBound, massartSignBound } from "@theory/massart";
import { exactComplexity, finiteSupremum, l1BallSupremum, l2BallSupremum } from "@theory/rademacher";

const points = fc.array(
  fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 }),
  {
    minLength: 1,
    maxLength: 7,
  },
);
const rootOfSquares = (x: readonly (readonly number[])[]): number => Math.hypot(...x.flat());
const largest = (x: readonly (readonly number[])[]): number =>
  Math.max(...x.map((row) => Math.hypot(...row)));
const ROUNDING = 1e-9;

describe("Massart's lemma", () => {
  test("reference: 100 sign vectors of length 100", () => {
    expect(massartSignBound(100, 100)).toBeCloseTo(0.303485426, 9);
  });

  test("law: bounds every finite class, by listing all signs", () => {
    fc.assert(
      fc.property(points, (vectors) => {
        const radius = largest(vectors);
        const exact = exactComplexity(3, finiteSupremum(vectors));
        expect(exact).toBeLessThanOrEqual(massartBound(radius, vectors.length, 3) + ROUNDING);
      }),
    );
  });

  test("law: rises in the class size, falls like 1/√n for sign vectors, is 0 for one vector", () => {
    expect(massartSignBound(200, 100)).toBeGreaterThan(massartSignBound(100, 100));
    expect(massartSignBound(50, 400)).toBeCloseTo(massartSignBound(50, 100) / 2, 12);
    expect(massartBound(3, 1, 10)).toBe(0);
    expect(massartBound(1, 0, 10)).toBeNaN();
  });
});

describe("linear classes", () => {
  test("reference: Jensen's bound on three points, 2 sqrt 3 / 3", () => {
    expect(l2BallBound(2, Math.sqrt(3), 3)).toBeCloseTo(1.154700538379, 12);
  });

  test("reference: radius 5, inputs of length 1, n = 1000", () => {
    expect(l2BallWorstCase(5, 1, 1000)).toBeCloseTo(0.158113883, 9);
  });

  test("reference: the l1 ball with 100 inputs and n = 200", () => {
    expect(l1BallBound(1, 1, 100, 200)).toBeCloseTo(0.230180741, 9);
  });

  test("law: the exact complexity lies between the floor and the bounds, whatever the points", () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0.1, max: 9, noNaN: true }), (x, radius) => {
        const n = x.length;
        const exact = exactComplexity(n, l2BallSupremum(x, radius));
        const root = rootOfSquares(x);
        expect(exact).toBeGreaterThanOrEqual(l2BallFloor(radius, root, n) - ROUNDING);
        expect(exact).toBeLessThanOrEqual(l2BallBound(radius, root, n) + ROUNDING);
        expect(l2BallBound(radius, root, n)).toBeLessThanOrEqual(
          l2BallWorstCase(radius, largest(x), n) + ROUNDING,
        );
        const entry = Math.max(...x.flat().map(Math.abs));
        expect(exactComplexity(n, l1BallSupremum(x, radius))).toBeLessThanOrEqual(
          l1BallBound(radius, entry, 3, n) + ROUNDING,
        );
      }),
    );
  });

  test("special case: two equal points on a line reach the floor, orthogonal ones Jensen's bound", () => {
    const parallel = [[1], [1]];
    expect(exactComplexity(2, l2BallSupremum(parallel, 1))).toBeCloseTo(l2BallFloor(1, Math.SQRT2, 2), 12);
    const orthogonal = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expect(exactComplexity(3, l2BallSupremum(orthogonal, 1))).toBeCloseTo(
      l2BallBound(1, Math.sqrt(3), 3),
      12,
    );
  });

  test("are not numbers outside their domain", () => {
    for (const value of [l2BallBound(-1, 1, 1), l2BallWorstCase(1, 1, 0), l1BallBound(1, 1, 0, 5)])
      expect(value).toBeNaN();
  });
});

describe("contraction", () => {
  test("law: bounds the complexity after different Lipschitz functions at different points", () => {
    fc.assert(
      fc.property(
        points.filter((vectors) => vectors.length > 1),
        (vectors) => {
          // One function a point: a ramp, a shifted modulus and a clipped identity, all 1-Lipschitz.
          const phi = [
            (s: number) => Math.min(1, Math.max(0, 1 - s)),
            (s: number) => Math.abs(s - 0.5) + 7,
            (s: number) => Math.max(-1, Math.min(1, s)),
          ];
          const after = vectors.map((v) => v.map((s, i) => phi[i]?.(s) ?? NaN));
          expect(exactComplexity(3, finiteSupremum(after))).toBeLessThanOrEqual(
            contractedComplexity(1, exactComplexity(3, finiteSupremum(vectors))) + ROUNDING,
          );
        },
      ),
    );
  });

  test("law: with absolute values, and φ(0) = 0, the factor 2 bounds it", () => {
    const absolute = (vectors: readonly (readonly number[])[], n: number): number =>
      exactComplexity(n, (signs) =>
        Math.max(...vectors.map((v) => Math.abs(v.reduce((sum, x, i) => sum + x * (signs[i] ?? 0), 0)))),
      );
    const vectors = Array.from({ length: 6 }, (_, k) => Array.from(normals(k, "scores", 6)));
    const relu = vectors.map((v) => v.map((x) => Math.max(0, x)));
    expect(absolute(relu, 6)).toBeLessThanOrEqual(contractedAbsoluteComplexity(1, absolute(vectors, 6)));
  });

  test("a loss with margin γ is 1/γ-Lipschitz", () => {
    expect(lipschitzOfMargin(0.25)).toBe(4);
    expect(lipschitzOfMargin(0)).toBeNaN();
    expect(contractedComplexity(-1, 1)).toBeNaN();
  });
});
