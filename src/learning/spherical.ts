/** Labelled points on the unit sphere. */
import type { Rng, Tensor, Tensorflow } from "@contract";

/** Points uniform on the unit sphere in R^d: normals divided by their length, (R, count, d). */
export function spherePoints(tf: Tensorflow, rng: Rng, label: string, count: number, dim: number): Tensor {
  const g = rng.normal(label, [count, dim]); // (R, count, d)
  return tf.div(g, tf.sqrt(tf.sum(tf.square(g), 2, true)));
}

/**
 * z = y x for x uniform on the sphere and y the sign of the first coordinate, turned over with probability `flips`: all
 * that a margin y w.x needs to know of an example. Shape (R, count, d).
 */
export function signedSpherePoints(
  tf: Tensorflow,
  rng: Rng,
  label: string,
  { count, dim, flips }: { readonly count: number; readonly dim: number; readonly flips: number },
): Tensor {
  const x = spherePoints(tf, rng, label, count, dim);
  const first = tf.slice(x, [0, 0, 0], [-1, count, 1]); // (R, count, 1)
  const clean = tf.sub(1, tf.mul(2, tf.step(tf.neg(first))));
  const turned = tf.step(tf.sub(flips, rng.uniform(`${label} flips`, [count, 1]))); // (R, count, 1)
  return tf.mul(x, tf.mul(clean, tf.sub(1, tf.mul(2, turned))));
}
