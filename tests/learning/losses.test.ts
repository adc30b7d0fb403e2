import { beforeAll, describe, expect, test } from "vitest";
import type { Tensorflow } from "@contract";
import { hinge, logistic, ramp, zeroOneLoss, type MarginLoss } from "@learning/losses";
import { nodeEngine } from "../../src/runtime/node";

let tf: Tensorflow;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
});

const MARGINS = [-40, -3, -0.4, 0.3, 0.9, 1.7, 6];
const at = (f: MarginLoss["value"], margins: readonly number[]): number[] =>
  tf.tidy(() => Array.from(f(tf, tf.tensor1d([...margins])).dataSync()));

const FORMULAS: readonly [string, MarginLoss, (m: number) => number][] = [
  ["ramp", ramp, (m) => Math.min(1, Math.max(0, 1 - m))],
  ["hinge", hinge, (m) => Math.max(0, 1 - m)],
  ["logistic", logistic, (m) => (m < -30 ? -m : Math.log1p(Math.exp(-m)))],
];

describe.each(FORMULAS)("%s", (_, loss, formula) => {
  test("reference: its values are those of the formula in float64", () => {
    at(loss.value, MARGINS).forEach((value, i) => {
      expect(value).toBeCloseTo(formula(MARGINS[i] ?? NaN), 5);
    });
  });

  test("gradient: its slope is the central difference of the formula, away from the kinks", () => {
    const h = 1e-5;
    at(loss.slope, MARGINS).forEach((slope, i) => {
      const m = MARGINS[i] ?? NaN;
      expect(slope).toBeCloseTo((formula(m + h) - formula(m - h)) / (2 * h), 5);
    });
  });

  test("law: falls in the margin, by at most the margin's change", () => {
    const values = at(loss.value, MARGINS);
    for (let i = 1; i < values.length; i++) {
      const fall = (values[i - 1] ?? NaN) - (values[i] ?? NaN);
      expect(fall).toBeGreaterThanOrEqual(0);
      expect(fall).toBeLessThanOrEqual((MARGINS[i] ?? NaN) - (MARGINS[i - 1] ?? NaN) + 1e-5);
    }
  });
});

test("at the kinks the slope is 0", () => {
  // -0 and 0 are the same slope.
  expect(at(ramp.slope, [0, 1]).map(Math.abs)).toEqual([0, 0]);
  expect(at(hinge.slope, [1]).map(Math.abs)).toEqual([0]);
});

test("the ramp lies between the zero-one loss and 1", () => {
  const values = at(ramp.value, MARGINS);
  values.forEach((value, i) => {
    expect(value).toBeGreaterThanOrEqual((MARGINS[i] ?? NaN) <= 0 ? 1 : 0);
    expect(value).toBeLessThanOrEqual(1);
  });
});

test("a score of exactly 0 predicts +1", () => {
  const losses = tf.tidy(() =>
    Array.from(
      zeroOneLoss(tf, tf.tensor1d([0, 0, 2, 2, -2, -2]), tf.tensor1d([1, -1, 1, -1, 1, -1])).dataSync(),
    ),
  );
  expect(losses).toEqual([0, 1, 0, 1, 1, 0]);
});
