/**
 * ReLU networks with one output and logistic loss, with or without batch normalisation of the hidden layers, forward and
 * backward by explicit formulas. Shapes: R replicas, N examples, layer l maps width k(l - 1) to k(l). Without
 * normalisation a hidden layer is relu(h W + shift), with it relu(scale yhat + shift), y = h W.
 */
import type { Rng, Tensor, Tensorflow } from "@contract";
import { logistic } from "@learning/losses";
import {
  affine,
  batchNormBackward,
  normalise,
  normaliseBy,
  type Normalised,
  type RunningStatistics,
} from "@learning/batch-norm";

/** A hidden layer. */
export type Layer = {
  /** (R, k(l - 1), k(l)) */
  readonly weights: Tensor;
  /** (R, 1, k(l)) */
  readonly shift: Tensor;
  /** (R, 1, k(l)); null without normalisation. */
  readonly scale: Tensor | null;
};
export type Network = {
  readonly hidden: readonly Layer[];
  /** (R, k(L), 1) */
  readonly output: Tensor;
  /** (R, 1, 1) */
  readonly bias: Tensor;
};

/** Keeps the division by a batch's deviation safe where a unit is the same for all examples. */
export const EPSILON = 1e-5;

/** He's initialisation (variance 2 / fan-in) times `size`, shifts 0, scales 1. The last of `widths` feeds the output. */
export function startNetwork(
  tf: Tensorflow,
  rng: Rng,
  replicas: number,
  widths: readonly number[],
  size: number,
  normalised: boolean,
): Network {
  const draw = (label: string, from: number, to: number): Tensor =>
    tf.mul(size * Math.sqrt(2 / from), rng.normal(label, [from, to]));
  const last = widths.length - 1;
  const hidden = widths.slice(1).map((width, l): Layer => ({
    weights: draw(`weights ${String(l)}`, widths[l] ?? 1, width),
    shift: tf.zeros([replicas, 1, width]),
    scale: normalised ? tf.ones([replicas, 1, width]) : null,
  }));
  return { hidden, output: draw("output", widths[last] ?? 1, 1), bias: tf.zeros([replicas, 1, 1]) };
}

interface Pass {
  /** Input of each hidden layer, then of the output. */
  readonly inputs: readonly Tensor[];
  readonly normalised: readonly (Normalised | null)[];
  /** (R, N, 1) */
  readonly logit: Tensor;
}

export function forward(tf: Tensorflow, { hidden, output, bias }: Network, x: Tensor): Pass {
  const inputs = [x];
  const normalised: (Normalised | null)[] = [];
  let at = x;
  for (const { weights, scale, shift } of hidden) {
    const y = tf.matMul(at, weights); // (R, N, k(l))
    const n = scale ? normalise(tf, y, EPSILON) : null;
    at = tf.relu(n && scale ? affine(tf, n.values, { scale, shift }) : tf.add(y, shift));
    normalised.push(n);
    inputs.push(at);
  }
  return { inputs, normalised, logit: tf.add(tf.matMul(at, output), bias) };
}

/** The logits with given statistics, one pair a hidden layer: evaluation mode. */
export function evaluate(
  tf: Tensorflow,
  { hidden, output, bias }: Network,
  statistics: readonly RunningStatistics[],
  x: Tensor,
): Tensor {
  let at = x;
  hidden.forEach(({ weights, scale, shift }, l) => {
    const running = statistics[l];
    const y = tf.matMul(at, weights);
    at = tf.relu(
      running && scale
        ? affine(tf, normaliseBy(tf, y, running, EPSILON), { scale, shift })
        : tf.add(y, shift),
    );
  });
  return tf.add(tf.matMul(at, output), bias);
}

/** Mean over the examples of log(1 + e^(-y f)), y in {-1, +1}: (R). */
export const lossOf = (tf: Tensorflow, logit: Tensor, y: Tensor): Tensor =>
  tf.mean(logistic.value(tf, tf.mul(y, logit)), [1, 2]);

export interface Slope {
  readonly loss: Tensor; // (R)
  readonly gradient: Network;
  readonly pass: Pass;
}

/** Loss on x (R, N, k(0)) with labels y (R, N, 1) in {-1, +1}, and its gradient in the shape of the network. */
export function slopeOf(tf: Tensorflow, network: Network, x: Tensor, y: Tensor): Slope {
  const pass = forward(tf, network, x);
  const [R = 0, N = 1] = x.shape;
  const out = tf.div(tf.mul(y, logistic.slope(tf, tf.mul(y, pass.logit))), N); // (R, N, 1)
  const top = pass.inputs.at(-1) ?? x;
  const ones = tf.ones([R, 1, N]);
  let back = tf.mul(out, tf.reshape(network.output, [R, 1, -1])); // (R, N, k(L))
  const hidden: Layer[] = [];
  for (let l = network.hidden.length - 1; l >= 0; l--) {
    const layer = network.hidden[l];
    const input = pass.inputs[l];
    const after = pass.inputs[l + 1];
    if (!layer || !input || !after) throw new Error(`The network has no layer ${String(l)}.`);
    const g = tf.mul(back, tf.step(after)); // relu' from its output
    const n = pass.normalised[l];
    const bn = n && layer.scale ? batchNormBackward(tf, n, { scale: layer.scale }, g) : null;
    const slope = bn ? bn.input : g;
    hidden.unshift({
      weights: tf.matMul(input, slope, true),
      shift: bn ? bn.shift : tf.matMul(ones, g),
      scale: bn ? bn.scale : null,
    });
    if (l > 0) back = tf.matMul(slope, layer.weights, false, true);
  }
  return {
    loss: lossOf(tf, pass.logit, y),
    gradient: { hidden, output: tf.matMul(top, out, true), bias: tf.sum(out, 1, true) },
    pass,
  };
}

/** f of corresponding tensors of two networks of the same shape. */
export function combine(a: Network, b: Network, f: (a: Tensor, b: Tensor) => Tensor): Network {
  return {
    hidden: a.hidden.map((layer, l): Layer => {
      const other = b.hidden[l];
      if (!other) throw new Error("The two networks have different numbers of layers.");
      return {
        weights: f(layer.weights, other.weights),
        shift: f(layer.shift, other.shift),
        scale: layer.scale && other.scale ? f(layer.scale, other.scale) : null,
      };
    }),
    output: f(a.output, b.output),
    bias: f(a.bias, b.bias),
  };
}

/** One step of gradient descent; the rate is a number or one number a replica (R, 1, 1). */
export const descend = (
  tf: Tensorflow,
  network: Network,
  gradient: Network,
  rate: number | Tensor,
): Network => combine(network, gradient, (w, g) => tf.sub(w, tf.mul(rate, g)));

/** Sum over all parameters of the products of two networks' entries: (R). */
export function inner(tf: Tensorflow, a: Network, b: Network): Tensor {
  const terms: Tensor[] = [];
  combine(a, b, (x, y) => {
    const product = tf.sum(tf.mul(x, y), [1, 2]);
    terms.push(product);
    return product;
  });
  return tf.addN(terms);
}
