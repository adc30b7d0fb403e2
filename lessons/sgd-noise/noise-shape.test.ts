import { exitProbability } from "@theory/exit-time";
import { describe, expect, test } from "vitest";
import { AUTHORS_WELLS, ridgeOf } from "./landscape";
import { NOISE_KINDS, alignment, indicator, indicatorRatio, powerOf, unitShape } from "./noise-shape";

describe.each([1, 2, 9])("with %i shallow directions", (shallowDimensions) => {
  const wells = { ...AUTHORS_WELLS, shallowDimensions };

  test("every noise has power 1, and gradient descent has none", () => {
    for (const kind of NOISE_KINDS)
      expect(powerOf(unitShape(kind, wells), wells)).toBeCloseTo(kind === "GD" ? 0 : 1, 12);
  });

  test("the ratio is 1 for isotropic noise and at most D lambda_1 / Tr H, reached by leading noise", () => {
    const trace = wells.steep + shallowDimensions * wells.shallow;
    const largest = ((shallowDimensions + 1) * wells.steep) / trace;
    expect(indicatorRatio(unitShape("isotropic", wells), wells)).toBeCloseTo(1, 12);
    expect(indicatorRatio(unitShape("leading", wells), wells)).toBeCloseTo(largest, 12);
    expect(alignment(unitShape("Hessian", wells), wells)).toBeCloseTo(1, 12);
    expect(indicator(unitShape("leading", wells), wells)).toBeCloseTo(wells.steep, 9);
  });
});

test("ratios of the authors' sharp well", () => {
  const ratio = (kind: (typeof NOISE_KINDS)[number]): number =>
    indicatorRatio(unitShape(kind, AUTHORS_WELLS), AUTHORS_WELLS);
  expect(ratio("Hessian")).toBeCloseTo(1.669421488, 9);
  expect(ratio("leading")).toBeCloseTo(1.818181818, 9);
  expect(ratio("isotropic")).toBeCloseTo(1, 12);
  expect(ratio("shallow")).toBeCloseTo(0.18, 2);
});

test("where no direction leads, leading noise is isotropic", () => {
  expect(unitShape("leading", { steep: 2, shallow: 2, shallowDimensions: 3 })).toEqual({
    steep: 0.25,
    shallow: 0.25,
  });
});

test("isotropic noise on the axis: the share that escapes collapses with the dimension", () => {
  const { ahead, behind } = ridgeOf(AUTHORS_WELLS);
  const p = (dimension: number): number =>
    exitProbability({ spread: Math.sqrt(0.01 / dimension), ahead, behind });
  const escaped = (dimension: number): number => -Math.expm1(500 * Math.log1p(-p(dimension)));
  expect(p(2)).toBeCloseTo(1.426629215e-4, 13);
  expect(escaped(2)).toBeCloseTo(0.06885153809, 11);
  expect(escaped(3)).toBeCloseTo(0.002121709874, 12);
  expect(escaped(10) / 1.063e-13).toBeCloseTo(1, 3);
});

test("leading noise at learning rate times curvature 1", () => {
  const { ahead, behind } = ridgeOf(AUTHORS_WELLS);
  const p = exitProbability({ spread: Math.sqrt(0.01), ahead, behind });
  expect(p).toBeCloseTo(0.005902909794, 12);
  expect(1 / p).toBeCloseTo(169.4079759, 6);
  expect(1 - (1 - p) ** 500).toBeCloseTo(0.9481914671, 10);
});
