/**
 * Losses of a margin m = y f(x), y in {-1, +1}, entry by entry: values and derivatives of tensors of any shape. The ramp
 * and the hinge have a kink at m = 1 (the ramp another at m = 0), where the derivative is taken to be 0.
 */
import type { Tensor, Tensorflow } from "@contract";

/** A loss of the margin with its derivative. Neither depends on the other entries. */
export interface MarginLoss {
  readonly value: (tf: Tensorflow, margin: Tensor) => Tensor;
  readonly slope: (tf: Tensorflow, margin: Tensor) => Tensor;
}

/** min(1, max(0, 1 - m)): in [0, 1], 1-Lipschitz, at least the zero-one loss. */
export const ramp: MarginLoss = {
  value: (tf, margin) => tf.clipByValue(tf.sub(1, margin), 0, 1),
  // -1 where m (1 - m) > 0
  slope: (tf, margin) => tf.neg(tf.step(tf.sub(margin, tf.square(margin)))),
};

/** max(0, 1 - m): convex, 1-Lipschitz, without an upper bound. */
export const hinge: MarginLoss = {
  value: (tf, margin) => tf.relu(tf.sub(1, margin)),
  slope: (tf, margin) => tf.neg(tf.step(tf.sub(1, margin))),
};

/** log(1 + e^-m) in nats, without overflow: max(0, -m) + log(1 + e^-|m|). Derivative -1 / (1 + e^m). */
export const logistic: MarginLoss = {
  value: (tf, margin) => tf.add(tf.relu(tf.neg(margin)), tf.log1p(tf.exp(tf.neg(tf.abs(margin))))),
  slope: (tf, margin) => tf.neg(tf.sigmoid(tf.neg(margin))),
};

/**
 * 1 where the margin of a prediction "+1 if f >= 0" is wrong: y = +1 and f < 0, or y = -1 and f >= 0. With labels y and
 * scores f of one shape. (Taking the sign of f instead would count f = 0, a network whose units are all dead, as wrong
 * for either label.)
 */
export function zeroOneLoss(tf: Tensorflow, score: Tensor, label: Tensor): Tensor {
  const predicted = tf.sub(1, tf.mul(2, tf.step(tf.neg(score)))); // step(0) = 0, so f = 0 predicts +1
  return tf.mul(0.5, tf.sub(1, tf.mul(predicted, label)));
}
