/** Projections onto norm balls. */
import type { Tensor, Tensorflow } from "@contract";

/** Guards the division for a vector of length 0, which stays where it is. */
const TINY = 1e-30;

/**
 * Euclidean projection of each vector along `axis` onto the ball of the given radius: w min(1, r / |w|). The radius is a
 * number or a tensor that broadcasts against w (axis kept with size 1).
 */
export function projectOntoL2Ball(tf: Tensorflow, w: Tensor, radius: number | Tensor, axis: number): Tensor {
  const length = tf.sqrt(tf.sum(tf.square(w), axis, true));
  return tf.mul(w, tf.minimum(1, tf.div(radius, tf.maximum(length, TINY))));
}

/**
 * Euclidean projection of a vector onto the l1 ball of the given radius, in float64: sign(v_i) max(|v_i| - theta, 0), with
 * theta = 0 inside the ball and otherwise such that the result has l1 norm r. O(d log d).
 * Source: J. Duchi, S. Shalev-Shwartz, Y. Singer, T. Chandra, "Efficient projections onto the l1-ball for learning in
 * high dimensions", ICML 2008, figure 1.
 */
export function projectOntoL1Ball(v: ArrayLike<number>, radius: number): Float64Array {
  if (!(radius > 0)) throw new Error(`The radius of a ball must be positive; it was ${String(radius)}.`);
  const sizes = Float64Array.from(v, Math.abs).sort().reverse();
  let total = 0;
  let theta = 0;
  sizes.forEach((size, i) => {
    total += size;
    const shift = (total - radius) / (i + 1);
    if (size > shift) theta = shift;
  });
  if (total <= radius) return Float64Array.from(v);
  return Float64Array.from(v, (value) => Math.sign(value) * Math.max(Math.abs(value) - theta, 0));
}
