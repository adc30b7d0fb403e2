import { describe, expect, test } from "vitest";
import { normalCdf } from "@numerics/special";
import { normals } from "@numerics/streams";
import {
  angleBound,
  designedDisagreement,
  designedLaw,
  expectedBound,
  isotropicDisagreement,
  isotropicLaw,
} from "./angle-bounds";
import {
  effectiveLogit,
  gradientWeights,
  halfJump,
  labelWinsBelow,
  mixedLoss,
  sigmoid,
  logit,
} from "./effective-logit";
import { isotropicInefficiency, meanDisagreement, meanNormShare } from "./isotropic-students";
import { smoothedEntropy, smoothingGap } from "./label-smoothing";
import { entropy, limitDistanceBound, limitGradient, rangeOf, scaledGradient, softmax } from "./temperature";

/** Reference values below were computed in NumPy, SciPy and mpmath, to the digits given. */
const DIGITS = 10;
const degrees = (d: number): number => (d * Math.PI) / 180;
const plain = (ratio: number) => ({ ratio, temperature: 1, scaled: true });

describe("the effective logit", () => {
  test("reference: at temperature 1 it is the logit of the mixed probability", () => {
    expect(effectiveLogit(plain(0.5), logit(0.2), 1)).toBeCloseTo(0.405465108108, DIGITS);
    expect(effectiveLogit(plain(0.8), logit(0.2), 1)).toBeCloseTo(-0.575364144904, DIGITS);
  });

  test.each([
    [0.5, 4, 3, 1, 3.184056714801, 4.176626658173],
    [0.5, 4, -3, 1, -0.437060225812, 2.421857764149],
    [0.9, 4, -3, 1, -2.53673764525, 0.248775649411],
    [0.7, 2, -2, 1, -0.707458252775, 0.594418055087],
  ])(
    "reference: ρ = %d, T = %d, teacher %d, label %d",
    (ratio, temperature, teacher, label, scaled, unscaled) => {
      expect(effectiveLogit({ ratio, temperature, scaled: true }, teacher, label)).toBeCloseTo(
        scaled,
        DIGITS,
      );
      expect(effectiveLogit({ ratio, temperature, scaled: false }, teacher, label)).toBeCloseTo(
        unscaled,
        DIGITS,
      );
    },
  );

  test("special case: pure distillation asks for the teacher's logit at every temperature", () => {
    for (const temperature of [1, 3, 20])
      for (const teacher of [-5, -0.3, 2])
        expect(effectiveLogit({ ratio: 1, temperature, scaled: false }, teacher, 1)).toBeCloseTo(
          teacher,
          DIGITS,
        );
  });

  test("special case: pure labels ask for infinity", () => {
    expect(effectiveLogit(plain(0), -3, 1)).toBe(Infinity);
    expect(effectiveLogit(plain(0), 3, 0)).toBe(-Infinity);
  });

  test("gradient: the weights are those of the loss's derivative", () => {
    const [z, v, y] = [0.7, -1.4, 1];
    for (const mixture of [
      { ratio: 0.3, temperature: 4, scaled: true },
      { ratio: 0.3, temperature: 4, scaled: false },
    ]) {
      const { soft, hard } = gradientWeights(mixture);
      const T = mixture.temperature;
      const analytic = soft * (sigmoid(z / T) - sigmoid(v / T)) + hard * (sigmoid(z) - y);
      const h = 1e-5;
      const numeric = (mixedLoss(mixture, z + h, v, y) - mixedLoss(mixture, z - h, v, y)) / (2 * h);
      expect(analytic).toBeCloseTo(numeric, 8); // central differences, error h^2
    }
  });

  test("law: no logit has a smaller loss", () => {
    for (const temperature of [1, 4])
      for (const [teacher, label] of [
        [-3, 1],
        [2, 0],
      ] as const) {
        const mixture = { ratio: 0.6, temperature, scaled: true };
        const best = mixedLoss(mixture, effectiveLogit(mixture, teacher, label), teacher, label);
        for (const shift of [-1, -1e-3, 1e-3, 1])
          expect(
            mixedLoss(mixture, effectiveLogit(mixture, teacher, label) + shift, teacher, label),
          ).toBeGreaterThan(best);
      }
  });

  test("reference: where the label has the last word", () => {
    expect(labelWinsBelow(0.2)).toBeCloseTo(0.625, 14);
    expect(labelWinsBelow(0.05)).toBeCloseTo(0.526315789474, DIGITS);
    for (const q of [0.01, 0.2, 0.45]) {
      expect(effectiveLogit(plain(labelWinsBelow(q) - 1e-6), logit(q), 1)).toBeGreaterThan(0);
      expect(effectiveLogit(plain(labelWinsBelow(q) + 1e-6), logit(q), 1)).toBeLessThan(0);
    }
  });

  test("reference: half of the jump at a perfect teacher's boundary", () => {
    expect(halfJump(0.5)).toBeCloseTo(1.098612288668, DIGITS);
    expect(halfJump(0.9)).toBeCloseTo(0.200670695462, DIGITS);
    expect(effectiveLogit(plain(0.5), 1e-12, 1)).toBeCloseTo(halfJump(0.5), DIGITS);
    expect(effectiveLogit(plain(0.5), -1e-12, 0)).toBeCloseTo(-halfJump(0.5), DIGITS);
  });

  test("law: for a positive label it falls as the soft ratio grows", () => {
    const values = [0.1, 0.3, 0.6, 0.9, 1].map((ratio) => effectiveLogit(plain(ratio), 3, 1));
    values.slice(1).forEach((value, i) => expect(value).toBeLessThan(values[i] ?? NaN));
  });
});

