/** Softmax cross-entropy -sum_c y_c log p_c, p = softmax of scores over the last axis, labels y one-hot or a distribution. */
import type { Tensor, Tensorflow } from "@contract";
import { allFloat, fused, hasFused, sameShape } from "./fused";

/** Losses (..., 1) of scores (..., C), in nats, and the gradient p - y (..., C) of each with respect to its scores. */
export function softmaxCrossEntropy(
  tf: Tensorflow,
  scores: Tensor,
  labels: Tensor,
): { readonly loss: Tensor; readonly gradient: Tensor } {
  if (
    hasFused(tf, "softmaxCrossEntropy") &&
    sameShape(scores, labels) &&
    allFloat(scores, labels) &&
    scores.size > 0
  ) {
    const [loss, gradient] = fused(tf, "softmaxCrossEntropy", { scores, labels }, {});
    if (loss && gradient) return { loss, gradient };
  }
  const shifted = tf.sub(scores, tf.max(scores, -1, true)); // at most 0, so that no exponential overflows
  const powers = tf.exp(shifted);
  const total = tf.sum(powers, -1, true);
  const loss = tf.sum(tf.mul(labels, tf.sub(tf.log(total), shifted)), -1, true);
  return { loss, gradient: tf.sub(tf.div(powers, total), labels) };
}
