import { diffusionExitTime } from "@theory/exit-time";
import { expect, test } from "vitest";
import {
  CURVATURE,
  ENDS,
  PAIRS,
  exactExitTime,
  rowTime,
  settingsOf,
  updatesPerRow,
} from "./steps-and-batches";

const base = { learningRate: 5e-4, batchSize: 1 };

test("exact mean exit times of the pairs at the defaults", () => {
  expect(exactExitTime("η, B", base)).toBeCloseTo(4.585, 3);
  expect(exactExitTime("2η, 2B", base)).toBeCloseTo(4.604, 3);
  expect(exactExitTime("4η, 4B", base)).toBeCloseTo(3.625, 3);
  expect(exactExitTime("2η, B", base)).toBeCloseTo(0.2003, 4);
});

test("pairs of the same ratio drift to the diffusion limit, not all from one side", () => {
  const time = (learningRate: number): number =>
    exactExitTime("η, B", { learningRate, batchSize: 2000 * learningRate });
  expect(time(1e-4)).toBeCloseTo(3.72, 2);
  expect(time(1e-3)).toBeGreaterThan(time(5e-4));
  expect(time(5e-4)).toBeGreaterThan(time(1e-4));
  expect(time(2e-3)).toBeLessThan(time(1e-3));
  expect(diffusionExitTime(CURVATURE, 1, ENDS.ahead, ENDS.behind)).toBeCloseTo(2.695, 3);
});

test("exact times cut off at 12", () => {
  const rows = Math.round(12 / rowTime(base));
  expect(exactExitTime("η, B", base, rows)).toBeCloseTo(4.251, 3);
  expect(exactExitTime("2η, 2B", base, rows)).toBeCloseTo(4.265, 3);
});

test("every pair makes a whole number of updates in a row, at every learning rate of the slider", () => {
  for (let learningRate = 1e-4; learningRate <= 4e-3; learningRate *= 1.13)
    for (const { rate } of PAIRS)
      expect(updatesPerRow(learningRate) / rate).toBe(Math.round(updatesPerRow(learningRate) / rate));
});

test("the temperature is that of the ratio", () => {
  expect(settingsOf("η, B", base).temperature).toBeCloseTo(1, 12);
  expect(settingsOf("4η, 4B", base).temperature).toBeCloseTo(1, 12);
  expect(settingsOf("2η, B", base).temperature).toBeCloseTo(2, 12);
});
