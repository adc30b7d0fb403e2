/**
 * Many noisy copies of each network of `network.ts`, trained on that network's data. Shapes: R replicas, C copies,
 * N examples, J hidden units, P = 4 J + 1 parameters in the flat order of `network.ts`.
 */
import type { Tensor, Tensorflow } from "@contract";
import { EXAMPLES, HIDDEN, PARAMETERS, fastTanh, logisticLoss, type Data } from "./network";

export interface Slope {
  /** Training loss of each copy: (R, C). */
  readonly loss: Tensor;
  /** Gradient of each copy's training loss: (R, C, P). */
  readonly gradient: Tensor;
}

/** Loss and full-batch gradient of copies with parameters `theta` (R, C, P). */
export function slopeOf(tf: Tensorflow, { z, y }: Data, theta: Tensor): Slope {
  const [R = 0, C = 0] = theta.shape;
  const N = EXAMPLES;
  const units = tf.reshape(tf.slice(theta, [0, 0, 0], [R, C, PARAMETERS - 1]), [R, 1, C * HIDDEN, 4]);
  const bias = tf.reshape(tf.slice(theta, [0, 0, PARAMETERS - 1], [R, C, 1]), [R, 1, C]);
  const part = (i: number): Tensor =>
    tf.reshape(tf.slice(units, [0, 0, 0, i], [R, 1, C * HIDDEN, 1]), [R, 1, C * HIDDEN]);
  const input = (i: number): Tensor => tf.slice(z, [0, 0, i], [R, N, 1]);
  const out = part(3); // (R, 1, C J)

  const pre = tf.add(tf.add(tf.mul(input(0), part(0)), tf.mul(input(1), part(1))), part(2));
  const hidden = fastTanh(tf, pre); // (R, N, C J)
  const logit = tf.add(tf.sum(tf.reshape(tf.mul(hidden, out), [R, N, C, HIDDEN]), -1), bias); // (R, N, C)

  const pull = tf.div(tf.sub(tf.sigmoid(logit), y), N); // (R, N, C)
  const perUnit = (x: Tensor): Tensor => tf.reshape(x, [R, N, C, HIDDEN]);
  const pulled = tf.expandDims(pull, 3); // (R, N, C, 1)
  const slope = perUnit(tf.mul(tf.sub(1, tf.mul(hidden, hidden)), out)); // (R, N, C, J)
  const back = tf.reshape(tf.mul(slope, pulled), [R, N, C * HIDDEN]);
  const intoGradient = tf.reshape(tf.matMul(back, z, true), [R, C, HIDDEN, 3]);
  const outGradient = tf.sum(tf.mul(perUnit(hidden), pulled), 1); // (R, C, J)
  const unitGradient = tf.concat([intoGradient, tf.expandDims(outGradient, 3)], 3); // (R, C, J, 4)
  const biasGradient = tf.expandDims(tf.sum(pull, 1), 2); // (R, C, 1)
  return {
    loss: logisticLoss(tf, logit, y),
    gradient: tf.concat([tf.reshape(unitGradient, [R, C, PARAMETERS - 1]), biasGradient], 2),
  };
}
