/**
 * Fully connected networks without biases, R of them at once: forward and backward passes by explicit formulas. Shapes: R
 * replicas, N examples, layer l maps width k(l - 1) to k(l) by a weight tensor (R, k(l-1), k(l)). The activation follows
 * every layer but the last.
 */
import type { Tensor, Tensorflow } from "@contract";

/** Applied entry by entry; `slope` is its derivative, given the input and the output of the activation. */
export interface Activation {
  readonly value: (tf: Tensorflow, input: Tensor) => Tensor;
  readonly slope: (tf: Tensorflow, input: Tensor, output: Tensor) => Tensor;
}

/** max(0, z); derivative 0 at 0. */
export const relu: Activation = {
  value: (tf, z) => tf.relu(z),
  slope: (tf, z) => tf.step(z),
};

/** tanh z; derivative 1 - tanh^2 z. */
export const tanh: Activation = {
  value: (tf, z) => tf.tanh(z),
  slope: (tf, _, h) => tf.sub(1, tf.square(h)),
};

/** What the backward pass needs of the forward pass: inputs of each layer, and its products before activation. */
export interface Forward {
  readonly inputs: readonly Tensor[];
  readonly products: readonly Tensor[];
  /** Output of the last layer: (R, N, k(L)). */
  readonly output: Tensor;
}

/** Passes inputs x (R, N, k(0)) through the network. */
export function forward(tf: Tensorflow, weights: readonly Tensor[], x: Tensor, activation = relu): Forward {
  const inputs: Tensor[] = [];
  const products: Tensor[] = [];
  let at = x;
  weights.forEach((w, l) => {
    const product = tf.matMul(at, w); // (R, N, k(l))
    inputs.push(at);
    products.push(product);
    at = l < weights.length - 1 ? activation.value(tf, product) : product;
  });
  return { inputs, products, output: at };
}

/**
 * Gradients of a scalar loss with respect to each weight tensor, from its gradient (R, N, k(L)) with respect to the
 * output: the gradient for layer l is input(l)^T d(l), d(L) given, d(l-1) = (d(l) w(l)^T) * activation'.
 */
export function backward(
  tf: Tensorflow,
  weights: readonly Tensor[],
  pass: Forward,
  outputGradient: Tensor,
  activation = relu,
): readonly Tensor[] {
  const gradients: Tensor[] = [];
  let back = outputGradient; // (R, N, k(l))
  for (let l = weights.length - 1; l >= 0; l--) {
    const input = pass.inputs[l];
    const weight = weights[l];
    const before = pass.products[l - 1];
    if (!input || !weight)
      throw new Error(`The forward pass has no layer ${String(l)}; pass what forward() gave.`);
    gradients.unshift(tf.matMul(input, back, true)); // (R, k(l-1), k(l))
    if (!before) break;
    const [replicas = 1, width = 1, outputs = 1] = weight.shape;
    // An outer product by broadcasting is three times as fast as a matrix product of inner size 1.
    const returned =
      outputs === 1
        ? tf.mul(back, tf.reshape(weight, [replicas, 1, width]))
        : tf.matMul(back, weight, false, true);
    back = tf.mul(returned, activation.slope(tf, before, input)); // (R, N, k(l-1))
  }
  return gradients;
}
