/**
 * The task "latency XOR": two numbers in [0, 1] arrive as the times of one spike each, and the label says whether
 * exactly one of them is above 1/2. Larger numbers spike earlier. A third input spikes at time 0 on every example.
 * Shapes: R replicas, N examples, T time steps.
 */
import type { Rng, Tensor, Tensorflow } from "@contract";

/** Time steps of one example. */
export const DURATION = 20;
/** Two values, the start signal, and a constant current that carries the neurons' biases. */
export const INPUTS = 4;
/** Spikes that enter the network with each example. */
export const INPUT_SPIKES = 3;
/** No value lies closer to 1/2 than this. */
export const DEFAULT_MARGIN = 0.05;
/** A value of 0 spikes at this step, a value of 1 at step 0. */
const LATEST = DURATION - 6;

export const spikeStep = (value: number): number => Math.round((1 - value) * LATEST);

export type Examples = {
  /** What enters at each time step: T tensors (R, N, INPUTS). */
  readonly inputs: readonly Tensor[];
  /** Labels in {-1, +1}: (R, N, 1). */
  readonly labels: Tensor;
};

/** Encodes values (R, N, 2). */
export function encode(tf: Tensorflow, values: Tensor): Examples {
  const [R = 1, N = 1] = values.shape;
  const steps = tf.round(tf.mul(tf.sub(1, values), LATEST)); // (R, N, 2)
  const constant = tf.ones([R, N, 1]);
  const inputs = Array.from({ length: DURATION }, (_, t) => {
    const start = t === 0 ? constant : tf.zerosLike(constant);
    return tf.concat([tf.cast(tf.equal(steps, t), "float32"), start, constant], 2);
  });
  const sides = tf.sub(tf.mul(2, tf.step(tf.sub(values, 0.5))), 1); // (R, N, 2)
  return { inputs, labels: tf.neg(tf.prod(sides, 2, true)) };
}

/** Uniform values outside the margin around 1/2, (R, N, 2). */
export function drawValues(
  tf: Tensorflow,
  rng: Rng,
  label: string,
  examples: number,
  margin: number,
): Tensor {
  const u = tf.mul(1 - 2 * margin, rng.uniform(label, [examples, 2]));
  return tf.add(u, tf.mul(2 * margin, tf.step(tf.sub(u, 0.5 - margin))));
}

/** Labels of which each is turned over with the given probability. */
export function flipped(
  tf: Tensorflow,
  rng: Rng,
  label: string,
  labels: Tensor,
  probability: number,
): Tensor {
  const [, N = 1] = labels.shape;
  const flip = tf.step(tf.sub(probability, rng.uniform(label, [N, 1])));
  return tf.mul(labels, tf.sub(1, tf.mul(2, flip)));
}

/** A training and a test set of one replica each, with the same margin. */
export function drawSets(
  tf: Tensorflow,
  rng: Rng,
  {
    sampleSize,
    testSize,
    margin,
  }: { readonly sampleSize: number; readonly testSize: number; readonly margin: number },
): { training: Examples; test: Examples } {
  return {
    training: encode(tf, drawValues(tf, rng, "training values", sampleSize, margin)),
    test: encode(tf, drawValues(tf, rng, "test values", testSize, margin)),
  };
}
