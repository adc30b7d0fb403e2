import { beforeAll, expect, test } from "vitest";
import type { Tensor, Tensorflow } from "@contract";
import { batchNormBackward, normalise } from "@learning/batch-norm";
import { mean } from "@numerics/statistics";
import { normals } from "@numerics/streams";
import { nodeEngine } from "../../src/runtime/node";
import { gradientOf, slopesOf } from "./unit";

let tf: Tensorflow;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
});

const tensor = (values: ArrayLike<number>, shape: readonly [number, number, number]): Tensor =>
  tf.tensor3d(Float32Array.from(values), [...shape]);
const read = (make: () => Tensor): number[] => tf.tidy(() => Array.from(make().dataSync()));
/** 32-bit floats of order one. */
const DIGITS = 6;

/** The worked example: four examples of two inputs, labels 1, 0, 1, 0. */
const X = [1, 0, 0, 2, 3, 1, 1, 1];
const Y = [1, 0, 1, 0];
const example = (w: readonly number[], part: "gradient" | "loss") =>
  read(() => slopesOf(tf, tensor(X, [1, 4, 2]), tensor(Y, [1, 4, 1]), tensor(w, [1, 1, 2]), 0)[part]);

test("reference: loss and gradient of the worked example", () => {
  expect(example([1, 2], "loss")[0]).toBeCloseTo(0.8941830764, DIGITS);
  const [a = NaN, b = NaN] = example([1, 2], "gradient");
  expect(a).toBeCloseTo(-0.28098283, DIGITS);
  expect(b).toBeCloseTo(0.14049142, DIGITS);
  expect(a + 2 * b).toBeCloseTo(0, DIGITS);
});

test("law: three times the weights have the same loss and a third of the gradient", () => {
  expect(example([3, 6], "loss")[0]).toBeCloseTo(example([1, 2], "loss")[0] ?? NaN, DIGITS);
  const [once, thrice] = [example([1, 2], "gradient"), example([3, 6], "gradient")];
  thrice.forEach((value, i) => expect(value).toBeCloseTo((once[i] ?? NaN) / 3, DIGITS));
});

/** Mean logistic loss of the unit in float64, by its definition. */
function lossOf(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  w: readonly number[],
  epsilon: number | null,
): number {
  const d = w.length;
  const a = Array.from(y, (_, i) => w.reduce((sum, v, j) => sum + v * (x[i * d + j] ?? NaN), 0));
  const mu = mean(a);
  const sigma = Math.sqrt(mean(a.map((v) => (v - mu) ** 2)) + (epsilon ?? 0));
  const z = epsilon === null ? a : a.map((v) => (v - mu) / sigma);
  return mean(z.map((v, i) => Math.log1p(Math.exp(v)) - (y[i] ?? NaN) * v));
}

test.each([0, 0.2, null])("gradient: it is the central difference of the loss (epsilon %s)", (epsilon) => {
  const [B, d] = [9, 4];
  const x = Float32Array.from(normals(2, "x", B * d));
  const y = Array.from({ length: B }, (_, i) => (i % 3 === 0 ? 1 : 0));
  const w = [0.4, -1.1, 0.7, 0.2];
  const got = read(
    () => gradientOf(tf, tensor(x, [1, B, d]), tensor(y, [1, B, 1]), tensor(w, [1, 1, d]), epsilon).gradient,
  );
  const h = 1e-5;
  w.forEach((_, j) => {
    const moved = (by: number) =>
      lossOf(
        x,
        y,
        w.map((v, i) => (i === j ? v + by : v)),
        epsilon,
      );
    expect(got[j]).toBeCloseTo((moved(h) - moved(-h)) / (2 * h), 5);
  });
});

