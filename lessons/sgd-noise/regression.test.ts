import { expect, test } from "vitest";
import {
  CURVATURES,
  LABEL_VARIANCE,
  additiveStationary,
  exactStationary,
  noiseGain,
  stationaryVariance,
} from "./regression";

const setting = { curvatures: CURVATURES, learningRate: 0.1, batchSize: 4, labelVariance: LABEL_VARIANCE };

test("the exact stationary state at batch size 4", () => {
  expect(noiseGain(setting)).toBeCloseTo(0.0839589169, 10);
  const { variances, excessRisk } = exactStationary(setting);
  [0.004548559, 0.003638847, 0.003465569, 0.003424797].forEach((v, i) => {
    expect(variances[i]).toBeCloseTo(v, 9);
  });
  expect(excessRisk).toBeCloseTo(0.01145676194, 11);
});

test("the theory of constant noise at batch size 4", () => {
  const { variances, excessRisk } = additiveStationary(setting);
  [0.00390625, 0.003289474, 0.003164557, 0.003134796].forEach((v, i) => {
    expect(variances[i]).toBeCloseTo(v, 9);
  });
  expect(excessRisk).toBeCloseTo(0.009950768845, 12);
});

test("both at batch size 1", () => {
  expect(exactStationary({ ...setting, batchSize: 1 }).excessRisk).toBeCloseTo(0.0850325, 7);
  expect(additiveStationary({ ...setting, batchSize: 1 }).excessRisk).toBeCloseTo(0.0398031, 7);
});

test("the exact state is the fixed point of the second-moment recursion", () => {
  const { learningRate: eta, batchSize: B } = setting;
  let c: readonly number[] = CURVATURES.map(() => 0);
  for (let k = 0; k < 20_000; k++) {
    const risk = CURVATURES.reduce((sum, h, i) => sum + h * (c[i] ?? NaN), 0);
    // One example's gradient x (x' theta - e) has second moment 2 H C H + Tr(HC) H + sigma^2 H for Gaussian x.
    c = CURVATURES.map((h, i) => {
      const now = c[i] ?? NaN;
      const second = 2 * h * h * now + h * (risk + LABEL_VARIANCE);
      return now - 2 * eta * h * now + eta * eta * (second / B + (1 - 1 / B) * h * h * now);
    });
  }
  exactStationary(setting).variances.forEach((v, i) => {
    expect(c[i]).toBeCloseTo(v, 12);
  });
});

test("no stationary state where the noise feeds itself or a step overshoots", () => {
  expect(exactStationary({ ...setting, learningRate: 0.3, batchSize: 1 }).excessRisk).toBe(Infinity);
  expect(stationaryVariance(1, 4, 0.5)).toBe(Infinity);
  expect(stationaryVariance(1, 4, 0.25)).toBe(1);
});

test("for large batches the two theories agree", () => {
  const large = { ...setting, batchSize: 10_000 };
  expect(exactStationary(large).excessRisk / additiveStationary(large).excessRisk).toBeCloseTo(1, 3);
});
