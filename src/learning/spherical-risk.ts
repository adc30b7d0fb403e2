/**
 * Population risk of a linear classifier under a law that is symmetric about the origin: x uniform on the unit sphere in
 * R^d, y = sign(w*.x) turned over with probability q, score w.x. Only |w| and the cosine between w and w* matter.
 *
 * The projection of x onto the plane of w and w* has a uniform angle and, independently, a length s with density
 * (d - 2) s (1 - s^2)^((d-4)/2) on [0, 1] (s = 1 for d = 2). The loss averaged over the angle has a closed
 * form; the length is integrated by Gauss-Legendre quadrature.
 */
import type { Tensor, Tensorflow } from "@contract";
import { logGamma } from "@numerics/special";
import { gaussLegendre, type Rule } from "@numerics/quadrature";

/** Zero-one risk q + (1 - 2 q) arccos(cosine) / pi; right for any rotation-invariant law without mass at 0. */
export const sphericalZeroOneRisk = (cosine: number, flips: number): number =>
  flips + ((1 - 2 * flips) * Math.acos(Math.max(-1, Math.min(1, cosine)))) / Math.PI;

/** E|x_1| for x uniform on the unit sphere in R^d: Gamma(d/2) / (sqrt(pi) Gamma((d+1)/2)). */
export const meanAbsoluteCoordinate = (dim: number): number =>
  Math.exp(logGamma(dim / 2) - logGamma((dim + 1) / 2)) / Math.sqrt(Math.PI);

/** Points and probabilities of the length s, from s = sin(psi) with density (d - 2) sin(psi) cos(psi)^(d-3). */
export function planarLengthRule(dim: number, points = 48): Rule {
  if (!Number.isInteger(dim) || dim < 2)
    throw new Error(`The risk on the sphere needs a dimension of at least 2; it got ${String(dim)}.`);
  if (dim === 2) return { nodes: Float64Array.of(1), weights: Float64Array.of(1) };
  // Beyond psi = 8 / sqrt(d - 2) the density is below e^-32.
  const rule = gaussLegendre(points, 0, Math.min(Math.PI / 2, 8 / Math.sqrt(dim - 2)));
  const weights = rule.nodes.map(
    (psi, j) => (rule.weights[j] ?? 0) * (dim - 2) * Math.sin(psi) * Math.cos(psi) ** (dim - 3),
  );
  return { nodes: rule.nodes.map(Math.sin), weights };
}

export interface SphericalProblem {
  readonly loss: "ramp" | "hinge";
  readonly flips: number;
  readonly rule: Rule;
}

/** Points (J), weights (J) and the two angles' tensors with a last axis for the points. */
function prepare(
  tf: Tensorflow,
  rule: Rule,
  norm: Tensor,
  cosine: Tensor,
): { readonly s: Tensor; readonly a: Tensor; readonly c: Tensor; readonly mean: (x: Tensor) => Tensor } {
  const s = tf.tensor1d(Float32Array.from(rule.nodes));
  const weights = tf.tensor1d(Float32Array.from(rule.weights));
  return {
    s,
    a: tf.mul(tf.expandDims(norm, -1), s), // (..., J)
    c: tf.expandDims(tf.clipByValue(cosine, -1, 1), -1), // (..., 1)
    mean: (x) => tf.sum(tf.mul(x, weights), -1), // (..., J) to (...)
  };
}

/** Sine of the angle up to which the loss vanishes, where a cos = 1: sqrt(1 - 1/a^2), or 0 for a <= 1. */
const freeSine = (tf: Tensorflow, a: Tensor): Tensor =>
  tf.sqrt(tf.relu(tf.sub(1, tf.div(1, tf.square(tf.maximum(a, 1e-6))))));

/**
 * Risk E loss(y w.x) for norms |w| and cosines of one shape. With a = |w| s and the angle t between w and w*, the average
 * over the plane's angle is (1/pi) ((1 - 2q)(G(pi/2 + t) + G(pi/2 - t)) + 2 q G(pi)), G(p) the integral of loss(a cos)
 * from 0 to p, which is 0 up to the angle where a cos = 1 and p - a sin p plus a constant beyond.
 */
export function sphericalRisk(
  tf: Tensorflow,
  { loss, flips, rule }: SphericalProblem,
  norm: Tensor,
  cosine: Tensor,
): Tensor {
  const { a, c, mean } = prepare(tf, rule, norm, cosine);
  const t = tf.acos(c);
  const free = tf.acos(tf.minimum(1, tf.div(1, tf.maximum(a, 1e-6)))); // (..., J)
  const kept = freeSine(tf, a);
  /** G at an angle of this size, given the sine where the margin counts. */
  const beyond = (angle: Tensor | number, sine: Tensor | number): Tensor =>
    tf.sub(tf.sub(angle, free), tf.mul(a, tf.sub(sine, kept)));
  const quarter = tf.sub(Math.PI / 2, t); // (..., 1)
  const size = tf.abs(quarter);
  const behind = tf.mul(tf.sign(quarter), tf.mul(tf.step(tf.sub(size, free)), beyond(size, tf.abs(c))));
  // Past a right angle the margin is negative: the ramp stays at 1, the hinge goes on with the sine.
  const ahead = beyond(tf.add(Math.PI / 2, t), loss === "ramp" ? 1 : c);
  const half = beyond(Math.PI, loss === "ramp" ? 1 : 0);
  const total = tf.add(tf.mul(1 - 2 * flips, tf.add(ahead, behind)), tf.mul(2 * flips, half));
  return mean(tf.div(total, Math.PI));
}

/**
 * Derivatives of the risk: by |w|, and by the angle between w and w* divided by its sine, which is finite where they are
 * parallel. Same shapes as the norms and cosines.
 */
export function sphericalSlopes(
  tf: Tensorflow,
  { loss, flips, rule }: SphericalProblem,
  norm: Tensor,
  cosine: Tensor,
): { readonly byNorm: Tensor; readonly byAngleOverSine: Tensor } {
  const { s, a, c, mean } = prepare(tf, rule, norm, cosine);
  const clean = 1 - 2 * flips;
  const kept = freeSine(tf, a);
  const behind = tf.mul(tf.sign(c), tf.relu(tf.sub(tf.abs(c), kept)));
  const fall =
    loss === "ramp"
      ? tf.add(tf.sub(1, kept), tf.mul(clean, behind))
      : tf.sub(tf.mul(clean, tf.add(tf.sub(c, kept), behind)), tf.mul(2 * flips, kept));
  // The loss at margin -a sin t less the one at a sin t, over sin t.
  const sine = tf.maximum(tf.sqrt(tf.relu(tf.sub(1, tf.square(c)))), 1e-6);
  const capped = tf.minimum(tf.div(1, sine), a);
  const turn = loss === "ramp" ? capped : tf.add(a, capped);
  return {
    byNorm: mean(tf.mul(fall, tf.mul(-1 / Math.PI, s))),
    byAngleOverSine: tf.mul(clean / Math.PI, mean(turn)),
  };
}
