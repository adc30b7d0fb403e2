/** Drawing a sample, training on it and measuring its complexity, as the experiments on the ball share it. */
import type { Rng, Tensor, Tensorflow } from "@contract";
import { overDraws, signedSums } from "@learning/coin-correlation";
import { signedSpherePoints } from "@learning/spherical";
import { meanAbsoluteCoordinate } from "@learning/spherical-risk";
import { trainHinge } from "./ball";
import { DISTINCT, LARGEST_RADIUS, LISTED_RADII } from "./sweep";

export interface SampleSettings {
  readonly dim: number;
  readonly flips: number;
  readonly sampling: "independent" | "repeated";
}

/** Signed examples (R, n, d), and how many of the n rows are independent draws. */
export function drawSample(
  tf: Tensorflow,
  { dim, flips, sampling }: SampleSettings,
  rng: Rng,
  n: number,
): { readonly z: Tensor; readonly distinct: number } {
  const distinct = sampling === "repeated" ? Math.min(DISTINCT, n) : n;
  const z = signedSpherePoints(tf, rng, "inputs", { count: distinct, dim, flips });
  if (distinct === n) return { z, distinct };
  const tiled = tf.tile(z, [1, Math.ceil(n / distinct), 1]);
  return { z: tf.slice(tiled, [0, 0, 0], [-1, n, -1]), distinct };
}

/** Trained weights (R, d, 1) and the radius (R, 1, 1) of the ball they are counted to, both divided by the margin. */
export function trainInBall(
  tf: Tensorflow,
  z: Tensor,
  p: {
    readonly radius: number;
    readonly margin: number;
    readonly ballChosen: "before" | "from-list" | "after";
  },
): { readonly w: Tensor; readonly radius: Tensor } {
  const R = z.shape[0];
  if (p.ballChosen === "before") {
    const radius = p.radius / p.margin;
    return { w: trainHinge(tf, z, radius), radius: tf.fill([R, 1, 1], radius) };
  }
  const w = trainHinge(tf, z, LARGEST_RADIUS / p.margin);
  const norm = tf.sqrt(tf.sum(tf.square(w), 1, true)); // (R, 1, 1)
  if (p.ballChosen === "after") return { w, radius: norm };
  let radius: Tensor = tf.fill([R, 1, 1], LARGEST_RADIUS / p.margin);
  for (const listed of [...LISTED_RADII].reverse()) {
    const r = listed / p.margin;
    // A projected weight's norm may lie a rounding above its radius.
    radius = tf.where(tf.lessEqual(norm, r * (1 + 1e-6)), tf.fill([R, 1, 1], r), radius);
  }
  return { w, radius };
}

/** How far the ball of scores reaches on coin flips and on the sample's own deviation; all (R). */
export interface BallComplexity {
  /** Mean over the coin vectors of (B/n) |sum sigma_i z_i|, and its standard error. */
  readonly complexity: Tensor;
  readonly complexityError: Tensor;
  /** B |mean of z - its expectation|: the largest deviation of a mean score of the ball, either way. */
  readonly scoreDeviation: Tensor;
  /** Mean over the coin vectors of (B/n) |sum sigma_i (z_i - E z)|, and its standard error. */
  readonly centredComplexity: Tensor;
  readonly centredError: Tensor;
}

/** `radius` (R, 1) in units of the score; the same `draws` coin vectors serve all replicas. */
export function ballComplexity(
  tf: Tensorflow,
  rng: Rng,
  z: Tensor,
  radius: Tensor,
  { draws, flips }: { readonly draws: number; readonly flips: number },
): BallComplexity {
  const [, n = 1, d = 1] = z.shape;
  const signs = rng.shared.signs("coins", [draws, n]); // (1, M, n)
  const sums = signedSums(tf, z, signs); // (R, M, d)
  const reach = (v: Tensor): Tensor => tf.div(tf.mul(radius, tf.sqrt(tf.sum(tf.square(v), 2))), n); // (R, M)
  const first = tf.cast(tf.oneHot(tf.tensor1d([0], "int32"), d), "float32"); // (1, d)
  const expectation = tf.mul((1 - 2 * flips) * meanAbsoluteCoordinate(d), first); // (1, d), of z
  const drift = tf.expandDims(tf.sum(signs, 2), 2); // (1, M, 1)
  const centred = overDraws(tf, reach(tf.sub(sums, tf.mul(drift, expectation))));
  const plain = overDraws(tf, reach(sums));
  const offset = tf.sub(tf.mean(z, 1), expectation); // (R, d)
  return {
    complexity: plain.mean,
    complexityError: plain.standardError,
    scoreDeviation: tf.mul(tf.squeeze(radius, [1]), tf.sqrt(tf.sum(tf.square(offset), 1))),
    centredComplexity: centred.mean,
    centredError: centred.standardError,
  };
}
