import { beforeAll, describe, expect, test } from "vitest";
import type { Tensor, Tensorflow } from "@contract";
import { logistic } from "@learning/losses";
import { columnNormSum, frobeniusNorm, spectralNorm } from "@learning/matrix-norms";
import { backward, forward, relu, tanh } from "@learning/mlp";
import { normals } from "@numerics/streams";
import { nodeEngine } from "../../src/runtime/node";

let tf: Tensorflow;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
});

const filled = (label: string, shape: readonly [number, number, number]): Tensor =>
  tf.tensor3d(Float32Array.from(normals(4, label, shape[0] * shape[1] * shape[2])), [
    shape[0],
    shape[1],
    shape[2],
  ]);

/** R networks, N examples. */
const [R, N] = [3, 7];

describe.each([
  ["one hidden ReLU layer", [4, 5, 1], relu],
  ["two hidden tanh layers and two outputs", [4, 6, 5, 2], tanh],
  ["no hidden layer", [4, 1], relu],
] as const)("a network with %s", (_, widths, activation) => {
  const make = () => ({
    x: filled("x", [R, N, widths[0]]),
    weights: widths.slice(1).map((k, l) => filled(`w${String(l)}`, [R, widths[l] ?? 1, k])),
  });

  test("reference: its output is that of plain loops in float64", () => {
    const { x, weights } = make();
    const output = forward(tf, weights, x, activation).output.dataSync();
    const data = { x: x.dataSync(), weights: weights.map((w) => w.dataSync()) };
    const outputs = widths.at(-1) ?? 1;
    for (let r = 0; r < R; r++)
      for (let i = 0; i < N; i++) {
        let at = Array.from({ length: widths[0] }, (_, j) => data.x[(r * N + i) * widths[0] + j] ?? NaN);
        data.weights.forEach((w, l) => {
          const columns = widths[l + 1] ?? 1;
          const rows = at.length;
          const next = Array.from({ length: columns }, (_, j) =>
            at.reduce((sum, value, k) => sum + value * (w[(r * rows + k) * columns + j] ?? NaN), 0),
          );
          const last = l === data.weights.length - 1;
          at = next.map((z) => (last ? z : activation === relu ? Math.max(0, z) : Math.tanh(z)));
        });
        at.forEach((value, j) => expect(output[(r * N + i) * outputs + j]).toBeCloseTo(value, 4));
      }
    tf.dispose([x, ...weights]);
  });

  test("gradient: the formulas agree with automatic differentiation", () => {
    const { x, weights } = make();
    const outputs = widths.at(-1) ?? 1;
    const labels = tf.sign(filled("labels", [R, N, outputs]));
    const loss = (...ws: Tensor[]): Tensor =>
      tf.sum(logistic.value(tf, tf.mul(labels, forward(tf, ws, x, activation).output)));
    const automatic = tf.grads((...ws: Tensor[]) => tf.reshape(loss(...ws), []))(weights);
    const pass = forward(tf, weights, x, activation);
    const outer = tf.mul(logistic.slope(tf, tf.mul(labels, pass.output)), labels);
    const explicit = backward(tf, weights, pass, outer, activation);
    expect(explicit.length).toBe(weights.length);
    explicit.forEach((gradient, l) => {
      const expected = automatic[l]?.dataSync() ?? [];
      gradient.dataSync().forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 4));
    });
    tf.dispose([x, ...weights]);
  });

  test("gradient: and with central differences", () => {
    const { x, weights } = make();
    const total = (ws: readonly Tensor[]): number =>
      tf.tidy(() => tf.sum(tf.sin(forward(tf, ws, x, activation).output)).dataSync()[0] ?? NaN);
    const pass = forward(tf, weights, x, activation);
    const explicit = backward(tf, weights, pass, tf.cos(pass.output), activation);
    const h = 1e-2; // float32 sums: smaller steps drown in rounding
    weights.forEach((w, l) => {
      const entry = Math.floor(w.size / 2);
      const moved = (by: number): number => {
        const data = Float32Array.from(w.dataSync());
        data[entry] = (data[entry] ?? NaN) + by;
        return total(weights.map((other, k) => (k === l ? tf.tensor(data, w.shape) : other)));
      };
      const difference = (moved(h) - moved(-h)) / (2 * h);
      expect(Math.abs((explicit[l]?.dataSync()[entry] ?? NaN) - difference)).toBeLessThan(0.02);
    });
    tf.dispose([x, ...weights]);
  });
});

test("refuses a forward pass of another network", () => {
  tf.tidy(() => {
    const x = filled("x", [1, 2, 3]);
    const w = filled("w", [1, 3, 1]);
    const pass = forward(tf, [w], x);
    expect(() => backward(tf, [w, w], pass, pass.output)).toThrow("forward");
  });
});

describe("matrix norms", () => {
  test("special case: a diagonal and a rank-one matrix", () => {
    tf.tidy(() => {
      const w = tf.tensor3d([3, 0, 0, -4, 1, 2, 2, 4], [2, 2, 2]);
      [5, 5].forEach((value, r) => expect(frobeniusNorm(tf, w).dataSync()[r]).toBeCloseTo(value, 5));
      [4, 5].forEach((value, r) => expect(spectralNorm(tf, w).dataSync()[r]).toBeCloseTo(value, 4));
      [7, Math.sqrt(5) + Math.sqrt(20)].forEach((value, r) =>
        expect(columnNormSum(tf, w).dataSync()[r]).toBeCloseTo(value, 5),
      );
    });
  });

  test("law: spectral at most Frobenius at most its root-of-rank multiple, and |Wv| at most spectral |v|", () => {
    tf.tidy(() => {
      const w = filled("matrix", [4, 6, 9]);
      const spectral = spectralNorm(tf, w).dataSync();
      const frobenius = frobeniusNorm(tf, w).dataSync();
      const v = filled("v", [4, 9, 1]);
      const image = frobeniusNorm(tf, tf.matMul(w, v)).dataSync();
      const length = frobeniusNorm(tf, v).dataSync();
      for (let r = 0; r < 4; r++) {
        expect(spectral[r]).toBeLessThanOrEqual((frobenius[r] ?? NaN) * 1.0001);
        expect((spectral[r] ?? NaN) * Math.sqrt(6)).toBeGreaterThanOrEqual(frobenius[r] ?? NaN);
        expect(image[r]).toBeLessThanOrEqual((spectral[r] ?? NaN) * (length[r] ?? NaN) * 1.001);
      }
    });
  });
});
