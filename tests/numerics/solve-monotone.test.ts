import { describe, expect, test } from "vitest";
import { solveMonotone, type MonotoneProblem } from "@numerics/solve-monotone";

const solution = (problem: MonotoneProblem): number => {
  const found = solveMonotone(problem);
  return found.kind === "found" ? found.x : NaN;
};

describe("bisection", () => {
  test("special case: roots that are known, rising and falling, linear and logarithmic", () => {
    expect(solution({ f: (x) => x ** 3, target: 2, low: 0, high: 5 })).toBeCloseTo(Math.cbrt(2), 15);
    expect(solution({ f: (x) => Math.exp(-x), target: 0.1, low: -3, high: 50 })).toBeCloseTo(Math.LN10, 14);
    const tiny = solution({ f: (n) => 1 / n, target: 3e11, low: 1e-300, high: 1e300, scale: "log" });
    expect(Math.abs(tiny * 3e11 - 1)).toBeLessThan(1e-14);
    expect(solution({ f: (x) => x, target: 0, low: -1, high: 2 })).toBeCloseTo(0, 300);
  });

  test("special case: the ends count", () => {
    const f = (x: number): number => x;
    expect(solution({ f, target: 1, low: 1, high: 2 })).toBe(1);
    expect(solution({ f, target: 2, low: 1, high: 2 })).toBe(2);
  });

  test("law: a jump across the target is located, and infinite values are values", () => {
    expect(solution({ f: (x) => (x < 1.25 ? -1 : 1), target: 0, low: 0, high: 3 })).toBeCloseTo(1.25, 15);
    expect(solution({ f: (x) => Math.log(x), target: -2, low: 0, high: 1 })).toBeCloseTo(Math.exp(-2), 15);
  });

  test("law: the solution follows the target monotonically", () => {
    let last = -Infinity;
    for (let target = -5; target <= 5; target += 0.5) {
      const x = solution({ f: Math.sinh, target, low: -10, high: 10 });
      expect(x).toBeGreaterThan(last);
      expect(x).toBeCloseTo(Math.asinh(target), 14);
      last = x;
    }
  });
});

describe("no solution", () => {
  test("out of range is an answer, with the nearer end and a sentence", () => {
    const none = solveMonotone({ f: (x) => x * x, target: 100, low: 0, high: 3 });
    expect(none).toEqual({
      kind: "none",
      nearest: 3,
      value: 9,
      says: "No solution in [0, 3]: the function goes from 0 to 9 there and does not reach 100.",
    });
    expect(solveMonotone({ f: (x) => 1 / x, target: 0.1, low: 1, high: 4 })).toMatchObject({
      nearest: 4,
      value: 0.25,
    });
    expect(solveMonotone({ f: () => 2, target: 1, low: 0, high: 1 }).kind).toBe("none");
  });

  test("an interval that is none, a NaN and a logarithm of zero are refused", () => {
    const f = (x: number): number => x;
    expect(() => solveMonotone({ f, target: 0, low: 2, high: 1 })).toThrow(/lower one first/);
    expect(() => solveMonotone({ f, target: 0, low: 0, high: 1, scale: "log" })).toThrow(/must be positive/);
    expect(() => solveMonotone({ f, target: NaN, low: 0, high: 1 })).toThrow(/not a number/);
    expect(() => solveMonotone({ f: () => NaN, target: 0, low: 0, high: 1 })).toThrow(
      /not a number at x = 0/,
    );
  });
});
