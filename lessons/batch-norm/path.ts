/**
 * What is measured along a path of weight vectors. Shapes: R replicas, S settings that share their data, U updates a row,
 * d weights. A path has U + 1 points, the first being where the row starts.
 */
import type { Tensor, Tensorflow } from "@contract";

export type PathMeasures = {
  /** Mean over the row of the squared angle between successive weights, in rad^2: (R, S). */
  readonly squaredAngle: Tensor;
  /** Mean of ||w||^2 after each update: (R, S). */
  readonly norm2: Tensor;
  /** Mean of ||g||^2 ||w||^2, the squared gradient at w / ||w||: (R, S). */
  readonly unitGradient2: Tensor;
  /** Mean of ||g||^2: (R, S). */
  readonly gradient2: Tensor;
  /** Mean of <g_t, w_(t-1)>: (R, S). */
  readonly recall: Tensor;
  /** Largest |cos(g, w)| of the row: (R, S). */
  readonly cosine: Tensor;
};

/** Before the first update: no motion. */
export function restMeasures(tf: Tensorflow, weights: Tensor): PathMeasures {
  const norm2 = tf.sum(tf.square(weights), -1); // (R, S)
  const none = tf.zerosLike(norm2);
  return { squaredAngle: none, norm2, unitGradient2: none, gradient2: none, recall: none, cosine: none };
}

/**
 * Angle from the chord between unit vectors, 2 arcsin(|u - u'| / 2): accurate for small angles, where arccos of a cosine
 * near 1 would lose all digits of a 32-bit float.
 */
export const angleOfChord = (tf: Tensorflow, chord2: Tensor): Tensor =>
  tf.mul(2, tf.asin(tf.minimum(1, tf.mul(0.5, tf.sqrt(chord2)))));

/** `points` are the U + 1 weights (R, S, d) of a row, `gradients` the U gradients at all but the last. */
export function measurePath(
  tf: Tensorflow,
  points: readonly Tensor[],
  gradients: readonly Tensor[],
  before: Tensor,
): PathMeasures {
  const [R = 0, S = 0, d = 0] = before.shape;
  const U = gradients.length;
  const path = tf.stack([before, ...points], 1); // (R, U + 2, S, d), from the point before the row's first
  const g = tf.stack([...gradients], 1); // (R, U, S, d)
  const part = (x: Tensor, from: number): Tensor => tf.slice(x, [0, from, 0, 0], [R, U, S, d]);
  const previous = part(path, 0);
  const here = part(path, 1);
  const next = part(path, 2);
  const dots = (a: Tensor, b: Tensor): Tensor => tf.sum(tf.mul(a, b), -1); // (R, U, S)
  const here2 = dots(here, here);
  const next2 = dots(next, next);
  const g2 = dots(g, g);
  const unit = (x: Tensor, square: Tensor): Tensor => tf.div(x, tf.expandDims(tf.sqrt(square), -1));
  const step = tf.sub(unit(next, next2), unit(here, here2));
  const radial = tf.abs(dots(g, here));
  const scale = tf.sqrt(tf.mul(g2, here2));
  return {
    squaredAngle: tf.mean(tf.square(angleOfChord(tf, dots(step, step))), 1),
    norm2: tf.mean(next2, 1),
    unitGradient2: tf.mean(tf.mul(g2, here2), 1),
    gradient2: tf.mean(g2, 1),
    recall: tf.mean(dots(g, previous), 1),
    // A gradient of exactly zero is orthogonal to everything.
    cosine: tf.max(tf.div(radial, tf.maximum(scale, 1e-30)), 1),
  };
}
