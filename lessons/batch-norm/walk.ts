/**
 * Pure spherical motion: every gradient is a fresh random vector orthogonal to the weights,
 * g = P xi / ||w||, xi ~ N(0, G / (d - 1) I), P the projection off w. Its squared size times ||w||^2 has mean G, as for a
 * scale-invariant loss that teaches nothing. Shapes: R replicas, S settings that share their noise, d weights.
 */
import type { Rng, Tensor, Tensorflow } from "@contract";
import { momentumStep, type MomentumSettings } from "@learning/momentum";
import { measurePath, restMeasures, type PathMeasures } from "./path";

export type WalkState = {
  /** (R, S, d) */
  readonly weights: Tensor;
  readonly velocity: Tensor;
  /** Weights one update earlier. */
  readonly before: Tensor;
};
export type WalkRow = { readonly walk: WalkState; readonly path: PathMeasures };

/** All settings start in the direction of the first axis, which is as good as any. */
export function startWalk(
  tf: Tensorflow,
  replicas: number,
  dimension: number,
  norms: readonly number[],
): WalkRow {
  const S = norms.length;
  const axis = new Float32Array(S * dimension);
  norms.forEach((norm, s) => (axis[s * dimension] = norm));
  const weights = tf.tile(tf.tensor3d(axis, [1, S, dimension]), [replicas, 1, 1]);
  return {
    walk: { weights, velocity: tf.zerosLike(weights), before: weights },
    path: restMeasures(tf, weights),
  };
}

export function walkRow(
  tf: Tensorflow,
  rng: Rng,
  walk: WalkState,
  updates: number,
  unitGradient2: number,
  settings: MomentumSettings,
): WalkRow {
  const [R = 0, , d = 0] = walk.weights.shape;
  const noise = tf.mul(Math.sqrt(unitGradient2 / (d - 1)), rng.normal("gradients", [updates, d])); // (R, U, d)
  const points = [walk.weights];
  const gradients: Tensor[] = [];
  let { weights, velocity, before } = walk;
  for (let u = 0; u < updates; u++) {
    const xi = tf.slice(noise, [0, u, 0], [R, 1, d]);
    const square = tf.sum(tf.square(weights), -1, true); // (R, S, 1)
    const along = tf.div(tf.sum(tf.mul(xi, weights), -1, true), square);
    const gradient = tf.div(tf.sub(xi, tf.mul(along, weights)), tf.sqrt(square)); // (R, S, d)
    before = weights;
    ({ weights, velocity } = momentumStep(tf, weights, velocity, gradient, settings));
    points.push(weights);
    gradients.push(gradient);
  }
  return { walk: { weights, velocity, before }, path: measurePath(tf, points, gradients, walk.before) };
}
