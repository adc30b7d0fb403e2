/** Norms of weight matrices, one for each replica: of tensors (R, rows, columns), as tensors (R). */
import type { Tensor, Tensorflow } from "@contract";

/** Square root of the sum of squares of the entries. */
export const frobeniusNorm = (tf: Tensorflow, w: Tensor): Tensor => tf.sqrt(tf.sum(tf.square(w), [1, 2]));

/**
 * Largest singular value, from below, by power iteration on W^T W from the direction of the row of largest norm's sum of
 * products: v <- W^T W v / |W^T W v|, |W v| at the end. The relative error falls like (s2 / s1)^(4 iterations).
 */
export function spectralNorm(tf: Tensorflow, w: Tensor, iterations = 30): Tensor {
  const [replicas = 1, , columns = 1] = w.shape;
  const normed = (v: Tensor): Tensor => tf.div(v, tf.maximum(tf.sqrt(tf.sum(tf.square(v), 1, true)), 1e-30));
  const gram = tf.matMul(w, w, true); // (R, columns, columns)
  // Column sums of |W^T W| have a component along the top singular vector unless the start is unlucky to the last bit.
  let v = normed(tf.reshape(tf.sum(tf.abs(gram), 1), [replicas, columns, 1])); // (R, columns, 1)
  for (let k = 0; k < iterations; k++) v = normed(tf.matMul(gram, v));
  return tf.sqrt(tf.sum(tf.square(tf.matMul(w, v)), [1, 2]));
}

/** Sum of the Euclidean norms of the columns, |W|_{2,1}. For a layer with one unit a column this is |A^T|_{2,1}. */
export const columnNormSum = (tf: Tensorflow, w: Tensor): Tensor =>
  tf.sum(tf.sqrt(tf.sum(tf.square(w), 1)), 1);
