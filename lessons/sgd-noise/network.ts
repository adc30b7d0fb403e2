/**
 * A 2-10-1 tanh network with logistic loss, its Hessian and its per-example gradients by explicit formulas, for R
 * networks at once. Shapes: R replicas, N examples, J hidden units, P = 4 J + 1 parameters. A hidden unit j holds
 * (w1, w2, b, v); the flat order is unit by unit, then the output bias.
 */
import type { Tensor, Tensorflow } from "@contract";

export const HIDDEN = 10;
export const EXAMPLES = 200;
export const PARAMETERS = 4 * HIDDEN + 1;

export interface Data {
  /** Inputs with a constant 1 as third coordinate: (R, N, 3). */
  readonly z: Tensor;
  /** Labels in {0, 1}: (R, N, 1). */
  readonly y: Tensor;
}

export interface Weights {
  /** Weights and biases into the hidden units: (R, J, 3). */
  readonly into: Tensor;
  /** Weights out of the hidden units: (R, J, 1). */
  readonly out: Tensor;
  /** Output bias: (R, 1, 1). */
  readonly bias: Tensor;
}

/** tanh x = 1 - 2 / (1 + e^(2x)): the same numbers to 1e-7, in half the time of the WASM kernel for tanh. */
export const fastTanh = (tf: Tensorflow, x: Tensor): Tensor =>
  tf.sub(1, tf.div(2, tf.add(1, tf.exp(tf.mul(2, x)))));

/** Hidden activations (R, N, J) and logits (R, N, 1). */
function forward(
  tf: Tensorflow,
  { z }: Data,
  { into, out, bias }: Weights,
): { hidden: Tensor; logit: Tensor } {
  const hidden = fastTanh(tf, tf.matMul(z, into, false, true)); // (R, N, J)
  return { hidden, logit: tf.add(tf.matMul(hidden, out), bias) };
}

/** Mean logistic loss log(1 + e^f) - y f over the examples, from logits and labels with N on axis 1. */
export function logisticLoss(tf: Tensorflow, logit: Tensor, y: Tensor): Tensor {
  // log(1 + e^f) = relu(f) + log(1 + e^-|f|) does not overflow.
  const soft = tf.add(tf.relu(logit), tf.log1p(tf.exp(tf.neg(tf.abs(logit)))));
  return tf.mean(tf.sub(soft, tf.mul(y, logit)), 1);
}

/** Training loss of each replica: (R). */
export const trainingLoss = (tf: Tensorflow, data: Data, weights: Weights): Tensor =>
  tf.squeeze(logisticLoss(tf, forward(tf, data, weights).logit, data.y), [1]);

/** One update of full-batch gradient descent. */
export function descend(tf: Tensorflow, data: Data, weights: Weights, learningRate: number): Weights {
  const { hidden, logit } = forward(tf, data, weights);
  const pull = tf.mul(tf.sub(tf.sigmoid(logit), data.y), learningRate / EXAMPLES); // (R, N, 1)
  const slope = tf.sub(1, tf.mul(hidden, hidden)); // (R, N, J)
  const back = tf.mul(tf.mul(pull, tf.reshape(weights.out, [-1, 1, HIDDEN])), slope); // (R, N, J)
  return {
    into: tf.sub(weights.into, tf.matMul(back, data.z, true)), // (R, J, 3)
    out: tf.sub(weights.out, tf.matMul(hidden, pull, true)), // (R, J, 1)
    bias: tf.sub(weights.bias, tf.sum(pull, 1, true)), // (R, 1, 1)
  };
}

/** All parameters in flat order: (R, P). */
export function flatten(tf: Tensorflow, { into, out, bias }: Weights): Tensor {
  const R = into.shape[0];
  return tf.concat([tf.reshape(tf.concat([into, out], 2), [R, PARAMETERS - 1]), tf.reshape(bias, [R, 1])], 1);
}

export interface Curvature {
  /** Hessian of the training loss: (R, P, P). */
  readonly hessian: Tensor;
  /** Per-example gradients minus their mean: (R, N, P). Their Gram matrix over N is the covariance. */
  readonly deviations: Tensor;
  /** Covariance of one example's gradient: (R, P, P). */
  readonly covariance: Tensor;
}

/**
 * With logit f, p = sigmoid(f) and J = df/dtheta: H = mean of p (1 - p) J J' + (p - y) d2f, where d2f couples only
 * parameters of the same hidden unit; the gradient of one example is (p - y) J.
 */
