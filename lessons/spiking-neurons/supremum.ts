/**
 * Empirical Rademacher complexity of one-time-step stochastic networks, by gradient ascent on the supremum.
 *
 * f(x) = v' (r^L * phi(W^L ... phi(W^1 (r^0 * x)))) with ReLU phi, every weight matrix in the unit Frobenius ball, |v| <= 1,
 * and masks r^l of independent zeros and ones. For fixed inputs, signs and masks the best readout is known: with
 * g = (1/n) sum_i s_i h^L(x_i) the supremum over v is |g|, taken at v = g / |g|. The layers are moved along their
 * gradients, each scaled to unit norm, and put back on the unit sphere. What ascent finds is a lower bound of the supremum.
 *
 * Shapes: B problems at once (replicas x retentions x restarts), K masks a problem that are averaged over (1: masks seen),
 * n examples, widths d = m_0, ..., m_L. Rows of examples are mask-major: K n of them.
 */
import type { Tensor, Tensorflow } from "@contract";

export interface Problem {
  /** Masked inputs, (B, K n, d). */
  readonly inputs: Tensor;
  /** Rademacher signs over n, (B, n, 1). */
  readonly signs: Tensor;
  /** Masks on the outputs of hidden layers 1, ..., L, each (B, K n, m_l) or, for the mean over masks, (B, 1, 1). */
  readonly masks: readonly Tensor[];
  /** K. */
  readonly averaged: number;
}

/** Sum of squares over rows and columns to the power 1/2, (B, 1, 1), kept away from 0. */
const frobenius = (tf: Tensorflow, w: Tensor): Tensor =>
  tf.maximum(tf.sqrt(tf.sum(tf.square(w), [1, 2], true)), 1e-30);

export const onUnitSphere = (tf: Tensorflow, w: Tensor): Tensor => tf.div(w, frobenius(tf, w));

/** (1/n) sum_i s_i mean over masks of h(x_i): the direction of the best readout, (B, m). */
function correlation(tf: Tensorflow, { signs, averaged }: Problem, hidden: Tensor): Tensor {
  const [B = 1, n = 1] = signs.shape;
  const m = hidden.shape[2] ?? 1;
  const mean = averaged === 1 ? hidden : tf.mean(tf.reshape(hidden, [B, averaged, n, m]), 1); // (B, n, m)
  return tf.mean(tf.mul(signs, mean), 1);
}

const length = (tf: Tensorflow, v: Tensor): Tensor => tf.sqrt(tf.sum(tf.square(v), 1)); // (B, m) to (B)

/** Value of the supremum over the readout at these layers, (B), and the gradient of it for each layer. */
export function valueAndGradients(
  tf: Tensorflow,
  problem: Problem,
  layers: readonly Tensor[],
): { readonly value: Tensor; readonly gradients: readonly Tensor[] } {
  const { inputs, signs, masks, averaged } = problem;
  const below: Tensor[] = [];
  const products: Tensor[] = [];
  let at = inputs;
  layers.forEach((w, l) => {
    const product = tf.matMul(at, w); // (B, K n, m_l)
    below.push(at);
    products.push(product);
    const mask = masks[l];
    at = mask ? tf.mul(tf.relu(product), mask) : tf.relu(product);
  });
  const g = correlation(tf, problem, at); // (B, m_L)
  const value = length(tf, g);
  const [B = 1, n = 1] = signs.shape;
  const readout = tf.reshape(tf.div(g, tf.maximum(tf.expandDims(value, 1), 1e-30)), [B, 1, -1]);
  const perExample = averaged === 1 ? signs : tf.tile(signs, [1, averaged, 1]);
  let back: Tensor = tf.mul(tf.mul(perExample, 1 / (n * averaged)), readout); // (B, K n, m_L)
  const gradients: Tensor[] = [];
  for (let l = layers.length - 1; l >= 0; l--) {
    const product = products[l];
    const input = below[l];
    const layer = layers[l];
    if (!product || !input || !layer) throw new Error(`There is no layer ${String(l)}.`);
    const mask = masks[l];
    const open = tf.mul(tf.step(product), back);
    const inside = mask ? tf.mul(open, mask) : open;
    gradients.unshift(tf.matMul(input, inside, true));
    if (l > 0) back = tf.matMul(inside, layer, false, true);
  }
  return { value, gradients };
}

/** One step of size `size` up the normalised gradient, back on the unit spheres. */
export function ascend(
  tf: Tensorflow,
  layers: readonly Tensor[],
  gradients: readonly Tensor[],
  size: number,
): Tensor[] {
  return layers.map((w, l) => {
    const gradient = gradients[l];
    if (!gradient) throw new Error(`Layer ${String(l)} has no gradient.`);
    return onUnitSphere(tf, tf.add(w, tf.mul(size, onUnitSphere(tf, gradient))));
  });
}

/** The supremum without hidden layers: |(1/n) sum_i s_i r_i * x_i|, (B). */
export const linearSupremum = (tf: Tensorflow, problem: Problem): Tensor =>
  length(tf, correlation(tf, problem, problem.inputs));
