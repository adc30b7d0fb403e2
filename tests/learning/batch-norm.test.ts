import { beforeAll, describe, expect, test } from "vitest";
import type { Tensor, Tensorflow } from "@contract";
import {
  affine,
  batchNormBackward,
  normalise,
  normaliseBackward,
  normaliseBy,
  updateRunning,
} from "@learning/batch-norm";
import { mean } from "@numerics/statistics";
import { normals } from "@numerics/streams";
import { nodeEngine } from "../../src/runtime/node";

let tf: Tensorflow;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
});

type Shape = readonly [number, number, number];
const numbers = (label: string, [a, b, c]: Shape): Float64Array =>
  normals(11, label, a * b * c).map((z) => 0.7 + 1.6 * z);
const tensor = (values: ArrayLike<number>, shape: Shape): Tensor =>
  tf.tensor3d(Float32Array.from(values), [...shape]);
const read = (make: () => Tensor): number[] => tf.tidy(() => Array.from(make().dataSync()));

/** The formulas of the paper in float64, for one unit of one batch. */
function paper(y: readonly number[], epsilon: number) {
  const mu = mean(y);
  const variance = mean(y.map((v) => (v - mu) ** 2));
  const sigma = Math.sqrt(variance + epsilon);
  return { mu, variance, sigma, values: y.map((v) => (v - mu) / sigma) };
}
/** Examples of unit j of replica r in a flat (R, m, k) array. */
const unitOf = (flat: ArrayLike<number>, [, m, k]: Shape, r: number, j: number): number[] =>
  Array.from({ length: m }, (_, i) => flat[(r * m + i) * k + j] ?? NaN);

/** 32-bit statistics of a dozen numbers of order one. */
const CLOSE = 5;

describe.each([
  [[3, 6, 1], 0],
  [[3, 6, 4], 0],
  [[2, 5, 3], 0.3],
] as const)("batches of shape %j with epsilon %d", (shape, epsilon) => {
  const [R, m, k] = shape;
  const y = numbers("y", shape);
  const g = numbers("g", shape);

  test("reference: values, mean and variance are those of the paper's algorithm", () => {
    const got = (part: "values" | "mean" | "variance" | "deviation") =>
      read(() => normalise(tf, tensor(y, shape), epsilon)[part]);
    const [values, means, variances, deviations] = [
      got("values"),
      got("mean"),
      got("variance"),
      got("deviation"),
    ];
    for (let r = 0; r < R; r++)
      for (let j = 0; j < k; j++) {
        const want = paper(unitOf(y, shape, r, j), epsilon);
        expect(means[r * k + j]).toBeCloseTo(want.mu, CLOSE);
        expect(variances[r * k + j]).toBeCloseTo(want.variance, CLOSE);
        expect(deviations[r * k + j]).toBeCloseTo(want.sigma, CLOSE);
        unitOf(values, shape, r, j).forEach((v, i) => expect(v).toBeCloseTo(want.values[i] ?? NaN, CLOSE));
      }
  });

  test("gradient: the slope in y is the central difference of <g, yhat>", () => {
    const slope = read(() =>
      normaliseBackward(tf, normalise(tf, tensor(y, shape), epsilon), tensor(g, shape)),
    );
    const h = 1e-5;
    for (let r = 0; r < R; r++)
      for (let j = 0; j < k; j++) {
        const [column, weights] = [unitOf(y, shape, r, j), unitOf(g, shape, r, j)];
        const objective = (batch: readonly number[]): number =>
          paper(batch, epsilon).values.reduce((sum, v, i) => sum + v * (weights[i] ?? NaN), 0);
        unitOf(slope, shape, r, j).forEach((got, i) => {
          const moved = (by: number) => objective(column.map((v, n) => (n === i ? v + by : v)));
          expect(got).toBeCloseTo((moved(h) - moved(-h)) / (2 * h), 4);
        });
      }
  });

  test("an independent formula: the slope is the Jacobian, written out entry by entry", () => {
    const slope = read(() =>
      normaliseBackward(tf, normalise(tf, tensor(y, shape), epsilon), tensor(g, shape)),
    );
    for (let r = 0; r < R; r++)
      for (let j = 0; j < k; j++) {
        const { values, sigma } = paper(unitOf(y, shape, r, j), epsilon);
        const weights = unitOf(g, shape, r, j);
        unitOf(slope, shape, r, j).forEach((got, i) => {
          let want = 0;
          values.forEach((v, n) => {
            const jacobian = ((n === i ? 1 : 0) - 1 / m - (v * (values[i] ?? NaN)) / m) / sigma;
            want += jacobian * (weights[n] ?? NaN);
          });
          expect(got).toBeCloseTo(want, CLOSE);
        });
      }
  });

  test("gradient: scale and shift are the central differences too", () => {
    const one: Shape = [R, 1, k];
    const [scale, shift] = [numbers("scale", one), numbers("shift", one)];
    const got = (part: "input" | "scale" | "shift") =>
      read(() => {
        const n = normalise(tf, tensor(y, shape), epsilon);
        return batchNormBackward(tf, n, { scale: tensor(scale, one) }, tensor(g, shape))[part];
      });
    const objective = (gamma: ArrayLike<number>, beta: ArrayLike<number>): number =>
      read(() => {
        const { values } = normalise(tf, tensor(y, shape), epsilon);
        const z = affine(tf, values, { scale: tensor(gamma, one), shift: tensor(beta, one) });
        return tf.sum(tf.mul(z, tensor(g, shape)));
      })[0] ?? NaN;
    // The objective is linear in both, so a large step loses no accuracy to rounding and none to curvature.
    const h = 4;
    const [gamma, beta] = [got("scale"), got("shift")];
    for (let i = 0; i < R * k; i++) {
      const nudge = (of: Float64Array, by: number) => of.map((v, n) => (n === i ? v + by : v));
      expect(gamma[i]).toBeCloseTo(
        (objective(nudge(scale, h), shift) - objective(nudge(scale, -h), shift)) / (2 * h),
        3,
      );
      expect(beta[i]).toBeCloseTo(
        (objective(scale, nudge(shift, h)) - objective(scale, nudge(shift, -h))) / (2 * h),
        3,
      );
    }
    // The slope in y is that of the unscaled unit at gamma g.
    const scaled = y.map((_, n) => (g[n] ?? NaN) * (scale[Math.floor(n / (m * k)) * k + (n % k)] ?? NaN));
    const want = read(() =>
      normaliseBackward(tf, normalise(tf, tensor(y, shape), epsilon), tensor(scaled, shape)),
    );
    got("input").forEach((value, n) => expect(value).toBeCloseTo(want[n] ?? NaN, 4));
  });
});

