/**
 * Batch normalisation with explicit backward passes, for R replicas at once. Shapes: R replicas, m examples of a batch, k
 * units. Statistics are taken over the m examples of each batch and replica.
 * Source: S. Ioffe, C. Szegedy, "Batch normalization: accelerating deep network training by reducing internal covariate
 * shift", ICML 2015, algorithm 1. The backward pass is written as a projection, as in S. Santurkar, D. Tsipras, A. Ilyas,
 * A. Madry, "How does batch normalization help optimization?", NeurIPS 2018.
 */
import type { Tensor, Tensorflow } from "@contract";

/** Pre-activations made to have mean 0 and mean square s^2 / (s^2 + epsilon) over the batch. */
export interface Normalised {
  /** yhat = (y - mean) / deviation: (R, m, k). */
  readonly values: Tensor;
  /** Mean over the batch: (R, 1, k). */
  readonly mean: Tensor;
  /** s^2 = sum (y - mean)^2 / m, without epsilon and with divisor m: (R, 1, k). */
  readonly variance: Tensor;
  /** sqrt(s^2 + epsilon): (R, 1, k). */
  readonly deviation: Tensor;
}

/** Mean over the examples, (R, m, k) to (R, 1, k). */
function meanOverBatch(tf: Tensorflow, x: Tensor): Tensor {
  const [replicas = 1, m = 1, k = 1] = x.shape;
  // For several units a product with a row of 1/m is four times as fast as a mean over an inner axis.
  return k === 1 ? tf.mean(x, 1, true) : tf.matMul(tf.fill([replicas, 1, m], 1 / m), x);
}

/** Normalises y (R, m, k) by the statistics of its own batch: training mode. */
export function normalise(tf: Tensorflow, y: Tensor, epsilon = 0): Normalised {
  const mean = meanOverBatch(tf, y);
  const centred = tf.sub(y, mean);
  const variance = meanOverBatch(tf, tf.square(centred));
  const deviation = tf.sqrt(epsilon === 0 ? variance : tf.add(variance, epsilon));
  return { values: tf.div(centred, deviation), mean, variance, deviation };
}

/**
 * Gradient with respect to y from the gradient h with respect to yhat, both (R, m, k):
 * (h - mean(h) - yhat mean(h yhat)) / deviation. Without epsilon this is an orthogonal projection of h, off the constant
 * vector and off yhat, divided by the deviation.
 */
export function normaliseBackward(
  tf: Tensorflow,
  { values, deviation }: Pick<Normalised, "values" | "deviation">,
  h: Tensor,
): Tensor {
  const alongValues = tf.mul(values, meanOverBatch(tf, tf.mul(h, values)));
  return tf.div(tf.sub(tf.sub(h, meanOverBatch(tf, h)), alongValues), deviation);
}

/** Scale gamma and shift beta of each unit: (R, 1, k). */
export interface Affine {
  readonly scale: Tensor;
  readonly shift: Tensor;
}

/** z = gamma yhat + beta: (R, m, k). */
export const affine = (tf: Tensorflow, values: Tensor, { scale, shift }: Affine): Tensor =>
  tf.add(tf.mul(values, scale), shift);

/** Gradients with respect to y, gamma and beta from the gradient g with respect to z (R, m, k). */
export function batchNormBackward(
  tf: Tensorflow,
  normalised: Normalised,
  { scale }: Pick<Affine, "scale">,
  g: Tensor,
): { readonly input: Tensor; readonly scale: Tensor; readonly shift: Tensor } {
  const [, m = 1] = g.shape;
  return {
    input: normaliseBackward(tf, normalised, tf.mul(g, scale)),
    scale: tf.mul(m, meanOverBatch(tf, tf.mul(g, normalised.values))),
    shift: tf.mul(m, meanOverBatch(tf, g)),
  };
}

/** Averages of the batch statistics over the training so far, for evaluation mode: each (R, 1, k). */
export interface RunningStatistics {
  readonly mean: Tensor;
  readonly variance: Tensor;
}

/**
 * a <- (1 - weight) a + weight b, for mean and variance. The variance kept is (m / (m - 1)) s^2, an unbiased estimate for
 * independent examples; `unbiased: false` keeps s^2 itself, which is too small by (m - 1) / m on average.
 */
export function updateRunning(
  tf: Tensorflow,
  running: RunningStatistics,
  { mean, variance }: Pick<Normalised, "mean" | "variance">,
  batchSize: number,
  weight: number,
  { unbiased = true }: { readonly unbiased?: boolean } = {},
): RunningStatistics {
  const blend = (before: Tensor, now: Tensor, factor: number): Tensor =>
    tf.add(tf.mul(1 - weight, before), tf.mul(weight * factor, now));
  return {
    mean: blend(running.mean, mean, 1),
    variance: blend(running.variance, variance, unbiased ? batchSize / (batchSize - 1) : 1),
  };
}

/** Normalises y (R, m, k) by given statistics: evaluation mode, in which examples do not see their batch mates. */
export const normaliseBy = (
  tf: Tensorflow,
  y: Tensor,
  { mean, variance }: RunningStatistics,
  epsilon = 0,
): Tensor => tf.div(tf.sub(y, mean), tf.sqrt(epsilon === 0 ? variance : tf.add(variance, epsilon)));