test("law: the curvature falls like the inverse square of the length, and H w = -g", () => {
  const x = Float32Array.from(normals(6, "x", 36));
  const y = Array.from({ length: 9 }, (_, i) => i % 2);
  const w = [0.9, -0.3, 0.5, 1.2];
  const h = 1e-4;
  const gradient = (at: readonly number[]): number[] =>
    at.map((_, j) => {
      const moved = (by: number) =>
        lossOf(
          x,
          y,
          at.map((v, i) => (i === j ? v + by : v)),
          0,
        );
      return (moved(h) - moved(-h)) / (2 * h);
    });
  const along = (at: readonly number[], v: readonly number[]): number[] => {
    const [up, down] = [1, -1].map((sign) => gradient(at.map((a, i) => a + sign * h * (v[i] ?? 0))));
    return (up ?? []).map((value, i) => (value - (down?.[i] ?? NaN)) / (2 * h));
  };
  const g = gradient(w);
  along(w, w).forEach((value, i) => expect(value).toBeCloseTo(-(g[i] ?? NaN), 4));
  const direction = [1, 0, 0, 0];
  const near = along(w, direction);
  along(
    w.map((v) => 2 * v),
    direction,
  ).forEach((value, i) => expect(value).toBeCloseTo((near[i] ?? NaN) / 4, 4));
});

test("law: with epsilon the radial part of the gradient is what the theorem says", () => {
  const [B, d, epsilon] = [8, 3, 0.4];
  const x = tensor(normals(8, "x", B * d), [1, B, d]);
  const y = tensor(
    Array.from({ length: B }, (_, i) => i % 2),
    [1, B, 1],
  );
  const w = tensor([0.5, 0.4, -0.3], [1, 1, d]);
  const part = (name: "radial" | "variance" | "alongValues") =>
    read(() => slopesOf(tf, x, y, w, epsilon)[name])[0] ?? NaN;
  const wanted = (epsilon / (part("variance") + epsilon)) * Math.sqrt(B * part("alongValues"));
  expect(part("radial")).toBeCloseTo(wanted, DIGITS);
});

test("reference: the backward pass of the worked batch", () => {
  const one = (values: ArrayLike<number>) => tensor(values, [1, 4, 1]);
  const slopes = read(() => {
    const batch = normalise(tf, one([1, 2, 4, 7]));
    return batchNormBackward(tf, batch, { scale: tf.fill([1, 1, 1], 1.5) }, one([0.5, -1, 0.25, 2])).input;
  });
  [0.61568619, -0.59620245, -0.23770163, 0.21821789].forEach((value, i) =>
    expect(slopes[i]).toBeCloseTo(value, DIGITS),
  );
  const sigma = read(() => normalise(tf, one([1, 2, 4, 7])).deviation)[0] ?? NaN;
  expect(sigma).toBeCloseTo(2.291287847, DIGITS);
  expect(slopes.reduce((sum, v) => sum + v * v, 0)).toBeCloseTo(0.8386479592, DIGITS);
  expect((1.5 / sigma) ** 2 * (0.25 + 1 + 0.0625 + 4)).toBeCloseTo(2.276785714, 5);
});

test("the identity for the slopes holds with 1/m in both terms and fails with the root of m in one", () => {
  const m = 8;
  const gamma = 1.7;
  const y = Array.from({ length: m }, (_, i) => (i + 1) ** 1.5);
  const g = Array.from({ length: m }, (_, i) => Math.cos(i + 1));
  const mu = mean(y);
  const sigma = Math.sqrt(mean(y.map((v) => (v - mu) ** 2)));
  const hat = y.map((v) => (v - mu) / sigma);
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, v, i) => sum + v * (b[i] ?? NaN), 0);
  const [ones, values] = [
    dot(
      g,
      g.map(() => 1),
    ),
    dot(g, hat),
  ];
  const side = (last: number): number => (gamma / sigma) ** 2 * (dot(g, g) - ones ** 2 / m - last);
  const slopes = read(() => {
    const shape = [1, m, 1] as const;
    const batch = normalise(tf, tensor(y, shape));
    return batchNormBackward(tf, batch, { scale: tf.fill([1, 1, 1], gamma) }, tensor(g, shape)).input;
  });
  expect(side(values ** 2 / m)).toBeCloseTo(0.16866663, 8);
  expect(slopes.reduce((sum, v) => sum + v * v, 0)).toBeCloseTo(0.16866663, DIGITS);
  expect(side(values ** 2 / Math.sqrt(m))).toBeCloseTo(0.1238425045, 8);
});
