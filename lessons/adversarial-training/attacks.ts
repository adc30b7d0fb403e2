/**
 * Attacks in the ball of the maximum norm around images, inside the box [0, 1]: steps along the sign of the gradient of
 * a loss of the logits. Shapes: R replicas, B images.
 */
import type { Tensor, Tensorflow } from "@contract";
import { forward, imageGradient, signOf, type Network } from "./glyph-network";

/** Gradient (R, B, 10) by the logits of the loss that an attack increases. */
export type LossSlope = (logits: Tensor) => Tensor;

/** Softmax minus target: the slope of the cross-entropy with targets (R, B, 10), and of the KL divergence from them. */
export const crossEntropySlope =
  (tf: Tensorflow, targets: Tensor): LossSlope =>
  (logits) =>
    tf.sub(tf.softmax(logits), targets);

export interface Attack {
  /** The same for all images, or one for each, (1, B, 1); the step likewise. */
  readonly radius: number | Tensor;
  readonly stepSize: number | Tensor;
  readonly steps: number;
}

/** Each entry moved into [-radius, radius]. A number has a kernel of its own, a tensor takes two. */
const withinBall = (tf: Tensorflow, shift: Tensor, radius: number | Tensor): Tensor =>
  typeof radius === "number"
    ? tf.clipByValue(shift, -radius, radius)
    : tf.minimum(tf.maximum(shift, tf.neg(radius)), radius);

/** A single step of the whole radius from the image itself. */
export const fgsm = (radius: number): Attack => ({ radius, stepSize: radius, steps: 1 });

/**
 * Attacked images: from x + start, each step moves by `stepSize` along the sign of the gradient and returns to the ball
 * and the box. (R, B, 144)
 */
export function attack(
  tf: Tensorflow,
  network: Network,
  x: Tensor,
  slope: LossSlope,
  { radius, stepSize, steps }: Attack,
  start: Tensor | null = null,
): Tensor {
  let at = start ? tf.clipByValue(tf.add(x, start), 0, 1) : x;
  for (let k = 0; k < steps; k++)
    at = tf.tidy(() => {
      const pass = forward(tf, network, at);
      const gradient = imageGradient(tf, network, pass, slope(pass.logits));
      const moved = tf.add(at, tf.mul(stepSize, signOf(tf, gradient)));
      return tf.clipByValue(tf.add(x, withinBall(tf, tf.sub(moved, x), radius)), 0, 1);
    });
  return at;
}
