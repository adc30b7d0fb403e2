import { describe, expect, test } from "vitest";
import { enumeratedComplexity, meanAbsoluteSum, smallAttackRatio, type WeightNorm } from "./complexity";
import {
  accuracy,
  frontierWeights,
  logisticLoss,
  noiselessRobustRisk,
  robustCeiling,
  robustLogisticRisk,
  shiftedAccuracy,
  strongOnlyRisk,
  type WeightSums,
} from "./feature-model";
import { rampRiskOf, robustErrorOf } from "./margin-law";
import { SIGNED_POINTS, degrees, robustLoss, robustMargin, smoothedMargin, target } from "./planar";
import { criticalSpread, meanAbsoluteWeight, noiseScale, robustSampleSize } from "./sample-model";
import { gaussLegendre } from "@numerics/quadrature";
import { uniforms } from "@numerics/streams";

describe("the worst point of a ball", () => {
  const x = [0.2, -0.4, 0.1];
  const w = [2, -1, 0.5];
  const margin = x.reduce((sum, entry, j) => sum + entry * (w[j] ?? NaN), 0);
  const l1 = w.reduce((sum, entry) => sum + Math.abs(entry), 0);

  test("reference: logistic loss clean, in the maximum norm and in the Euclidean norm", () => {
    expect(logisticLoss(margin)).toBeCloseTo(0.355865068442, 12);
    expect(logisticLoss(margin - 0.1 * l1)).toBeCloseTo(0.47407698418, 12);
    expect(logisticLoss(margin - 0.1 * Math.hypot(...w))).toBeCloseTo(0.4301420954, 12);
  });

  test("special case: the loss does not overflow", () => {
    expect(logisticLoss(-1000)).toBe(1000);
    expect(logisticLoss(1000)).toBe(0);
  });
});

describe("accuracies in the feature model", () => {
  const model = { agreement: 0.95, signal: 0.3 };

  test("reference: five weights", () => {
    const w = { strong: 1, weakSum: 2, weakNorm: 1, weakL1: 2 };
    const small = { agreement: 0.9, signal: 0.5 };
    expect(accuracy(small, w)).toBeCloseTo(0.9295248812, 10);
    expect(accuracy(small, w, 0.3)).toBeCloseTo(0.7963065577, 10);
  });

  test.each([
    [0, 0.9986501, 0.0013499],
    [2, 0.99206696, 0.01320828],
    [3, 0.975, 0.0341338],
    [6, 0.95006749, 0.26054046],
  ])("reference: the frontier at a = %d", (a, standard, robust) => {
    expect(accuracy(model, frontierWeights(a, 100))).toBeCloseTo(standard, 8);
    expect(accuracy(model, frontierWeights(a, 100), 0.6)).toBeCloseTo(robust, 8);
  });

  const random: readonly WeightSums[] = Array.from({ length: 200 }, (_, i) => {
    const w = [...uniforms(5, `w ${String(i)}`, 7)].map((u) => 6 * u - 3);
    const [strong = 0, ...weak] = w;
    return {
      strong,
      weakSum: weak.reduce((sum, v) => sum + v, 0),
      weakNorm: Math.hypot(...weak),
      weakL1: weak.reduce((sum, v) => sum + Math.abs(v), 0),
    };
  });

  test("law: robust accuracy lies under the shifted one, and both under the ceiling, for radii from 2 eta on", () => {
    for (const w of random) {
      const shifted = shiftedAccuracy(model, w);
      expect(accuracy(model, w, 0.6)).toBeLessThanOrEqual(shifted + 1e-12);
      expect(shifted).toBeLessThanOrEqual(robustCeiling(model, accuracy(model, w)) + 1e-12);
    }
  });

  test("special case: the ceiling says nothing from a standard error of (1 - p)/p on", () => {
    expect(robustCeiling(model, 1 - 0.05 / 0.95)).toBeCloseTo(1, 12);
  });

  test("law: from a training radius of eta on, weak weights never lower the robust risk", () => {
    for (const w of random)
      for (const radius of [0.3, 0.4, 0.8]) {
        const [least, middle, whole] = [strongOnlyRisk, noiselessRobustRisk, robustLogisticRisk].map((risk) =>
          risk(model, w, radius),
        );
        expect(least).toBeLessThanOrEqual((middle ?? NaN) + 1e-12);
        expect(middle).toBeLessThanOrEqual((whole ?? NaN) + 1e-12);
      }
  });

  test("law: below eta a small weak weight lowers it", () => {
    const weak = 1e-3;
    const w = { strong: 1, weakSum: 100 * weak, weakNorm: 10 * weak, weakL1: 100 * weak };
    for (const [radius, sign] of [
      [0.2, -1],
      [0.29, -1],
      [0.31, 1],
      [0.4, 1],
    ] as const) {
      const gain = robustLogisticRisk(model, w, radius) - strongOnlyRisk(model, w, radius);
      expect(Math.sign(gain), String(radius)).toBe(sign);
    }
  });
});

