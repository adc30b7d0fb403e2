import { symmetricEigen } from "@numerics/eigen";
import { normals, uniforms } from "@numerics/streams";
import { beforeAll, describe, expect, test } from "vitest";
import type { Tensor, Tensorflow } from "@contract";
import { nodeEngine } from "../../src/runtime/node";
import {
  EXAMPLES,
  HIDDEN,
  PARAMETERS,
  curvature,
  descend,
  flatten,
  inner,
  largestEigenvalueBound,
  topProjector,
  trace,
  trainingLoss,
  type Data,
  type Weights,
} from "./network";
import { slopeOf } from "./network-copies";

const R = 2;

/** The same network in plain float64: loss and gradient of every example at flat parameters. */
function reference(
  theta: ArrayLike<number>,
  x: readonly (readonly [number, number])[],
  y: readonly number[],
) {
  const at = (i: number): number => theta[i] ?? NaN;
  const gradients = x.map(([x0, x1], n) => {
    const hidden = Array.from({ length: HIDDEN }, (_, j) =>
      Math.tanh(at(4 * j) * x0 + at(4 * j + 1) * x1 + at(4 * j + 2)),
    );
    const logit = hidden.reduce((sum, h, j) => sum + h * at(4 * j + 3), at(PARAMETERS - 1));
    const excess = 1 / (1 + Math.exp(-logit)) - (y[n] ?? NaN);
    const gradient = new Float64Array(PARAMETERS);
    hidden.forEach((h, j) => {
      const back = excess * at(4 * j + 3) * (1 - h * h);
      gradient.set([back * x0, back * x1, back, excess * h], 4 * j);
    });
    gradient[PARAMETERS - 1] = excess;
    return {
      gradient,
      loss: Math.log1p(Math.exp(-Math.abs(logit))) + Math.max(logit, 0) - (y[n] ?? NaN) * logit,
    };
  });
  const mean = gradients.reduce(
    (sum, { gradient }) => sum.map((v, i) => v + (gradient[i] ?? NaN) / x.length),
    new Float64Array(PARAMETERS),
  );
  const loss = gradients.reduce((sum, g) => sum + g.loss / x.length, 0);
  return { mean, loss, gradients: gradients.map(({ gradient }) => gradient) };
}

let tf: Tensorflow;
let data: Data;
let weights: Weights;
/** Plain copies of replica 1's data and parameters. */
let x: (readonly [number, number])[];
let y: number[];
let theta: Float64Array;

const replica = (tensor: Tensor): Float32Array => {
  const all = Float32Array.from(tensor.dataSync());
  return all.slice(all.length / R);
};

beforeAll(async () => {
  ({ tf } = await nodeEngine());
  const inputs = uniforms(1, "x", R * EXAMPLES * 2).map((u) => 4 * u - 2);
  const z = new Float32Array(R * EXAMPLES * 3).fill(1);
  for (let n = 0; n < R * EXAMPLES; n++) z.set(inputs.slice(2 * n, 2 * n + 2), 3 * n);
  const labels = uniforms(1, "y", R * EXAMPLES).map((u) => (u < 0.4 ? 1 : 0));
  data = { z: tf.tensor3d(z, [R, EXAMPLES, 3]), y: tf.tensor3d(Float32Array.from(labels), [R, EXAMPLES, 1]) };
  weights = {
    into: tf.tensor3d(Float32Array.from(normals(1, "into", R * HIDDEN * 3)), [R, HIDDEN, 3]),
    out: tf.tensor3d(Float32Array.from(normals(1, "out", R * HIDDEN)), [R, HIDDEN, 1]),
    bias: tf.tensor3d([0.3, -0.2], [R, 1, 1]),
  };
  const mine = replica(data.z);
  x = Array.from({ length: EXAMPLES }, (_, n) => [mine[3 * n] ?? NaN, mine[3 * n + 1] ?? NaN]);
  y = Array.from(replica(data.y));
  theta = Float64Array.from(replica(flatten(tf, weights)));
});

/** Agreement of 32-bit sums over 200 examples with float64. */
const SINGLE = 1e-6;

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, within: number): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++)
    expect(Math.abs((actual[i] ?? NaN) - (expected[i] ?? NaN))).toBeLessThan(within);
}

test("the loss is that of the network in plain float64", () => {
  expect(replica(trainingLoss(tf, data, weights))[0]).toBeCloseTo(reference(theta, x, y).loss, 5);
});

test("an update subtracts the learning rate times the gradient", () => {
  const after = replica(flatten(tf, descend(tf, data, weights, 0.5)));
  expectClose(
    after,
    theta.map((v, i) => v - 0.5 * (reference(theta, x, y).mean[i] ?? NaN)),
    SINGLE,
  );
});

