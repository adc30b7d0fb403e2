/**
 * One batch-normalised unit that learns a noisy linear teacher, for several settings on the same data. Shapes: R replicas,
 * S settings, U updates a row, B examples a batch, d inputs. Inputs are N(0, I), fresh at every update; the label is 1 if
 * the first input is positive, 0 if not, and flipped with probability q. (A teacher along an axis is no restriction: the
 * inputs have no preferred direction, and the weights start in a random one.)
 */
import type { Rng, Tensor, Tensorflow } from "@contract";
import { normalise, normaliseBackward } from "@learning/batch-norm";
import { momentumStep, type MomentumSettings } from "@learning/momentum";
import { measurePath, restMeasures, type PathMeasures } from "./path";

export interface Task {
  readonly batchSize: number;
  readonly dimension: number;
  /** Probability that a label is flipped. */
  readonly flips: number;
  /** Added to the variance of a batch; null for no normalisation at all. */
  readonly epsilon: number | null;
}

export type Slopes = {
  /** Gradient with respect to the weights: (R, S, d). */
  readonly gradient: Tensor;
  /** Mean logistic loss of the batch: (R, S). */
  readonly loss: Tensor;
  /** ||dL/da||^2, a the pre-activations: (R, S). */
  readonly input2: Tensor;
  /** ||dL/dz||^2, z the outputs of the normalisation: (R, S). */
  readonly output2: Tensor;
  /** <1, dL/dz>^2 / B: (R, S). */
  readonly alongOnes: Tensor;
  /** <yhat, dL/dz>^2 / B: (R, S). */
  readonly alongValues: Tensor;
  /** Variance of the pre-activations of the batch: (R, S). */
  readonly variance: Tensor;
  /** |<w, dL/dw>|: (R, S). */
  readonly radial: Tensor;
  /** ||w|| ||dL/dw||: (R, S). */
  readonly lengths: Tensor;
};

/** Gradient of the mean logistic loss on x (R, B, d), labels y in {0, 1} (R, B, 1), at weights (R, S, d). */
export function gradientOf(
  tf: Tensorflow,
  x: Tensor,
  y: Tensor,
  weights: Tensor,
  epsilon: number | null,
): {
  readonly gradient: Tensor;
  readonly outputSlope: Tensor;
  readonly inputSlope: Tensor;
  readonly outputs: Tensor;
} {
  const [, B = 1] = x.shape;
  const a = tf.matMul(x, weights, false, true); // (R, B, S)
  const normalised = epsilon === null ? null : normalise(tf, a, epsilon);
  const outputs = normalised ? normalised.values : a;
  const outputSlope = tf.div(tf.sub(tf.sigmoid(outputs), y), B); // (R, B, S)
  const inputSlope = normalised ? normaliseBackward(tf, normalised, outputSlope) : outputSlope;
  return { gradient: tf.matMul(inputSlope, x, true), outputSlope, inputSlope, outputs };
}

/** All that is recorded about one batch. */
export function slopesOf(
  tf: Tensorflow,
  x: Tensor,
  y: Tensor,
  weights: Tensor,
  epsilon: number | null,
): Slopes {
  const [, B = 1] = x.shape;
  const { gradient, outputSlope, inputSlope, outputs } = gradientOf(tf, x, y, weights, epsilon);
  const overBatch = (t: Tensor): Tensor => tf.sum(t, 1); // (R, B, S) to (R, S)
  // log(1 + e^z) - y z without overflow
  const soft = tf.add(tf.relu(outputs), tf.log1p(tf.exp(tf.neg(tf.abs(outputs)))));
  const a = tf.matMul(x, weights, false, true);
  return {
    gradient,
    loss: tf.mean(tf.sub(soft, tf.mul(y, outputs)), 1),
    input2: overBatch(tf.square(inputSlope)),
    output2: overBatch(tf.square(outputSlope)),
    alongOnes: tf.div(tf.square(overBatch(outputSlope)), B),
    alongValues: tf.div(tf.square(overBatch(tf.mul(outputSlope, outputs))), B),
    variance: tf.mean(tf.square(tf.sub(a, tf.mean(a, 1, true))), 1),
    radial: tf.abs(tf.sum(tf.mul(weights, gradient), -1)),
    lengths: tf.sqrt(tf.mul(tf.sum(tf.square(weights), -1), tf.sum(tf.square(gradient), -1))),
  };
}