test("law: without epsilon the slope is orthogonal to the ones and to yhat", () => {
  const shape: Shape = [3, 6, 4];
  const dots = read(() => {
    const n = normalise(tf, tensor(numbers("y", shape), shape));
    const slope = normaliseBackward(tf, n, tensor(numbers("g", shape), shape));
    return tf.concat([tf.sum(slope, 1), tf.sum(tf.mul(slope, n.values), 1)], 1);
  });
  for (const dot of dots) expect(Math.abs(dot)).toBeLessThan(1e-5);
});

test("law: evaluation by a batch's own statistics is training mode", () => {
  const shape: Shape = [2, 6, 3];
  const y = numbers("own", shape);
  const differences = read(() => {
    const batch = normalise(tf, tensor(y, shape), 0.01);
    return tf.sub(batch.values, normaliseBy(tf, tensor(y, shape), batch, 0.01));
  });
  for (const difference of differences) expect(Math.abs(difference)).toBeLessThan(1e-6);
});

test("the running variance of fair batches tends to the population's, and with divisor m to (m - 1) / m of it", () => {
  const m = 4;
  const batches = 4000;
  const all = normals(5, "running", batches * m).map((z) => 3 + 2 * z);
  for (const [unbiased, want] of [
    [true, 4],
    [false, 3],
  ] as const) {
    let running = { mean: tf.zeros([1, 1, 1]), variance: tf.ones([1, 1, 1]) };
    let [sum, square] = [0, 0];
    for (let b = 0; b < batches; b++) {
      const next = tf.tidy(() => {
        const batch = normalise(tf, tensor(all.subarray(b * m, (b + 1) * m), [1, m, 1]));
        const { mean, variance } = updateRunning(tf, running, batch, m, 0.1, { unbiased });
        return { mean, variance };
      });
      tf.dispose(running);
      running = next;
      if (b < 100) continue; // the start has been forgotten: 0.9^100 < 1e-4
      sum += running.mean.dataSync()[0] ?? NaN;
      square += running.variance.dataSync()[0] ?? NaN;
    }
    tf.dispose(running);
    // Standard error of a mean of 16,000 numbers of spread 2, and of their squares: four of each.
    expect(Math.abs(sum / (batches - 100) - 3)).toBeLessThan(0.07);
    expect(Math.abs(square / (batches - 100) / want - 1)).toBeLessThan(0.06);
  }
});
