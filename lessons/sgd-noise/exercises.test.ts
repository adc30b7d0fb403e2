import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  exitProbabilityAt,
  halfEscapePower,
  isotropicShare,
  largestLearningRate,
  ratioOfSpectrum,
  riskOf,
} from "./reference-solutions";

const prose = readFileSync(new URL("./lesson.mdx", import.meta.url), "utf8");

test("one lucky draw", () => {
  const p = exitProbabilityAt(0.01);
  expect(p).toBeCloseTo(0.005902909794, 12);
  expect(prose).toContain(p.toFixed(8));
  expect(prose).toContain((1 / p).toFixed(3));
});

test("how much power is enough", () => {
  const p = 1 - 2 ** (-1 / 500);
  expect(p).toBeCloseTo(0.0013853, 7);
  expect(exitProbabilityAt(halfEscapePower() / 2)).toBeCloseTo(p, 12);
  expect(isotropicShare(halfEscapePower())).toBeCloseTo(0.5, 12);
  for (const text of [p.toFixed(7), halfEscapePower().toFixed(6), isotropicShare(0.01).toFixed(4)])
    expect(prose).toContain(text);
  expect(halfEscapePower()).toBeLessThan(0.015);
});

test("a ratio above one hundred", () => {
  expect(ratioOfSpectrum(500, 0.001)).toBeGreaterThan(100);
  expect(prose).toContain(ratioOfSpectrum(500, 0.001).toFixed(2));
});

test("the largest learning rate", () => {
  const rate = largestLearningRate(0.005, 16);
  expect(riskOf(rate, 16)).toBeCloseTo(0.005, 12);
  for (const batchSize of [1, 2, 4, 8]) expect(largestLearningRate(0.005, batchSize)).toBeLessThan(rate);
  // Rounded down, so that the printed rate keeps the bound.
  for (const [text, batchSize] of [
    ["0.16326", 16],
    ["0.09521", 8],
  ] as const) {
    expect(riskOf(Number(text), batchSize)).toBeLessThan(0.005);
    expect(riskOf(Number(text) + 1e-5, batchSize)).toBeGreaterThan(0.005);
    expect(prose).toContain(text);
  }
});
