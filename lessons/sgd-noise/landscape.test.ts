import { expect, test } from "vitest";
import { AUTHORS_WELLS, WELL_DISTANCE, gibbsFlatShare, ridgeOf, wellsLoss } from "./landscape";

test("the ridge and the barrier are where the released landscape has them", () => {
  const ridge = ridgeOf(AUTHORS_WELLS);
  expect(ridge.ahead).toBeCloseTo(0.2571297386, 10);
  expect(ridge.behind).toBeCloseTo(0.3142696805, 10);
  expect(ridge.barrier).toBeCloseTo(6.611570248, 9);
  expect(ridge.barrierBehind).toBeCloseTo(9.87654321, 9);
});

test("both bowls have the same loss on the ridge, and each minimum has loss 0", () => {
  const wells = { steep: 130, shallow: 11, flat: 3, shallowDimensions: 4 };
  const { ahead, behind, barrier, barrierBehind } = ridgeOf(wells);
  for (const [s, height] of [
    [ahead, barrier],
    [-behind, barrierBehind],
  ] as const) {
    expect(0.5 * wells.steep * s * s).toBeCloseTo(0.5 * wells.flat * (s - WELL_DISTANCE) ** 2, 10);
    expect(wellsLoss(wells, s, 0)).toBeCloseTo(height, 10);
  }
  expect(wellsLoss(wells, 0, 0)).toBe(0);
  expect(wellsLoss(wells, WELL_DISTANCE, 0)).toBe(0);
});

test("it is the released landscape in the coordinates w", () => {
  const loss = (w0: number, w1: number): number => {
    const s = (1 - w0 + (1 - w1)) / Math.SQRT2;
    const a = (1 - w0 - (1 - w1)) / Math.SQRT2;
    return wellsLoss(AUTHORS_WELLS, s, a * a);
  };
  expect(loss(1, 1)).toBe(0);
  expect(loss(-1, -1)).toBeCloseTo(0, 12);
  const [w0, w1] = [0.9, 1.05];
  expect(loss(w0, w1)).toBeCloseTo(50 * (2 - w0 - w1) ** 2 + 5 * (w1 - w0) ** 2, 12);
});

test("in equilibrium isotropic noise prefers the flat well too", () => {
  expect(gibbsFlatShare(AUTHORS_WELLS)).toBeCloseTo(0.96934657, 9);
  expect(gibbsFlatShare({ ...AUTHORS_WELLS, shallowDimensions: 9 })).toBeGreaterThan(0.999);
});
