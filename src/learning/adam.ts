/**
 * Adam, for parameters given as a list of tensors of any shapes, replicas included: every entry has its own moments.
 * Source: D. P. Kingma, J. Ba, "Adam: a method for stochastic optimization", ICLR 2015, algorithm 1.
 */
import type { Tensor, Tensorflow } from "@contract";
import { allFloat, fused, hasFused, sameShape } from "./fused";

/** Exponential averages of the gradients and of their squares, one tensor a parameter, and the updates done. */
export interface AdamMoments {
  readonly updates: number;
  readonly mean: readonly Tensor[];
  readonly square: readonly Tensor[];
}

export interface AdamOptions {
  readonly learningRate: number;
  readonly beta1?: number;
  readonly beta2?: number;
  /** Added to the root of the second moment. */
  readonly epsilon?: number;
}

/** Moments before the first update: zeros in the shapes of the parameters. */
export const adamStart = (tf: Tensorflow, parameters: readonly Tensor[]): AdamMoments => ({
  updates: 0,
  mean: parameters.map((p) => tf.zerosLike(p)),
  square: parameters.map((p) => tf.zerosLike(p)),
});

/**
 * One update: m <- b1 m + (1 - b1) g, v <- b2 v + (1 - b2) g^2, w <- w - eta mhat / (sqrt(vhat) + epsilon), where
 * mhat = m / (1 - b1^t) and vhat = v / (1 - b2^t).
 */
export function adamStep(
  tf: Tensorflow,
  parameters: readonly Tensor[],
  gradients: readonly Tensor[],
  moments: AdamMoments,
  { learningRate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: AdamOptions,
): { readonly parameters: readonly Tensor[]; readonly moments: AdamMoments } {
  const updates = moments.updates + 1;
  const rate = learningRate / (1 - beta1 ** updates);
  const rootScale = 1 / Math.sqrt(1 - beta2 ** updates);
  if (parameters.length !== gradients.length || parameters.length !== moments.mean.length)
    throw new Error(
      `Adam needs one gradient a parameter; there are ${String(gradients.length)} for ${String(parameters.length)}.`,
    );
  const canFuse = hasFused(tf, "adam");
  const moved: Tensor[] = [];
  const mean: Tensor[] = [];
  const square: Tensor[] = [];
  parameters.forEach((w, i) => {
    const g = gradients[i] ?? w;
    const m = moments.mean[i] ?? w;
    const v = moments.square[i] ?? w;
    const next =
      canFuse && sameShape(w, m, v, g) && allFloat(w, m, v, g)
        ? fused(
            tf,
            "adam",
            { weights: w, mean: m, square: v, gradient: g },
            { beta1, beta2, rate, rootScale, epsilon },
          )
        : formulas(w, m, v, g);
    const [nextW = w, nextM = m, nextV = v] = next;
    moved.push(nextW);
    mean.push(nextM);
    square.push(nextV);
  });

  function formulas(w: Tensor, m: Tensor, v: Tensor, g: Tensor): readonly Tensor[] {
    const nextM = tf.add(tf.mul(beta1, m), tf.mul(1 - beta1, g));
    const nextV = tf.add(tf.mul(beta2, v), tf.mul(1 - beta2, tf.square(g)));
    const root = tf.add(tf.mul(rootScale, tf.sqrt(nextV)), epsilon);
    return [tf.sub(w, tf.div(tf.mul(rate, nextM), root)), nextM, nextV];
  }
  return { parameters: moved, moments: { updates, mean, square } };
}
