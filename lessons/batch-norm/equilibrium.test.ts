import { describe, expect, test } from "vitest";
import {
  angleAfterDrop,
  approach,
  equilibriumAngle,
  equilibriumNorm2,
  norm2Multiplier,
  norm2Update,
  recoveryTime,
  smallAngle,
} from "./equilibrium";

const settings = (learningRate: number, weightDecay: number, momentum = 0) => ({
  learningRate,
  weightDecay,
  momentum,
});

describe("length and angle at rest", () => {
  // Frozen values computed independently in 50-digit arithmetic, G = 1.
  test.each([
    [settings(0.1, 0.01), 2.236627204, 0.04472508717],
    [settings(0.1, 0.01, 0.9), 7.071998399, 0.03244570739],
    [settings(0.5, 0.01), 5.006261743, 0.1000417136],
  ])("reference: %j", (dynamics, norm2, angle) => {
    expect(equilibriumNorm2(dynamics, 1)).toBeCloseTo(norm2, 9);
    expect(equilibriumAngle(dynamics)).toBeCloseTo(angle, 10);
  });

  test("reference: the small-angle form", () => {
    expect(smallAngle(settings(0.1, 0.01))).toBeCloseTo(0.04472135955, 11);
    // At eta lambda = 0.005 it is 0.04 % below the exact angle.
    const dynamics = settings(0.5, 0.01);
    expect(1 - smallAngle(dynamics) / equilibriumAngle(dynamics)).toBeCloseTo(0.0004, 4);
  });

  test("law: only the product matters for the angle, and the quotient for the length", () => {
    for (const c of [0.2, 3, 40]) {
      const [one, other] = [settings(0.1, 0.02, 0.5), settings(0.1 * c, 0.02 / c, 0.5)];
      expect(equilibriumAngle(other)).toBeCloseTo(equilibriumAngle(one), 12);
      expect(equilibriumNorm2(other, 1) / equilibriumNorm2(one, 1)).toBeCloseTo(c, 10);
    }
  });

  test("special case: they satisfy the recursion for the expected squares", () => {
    const { learningRate: eta, weightDecay: lambda, momentum: alpha } = settings(0.3, 0.05, 0.8);
    const G = 0.7;
    const memory = -0.06;
    const X = equilibriumNorm2(settings(eta, lambda, alpha), G, memory);
    const Y = X * Math.cos(equilibriumAngle(settings(eta, lambda, alpha)));
    const a = 1 + alpha - eta * lambda;
    const square = G / X; // E||g||^2
    const recall = (memory * eta * square) / (2 * alpha);
    expect(a * X - alpha * Y).toBeCloseTo(Y, 12);
    expect(
      a * a * X + alpha * alpha * X + eta * eta * square - 2 * a * alpha * Y + 2 * alpha * eta * recall,
    ).toBeCloseTo(X, 12);
  });

  test("outside 0 < eta lambda < 1 + alpha there is no equilibrium", () => {
    for (const dynamics of [settings(0.1, 0), settings(1, 2), settings(1, 1.95, 0.9)]) {
      expect(equilibriumAngle(dynamics)).toBeNaN();
      expect(equilibriumNorm2(dynamics, 1)).toBeNaN();
    }
  });
});

describe("the way there", () => {
  const dynamics = settings(0.1, 0.02);
  const after = (steps: number): number => {
    let x = 0.25;
    for (let t = 0; t < steps; t++) x = norm2Update(dynamics, 1, x);
    return x;
  };

  test("reference: the recursion from 0.25", () => {
    expect(after(1)).toBeCloseTo(0.289001, 9);
    expect(after(10)).toBeCloseTo(0.507281738, 9);
    expect(after(100)).toBeCloseTo(1.189872697, 8);
    expect(equilibriumNorm2(dynamics, 1)).toBeCloseTo(1.581929993, 9);
    expect(norm2Multiplier(dynamics)).toBeCloseTo(0.992008, 6);
  });

  test("law: near the fixed point a deviation shrinks by the multiplier", () => {
    const rest = equilibriumNorm2(dynamics, 1);
    const h = 1e-6;
    expect((norm2Update(dynamics, 1, rest + h) - rest) / h).toBeCloseTo(norm2Multiplier(dynamics), 5);
  });

  test("law: the closed form is the limit of small steps", () => {
    // At a fixed time eta lambda t the distance of recursion and closed form falls in proportion to the step.
    const distance = (split: number): number => {
      const fine = settings(0.1 / split, 0.02);
      const G = split; // keeps eta G, and so the equilibrium up to the step's size
      let x = 0.25;
      for (let t = 0; t < 100 * split; t++) x = norm2Update(fine, G, x);
      return Math.abs(x / approach(fine, G, 0.25, 100 * split) - 1);
    };
    expect(distance(1)).toBeLessThan(0.01);
    expect(distance(10) / distance(1)).toBeCloseTo(0.1, 1);
  });

  test("special case: without decay it is the root of what was added", () => {
    expect(approach(settings(0.1, 0), 2, 0.5, 50)).toBeCloseTo(Math.sqrt(0.25 + 2 * 0.01 * 2 * 50), 12);
    expect(approach(settings(0.1, 1e-9), 2, 0.5, 50)).toBeCloseTo(approach(settings(0.1, 0), 2, 0.5, 50), 6);
  });
});

describe("after a drop of the learning rate", () => {
  test("reference: after a division by ten, 3.6472 time units bring it to nine tenths", () => {
    expect(angleAfterDrop(10, 1, 3.647235 / 4)).toBeCloseTo(0.9, 6);
    expect(4 * recoveryTime(10, 1, 0.9)).toBeCloseTo(-Math.log((1 / 0.81 - 1) / 9), 12);
    expect(recoveryTime(10, 0.05 * 0.01, 0.9)).toBeCloseTo(3.647235 / (4 * 0.0005), 2);
  });

  test("special case: it starts at 1 / sqrt(k) and ends at 1", () => {
    expect(angleAfterDrop(10, 0.001, 0)).toBeCloseTo(1 / Math.sqrt(10), 12);
    expect(angleAfterDrop(10, 0.001, 1e5)).toBeCloseTo(1, 9);
    expect(angleAfterDrop(1, 0.001, 7)).toBe(1);
  });

  test("law: it is the way to equilibrium, read as an angle", () => {
    // At small steps the angle is eta ||g|| / ||w|| = eta sqrt(G) / x.
    const before = settings(1e-3, 0.01);
    const now = settings(1e-4, 0.01);
    const start = equilibriumNorm2(before, 1);
    for (const t of [0, 2e5, 8e5]) {
      const x = approach(now, 1, start, t);
      expect(equilibriumNorm2(now, 1) / x).toBeCloseTo(angleAfterDrop(10, 1e-6, t), 5);
    }
  });
});