test("the gradient is the derivative of the loss, by central differences", () => {
  const { mean } = reference(theta, x, y);
  const h = 1e-5;
  mean.forEach((slope, i) => {
    const moved = (by: number): number => reference(theta.with(i, (theta[i] ?? NaN) + by), x, y).loss;
    expect((moved(h) - moved(-h)) / (2 * h)).toBeCloseTo(slope, 8);
  });
});

test("the Hessian is the derivative of the gradient, by central differences", () => {
  const hessian = replica(curvature(tf, data, weights).hessian);
  const h = 1e-5;
  for (let i = 0; i < PARAMETERS; i++) {
    const moved = (by: number): Float64Array => reference(theta.with(i, (theta[i] ?? NaN) + by), x, y).mean;
    const [up, down] = [moved(h), moved(-h)];
    const row = up.map((v, j) => (v - (down[j] ?? NaN)) / (2 * h));
    expectClose(hessian.slice(i * PARAMETERS, (i + 1) * PARAMETERS), row, SINGLE);
  }
});

test("the covariance is that of the per-example gradients, by brute force", () => {
  const { gradients, mean } = reference(theta, x, y);
  const expected = new Float64Array(PARAMETERS * PARAMETERS);
  for (const g of gradients)
    for (let i = 0; i < PARAMETERS; i++)
      for (let j = 0; j < PARAMETERS; j++)
        expected[i * PARAMETERS + j] =
          (expected[i * PARAMETERS + j] ?? 0) +
          (((g[i] ?? NaN) - (mean[i] ?? NaN)) * ((g[j] ?? NaN) - (mean[j] ?? NaN))) / EXAMPLES;
  expectClose(replica(curvature(tf, data, weights).covariance), expected, SINGLE);
});

test("copies have the loss and the gradient of a network with their parameters", () => {
  const copies = tf.concat([tf.zeros([R, 1, PARAMETERS]), tf.expandDims(flatten(tf, weights), 1)], 1);
  const { loss, gradient } = slopeOf(tf, data, copies);
  const { mean, loss: expected } = reference(theta, x, y);
  expect(replica(loss)[0]).toBeCloseTo(Math.LN2, 5);
  expect(replica(loss)[1]).toBeCloseTo(expected, 5);
  expectClose(replica(gradient).slice(PARAMETERS), mean, SINGLE);
});

describe("the top of the spectrum", () => {
  /** The symmetric part in float64: products in 32 bits leave mirrored entries a rounding apart. */
  const symmetric = (matrix: Float32Array): Float64Array =>
    Float64Array.from(matrix, (value, at) => {
      const mirrored = (at % PARAMETERS) * PARAMETERS + Math.floor(at / PARAMETERS);
      return 0.5 * (value + (matrix[mirrored] ?? NaN));
    });

  test("agrees with a full decomposition, and the bounds enclose both ends", () => {
    const { hessian, covariance } = curvature(tf, data, weights);
    const { values, vectors } = symmetricEigen(symmetric(replica(hessian)), PARAMETERS);
    const top = values.indexOf(Math.max(...values));
    const u = vectors.slice(top * PARAMETERS, (top + 1) * PARAMETERS);
    const projector = topProjector(tf, hessian);
    const largest = replica(inner(tf, projector, hessian))[0] ?? NaN;
    expect(largest).toBeCloseTo(values[top] ?? NaN, 4);
    const sigma = replica(covariance);
    let along = 0;
    for (let i = 0; i < PARAMETERS; i++)
      for (let j = 0; j < PARAMETERS; j++)
        along += (u[i] ?? NaN) * (sigma[i * PARAMETERS + j] ?? NaN) * (u[j] ?? NaN);
    expect((replica(inner(tf, projector, covariance))[0] ?? NaN) / along).toBeCloseTo(1, 3);
    expect(replica(largestEigenvalueBound(tf, hessian, projector))[0]).toBeGreaterThan(largest);

    const minus = tf.neg(hessian);
    const smallest = -(replica(largestEigenvalueBound(tf, minus, topProjector(tf, minus)))[0] ?? NaN);
    const exact = Math.min(...values);
    expect(smallest).toBeLessThanOrEqual(exact);
    expect(exact - smallest).toBeLessThan(0.005 * Math.sqrt(values.reduce((sum, v) => sum + v * v, 0)));
  });

  test("the trace is the sum of the eigenvalues", () => {
    const { hessian } = curvature(tf, data, weights);
    const { values } = symmetricEigen(symmetric(replica(hessian)), PARAMETERS);
    expect(replica(trace(tf, hessian))[0]).toBeCloseTo(
      values.reduce((sum, v) => sum + v, 0),
      4,
    );
  });
});
