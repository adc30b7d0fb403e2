/**
 * One-hidden-layer ReLU networks without biases, trained on labels that are true, corrupted or coin flips. Shapes: R
 * replicas, each with its own inputs, teacher and initial weights; K label kinds a replica, as consecutive entries of the
 * leading dimension (R K); n examples, d inputs, m hidden units.
 */
import type { Rng, Tensor, Tensorflow } from "@contract";
import { adamStart, adamStep, type AdamMoments } from "@learning/adam";
import { logistic, zeroOneLoss } from "@learning/losses";
import { backward, forward } from "@learning/mlp";

export interface Task {
  /** Inputs (R K, n, d), the same for all kinds of a replica. */
  readonly x: Tensor;
  /** Labels in {-1, +1}: (R K, n, 1). */
  readonly labels: Tensor;
}

export interface Trained {
  /** Weight tensors (R K, d, m) and (R K, m, 1). */
  readonly weights: readonly Tensor[];
  readonly moments: AdamMoments;
}

/** Repeats each replica's entry for K kinds: (R, ...) to (R K, ...). */
export function forKinds(tf: Tensorflow, x: Tensor, kinds: number): Tensor {
  const [replicas = 1, ...rest] = x.shape;
  const ones = rest.map(() => 1);
  return tf.reshape(tf.tile(tf.expandDims(x, 1), [1, kinds, ...ones]), [replicas * kinds, ...rest]);
}

/** Standard normal inputs (R, count, d) and the labels (R, count, 1) of the teacher, one unit direction a replica. */
export function teacherData(
  tf: Tensorflow,
  rng: Rng,
  label: string,
  { count, dim, teacher }: { readonly count: number; readonly dim: number; readonly teacher: Tensor },
): { readonly x: Tensor; readonly clean: Tensor } {
  const x = rng.normal(label, [count, dim]);
  return { x, clean: tf.sub(1, tf.mul(2, tf.step(tf.neg(tf.matMul(x, teacher))))) };
}

/** W1 ~ N(0, 2/d), w2 ~ N(0, 1/m): the same start for all kinds of a replica. */
export function initialWeights(
  tf: Tensorflow,
  rng: Rng,
  { dim, width, kinds }: { readonly dim: number; readonly width: number; readonly kinds: number },
): Trained {
  const into = tf.mul(Math.sqrt(2 / dim), rng.normal("weights in", [dim, width]));
  const out = tf.mul(Math.sqrt(1 / width), rng.normal("weights out", [width, 1]));
  const weights = [forKinds(tf, into, kinds), forKinds(tf, out, kinds)];
  return { weights, moments: adamStart(tf, weights) };
}

/** Full-batch Adam on the mean logistic loss. */
export function train(
  tf: Tensorflow,
  { x, labels }: Task,
  from: Trained,
  { updates, learningRate }: { readonly updates: number; readonly learningRate: number },
): Trained {
  const n = x.shape[1] ?? 1;
  const count = from.weights.length;
  let at = from;
  for (let k = 0; k < updates; k++) {
    const tensors: readonly Tensor[] = tf.tidy(() => {
      const pass = forward(tf, at.weights, x);
      const slope = logistic.slope(tf, tf.mul(labels, pass.output)); // (R K, n, 1)
      const gradients = backward(tf, at.weights, pass, tf.div(tf.mul(slope, labels), n));
      const { parameters, moments } = adamStep(tf, at.weights, gradients, at.moments, { learningRate });
      return [...parameters, ...moments.mean, ...moments.square];
    });
    at = {
      weights: tensors.slice(0, count),
      moments: {
        updates: at.moments.updates + 1,
        mean: tensors.slice(count, 2 * count),
        square: tensors.slice(2 * count),
      },
    };
  }
  return at;
}

/** Share of wrong predictions: (R K). */
export function errorRate(tf: Tensorflow, weights: readonly Tensor[], { x, labels }: Task): Tensor {
  const { output } = forward(tf, weights, x);
  return tf.mean(zeroOneLoss(tf, output, labels), [1, 2]);
}
