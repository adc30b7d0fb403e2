import { beforeAll, describe, expect, test } from "vitest";
import type { Tensorflow } from "@contract";
import { overDraws, signedSums } from "@learning/coin-correlation";
import { signedSpherePoints, spherePoints } from "@learning/spherical";
import {
  meanAbsoluteCoordinate,
  planarLengthRule,
  sphericalRisk,
  sphericalSlopes,
  sphericalZeroOneRisk,
} from "@learning/spherical-risk";
import { mean, standardError } from "@numerics/statistics";
import { normals, uniforms } from "@numerics/streams";
import { l2BallSupremum } from "@theory/rademacher";
import { nodeEngine } from "../../src/runtime/node";
import { tensorRng } from "../../src/runtime/rng";

let tf: Tensorflow;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
});

const rng = (seed: number, replicas: number) => tensorRng(tf, { seed, firstReplica: 0, replicas, step: 0 });

/** Losses of examples for a classifier of this norm and cosine, drawn in float64. */
function sampled(
  dim: number,
  flips: number,
  norm: number,
  cosine: number,
  loss: (m: number) => number,
): Float64Array {
  const count = Math.min(40_000, Math.ceil(800_000 / dim));
  const g = normals(5, `points ${String(dim)}`, count * dim);
  const u = uniforms(5, "flips", count);
  return Float64Array.from({ length: count }, (_, i) => {
    const x = g.subarray(i * dim, (i + 1) * dim);
    const length = Math.hypot(...x);
    const [x1 = NaN, x2 = NaN] = x;
    const label = (x1 >= 0 ? 1 : -1) * ((u[i] ?? NaN) < flips ? -1 : 1);
    return loss((label * norm * (cosine * x1 + Math.sqrt(1 - cosine * cosine) * x2)) / length);
  });
}

const FORMULAS = {
  ramp: (m: number) => Math.min(1, Math.max(0, 1 - m)),
  hinge: (m: number) => Math.max(0, 1 - m),
};

describe("risk of a linear classifier on the sphere", () => {
  test("reference: zero-one risk at cosine 0.8 with 10 % flips", () => {
    expect(sphericalZeroOneRisk(0.8, 0.1)).toBeCloseTo(0.263866212, 9);
    expect(sphericalZeroOneRisk(1, 0.1)).toBeCloseTo(0.1, 12);
    expect(sphericalZeroOneRisk(-1, 0.1)).toBeCloseTo(0.9, 12);
  });

  test.each([
    ["ramp", 20, 0.1, 5, 0.6],
    ["ramp", 20, 0.1, 0.5, -0.3],
    ["ramp", 2, 0, 3, 0.9],
    ["ramp", 3, 0.25, 2, 0],
    ["ramp", 200, 0.1, 20, 0.2],
    ["hinge", 20, 0.1, 5, 0.6],
    ["hinge", 5, 0.4, 8, -0.9],
  ] as const)(
    "reference: %s in dimension %i with flips %f, norm %f, cosine %f, against draws",
    (loss, dim, flips, norm, cosine) => {
      const values = sampled(dim, flips, norm, cosine, FORMULAS[loss]);
      const risk = tf.tidy(
        () =>
          sphericalRisk(
            tf,
            { loss, flips, rule: planarLengthRule(dim) },
            tf.tensor1d([norm]),
            tf.tensor1d([cosine]),
          ).dataSync()[0] ?? NaN,
      );
      expect(Math.abs(risk - mean(values))).toBeLessThan(4 * standardError(values) + 1e-4);
    },
  );

  test("gradient: by the norm and by the angle, against central differences", () => {
    const problem = { flips: 0.1, rule: planarLengthRule(20) };
    for (const loss of ["ramp", "hinge"] as const)
      for (const [norm, angle] of [
        [5, 0.9],
        [0.7, 2.2],
        [12, 1.5],
      ] as const) {
        const at = (r: number, a: number) =>
          tf.tidy(() => {
            const w = [tf.tensor1d([r]), tf.tensor1d([Math.cos(a)])] as const;
            const slopes = sphericalSlopes(tf, { loss, ...problem }, ...w);
            return {
              risk: sphericalRisk(tf, { loss, ...problem }, ...w).dataSync()[0] ?? NaN,
              byNorm: slopes.byNorm.dataSync()[0] ?? NaN,
              byAngle: (slopes.byAngleOverSine.dataSync()[0] ?? NaN) * Math.sin(a),
            };
          });
        const h = 0.01; // float32 values
        const here = at(norm, angle);
        expect(
          Math.abs(here.byNorm - (at(norm + h, angle).risk - at(norm - h, angle).risk) / (2 * h)),
        ).toBeLessThan(1e-3);
        expect(
          Math.abs(here.byAngle - (at(norm, angle + h).risk - at(norm, angle - h).risk) / (2 * h)),
        ).toBeLessThan(2e-3);
      }
  });

  test("law: the rule's weights are a probability and its mean square is 2/d", () => {
    for (const dim of [2, 3, 4, 20, 200]) {
      const { nodes, weights } = planarLengthRule(dim);
      expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 8);
      expect(nodes.reduce((sum, s, j) => sum + s * s * (weights[j] ?? NaN), 0)).toBeCloseTo(2 / dim, 8);
    }
    expect(() => planarLengthRule(1)).toThrow("at least 2");
  });

  test("special case: mean absolute coordinates of the circle and the sphere are 2/π and 1/2", () => {
    expect(meanAbsoluteCoordinate(2)).toBeCloseTo(2 / Math.PI, 12);
    expect(meanAbsoluteCoordinate(3)).toBeCloseTo(0.5, 12);
  });
});

