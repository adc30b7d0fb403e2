/**
 * A ReLU network 144-H-10 on glyph digits, one a replica, with the gradients that adversarial training needs: by the
 * weights and by the image. Shapes: R replicas, B images, H hidden units.
 */
import type { Rng, Tensor, Tensorflow } from "@contract";
import { GLYPH_CLASSES, GLYPH_PIXELS } from "@learning/glyph-digits";
import {
  affine,
  biasesOf,
  crossProduct,
  factorOf,
  times,
  transposedFactorOf,
  type Factor,
} from "@learning/replica-product";

/** Weights and biases: (R, 144, H), (R, 1, H), (R, H, 10), (R, 1, 10). */
export type Layers = readonly [into: Tensor, intoBias: Tensor, out: Tensor, outBias: Tensor];

/** He-normal weights, zero biases. */
export function initialLayers(
  tf: Tensorflow,
  rng: Rng,
  label: string,
  hidden: number,
  replicas: number,
): Layers {
  return [
    tf.mul(Math.sqrt(2 / GLYPH_PIXELS), rng.normal(`${label} into`, [GLYPH_PIXELS, hidden])),
    tf.zeros([replicas, 1, hidden]),
    tf.mul(Math.sqrt(2 / hidden), rng.normal(`${label} out`, [hidden, GLYPH_CLASSES])),
    tf.zeros([replicas, 1, GLYPH_CLASSES]),
  ];
}

type Biases = ReturnType<typeof biasesOf>;

/** The layers cut into replicas, for many passes between two updates. */
export interface Network {
  readonly into: Factor;
  readonly intoBias: Biases;
  readonly intoTransposed: Factor;
  readonly out: Factor;
  readonly outBias: Biases;
  readonly outTransposed: Factor;
}

export const networkOf = (tf: Tensorflow, [into, intoBias, out, outBias]: Layers): Network => ({
  into: factorOf(tf, into),
  intoBias: biasesOf(tf, intoBias),
  intoTransposed: transposedFactorOf(tf, into),
  out: factorOf(tf, out),
  outBias: biasesOf(tf, outBias),
  outTransposed: transposedFactorOf(tf, out),
});

/** What a backward pass needs: hidden activations (R, B, H) and logits (R, B, 10). */
export interface Pass {
  readonly hidden: Tensor;
  readonly logits: Tensor;
}

export function forward(tf: Tensorflow, network: Network, x: Tensor): Pass {
  const hidden = affine(tf, x, network.into, network.intoBias, "relu");
  return { hidden, logits: affine(tf, hidden, network.out, network.outBias) };
}

/** Beyond any activation or gradient that is not 0: clipping the product leaves its sign, many times faster than tf.sign. */
const HUGE = 1e30;
export const signOf = (tf: Tensorflow, x: Tensor): Tensor => tf.clipByValue(tf.mul(x, HUGE), -1, 1);

/** Gradient by the hidden units' inputs, from the gradient (R, B, 10) by the logits. An activation is never below 0. */
const hiddenGradient = (tf: Tensorflow, network: Network, pass: Pass, byLogits: Tensor): Tensor =>
  tf.mul(times(tf, byLogits, network.outTransposed), signOf(tf, pass.hidden)); // (R, B, H)

/** Gradient (R, B, 144) by the images. */
export const imageGradient = (tf: Tensorflow, network: Network, pass: Pass, byLogits: Tensor): Tensor =>
  times(tf, hiddenGradient(tf, network, pass, byLogits), network.intoTransposed);

/** Gradients by weights and biases, summed over the images. */
export function layerGradients(
  tf: Tensorflow,
  network: Network,
  x: Tensor,
  pass: Pass,
  byLogits: Tensor,
): Layers {
  const [replicas = 1, count = 1] = x.shape;
  const ones = tf.ones([replicas, 1, count]);
  const byHidden = factorOf(tf, hiddenGradient(tf, network, pass, byLogits));
  const byOutput = factorOf(tf, byLogits);
  return [
    crossProduct(tf, x, byHidden),
    times(tf, ones, byHidden),
    crossProduct(tf, pass.hidden, byOutput),
    times(tf, ones, byOutput),
  ];
}
