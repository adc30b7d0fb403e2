import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { uniforms } from "@numerics/streams";
import { enumeratedComplexity } from "./complexity";
import featureModel from "./experiments/feature-model";
import { accuracy, frontierWeights, logisticLoss } from "./feature-model";
import { target } from "./planar";

const prose = readFileSync(new URL("./lesson.mdx", import.meta.url), "utf8");
const MODEL = {
  agreement: featureModel.params.agreement.default,
  signal: featureModel.params.signal.default,
};

test("the l1 adversary: the formula is the best of the 2d vertices", () => {
  for (let k = 0; k < 100; k++) {
    const u = [...uniforms(11, `case ${String(k)}`, 12)].map((v) => 4 * v - 2);
    const [x, w] = [u.slice(0, 6), u.slice(6)];
    const score = (point: readonly number[]): number =>
      point.reduce((sum, v, j) => sum + v * (w[j] ?? NaN), 0);
    const vertices = x.flatMap((_, j) =>
      [0.3, -0.3].map((step) => x.map((v, i) => (i === j ? v + step : v))),
    );
    const worst = Math.max(...vertices.map((point) => logisticLoss(score(point))));
    expect(logisticLoss(score(x) - 0.3 * Math.max(...w.map(Math.abs)))).toBeCloseTo(worst, 12);
  }
  const margin = 0.2 * 2 + 0.4 + 0.05;
  expect(margin).toBeCloseTo(0.85, 12);
  for (const reach of [0, 0.1 * 2, 0.1 * 3.5, 0.1 * Math.hypot(2, 1, 0.5)])
    expect(prose).toContain(logisticLoss(margin - reach).toFixed(6));
});

test("the best mixture", () => {
  const smaller = (a: number, radius: number): number => {
    const w = frontierWeights(a, featureModel.params.dim.default);
    expect(accuracy(MODEL, w, radius)).toBeLessThanOrEqual(accuracy(MODEL, w));
    return accuracy(MODEL, w, radius);
  };
  const grid = Array.from({ length: 10_001 }, (_, i) => i / 1000);
  const best = grid.reduce((a, b) => (smaller(b, 0.15) > smaller(a, 0.15) ? b : a));
  expect(prose).toContain(`a=${best.toFixed(3)}`);
  expect(prose).toContain(smaller(best, 0.15).toFixed(5));
  for (let i = 1; i < grid.length; i++)
    expect(smaller(grid[i] ?? NaN, 0.6)).toBeGreaterThan(smaller(grid[i - 1] ?? NaN, 0.6));
  expect(smaller(60, 0.6)).toBeCloseTo(MODEL.agreement, 12);
  expect(prose).toContain(smaller(10, 0.6).toFixed(5));
});

test("an attack that costs no complexity", () => {
  const z = [
    [1, 2],
    [0, 1],
    [2, 1],
  ];
  const one = enumeratedComplexity("1", z, 0.5);
  expect(one.natural).toBeCloseTo(5 / 6, 12);
  expect(one.attacked).toBeCloseTo(5 / 6, 12);
  for (const p of ["2", "inf"] as const)
    for (const value of Object.values(enumeratedComplexity(p, z, 0.5)))
      expect(prose).toContain(value.toFixed(6));
});

test("one coordinate only", () => {
  for (const radius of [0.6, 0.7, 0.9, 0.999]) {
    expect(target({ norm: "inf", radius }).angle).toBeCloseTo(0, 12);
    expect(target({ norm: "inf", radius }).margin).toBeGreaterThan(0);
  }
  expect(target({ norm: "inf", radius: 0.59 }).angle).toBeGreaterThan(0.01);
  expect(target({ norm: "inf", radius: 1 }).margin).toBeCloseTo(0, 12);
});
