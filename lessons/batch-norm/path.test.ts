import { beforeAll, expect, test } from "vitest";
import type { Tensorflow } from "@contract";
import { nodeEngine } from "../../src/runtime/node";
import { angleOfChord, measurePath } from "./path";

let tf: Tensorflow;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
});

test("angles far below what an arc cosine of 32-bit floats can see are exact to six digits", () => {
  for (const angle of [1e-5, 3e-4, 0.1, 1.5, 3]) {
    const chord = 2 * Math.sin(angle / 2);
    const got = tf.tidy(() => angleOfChord(tf, tf.tensor1d([chord * chord])).dataSync()[0] ?? NaN);
    expect(got / angle).toBeCloseTo(1, 5);
  }
});

test("special case: a turn by a fixed angle on a growing spiral is measured as such", () => {
  const [turn, growth] = [0.02, 1.01];
  const at = (t: number): number[] => [growth ** t * Math.cos(turn * t), growth ** t * Math.sin(turn * t)];
  const points = [0, 1, 2, 3].map((t) => tf.tensor3d([[at(t)]]));
  // Gradients at right angles to the weights, of twice their length.
  const gradients = [0, 1, 2].map((t) => {
    const [x = 0, y = 0] = at(t);
    return tf.tensor3d([[[-2 * y, 2 * x]]]);
  });
  const before = tf.tensor3d([[at(-1)]]);
  const measured = tf.tidy(() => {
    const m = measurePath(tf, points, gradients, before);
    return Object.fromEntries(Object.entries(m).map(([name, t]) => [name, t.dataSync()[0] ?? NaN]));
  });
  const squares = [1, 2, 3].map((t) => growth ** (2 * t));
  expect(Math.sqrt(measured["squaredAngle"] ?? NaN)).toBeCloseTo(turn, 6);
  expect(measured["norm2"]).toBeCloseTo(squares.reduce((a, b) => a + b) / 3, 5);
  expect(measured["gradient2"]).toBeCloseTo((4 * (1 + growth ** 2 + growth ** 4)) / 3, 5);
  expect(measured["cosine"]).toBeLessThan(1e-6);
  // <g_t, w_(t-1)> = -2 |w_t| |w_(t-1)| sin(turn)
  const recall = [0, 1, 2].map((t) => -2 * growth ** (2 * t - 1) * Math.sin(turn));
  expect(measured["recall"]).toBeCloseTo(recall.reduce((a, b) => a + b) / 3, 5);
});