/** Inputs (R, U, B, d) and labels (R, U, B, 1) of the updates of a row. */
export function drawRow(
  tf: Tensorflow,
  rng: Rng,
  updates: number,
  { batchSize: B, dimension: d, flips }: Task,
): { readonly x: Tensor; readonly y: Tensor } {
  const x = rng.normal("inputs", [updates, B, d]);
  const [R = 0] = x.shape;
  const side = tf.step(tf.slice(x, [0, 0, 0, 0], [R, updates, B, 1]));
  const flip = tf.cast(tf.less(rng.uniform("flips", [updates, B, 1]), flips), "float32");
  return { x, y: tf.abs(tf.sub(side, flip)) };
}

export type UnitState = {
  /** (R, S, d) */
  readonly weights: Tensor;
  readonly velocity: Tensor;
  /** Weights one update earlier. */
  readonly before: Tensor;
};

export type UnitRow = {
  readonly unit: UnitState;
  readonly path: PathMeasures;
  /** On the row's last batch, at the weights before its last update. */
  readonly slopes: Slopes;
};

/** Weights of norms `norms` (one a setting) in one random direction for all settings. */
export function startUnit(tf: Tensorflow, rng: Rng, dimension: number, norms: readonly number[]): UnitState {
  const direction = rng.normal("start", [1, dimension]); // (R, 1, d)
  const length = tf.sqrt(tf.sum(tf.square(direction), -1, true));
  const weights = tf.mul(tf.div(direction, length), tf.tensor3d([...norms], [1, norms.length, 1]));
  return { weights, velocity: tf.zerosLike(weights), before: weights };
}

/** `updates` updates; the row's settings may be tensors (1, S, 1). */
export function trainUnit(
  tf: Tensorflow,
  rng: Rng,
  unit: UnitState,
  updates: number,
  task: Task,
  settings: MomentumSettings,
): UnitRow {
  const { batchSize: B, dimension: d } = task;
  const { x, y } = drawRow(tf, rng, updates, task);
  const [R = 0] = x.shape;
  const points = [unit.weights];
  const gradients: Tensor[] = [];
  let { weights, velocity, before } = unit;
  let slopes: Slopes | null = null;
  for (let u = 0; u < updates; u++) {
    const xu = tf.reshape(tf.slice(x, [0, u, 0, 0], [R, 1, B, d]), [R, B, d]);
    const yu = tf.reshape(tf.slice(y, [0, u, 0, 0], [R, 1, B, 1]), [R, B, 1]);
    const { gradient } = gradientOf(tf, xu, yu, weights, task.epsilon);
    if (u === updates - 1) slopes = slopesOf(tf, xu, yu, weights, task.epsilon);
    before = weights;
    ({ weights, velocity } = momentumStep(tf, weights, velocity, gradient, settings));
    points.push(weights);
    gradients.push(gradient);
  }
  if (!slopes) throw new Error("A row needs at least one update.");
  return {
    unit: { weights, velocity, before },
    path: measurePath(tf, points, gradients, unit.before),
    slopes,
  };
}

/** Row 0: nothing has moved, and one batch is looked at. */
export function unitAtRest(tf: Tensorflow, rng: Rng, unit: UnitState, task: Task): UnitRow {
  const { x, y } = drawRow(tf, rng, 1, task);
  const [R = 0] = x.shape;
  const xs = tf.reshape(x, [R, task.batchSize, task.dimension]);
  const ys = tf.reshape(y, [R, task.batchSize, 1]);
  return {
    unit,
    path: restMeasures(tf, unit.weights),
    slopes: slopesOf(tf, xs, ys, unit.weights, task.epsilon),
  };
}