describe("the angle", () => {
  test("reference: the law of a rotation-invariant feature's angle", () => {
    expect(isotropicLaw(50)(degrees(80))).toBeCloseTo(0.777017760566, DIGITS);
    expect(isotropicLaw(8)(degrees(60))).toBeCloseTo(0.829529339213, DIGITS);
  });

  test.each([
    [1, 10, 0.303162685587],
    [1, 20, 0.188575078147],
    [2, 10, 0.05087026406],
    [4, 5, 0.00698979656], // also the least of twenty million grid values
  ])("reference: the bound in expectation for κ = %d and n = %d", (kappa, n, expected) => {
    expect(expectedBound(designedLaw(kappa), n).value).toBeCloseTo(expected, DIGITS);
  });

  test("law: the bound in expectation falls with the sample size and is never below its best angle's tail", () => {
    const bounds = [2, 5, 10, 30].map((n) => expectedBound(designedLaw(1), n));
    bounds.slice(1).forEach(({ value }, i) => expect(value).toBeLessThan(bounds[i]?.value ?? NaN));
    for (const { value, at } of bounds) expect(value).toBeGreaterThanOrEqual(designedLaw(1)(at));
  });

  test("reference: the disagreement under the designed law, by random features", () => {
    const dim = 50;
    const count = 20_000;
    for (const [kappa, angle] of [
      [1, degrees(20)],
      [0.5, degrees(40)],
      [2, degrees(50)],
    ] as const) {
      const u = normals(kappa * 8, "projections", count * (dim - 1));
      const v = normals(kappa * 8, "angles", count);
      let wrong = 0;
      for (let i = 0; i < count; i++) {
        let square = 0;
        for (let j = 0; j < dim - 1; j++) square += (u[i * (dim - 1) + j] ?? NaN) ** 2;
        const t = (u[i * (dim - 1)] ?? NaN) / Math.sqrt(square);
        const uniform = normalCdf(v[i] ?? NaN);
        const theta = (Math.PI / 2) * (1 - uniform ** (1 / kappa));
        if (Math.cos(angle) * Math.cos(theta) + Math.sin(angle) * Math.sin(theta) * t < 0) wrong++;
      }
      const expected = designedDisagreement(kappa, dim, angle);
      const error = Math.sqrt((expected * (1 - expected)) / count);
      expect(Math.abs(wrong / count - expected)).toBeLessThan(4 * error);
    }
  });

  test("law: no disagreement exceeds the angle bound", () => {
    for (const kappa of [0.5, 1, 3])
      for (const angle of [5, 30, 60, 85].map(degrees))
        expect(designedDisagreement(kappa, 50, angle)).toBeLessThanOrEqual(
          angleBound(designedLaw(kappa), angle),
        );
    for (const angle of [5, 30, 60, 85].map(degrees))
      expect(isotropicDisagreement(angle)).toBeLessThanOrEqual(angleBound(isotropicLaw(8), angle));
  });

  test("special case: in the plane the bound is attained up to the factor of the two sides", () => {
    // In R^2 a rotation-invariant feature lies between the two boundaries with probability alpha / pi; the bound counts
    // both cones around the teacher's boundary.
    for (const angle of [10, 45].map(degrees))
      expect(angleBound(isotropicLaw(2), angle)).toBeCloseTo(2 * isotropicDisagreement(angle), DIGITS);
  });
});

