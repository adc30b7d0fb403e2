import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { approach, equilibriumAngle, equilibriumNorm2 } from "./equilibrium";

const prose = readFileSync(new URL("./lesson.mdx", import.meta.url), "utf8");

test("choose the rotation and the length", () => {
  const product = 1 - Math.cos(0.02);
  const quotient = (16 * (2 - product)) / 0.12;
  const dynamics = {
    learningRate: Math.sqrt(product * quotient),
    weightDecay: Math.sqrt(product / quotient),
    momentum: 0,
  };
  expect(equilibriumAngle(dynamics)).toBeCloseTo(0.02, 12);
  expect(equilibriumNorm2(dynamics, 0.12)).toBeCloseTo(4, 10);
  for (const text of [
    product.toFixed(8),
    quotient.toFixed(2),
    dynamics.learningRate.toFixed(5),
    dynamics.weightDecay.toFixed(8),
  ])
    expect(prose).toContain(text);
});

test("the backward pass", () => {
  const [y, g, gamma] = [[1, 2, 4, 7], [0.5, -1, 0.25, 2], 1.5];
  const mean = (v: readonly number[]) => v.reduce((a, b) => a + b) / v.length;
  const sigma = Math.sqrt(mean(y.map((v) => (v - mean(y)) ** 2)));
  const hat = y.map((v) => (v - mean(y)) / sigma);
  const along = mean(g.map((v, i) => v * (hat[i] ?? NaN)));
  const slopes = g.map((v, i) => (gamma / sigma) * (v - mean(g) - (hat[i] ?? NaN) * along));
  const square = slopes.reduce((sum, v) => sum + v * v, 0);
  const bound = (gamma / sigma) ** 2 * g.reduce((sum, v) => sum + v * v, 0);
  for (const text of [
    sigma.toFixed(6),
    `(${slopes.map((v) => v.toFixed(6)).join(",")})`,
    square.toFixed(6),
    bound.toFixed(6),
  ])
    expect(prose).toContain(text);
});

test("how long to wait", () => {
  const dynamics = { learningRate: 0.1, weightDecay: 5e-4, momentum: 0 };
  const t = Math.log(15 / 0.21) / (4 * 0.1 * 5e-4);
  expect(prose).toContain(t.toFixed(0));
  const rest = equilibriumNorm2(dynamics, 1);
  expect(approach(dynamics, 1, 4 * rest, t) / rest).toBeCloseTo(1.1, 6);
});