describe("the price in samples", () => {
  test("reference: the mean absolute weight, the critical spread, and the sample size in 6,400 dimensions", () => {
    expect(meanAbsoluteWeight(1)).toBeCloseTo(1.166630941175, 12);
    expect(meanAbsoluteWeight(2)).toBeCloseTo(1.791186229605, 12);
    expect(criticalSpread(0.5)).toBeCloseTo(2.291861378563, 11);
    expect(noiseScale(0.6, 6400) ** 2).toBeCloseTo(0.36 * 80, 10);
    expect(robustSampleSize(noiseScale(0.6, 6400), 0.5)).toBeCloseTo(5.482969, 6);
  });

  test("law: sixteen times the dimension takes four times the sample", () => {
    const ratio = robustSampleSize(noiseScale(0.6, 6400), 0.5) / robustSampleSize(noiseScale(0.6, 400), 0.5);
    expect(ratio).toBeCloseTo(4, 10);
  });

  test("special case: no sample size helps against an attack as large as the mean", () => {
    expect(criticalSpread(1)).toBeNaN();
  });
});

describe("complexity under attack", () => {
  const points = [
    [1, 2],
    [0, -1],
    [2, 1],
  ];
  const labels = [1, -1, 1];
  const z = points.map((point, i) => point.map((entry) => entry * (labels[i] ?? NaN)));

  test.each<readonly [WeightNorm, number, number]>([
    ["2", 0.986801604414, 0.992341805739],
    ["1", 0.833333333333, 0.833333333333],
    ["inf", 1.333333333333, 1.354166666667],
  ])("reference: all eight sign vectors, weights in the ball of p = %s", (p, natural, attacked) => {
    const exact = enumeratedComplexity(p, z, 0.5);
    expect(exact.natural).toBeCloseTo(natural, 11);
    expect(exact.attacked).toBeCloseTo(attacked, 11);
  });

  test("law: an attack never lowers it, on ten points", () => {
    for (let k = 0; k < 10; k++) {
      const u = uniforms(7, `points ${String(k)}`, 30);
      const data = Array.from({ length: 10 }, (_, i) => [...u.slice(3 * i, 3 * i + 3)].map((v) => 2 * v - 1));
      for (const p of ["1", "2", "inf"] as const) {
        const { natural, attacked } = enumeratedComplexity(p, data, 0.2);
        expect(attacked).toBeGreaterThanOrEqual(natural - 1e-12);
      }
    }
  });

  test("special case: the mean size of a sum of signs", () => {
    expect([1, 2, 3, 4].map(meanAbsoluteSum).map((m) => m.toFixed(12))).toEqual(
      [1, 1, 1.5, 1.5].map((m) => m.toFixed(12)),
    );
    expect(meanAbsoluteSum(100)).toBeLessThanOrEqual(10);
    expect(meanAbsoluteSum(100)).toBeGreaterThanOrEqual(10 / Math.SQRT2);
  });

  test("reference: the law of small attacks", () => {
    expect(0.5 - 1 / Math.PI).toBeCloseTo(0.181690113816, 12);
    expect(smallAttackRatio(0.2 / Math.sqrt(50), 50)).toBeCloseTo(1.007268, 6);
  });
});

