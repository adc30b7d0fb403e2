/** Numbers that can be had by hand or by listing all signs, each to the digits to which it is known. */
import { expect, test } from "vitest";
import { projectOntoL1Ball } from "@learning/projections";
import { sphericalZeroOneRisk } from "@learning/spherical-risk";
import { normals } from "@numerics/streams";
import { hoeffdingRadius } from "@theory/concentration";
import { empiricalGapBound, gapBound, sufficientSampleSize } from "@theory/generalization";
import { l1BallBound, l2BallBound, l2BallWorstCase } from "@theory/linear-class";
import { massartSignBound } from "@theory/massart";
import { depthRootBound, layerwiseBound } from "@theory/norm-bounds";
import {
  constantFeatureComplexity,
  exactComplexity,
  finiteSupremum,
  l1BallSupremum,
  l2BallSupremum,
  pairComplexity,
  thresholdComplexity,
} from "@theory/rademacher";

const POINTS = [
  [1, 0],
  [0, 1],
  [0.6, 0.8],
];

test("three points, Euclidean ball of radius 2: 1.051982158729, Jensen's bound 1.154700538379", () => {
  expect(exactComplexity(3, l2BallSupremum(POINTS, 2))).toBeCloseTo(1.051982158729, 12);
  expect(l2BallBound(2, Math.hypot(...POINTS.flat()), 3)).toBeCloseTo(1.154700538379, 12);
});

test("three points, l1 ball of radius 2: 14/15", () => {
  expect(exactComplexity(3, l1BallSupremum(POINTS, 2))).toBeCloseTo(0.933333333333, 12);
});

test("one constant feature: E|S_n|/n", () => {
  expect([1, 2, 5, 10].map(constantFeatureComplexity)).toEqual([1, 0.5, 0.375, 0.24609375]);
  expect(constantFeatureComplexity(100)).toBeCloseTo(0.079589237387, 12);
});

test("one-sided thresholds", () => {
  expect([1, 2, 4, 8].map(thresholdComplexity)).toEqual([0.5, 0.375, 0.296875, 0.22802734375]);
  expect(thresholdComplexity(3)).toBeCloseTo(1 / 3, 14);
  expect(thresholdComplexity(16)).toBeCloseTo(0.17126750946, 12);
});

test("all sign functions have complexity 1, one function 0, a constant changes nothing", () => {
  const all = Array.from({ length: 32 }, (_, code) =>
    Array.from({ length: 5 }, (_, i) => ((code >> i) & 1 ? 1 : -1)),
  );
  expect(exactComplexity(5, finiteSupremum(all))).toBe(1);
  expect(exactComplexity(5, finiteSupremum([[1, 2, 3, 4, 5]]))).toBe(0);
  const some = all.slice(3, 9);
  const shifted = some.map((f) => f.map((value) => value + 0.75));
  expect(exactComplexity(5, finiteSupremum(shifted))).toBeCloseTo(
    exactComplexity(5, finiteSupremum(some)),
    14,
  );
});

test("radius 5, inputs of length 1, n = 1000, δ = 0.05", () => {
  const complexity = l2BallWorstCase(5, 1, 1000);
  expect(complexity).toBeCloseTo(0.158113883, 9);
  expect(gapBound(complexity, 1000, 0.05)).toBeCloseTo(0.354930042, 9);
  expect(empiricalGapBound(complexity, 1000, 0.05)).toBeCloseTo(0.445068589, 9);
});

test("from one in twenty to one in a million the deviation goes from .0387 to .0831", () => {
  expect(hoeffdingRadius(1000, 0.05)).toBeCloseTo(0.0387, 4);
  expect(hoeffdingRadius(1000, 1e-6)).toBeCloseTo(0.0831, 4);
});

test("Massart's bound and the l1 ball", () => {
  expect(massartSignBound(100, 100)).toBeCloseTo(0.303485426, 9);
  expect(l1BallBound(1, 1, 100, 200)).toBeCloseTo(0.230180741, 9);
});

test("norm bounds for three layers, product of norms 8, inputs of length 1, n = 400", () => {
  const network = { layers: 3, frobeniusProduct: 8, inputs: Math.sqrt(400), n: 400 };
  expect(depthRootBound(network)).toBeCloseTo(1.215733592, 9);
  expect(layerwiseBound(network)).toBeCloseTo(3.2, 12);
});

test("zero-one risk at cosine 0.8 with one label in ten flipped", () => {
  expect(sphericalZeroOneRisk(0.8, 0.1)).toBeCloseTo(0.263866212, 9);
});

test("scaling a class scales its complexity, taking its hull does not change it", () => {
  const class3 = [0, 1, 2].map((k) => Array.from(normals(k, "class", 7)));
  const plain = exactComplexity(7, finiteSupremum(class3));
  expect(exactComplexity(7, finiteSupremum(class3.map((f) => f.map((v) => -3 * v))))).toBeCloseTo(
    3 * plain,
    12,
  );
  const middle = class3[0]?.map((v, i) => 0.4 * v + 0.6 * (class3[1]?.[i] ?? NaN)) ?? [];
  expect(exactComplexity(7, finiteSupremum([...class3, middle]))).toBeCloseTo(plain, 14);
});

test("exercise: two sign functions that disagree on k points, for k up to 12", () => {
  for (let k = 0; k <= 12; k++) {
    const first = Array.from({ length: 12 }, () => 1);
    const second = first.map((value, i) => (i < k ? -value : value));
    expect(exactComplexity(12, finiteSupremum([first, second]))).toBeCloseTo(pairComplexity(k, 12), 12);
  }
});

test("exercise: radius 10 and δ = 0.01 need 11575 examples for an allowance of 0.2", () => {
  expect(sufficientSampleSize(10, 0.01, 0.2)).toBe(11575);
});

test("exercise: projected ascent over the l1 ball reaches what its corners reach, on the same coins", () => {
  const [n, d] = [10, 4];
  const all = normals(8, "exercise", n * d + 25 * n);
  const points = Array.from({ length: n }, (_, i) => Array.from(all.subarray(i * d, (i + 1) * d)));
  for (let draw = 0; draw < 25; draw++) {
    const signs = Array.from(all.subarray(n * d + draw * n, n * d + (draw + 1) * n), Math.sign);
    const pull = Array.from({ length: d }, (_, j) =>
      points.reduce((sum, x, i) => sum + (signs[i] ?? NaN) * (x[j] ?? NaN), 0),
    );
    let w: Float64Array = new Float64Array(d);
    for (let t = 0; t < 2000; t++)
      w = projectOntoL1Ball(
        w.map((x, j) => x + (pull[j] ?? NaN)),
        1,
      );
    const reached = w.reduce((sum, x, j) => sum + x * (pull[j] ?? NaN), 0);
    expect(Math.abs(reached - l1BallSupremum(points, 1)(signs))).toBeLessThan(1e-6);
  }
});
