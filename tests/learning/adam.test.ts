import { beforeAll, expect, test } from "vitest";
import type { Tensor, Tensorflow } from "@contract";
import { adamStart, adamStep } from "@learning/adam";
import { nodeEngine } from "../../src/runtime/node";

let tf: Tensorflow;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
});

/** The algorithm of the paper for one number, in float64. */
function reference(gradient: (w: number) => number, start: number, updates: number, rate: number): number {
  let [w, m, v] = [start, 0, 0];
  for (let t = 1; t <= updates; t++) {
    const g = gradient(w);
    m = 0.9 * m + 0.1 * g;
    v = 0.999 * v + 0.001 * g * g;
    w -= (rate * (m / (1 - 0.9 ** t))) / (Math.sqrt(v / (1 - 0.999 ** t)) + 1e-8);
  }
  return w;
}

test("reference: follows the algorithm entry by entry over 200 updates, whatever the shapes", () => {
  const curvatures = [0.5, 3, 40, 1];
  const start = [2, -1, 0.3, 5];
  const rate = 0.05;
  const ended = tf.tidy(() => {
    const h: readonly Tensor[] = [
      tf.tensor3d(curvatures.slice(0, 2), [2, 1, 1]),
      tf.tensor1d(curvatures.slice(2)),
    ];
    let parameters: readonly Tensor[] = [
      tf.tensor3d(start.slice(0, 2), [2, 1, 1]),
      tf.tensor1d(start.slice(2)),
    ];
    let moments = adamStart(tf, parameters);
    for (let t = 0; t < 200; t++) {
      const gradients = parameters.map((w, i) => tf.mul(h[i] ?? w, w));
      ({ parameters, moments } = adamStep(tf, parameters, gradients, moments, { learningRate: rate }));
    }
    expect(moments.updates).toBe(200);
    return parameters.flatMap((w) => Array.from(w.dataSync()));
  });
  ended.forEach((value, i) => {
    const h = curvatures[i] ?? NaN;
    // Float32 rounding of 200 updates of size 0.05.
    expect(Math.abs(value - reference((w) => h * w, start[i] ?? NaN, 200, rate))).toBeLessThan(1e-4);
  });
});

test("law: the first update has the size of the learning rate, whatever the gradient's scale", () => {
  const moved = tf.tidy(() => {
    const w = tf.zeros([3]);
    const { parameters } = adamStep(tf, [w], [tf.tensor1d([1e-3, -7, 1e4])], adamStart(tf, [w]), {
      learningRate: 0.01,
    });
    return Array.from(parameters[0]?.dataSync() ?? []);
  });
  [-0.01, 0.01, -0.01].forEach((value, i) => {
    expect(moved[i]).toBeCloseTo(value, 5);
  });
});

test("asks for one gradient a parameter", () => {
  const w = tf.zeros([2]);
  expect(() => adamStep(tf, [w], [], adamStart(tf, [w]), { learningRate: 0.1 })).toThrow("one gradient");
  w.dispose();
});
