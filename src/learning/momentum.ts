/**
 * Stochastic gradient descent with heavy-ball momentum and coupled weight decay, without dampening:
 * v' = alpha v + g + lambda w, w' = w - eta v'. Libraries differ: with dampening, with Nesterov's look-ahead, or with
 * decay applied to w apart from v, equilibria are others.
 * Source of momentum: B. T. Polyak, "Some methods of speeding up the convergence of iteration methods", USSR
 * Computational Mathematics and Mathematical Physics 4 (1964) 1-17.
 */
import type { Tensor, Tensorflow } from "@contract";
import { allFloat, fused, hasFused, sameShape } from "./fused";

/** Numbers, or tensors that broadcast to the weights: settings may differ from copy to copy. */
export interface MomentumSettings {
  /** eta */
  readonly learningRate: number | Tensor;
  /** alpha in [0, 1) */
  readonly momentum: number | Tensor;
  /** lambda, the coefficient inside the update */
  readonly weightDecay: number | Tensor;
}

/** One update of weights and velocity, of any one shape. The velocity starts at zero. */
export function momentumStep(
  tf: Tensorflow,
  weights: Tensor,
  velocity: Tensor,
  gradient: Tensor,
  { learningRate, momentum, weightDecay }: MomentumSettings,
): { readonly weights: Tensor; readonly velocity: Tensor } {
  if (
    typeof learningRate === "number" &&
    typeof momentum === "number" &&
    typeof weightDecay === "number" &&
    hasFused(tf, "momentum") &&
    sameShape(weights, velocity, gradient) &&
    allFloat(weights, velocity, gradient)
  ) {
    const settings = { learningRate, momentum, weightDecay };
    const [moved, next] = fused(tf, "momentum", { weights, velocity, gradient }, settings);
    if (moved && next) return { weights: moved, velocity: next };
  }
  const decayed = weightDecay === 0 ? gradient : tf.add(gradient, tf.mul(weightDecay, weights));
  const next = momentum === 0 ? decayed : tf.add(tf.mul(momentum, velocity), decayed);
  return { weights: tf.sub(weights, tf.mul(learningRate, next)), velocity: next };
}
