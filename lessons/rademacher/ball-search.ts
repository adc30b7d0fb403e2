/** Searches over the ball: for the hypothesis with the largest gap, and for what the loss class does on coin flips. */
import type { Rng, Tensor, Tensorflow } from "@contract";
import { projectOntoL2Ball } from "@learning/projections";
import type { SphericalProblem } from "@learning/spherical-risk";
import { ascend, LOSSES, risks } from "./ball";

/** Starts of the search for the largest gap: three random directions and the one against the sum of the examples. */
const STARTS = 4;
/** Coin vectors on which the loss class is searched. */
const COINS = 2;
/** Long enough that its projection onto any ball lies on the sphere. */
const FAR = 1e6;

export interface Search {
  /** Population risk and sample loss of the hypotheses the search ended with: (R, 4) each. */
  readonly population: Tensor;
  readonly sample: Tensor;
  /** Mean over the coin vectors of the correlation (1/n) sum_i sigma_i loss_i that was found: (R). */
  readonly lossComplexity: Tensor;
}

/** A direction drawn without looking at the sample, on the ball's surface: (R, d, 1). */
export const randomHypothesis = (tf: Tensorflow, rng: Rng, dim: number, radius: Tensor): Tensor =>
  projectOntoL2Ball(tf, tf.mul(FAR, rng.normal("random hypothesis", [dim, 1])), radius, 1);

export function searchBall(
  tf: Tensorflow,
  rng: Rng,
  problem: SphericalProblem,
  z: Tensor,
  radius: Tensor,
): Search {
  const [R = 1, n = 1, d = 1] = z.shape;
  const coins = rng.signs("search coins", [n, COINS]); // (R, n, 2)
  // Columns: four searches for a large L(w) minus mean loss, two for a large mean of sigma_i loss_i.
  const weights = tf.concat([tf.fill([R, n, STARTS], -1), coins], 2); // (R, n, 6)
  const population = tf.tensor1d([...Array<number>(STARTS).fill(1), ...Array<number>(COINS).fill(0)]);
  // The loss falls with the margin, so a weight is made to count by starting against its sum of examples.
  const signed = tf.concat([tf.fill([R, n, 1], -1), tf.neg(coins)], 2); // (R, n, 3)
  const guided = tf.matMul(z, signed, true); // (R, d, 3)
  const random = rng.normal("starts", [d, STARTS - 1]); // (R, d, 3)
  const start = projectOntoL2Ball(tf, tf.mul(FAR, tf.concat([random, guided], 2)), radius, 1); // (R, d, 6)
  const end = ascend(tf, z, radius, start, { problem, population, weights });

  const worst = risks(tf, problem, z, tf.slice(end, [0, 0, 0], [-1, -1, STARTS]));
  const margins = tf.matMul(z, tf.slice(end, [0, 0, STARTS], [-1, -1, COINS])); // (R, n, 2)
  const losses = LOSSES[problem.loss].value(tf, margins);
  return { ...worst, lossComplexity: tf.mean(tf.mul(coins, losses), [1, 2]) };
}
