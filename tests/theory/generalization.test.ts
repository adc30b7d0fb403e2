import fc from "fast-check";
import { expect, test } from "vitest";
import {
  correlationOfError,
  desymmetrizedFloor,
  empiricalGapBound,
  gapBound,
  sufficientSampleSize,
  zeroOneGapBound,
} from "@theory/generalization";
import { l2BallWorstCase } from "@theory/linear-class";
import {
  depthRootBound,
  layerwiseBound,
  lipschitzOverMargin,
  networkMarginBound,
  spectralCore,
} from "@theory/norm-bounds";
import { exactComplexity, finiteSupremum } from "@theory/rademacher";

const sizes = fc.integer({ min: 2, max: 100_000 });
const deltas = fc.double({ min: 1e-6, max: 0.5, noNaN: true });
const complexities = fc.double({ min: 0, max: 3, noNaN: true });

test("reference: radius 5, inputs of length 1, n = 1000, δ = 0.05", () => {
  const complexity = l2BallWorstCase(5, 1, 1000);
  expect(gapBound(complexity, 1000, 0.05)).toBeCloseTo(0.354930042, 9);
  expect(empiricalGapBound(complexity, 1000, 0.05)).toBeCloseTo(0.445068589, 9);
});

test("law: both forms fall in n and δ, rise in the complexity and in the number of classes", () => {
  fc.assert(
    fc.property(complexities, sizes, deltas, (complexity, n, delta) => {
      for (const bound of [gapBound, empiricalGapBound]) {
        const value = bound(complexity, n, delta);
        expect(bound(complexity, n + 1, delta)).toBeLessThan(value);
        expect(bound(complexity, n, delta / 2)).toBeGreaterThan(value);
        expect(bound(complexity + 0.1, n, delta)).toBeCloseTo(value + 0.2, 10);
        expect(bound(complexity, n, delta, 8)).toBeCloseTo(bound(complexity, n, delta / 8), 10);
        expect(value).toBeGreaterThanOrEqual(2 * complexity);
      }
      expect(empiricalGapBound(complexity, n, delta)).toBeGreaterThan(gapBound(complexity, n, delta));
    }),
  );
});

test("law: the deviation vanishes as n grows", () => {
  expect(gapBound(0.1, 1e12, 0.05)).toBeCloseTo(0.2, 5);
  expect(gapBound(0.1, 0, 0.05)).toBeNaN();
  expect(gapBound(0.1, 100, 0.05, 0)).toBeNaN();
});

test("the zero-one loss of a class of sign functions has half their complexity", () => {
  const functions = [
    [1, 1, -1, 1],
    [-1, 1, 1, 1],
    [-1, -1, -1, -1],
  ];
  const labels = [1, -1, -1, 1];
  const losses = functions.map((h) => h.map((value, i) => (value === labels[i] ? 0 : 1)));
  const complexity = exactComplexity(4, finiteSupremum(functions));
  expect(exactComplexity(4, finiteSupremum(losses))).toBeCloseTo(complexity / 2, 14);
  expect(zeroOneGapBound(complexity, 50, 0.1)).toBeCloseTo(gapBound(complexity / 2, 50, 0.1), 14);
});

test("complexity is one less twice the smallest error on coin labels", () => {
  const functions = [
    [1, 1, -1],
    [-1, 1, 1],
  ];
  const smallestError = (signs: ArrayLike<number>): number =>
    Math.min(...functions.map((h) => h.filter((value, i) => value !== signs[i]).length / 3));
  // The supremum is handed over times n.
  const byError = exactComplexity(3, (signs) => 3 * correlationOfError(smallestError(signs)));
  expect(byError).toBeCloseTo(exactComplexity(3, finiteSupremum(functions)), 14);
});

test("reference: radius 10 and δ = 0.01 need 11575 examples for a bound of 0.2", () => {
  expect(sufficientSampleSize(10, 0.01, 0.2)).toBe(11575);
  expect(gapBound(l2BallWorstCase(10, 1, 11575), 11575, 0.01)).toBeLessThanOrEqual(0.2);
  expect(gapBound(l2BallWorstCase(10, 1, 11574), 11574, 0.01)).toBeGreaterThan(0.2);
  expect(sufficientSampleSize(10, 0.01, 0)).toBeNaN();
});

test("desymmetrisation halves", () => {
  expect(desymmetrizedFloor(0.7)).toBe(0.35);
});

const NETWORK = { layers: 3, frobeniusProduct: 8, inputs: Math.sqrt(400), n: 400 };

test("reference: three layers, product of norms 8, inputs of length 1, n = 400", () => {
  expect(depthRootBound(NETWORK)).toBeCloseTo(1.215733592, 9);
  expect(layerwiseBound(NETWORK)).toBeCloseTo(3.2, 12);
  expect(depthRootBound({ layers: 2, frobeniusProduct: 1, inputs: 1, n: 1 })).toBeCloseTo(2.665109, 6);
});

test("law: norm bounds are homogeneous in norms and inputs, and the root of the depth wins", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      (layers, c) => {
        for (const bound of [depthRootBound, layerwiseBound]) {
          const value = bound({ ...NETWORK, layers });
          expect(bound({ ...NETWORK, layers, frobeniusProduct: 8 * c })).toBeCloseTo(c * value, 8);
          expect(bound({ ...NETWORK, layers, inputs: 20 * c })).toBeCloseTo(c * value, 8);
          expect(bound({ ...NETWORK, layers: layers + 1 })).toBeGreaterThan(value);
        }
        if (layers >= 2)
          expect(depthRootBound({ ...NETWORK, layers })).toBeLessThan(layerwiseBound({ ...NETWORK, layers }));
      },
    ),
  );
  expect(depthRootBound({ ...NETWORK, layers: 0 })).toBeNaN();
});

test("special case: for one layer the spectral core is the l2 bound over the margin", () => {
  const layers = [{ spectral: 5, group: 5 }];
  expect(spectralCore(layers, { inputs: Math.sqrt(1000), margin: 2, n: 1000 })).toBeCloseTo(
    l2BallWorstCase(5, 1, 1000) / 2,
    12,
  );
});

test("law: the spectral core does not change when one layer is doubled and another halved", () => {
  const at = { inputs: 3, margin: 0.5, n: 40 };
  const plain = spectralCore(
    [
      { spectral: 2, group: 9 },
      { spectral: 3, group: 3 },
    ],
    at,
  );
  const moved = spectralCore(
    [
      { spectral: 4, group: 18 },
      { spectral: 1.5, group: 1.5 },
    ],
    at,
  );
  expect(moved).toBeCloseTo(plain, 12);
  expect(
    lipschitzOverMargin(
      [
        { spectral: 2, group: 9 },
        { spectral: 3, group: 3 },
      ],
      0.5,
    ),
  ).toBe(12);
  expect(spectralCore([], at)).toBeNaN();
  expect(lipschitzOverMargin([], 0)).toBeNaN();
});

test("the margin bound is the empirical bound at Lipschitz constant 1/γ, and needs a positive margin", () => {
  expect(networkMarginBound(NETWORK, 2, 0.05, 10)).toBeCloseTo(
    empiricalGapBound(depthRootBound(NETWORK) / 2, 400, 0.05, 10),
    12,
  );
  expect(networkMarginBound(NETWORK, 0, 0.05)).toBeNaN();
});
