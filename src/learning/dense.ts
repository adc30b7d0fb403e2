/**
 * Fully connected layers with biases for R networks at once: y = act(x w + b), and its derivatives. Shapes: R replicas, N
 * examples, a layer maps width k to width m by weights (R, k, m) and biases (R, 1, m).
 *
 * Every activation here has a derivative that is a function of its output y: 1 for the identity, 1[y > 0] for the ReLU,
 * 1 - y^2 for tanh, y (1 - y) for the logistic function. So the backward pass needs no product before activation.
 */
import type { Tensor, Tensorflow } from "@contract";
import { allFloat, fused, hasFused, sameShape } from "./fused";

export type DenseActivation = "linear" | "relu" | "tanh" | "sigmoid";

/** One layer's parameters: weights (R, k, m), biases (R, 1, m). */
export type DenseLayer = { readonly weights: Tensor; readonly biases: Tensor };

function activate(tf: Tensorflow, z: Tensor, activation: DenseActivation): Tensor {
  switch (activation) {
    case "linear":
      return z;
    case "relu":
      return tf.relu(z);
    case "tanh":
      return tf.tanh(z);
    case "sigmoid":
      return tf.sigmoid(z);
  }
}

/** Multiplies a gradient with respect to y by the activation's derivative, which is a function of y. */
function throughActivation(tf: Tensorflow, dy: Tensor, y: Tensor, activation: DenseActivation): Tensor {
  switch (activation) {
    case "linear":
      return dy;
    case "relu":
      return tf.mul(dy, tf.step(y));
    case "tanh":
      return tf.mul(dy, tf.sub(1, tf.square(y)));
    case "sigmoid":
      return tf.mul(dy, tf.mul(y, tf.sub(1, y)));
  }
}

/** One replica's layer for each replica's inputs, nothing repeated and nothing empty: what the fused kernels take. */
function isPlain(x: Tensor, { weights, biases }: DenseLayer): boolean {
  const [R = 0, , k] = x.shape;
  const [copies, inputs, m] = weights.shape;
  return (
    x.shape.length === 3 &&
    weights.shape.length === 3 &&
    copies === R &&
    inputs === k &&
    biases.shape.length === 3 &&
    biases.shape[0] === R &&
    biases.shape[1] === 1 &&
    biases.shape[2] === m &&
    x.size > 0 &&
    weights.size > 0 &&
    allFloat(x, weights, biases)
  );
}

/** act(x w + b): inputs (R, N, k) to outputs (R, N, m). */
export function dense(tf: Tensorflow, x: Tensor, layer: DenseLayer, activation: DenseActivation): Tensor {
  const { weights, biases } = layer;
  if (hasFused(tf, "dense") && isPlain(x, layer)) {
    const [y] = fused(tf, "dense", { x, weights, biases }, { activation });
    if (y) return y;
  }
  return activate(tf, tf.add(tf.matMul(x, weights), biases), activation);
}

export interface DenseGradient {
  readonly weights: Tensor;
  readonly biases: Tensor;
  /** With respect to x, (R, N, k); null where it was not asked for. */
  readonly input: Tensor | null;
}

/** Gradients of a scalar with respect to a layer's parameters and input, from the one (R, N, m) with respect to y. */
export function denseBackward(
  tf: Tensorflow,
  { x, y, dy }: { readonly x: Tensor; readonly y: Tensor; readonly dy: Tensor },
  layer: DenseLayer,
  activation: DenseActivation,
  wantsInput: boolean,
): DenseGradient {
  const { weights } = layer;
  if (hasFused(tf, "denseBackward") && isPlain(x, layer) && sameShape(y, dy) && allFloat(y, dy)) {
    const [dw, db, dx] = fused(tf, "denseBackward", { x, weights, y, dy }, { activation, wantsInput });
    if (dw && db) return { weights: dw, biases: db, input: dx ?? null };
  }
  const dz = throughActivation(tf, dy, y, activation); // (R, N, m)
  return {
    weights: tf.matMul(x, dz, true), // (R, k, m)
    biases: tf.sum(dz, 1, true), // (R, 1, m)
    input: wantsInput ? tf.matMul(dz, weights, false, true) : null,
  };
}

/** Outputs of each layer of a network, with one activation after every layer but the last. */
export function denseForward(
  tf: Tensorflow,
  layers: readonly DenseLayer[],
  x: Tensor,
  activation: DenseActivation,
): readonly Tensor[] {
  const outputs: Tensor[] = [];
  let at = x;
  layers.forEach((layer, l) => {
    at = dense(tf, at, layer, l < layers.length - 1 ? activation : "linear");
    outputs.push(at);
  });
  return outputs;
}

/** Gradients of each layer's parameters, from the one with respect to the last output. */
export function denseGradients(
  tf: Tensorflow,
  layers: readonly DenseLayer[],
  x: Tensor,
  outputs: readonly Tensor[],
  outputGradient: Tensor,
  activation: DenseActivation,
): readonly DenseLayer[] {
  const gradients: DenseLayer[] = [];
  let dy: Tensor | null = outputGradient;
  for (let l = layers.length - 1; l >= 0; l--) {
    const layer = layers[l];
    const y = outputs[l];
    const input = l > 0 ? outputs[l - 1] : x;
    if (!layer || !y || !input || !dy)
      throw new Error(`The forward pass has no layer ${String(l)}; pass what denseForward() gave.`);
    const own = l < layers.length - 1 ? activation : "linear";
    const gradient: DenseGradient = denseBackward(tf, { x: input, y, dy }, layer, own, l > 0);
    gradients.unshift({ weights: gradient.weights, biases: gradient.biases });
    dy = gradient.input;
  }
  return gradients;
}