describe("students of rotation-invariant features", () => {
  test("reference: mean norm, mean disagreement and data inefficiency", () => {
    expect(meanNormShare(10, 50)).toBeCloseTo(0.438376079362, DIGITS);
    expect(meanNormShare(25, 50)).toBeCloseTo(0.703581709619, DIGITS);
    expect(meanDisagreement(10, 50)).toBeCloseTo(0.354776658334, DIGITS);
    expect(meanDisagreement(25, 50)).toBeCloseTo(0.25, DIGITS);
    expect(meanDisagreement(10, 500)).toBeCloseTo(0.455909210305, DIGITS);
    [
      [1, 0.451582705289],
      [2, 0.483128950541],
      [10, 0.499176378926],
      [100, 0.499991667664],
    ].forEach(([n = 0, value = 0]) => expect(isotropicInefficiency(n)).toBeCloseTo(value, DIGITS));
  });

  test("law: the inefficiency is that of the mean norms, whatever the dimension", () => {
    for (const p of [20, 300])
      expect(5 * Math.log(meanNormShare(6, p) / meanNormShare(5, p))).toBeCloseTo(
        isotropicInefficiency(5),
        DIGITS,
      );
  });
});

describe("temperature", () => {
  const v = [2, 0, -2];
  const z = [1, -1, 0];
  test.each([
    [1, [-0.20157238, -0.02727985, 0.22885223]],
    [10, [-0.34594177, -0.28323317, 0.62917494]],
    [100, [-0.33496091, -0.32832824, 0.66328914]],
  ] as const)("reference: the gradient times T² at T = %d", (temperature, expected) => {
    scaledGradient(z, v, temperature).forEach((g, k) => expect(g).toBeCloseTo(expected[k] ?? NaN, 7));
  });

  test("special case: its limit is the difference of the centred logits over the number of classes", () => {
    limitGradient(z, v).forEach((g, k) => expect(g).toBeCloseTo([-1 / 3, -1 / 3, 2 / 3][k] ?? NaN, 14));
    limitGradient([6, 4, 5], v).forEach((g, k) =>
      expect(g).toBeCloseTo([-1 / 3, -1 / 3, 2 / 3][k] ?? NaN, 14),
    );
  });

  test("law: the distance from the limit stays below its bound and falls like 1/T", () => {
    const distance = (T: number): number => {
      const limit = limitGradient(z, v);
      return Math.max(...scaledGradient(z, v, T).map((g, k) => Math.abs(g - (limit[k] ?? NaN))));
    };
    for (const T of [1, 3, 10, 100])
      expect(distance(T)).toBeLessThanOrEqual(limitDistanceBound(3, T, rangeOf(z), rangeOf(v)));
    expect(distance(200) / distance(400)).toBeCloseTo(2, 1);
  });

  test("reference: softened probabilities and their entropy", () => {
    const soft = softmax([4, 1, -2], 4);
    [0.58979766, 0.27860069, 0.13160165].forEach((p, k) => expect(soft[k]).toBeCloseTo(p, 7));
    expect(entropy(soft)).toBeCloseTo(0.934328731473, DIGITS);
    expect(entropy(softmax([4, 1, -2]))).toBeCloseTo(0.207022027673, DIGITS);
  });
});

describe("label smoothing", () => {
  test("reference: the gap at the optimum", () => {
    expect(smoothingGap(0.1, 10)).toBeCloseTo(4.510859506517, DIGITS);
    expect(smoothingGap(0.3, 10)).toBeCloseTo(3.19184715248, DIGITS);
  });

  test("law: at that gap the cross-entropy is the entropy of the smoothed label", () => {
    const [s, K] = [0.1, 10];
    const probabilities = softmax([smoothingGap(s, K), ...Array.from({ length: K - 1 }, () => 0)]);
    expect(entropy(probabilities)).toBeCloseTo(smoothedEntropy(s, K), DIGITS);
    expect(smoothedEntropy(0, K)).toBeCloseTo(0, DIGITS);
  });
});
