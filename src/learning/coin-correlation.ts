/** How far sums of randomly signed vectors reach: the supremum of a norm ball's correlation with coin flips. */
import type { Tensor, Tensorflow } from "@contract";

/**
 * Sums sum_i sigma_i z_i for M sign vectors shared by all replicas: (R, M, d), from z (R, n, d) and signs (1, M, n). One
 * matrix product for all replicas, far faster than a batch of small ones.
 */
export function signedSums(tf: Tensorflow, z: Tensor, signs: Tensor): Tensor {
  const [replicas = 1, count = 1, dim = 1] = z.shape;
  const draws = signs.shape[1] ?? 1;
  const flat = tf.reshape(tf.transpose(z, [1, 0, 2]), [count, replicas * dim]); // (n, R d)
  const product = tf.matMul(tf.reshape(signs, [draws, count]), flat); // (M, R d)
  return tf.transpose(tf.reshape(product, [draws, replicas, dim]), [1, 0, 2]);
}

/** Mean over the draws of values (R, M), and the standard error of that mean: (R) each. */
export function overDraws(
  tf: Tensorflow,
  values: Tensor,
): { readonly mean: Tensor; readonly standardError: Tensor } {
  const draws = values.shape[1] ?? 1;
  const centre = tf.mean(values, 1, true); // (R, 1)
  const variance = tf.div(tf.sum(tf.square(tf.sub(values, centre)), 1), Math.max(draws - 1, 1)); // (R)
  return { mean: tf.squeeze(centre, [1]), standardError: tf.sqrt(tf.div(variance, draws)) };
}