describe("the ramp risk of a Gaussian margin", () => {
  test("reference: the closed form is the integral", () => {
    const { nodes, weights } = gaussLegendre(200, -9, 9);
    for (const [mean, spread, gamma] of [
      [0.4, 0.3, 0.5],
      [-0.2, 1, 0.7],
      [2, 0.5, 1],
    ] as const) {
      // Cut at the ramp's kinks, where a smooth rule would lose its order.
      const cuts = [-9, (0 - mean) / spread, (gamma - mean) / spread, 9].map((c) =>
        Math.max(-9, Math.min(9, c)),
      );
      let integral = 0;
      for (let k = 0; k < 3; k++) {
        const [from = 0, to = 0] = [cuts[k], cuts[k + 1]];
        nodes.forEach((node, j) => {
          const t = from + ((node + 9) / 18) * (to - from);
          const ramp = Math.max(0, Math.min(1, 1 - (mean + spread * t) / gamma));
          const density = Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI);
          integral += (weights[j] ?? NaN) * ((to - from) / 18) * ramp * density;
        });
      }
      expect(rampRiskOf(mean, spread, gamma)).toBeCloseTo(integral, 9);
      expect(rampRiskOf(mean, spread, gamma)).toBeGreaterThanOrEqual(robustErrorOf(mean, spread));
    }
  });
});

describe("six points in the plane", () => {
  test("reference: largest margins and their directions", () => {
    const plain = target({ norm: "2", radius: 0 });
    expect(plain.margin).toBeCloseTo(1.166190378969, 12);
    expect(degrees(plain.angle)).toBeCloseTo(30.963756532, 9);
    const attacked = target({ norm: "inf", radius: 0.4 });
    expect(degrees(attacked.angle)).toBeCloseTo(18.434948823, 9);
    expect(attacked.margin).toBeCloseTo(0.632455532, 9);
  });

  test("law: Euclidean balls take their radius off the margin and keep the direction", () => {
    const plain = target({ norm: "2", radius: 0 });
    const attacked = target({ norm: "2", radius: 0.6 });
    expect(attacked.margin).toBeCloseTo(plain.margin - 0.6, 12);
    expect(attacked.angle).toBeCloseTo(plain.angle, 12);
  });

  test("law: no direction of a fine grid does better", () => {
    for (const norm of ["2", "inf"] as const)
      for (const radius of [0, 0.3, 0.59, 0.6, 0.9]) {
        const best = target({ norm, radius });
        for (let k = 0; k < 3600; k++) {
          const angle = (2 * Math.PI * k) / 3600;
          const margin = robustMargin({ norm, radius }, Math.cos(angle), Math.sin(angle));
          expect(margin).toBeLessThanOrEqual(best.margin + 1e-12);
          expect(margin).toBeLessThanOrEqual(best.margin * Math.cos(angle - best.angle) + 1e-12);
        }
      }
  });

  test("law: the loss never promises more than the margin reached", () => {
    const u = uniforms(9, "weights", 200);
    for (let i = 0; i < 100; i++) {
      const [x, y] = [8 * (u[2 * i] ?? 0) - 2, 8 * (u[2 * i + 1] ?? 0) - 2];
      const ball = { norm: "inf", radius: 0.4 } as const;
      const length = Math.hypot(x, y);
      expect(smoothedMargin(robustLoss(ball, x, y), length)).toBeLessThanOrEqual(
        robustMargin(ball, x, y) / length + 1e-9,
      );
    }
    expect(SIGNED_POINTS.length).toBe(3);
  });
});