export function curvature(tf: Tensorflow, data: Data, weights: Weights): Curvature {
  const { z, y } = data;
  const R = z.shape[0];
  const { hidden, logit } = forward(tf, data, weights);
  const p = tf.sigmoid(logit); // (R, N, 1)
  const excess = tf.sub(p, y); // (R, N, 1)
  const slope = tf.sub(1, tf.mul(hidden, hidden)); // (R, N, J)
  const scaled = tf.mul(slope, tf.reshape(weights.out, [R, 1, HIDDEN])); // v_j tanh'(a_j), (R, N, J)

  const towardsInto = tf.mul(tf.expandDims(scaled, 3), tf.expandDims(z, 2)); // (R, N, J, 3)
  const perUnit = tf.concat([towardsInto, tf.expandDims(hidden, 3)], 3); // (R, N, J, 4)
  const jacobian = tf.concat([tf.reshape(perUnit, [R, EXAMPLES, PARAMETERS - 1]), tf.onesLike(logit)], 2); // (R, N, P)

  const weighted = tf.mul(jacobian, tf.mul(p, tf.sub(1, p)));
  const gaussNewton = tf.matMul(weighted, jacobian, true); // (R, P, P)

  const bent = tf.mul(tf.mul(excess, scaled), tf.mul(-2, hidden)); // (p - y) v_j tanh''(a_j), (R, N, J)
  const zz = tf.reshape(tf.mul(tf.expandDims(z, 3), tf.expandDims(z, 2)), [R, EXAMPLES, 9]);
  const intoInto = tf.reshape(tf.matMul(bent, zz, true), [R, HIDDEN, 3, 3]);
  const intoOut = tf.matMul(tf.mul(excess, slope), z, true); // (R, J, 3)
  const upper = tf.concat([intoInto, tf.expandDims(intoOut, 3)], 3); // (R, J, 3, 4)
  const lower = tf.concat([tf.expandDims(intoOut, 2), tf.zeros([R, HIDDEN, 1, 1])], 3); // (R, J, 1, 4)
  const blocks = tf.reshape(tf.concat([upper, lower], 2), [R, HIDDEN, 4, 1, 4]);
  const diagonal = tf.reshape(tf.eye(HIDDEN), [1, HIDDEN, 1, HIDDEN, 1]);
  const spread = tf.reshape(tf.mul(blocks, diagonal), [R, PARAMETERS - 1, PARAMETERS - 1]);
  const bend = tf.pad(spread, [
    [0, 0],
    [0, 1],
    [0, 1],
  ]); // (R, P, P)

  const gradients = tf.mul(jacobian, excess); // (R, N, P)
  const deviations = tf.sub(gradients, tf.mean(gradients, 1, true));
  return {
    hessian: tf.div(tf.add(gaussNewton, bend), EXAMPLES),
    deviations,
    covariance: tf.div(tf.matMul(deviations, deviations, true), EXAMPLES),
  };
}

/** Sum of the products of entries, Tr(A'B): (R, P, P), (R, P, P) to (R). */
export const inner = (tf: Tensorflow, a: Tensor, b: Tensor): Tensor => tf.sum(tf.mul(a, b), [1, 2]);

/** Trace: (R, P, P) to (R). */
export const trace = (tf: Tensorflow, a: Tensor): Tensor =>
  inner(tf, a, tf.expandDims(tf.eye(a.shape[1] ?? 0), 0));

/** Squarings of a matrix: 2^10 = 1024 power iterations. */
const SQUARINGS = 10;

/** A multiple of the identity that makes A + shift I positive semi-definite: the Frobenius norm, (R, 1, 1). */
const shiftOf = (tf: Tensorflow, a: Tensor): Tensor => tf.reshape(tf.sqrt(inner(tf, a, a)), [-1, 1, 1]);

/**
 * The projector on the eigenvector of the largest eigenvalue of symmetric matrices, (R, P, P) to (R, P, P): powers of
 * A + |A|_F I, scaled to trace 1. Where eigenvalues are closer than about |A|_F / 1024 it is a mixture of their
 * projectors. Tr(projector A) is a lower bound on the largest eigenvalue, and as close to it.
 */
export function topProjector(tf: Tensorflow, a: Tensor): Tensor {
  const scaled = (m: Tensor): Tensor => tf.div(m, tf.reshape(trace(tf, m), [-1, 1, 1]));
  const identity = tf.expandDims(tf.eye(a.shape[1] ?? 0), 0);
  let power = scaled(tf.add(a, tf.mul(identity, shiftOf(tf, a))));
  for (let i = 0; i < SQUARINGS; i++) power = scaled(tf.matMul(power, power));
  return power;
}

/**
 * An upper bound on the largest eigenvalue, (R), from the projector above: with M = A + shift I, k = 1024 and Q the
 * scaled M^k, the largest eigenvalue of M is at most P^(1/k) Tr(Q M), by the power mean inequality.
 */
export function largestEigenvalueBound(tf: Tensorflow, a: Tensor, projector: Tensor): Tensor {
  const shift = tf.reshape(shiftOf(tf, a), [-1]);
  const factor = (a.shape[1] ?? 0) ** (1 / 2 ** SQUARINGS);
  return tf.sub(tf.mul(factor, tf.add(inner(tf, projector, a), shift)), shift);
}
