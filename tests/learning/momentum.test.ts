import { beforeAll, expect, test } from "vitest";
import type { Tensor, Tensorflow } from "@contract";
import { momentumStep, type MomentumSettings } from "@learning/momentum";
import { nodeEngine } from "../../src/runtime/node";

let tf: Tensorflow;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
});

/** Weights after `updates` updates on the quadratic sum h_i w_i^2 / 2, whose gradient is h w. */
function descend(settings: MomentumSettings, curvatures: readonly number[], updates: number): number[] {
  return tf.tidy(() => {
    const h = tf.tensor1d([...curvatures]);
    let weights: Tensor = tf.ones([curvatures.length]);
    let velocity: Tensor = tf.zeros([curvatures.length]);
    for (let t = 0; t < updates; t++)
      ({ weights, velocity } = momentumStep(tf, weights, velocity, tf.mul(h, weights), settings));
    return Array.from(weights.dataSync());
  });
}

/** The same by powers of the 2 x 2 matrix of (w, v): w' = w - eta v', v' = alpha v + (h + lambda) w. */
function byMatrix(eta: number, alpha: number, lambda: number, h: number, updates: number): number {
  let [w, v] = [1, 0];
  const a = h + lambda;
  for (let t = 0; t < updates; t++) [w, v] = [(1 - eta * a) * w - eta * alpha * v, a * w + alpha * v];
  return w;
}

test.each([
  [0.1, 0, 0],
  [0.1, 0.9, 0],
  [0.05, 0.5, 0.3],
  [0.2, 0, 0.1],
])(
  "special case: on a quadratic it is the linear recursion (eta %d, alpha %d, lambda %d)",
  (eta, alpha, lambda) => {
    const curvatures = [0.5, 1, 3];
    const got = descend({ learningRate: eta, momentum: alpha, weightDecay: lambda }, curvatures, 25);
    curvatures.forEach((h, i) => expect(got[i]).toBeCloseTo(byMatrix(eta, alpha, lambda, h, 25), 5));
  },
);

test("law: weight decay is a quadratic added to the loss", () => {
  const plain = descend({ learningRate: 0.1, momentum: 0.7, weightDecay: 0 }, [1.4], 12);
  const decayed = descend({ learningRate: 0.1, momentum: 0.7, weightDecay: 0.4 }, [1], 12);
  expect(decayed[0]).toBeCloseTo(plain[0] ?? NaN, 6);
});

test("settings may be tensors, one entry a copy, with the same results", () => {
  const rates = [0.1, 0.3];
  const momenta = [0, 0.8];
  const together = tf.tidy(() =>
    descend(
      {
        learningRate: tf.tensor1d(rates),
        momentum: tf.tensor1d(momenta),
        weightDecay: tf.tensor1d([0.2, 0]),
      },
      [1, 2],
      10,
    ),
  );
  expect(together[0]).toBeCloseTo(byMatrix(0.1, 0, 0.2, 1, 10), 5);
  expect(together[1]).toBeCloseTo(byMatrix(0.3, 0.8, 0, 2, 10), 5);
});

test("without gradient and decay the weights stand still", () => {
  expect(descend({ learningRate: 1, momentum: 0.9, weightDecay: 0 }, [0, 0], 5)).toEqual([1, 1]);
});
