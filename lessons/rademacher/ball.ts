/**
 * Linear hypotheses w in a Euclidean ball, many at once, on signed examples z = y x: the margin of w is w.z. Shapes: R
 * replicas, n examples, d inputs, K hypotheses a replica as columns (R, d, K). The labels' own direction is the first
 * coordinate.
 */
import type { Tensor, Tensorflow } from "@contract";
import { hinge, ramp, type MarginLoss } from "@learning/losses";
import { projectOntoL2Ball } from "@learning/projections";
import { sphericalRisk, sphericalSlopes, type SphericalProblem } from "@learning/spherical-risk";

export const LOSSES: Readonly<Record<"ramp" | "hinge", MarginLoss>> = { ramp, hinge };

/** Hinge loss at margin 1 by 300 projected subgradient steps of size 2 B / sqrt t from 0; the last iterate, (R, d, 1). */
export function trainHinge(tf: Tensorflow, z: Tensor, radius: number): Tensor {
  const [R = 1, n = 1, d = 1] = z.shape;
  let w: Tensor = tf.zeros([R, d, 1]);
  for (let t = 1; t <= 300; t++)
    w = tf.tidy(() => {
      const slope = hinge.slope(tf, tf.matMul(z, w)); // (R, n, 1)
      const gradient = tf.matMul(z, slope, true); // (R, d, 1)
      return projectOntoL2Ball(tf, tf.sub(w, tf.mul((2 * radius) / Math.sqrt(t) / n, gradient)), radius, 1);
    });
  return w;
}

/** Norms (R, K) of hypotheses and their cosines (R, K) with the labels' direction; the cosine of 0 is 0. */
function polar(tf: Tensorflow, w: Tensor): { readonly norm: Tensor; readonly cosine: Tensor } {
  const norm = tf.sqrt(tf.sum(tf.square(w), 1)); // (R, K)
  const along = tf.squeeze(tf.slice(w, [0, 0, 0], [-1, 1, -1]), [1]); // (R, K)
  return { norm, cosine: tf.div(along, tf.maximum(norm, 1e-20)) };
}

/** Risk of each hypothesis under the law of the examples, and its mean loss on the sample: (R, K) each. */
export function risks(
  tf: Tensorflow,
  problem: SphericalProblem,
  z: Tensor,
  w: Tensor,
): { readonly population: Tensor; readonly sample: Tensor } {
  const { norm, cosine } = polar(tf, w);
  const sample = tf.mean(LOSSES[problem.loss].value(tf, tf.matMul(z, w)), 1);
  return { population: sphericalRisk(tf, problem, norm, cosine), sample };
}

/** Gradient (R, d, K) of the risk under the law of the examples. */
function populationGradient(tf: Tensorflow, problem: SphericalProblem, w: Tensor): Tensor {
  const { norm, cosine } = polar(tf, w);
  const { byNorm, byAngleOverSine } = sphericalSlopes(tf, problem, norm, cosine);
  const unit = tf.div(w, tf.maximum(tf.expandDims(norm, 1), 1e-20)); // (R, d, K)
  const d = w.shape[1] ?? 1;
  const labels = tf.oneHot(tf.tensor1d([0], "int32"), d); // (1, d)
  // The gradient of the angle is -(w* - cos unit) / (|w| sin).
  const turn = tf.sub(
    tf.reshape(tf.cast(labels, "float32"), [1, d, 1]),
    tf.mul(tf.expandDims(cosine, 1), unit),
  );
  const perNorm = tf.div(byAngleOverSine, tf.maximum(norm, 1e-20)); // (R, K)
  return tf.sub(tf.mul(tf.expandDims(byNorm, 1), unit), tf.mul(tf.expandDims(perNorm, 1), turn));
}

/** What a search maximises in column k: population[k] L(w) + mean over i of weights[i, k] loss(w.z_i). */
export interface Objective {
  readonly problem: SphericalProblem;
  /** (K) */
  readonly population: Tensor;
  /** (R, n, K) */
  readonly weights: Tensor;
}

/** 150 projected gradient ascent steps of size 6 B / sqrt t from `start` (R, d, K). Each column is one search. */
export function ascend(
  tf: Tensorflow,
  z: Tensor,
  radius: Tensor,
  start: Tensor,
  objective: Objective,
): Tensor {
  const n = z.shape[1] ?? 1;
  const loss = LOSSES[objective.problem.loss];
  let w = start;
  for (let t = 1; t <= 150; t++)
    w = tf.tidy(() => {
      const push = tf.mul(objective.weights, loss.slope(tf, tf.matMul(z, w))); // (R, n, K)
      const sample = tf.div(tf.matMul(z, push, true), n); // (R, d, K)
      const population = tf.mul(objective.population, populationGradient(tf, objective.problem, w));
      const step = tf.mul(6 / Math.sqrt(t), radius); // (R, 1, 1)
      return projectOntoL2Ball(tf, tf.add(w, tf.mul(step, tf.add(sample, population))), radius, 1);
    });
  return w;
}
