import { beforeAll, describe, expect, test } from "vitest";
import type { Tensor, Tensorflow } from "@contract";
import { exponential, fastSigmoid, lifBackward, lifForward, triangle, type Surrogate } from "@learning/lif";
import { normals, uniforms } from "@numerics/streams";
import { nodeEngine } from "../../src/runtime/node";

const R = 2;
const N = 3;
const H = 4;
const T = 7;
const SIZE = R * N * H;
const CONSTANTS = { decay: 0.9, threshold: 1 };
/** Sums of a few dozen float32 products of order 1. */
const SINGLE = 5;

let tf: Tensorflow;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
});

const noise = normals(3, "currents", T * SIZE);
const coins = uniforms(3, "masks", T * SIZE).map((u) => (u < 0.6 ? 1 : 0));
const slices = (values: Float64Array): number[][] =>
  Array.from({ length: T }, (_, t) => [...values.subarray(t * SIZE, (t + 1) * SIZE)]);
const tensors = (values: Float64Array): Tensor[] =>
  slices(values).map((slice) => tf.tensor(slice, [R, N, H]));

/** One neuron at a time, in float64, as the recursion is written down. */
function simulate(withMasks: boolean): { spikes: number[][]; potentials: number[][] } {
  const spikes = Array.from({ length: T }, () => new Array<number>(SIZE).fill(0));
  const potentials = Array.from({ length: T }, () => new Array<number>(SIZE).fill(0));
  for (let i = 0; i < SIZE; i++) {
    let u = 0;
    let s = 0;
    for (let t = 0; t < T; t++) {
      u = CONSTANTS.decay * u * (1 - s) + (noise[t * SIZE + i] ?? NaN);
      s = u > CONSTANTS.threshold ? (withMasks ? (coins[t * SIZE + i] ?? NaN) : 1) : 0;
      (spikes[t] ?? [])[i] = s;
      (potentials[t] ?? [])[i] = u;
    }
  }
  return { spikes, potentials };
}

test.each([false, true])(
  "the layer spikes as a scalar simulation in float64 does (masks: %s)",
  (withMasks) => {
    const expected = simulate(withMasks);
    const pass = lifForward(tf, tensors(noise), CONSTANTS, withMasks ? tensors(coins) : undefined);
    expect(expected.spikes.flat().reduce((a, b) => a + b)).toBeGreaterThan(10);
    pass.spikes.forEach((spike, t) => {
      expect([...spike.dataSync()]).toEqual(expected.spikes[t]);
    });
    pass.distances.forEach((distance, t) => {
      distance.dataSync().forEach((d, i) => {
        expect(d).toBeCloseTo((expected.potentials[t]?.[i] ?? NaN) - CONSTANTS.threshold, SINGLE);
      });
    });
  },
);

test("a silenced neuron keeps its potential and fires at the next open step", () => {
  const current = [2, 0, 0].map((value) => tf.tensor([value], [1, 1, 1]));
  const open = [0, 1, 1].map((value) => tf.tensor([value], [1, 1, 1]));
  const pass = lifForward(tf, current, CONSTANTS, open);
  expect(pass.spikes.map((spike) => spike.dataSync()[0])).toEqual([0, 1, 0]);
});

/** The step with a surrogate in the backward pass, for automatic differentiation. */
function spikeWith(surrogate: Surrogate): (distance: Tensor) => Tensor {
  return tf.customGrad((...inputs) => {
    const [x, save] = inputs as [Tensor, (saved: Tensor[]) => void];
    save([x]); // the tape keeps nothing else until the backward pass
    return {
      value: tf.step(x),
      gradFunc: (dy: Tensor, saved: Tensor[]) => tf.mul(dy, surrogate(tf, saved[0] ?? x)),
    };
  });
}

/** The readout sum over t of w_t s_t, step by step, with no gradient through the reset. */
function unrolled(
  currents: readonly Tensor[],
  weights: readonly Tensor[],
  surrogate: Surrogate,
  masks?: Tensor[],
): Tensor {
  const spike = spikeWith(surrogate);
  let carried: Tensor | null = null;
  let total: Tensor = tf.scalar(0);
  currents.forEach((current, t) => {
    const potential: Tensor = carried ? tf.add(carried, current) : current;
    const distance = tf.sub(potential, CONSTANTS.threshold);
    const mask = masks?.[t] ?? tf.onesLike(distance);
    const weight = weights[t] ?? tf.zerosLike(distance);
    total = tf.add(total, tf.sum(tf.mul(weight, tf.mul(spike(distance), mask))));
    const reset = tf.mul(tf.step(distance), mask); // the gradient of tf.step is zero
    carried = tf.mul(CONSTANTS.decay, tf.mul(potential, tf.sub(1, reset)));
  });
  return total;
}

describe.each([
  ["fast sigmoid", fastSigmoid(5), false],
  ["fast sigmoid, with masks", fastSigmoid(5), true],
  ["triangle", triangle(0.7), false],
  ["exponential", exponential(2), true],
] as const)("%s", (_, surrogate, withMasks) => {
  test("the backward pass agrees with automatic differentiation of the unrolled recursion", () => {
    const currents = tensors(noise);
    const masks = withMasks ? tensors(coins) : undefined;
    const weights = tensors(normals(4, "weights", T * SIZE));
    const gradient = tf.grads((...inputs) => unrolled(inputs, weights, surrogate, masks));
    const expected = gradient(currents);
    const pass = lifForward(tf, currents, CONSTANTS, masks);
    const found = lifBackward(tf, pass, (t) => weights[t] ?? tf.scalar(NaN), surrogate, masks);
    expect(found.length).toBe(T);
    found.forEach((tensor, t) => {
      const want = expected[t]?.dataSync() ?? [];
      tensor.dataSync().forEach((value, i) => {
        expect(value).toBeCloseTo(want[i] ?? NaN, SINGLE);
      });
    });
  });
});

describe("a surrogate is the derivative of a smooth step", () => {
  const smoothSteps = [
    ["fast sigmoid", fastSigmoid, (x: number, k: number) => x / (1 + k * Math.abs(x))],
    ["triangle", triangle, (x: number, k: number) => x - (k * x * Math.abs(x)) / 2],
    [
      "exponential",
      exponential,
      (x: number, k: number) => (Math.sign(x) * (1 - Math.exp(-k * Math.abs(x)))) / k,
    ],
  ] as const;
  const h = 1e-5;
  test.each(smoothSteps)("%s", (_, surrogate, smooth) => {
    const k = 2.5;
    const points = [-0.3, -0.1, 0.05, 0.2, 0.35]; // inside the triangle's support |x| < 0.4
    const found = surrogate(k)(tf, tf.tensor1d(points)).dataSync();
    points.forEach((x, i) => {
      const difference = (smooth(x + h, k) - smooth(x - h, k)) / (2 * h);
      expect(found[i]).toBeCloseTo(difference, 5);
    });
  });

  test("the fast sigmoid of slope 5 is 1/4 at distance 0.2, and 1 at the threshold", () => {
    expect(fastSigmoid(5)(tf, tf.tensor1d([0.2, -0.2, 0])).dataSync()).toEqual(
      Float32Array.from([0.25, 0.25, 1]),
    );
  });

  test("a slope may differ from replica to replica", () => {
    const slopes = tf.tensor([1, 100], [2, 1, 1]);
    const found = fastSigmoid(slopes)(tf, tf.fill([2, 1, 1], 0.5)).dataSync();
    expect(found[0]).toBeCloseTo(1 / 1.5 ** 2, 6);
    expect(found[1]).toBeCloseTo(1 / 51 ** 2, 6);
  });
});
