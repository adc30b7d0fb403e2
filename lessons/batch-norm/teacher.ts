/** Labels for the network experiments: the sign of a random two-layer tanh network of Gaussian inputs. */
import type { Rng, Tensor, Tensorflow } from "@contract";

export const INPUTS = 10;
const HIDDEN = 5;

/** Standard normal weights: (R, 10, 5) and (R, 5, 1). */
export type Teacher = { readonly into: Tensor; readonly out: Tensor };

export const drawTeacher = (rng: Rng): Teacher => ({
  into: rng.normal("teacher, into", [INPUTS, HIDDEN]),
  out: rng.normal("teacher, out", [HIDDEN, 1]),
});

/** -1 or +1 for each input of x (R, N, 10): (R, N, 1). */
export const labelsOf = (tf: Tensorflow, { into, out }: Teacher, x: Tensor): Tensor =>
  tf.sub(tf.mul(2, tf.step(tf.matMul(tf.tanh(tf.matMul(x, into)), out))), 1);