describe("points on the sphere", () => {
  test("law: have length 1, mean zero and mean square 1/d", () => {
    tf.tidy(() => {
      const x = spherePoints(tf, rng(1, 4), "x", 2000, 5);
      const lengths = tf.sum(tf.square(x), 2).dataSync();
      expect(Math.max(...lengths.map((l) => Math.abs(l - 1)))).toBeLessThan(1e-5);
      const means = tf.mean(x, 1).dataSync();
      expect(Math.max(...means.map(Math.abs))).toBeLessThan(5 / Math.sqrt(5 * 2000));
    });
  });

  test("law: signed points have the mean (1 - 2 flips) E|x_1| along the first coordinate", () => {
    tf.tidy(() => {
      const z = signedSpherePoints(tf, rng(2, 1), "x", { count: 40_000, dim: 6, flips: 0.2 });
      const means = tf.mean(z, 1).dataSync();
      expect(Math.abs((means[0] ?? NaN) - 0.6 * meanAbsoluteCoordinate(6))).toBeLessThan(0.01);
      for (const other of means.subarray(1)) expect(Math.abs(other)).toBeLessThan(0.01);
    });
  });
});

test("reference: signed sums are those of plain loops, for every replica and draw", () => {
  tf.tidy(() => {
    const [R, n, d, M] = [3, 6, 4, 5];
    const z = rng(3, R).normal("z", [n, d]);
    const signs = rng(3, R).shared.signs("coins", [M, n]);
    const lengths = tf.sqrt(tf.sum(tf.square(signedSums(tf, z, signs)), 2)).dataSync();
    const [zs, ss] = [z.dataSync(), signs.dataSync()];
    for (let r = 0; r < R; r++) {
      const points = Array.from({ length: n }, (_, i) =>
        Array.from(zs.subarray((r * n + i) * d, (r * n + i + 1) * d)),
      );
      for (let m = 0; m < M; m++)
        expect(lengths[r * M + m]).toBeCloseTo(l2BallSupremum(points, 1)(ss.subarray(m * n, (m + 1) * n)), 4);
    }
  });
});

test("reference: mean and standard error over draws are those of the statistics", () => {
  tf.tidy(() => {
    const values = [1, 4, 2, 9, 5, 5, 5, 5];
    const all = overDraws(tf, tf.tensor2d(values, [2, 4]));
    expect(all.mean.dataSync()[0]).toBeCloseTo(mean(values.slice(0, 4)), 5);
    expect(all.standardError.dataSync()[0]).toBeCloseTo(standardError(values.slice(0, 4)), 5);
    expect(all.standardError.dataSync()[1]).toBe(0);
  });
});
