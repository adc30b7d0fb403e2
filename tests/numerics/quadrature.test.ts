import { describe, expect, test } from "vitest";
import { gaussLegendre, integrate, midpoint, normalExpectation } from "@numerics/quadrature";
import { erf } from "@numerics/special";

describe("midpoint rule", () => {
  test("special case: exact for lines, 33/100 for x^2 with 5 cells", () => {
    expect(midpoint((x) => 3 * x + 1, -1, 4, 3)).toBeCloseTo(27.5, 12);
    expect(midpoint((x) => x * x, 0, 1, 5)).toBeCloseTo(0.33, 15);
  });

  test("law: the measured rate is the declared one, error / 4 when n doubles", () => {
    const error = (n: number): number => Math.abs(midpoint(Math.exp, 0, 1, n) - (Math.E - 1));
    for (const n of [8, 32, 128]) expect(error(n) / error(2 * n)).toBeCloseTo(4, 2);
  });
});

describe("Gauss-Legendre", () => {
  test("reference: three points are 0 and +-sqrt(3/5) with weights 8/9 and 5/9", () => {
    const { nodes, weights } = gaussLegendre(3);
    [-Math.sqrt(0.6), 0, Math.sqrt(0.6)].forEach((x, i) => expect(nodes[i]).toBeCloseTo(x, 15));
    [5 / 9, 8 / 9, 5 / 9].forEach((w, i) => expect(weights[i]).toBeCloseTo(w, 15));
  });

  test("reference: five points as numpy.polynomial.legendre.leggauss prints them", () => {
    const { nodes, weights } = gaussLegendre(5);
    [-0.90617985, -0.53846931, 0, 0.53846931, 0.90617985].forEach((x, i) =>
      expect(nodes[i]).toBeCloseTo(x, 8),
    );
    [0.23692689, 0.47862867, 0.56888889, 0.47862867, 0.23692689].forEach((w, i) =>
      expect(weights[i]).toBeCloseTo(w, 8),
    );
  });

  test("law: n points integrate degree 2 n - 1 exactly and degree 2 n not", () => {
    for (const n of [1, 2, 5, 12]) {
      const rule = gaussLegendre(n, 0, 1);
      for (let degree = 0; degree < 2 * n; degree++)
        expect(integrate((x) => x ** degree, rule)).toBeCloseTo(1 / (degree + 1), 14);
      // The remainder for x^(2n) on [0, 1] is (n!)^4 / ((2n + 1) ((2n)!)^2)
      let remainder = 1 / (2 * n + 1);
      for (let k = 1; k <= n; k++) remainder *= (k / (n + k)) ** 2;
      const missed = 1 / (2 * n + 1) - integrate((x) => x ** (2 * n), rule);
      expect(Math.abs(missed - remainder)).toBeLessThan(2e-15);
    }
  });

  test("law: weights are positive, sum to the length and mirror each other; nodes increase inside the interval", () => {
    for (const n of [2, 7, 64, 501]) {
      const { nodes, weights } = gaussLegendre(n, 2, 5);
      expect(weights.reduce((s, w) => s + w, 0)).toBeCloseTo(3, 12);
      nodes.forEach((x, i) => {
        expect(x).toBeGreaterThan(nodes[i - 1] ?? 2);
        expect(x).toBeLessThan(5);
        expect(x + (nodes[n - 1 - i] ?? NaN)).toBeCloseTo(7, 13);
        expect(weights[i]).toBeGreaterThan(0);
      });
    }
  });

  test("special case: the integral of exp(-x^2) is the error function", () => {
    const value = integrate((x) => Math.exp(-x * x), gaussLegendre(30, 0, 2));
    expect(value).toBeCloseTo((Math.sqrt(Math.PI) / 2) * erf(2), 14);
    expect(() => gaussLegendre(0)).toThrow(/at least one point/);
  });
});

describe("normal expectation", () => {
  test("special case: even moments 1, 1, 3, 15, 105 and E exp(Z) = sqrt(e)", () => {
    [1, 1, 3, 15, 105].forEach((moment, k) =>
      expect(normalExpectation((z) => z ** (2 * k)) / moment).toBeCloseTo(1, 13),
    );
    expect(normalExpectation(Math.exp)).toBeCloseTo(Math.sqrt(Math.E), 13);
  });

  test("law: a kink costs digits as said: E |Z| = sqrt(2/pi) to 1e-3", () => {
    expect(Math.abs(normalExpectation(Math.abs) - Math.sqrt(2 / Math.PI))).toBeLessThan(1e-3);
  });
});
