/** A training run on several label kinds at once, with what the norm bounds need of it. */
import type { Rng, Tensor, Tensorflow } from "@contract";
import { columnNormSum, frobeniusNorm, spectralNorm } from "@learning/matrix-norms";
import { forward } from "@learning/mlp";
import { labelTask, type LabelTask } from "./labels";
import { errorRate, initialWeights, train, type Task, type Trained } from "./network";

/** Updates in one row: as often as a reader of the curve wants to look for zero training error. */
export const UPDATES_PER_ROW = 5;

export interface RunSettings {
  readonly n: number;
  readonly dim: number;
  readonly width: number;
  readonly learningRate: number;
  readonly updates: number;
}

/** Two layers, (R K, d, m) and (R K, m, 1), with Adam's moments, and the tasks; (R K) leads every tensor. */
export type RunState = {
  readonly row: number;
  readonly x: Tensor;
  readonly labels: Tensor;
  readonly freshX: Tensor;
  readonly freshLabels: Tensor;
  readonly weights: readonly Tensor[];
  readonly moments: {
    readonly updates: number;
    readonly mean: readonly Tensor[];
    readonly square: readonly Tensor[];
  };
};

const stateOf = (row: number, { task, fresh }: LabelTask, { weights, moments }: Trained): RunState => ({
  row,
  x: task.x,
  labels: task.labels,
  freshX: fresh.x,
  freshLabels: fresh.labels,
  weights,
  moments: { updates: moments.updates, mean: moments.mean, square: moments.square },
});

export const rowsOf = (p: RunSettings): number => Math.ceil(p.updates / UPDATES_PER_ROW);

export function startRun(tf: Tensorflow, rng: Rng, p: RunSettings, levels: readonly number[]): RunState {
  return stateOf(
    0,
    labelTask(tf, rng, { ...p, levels }),
    initialWeights(tf, rng, { ...p, kinds: levels.length }),
  );
}

const tasksOf = (s: RunState): LabelTask => ({
  task: { x: s.x, labels: s.labels },
  fresh: { x: s.freshX, labels: s.freshLabels },
});

export function continueRun(tf: Tensorflow, p: RunSettings, state: RunState): RunState {
  const tasks = tasksOf(state);
  const updates = Math.min(UPDATES_PER_ROW, p.updates - state.moments.updates);
  const next = train(tf, tasks.task, state, { updates, learningRate: p.learningRate });
  return stateOf(state.row + 1, tasks, next);
}

/** Everything recorded of a run, with the label kinds as components: (R, K), and `inputs` (R). */
export interface RunReading {
  readonly trainError: Tensor;
  readonly testError: Tensor;
  readonly margin: Tensor;
  readonly frobeniusIn: Tensor;
  readonly normOut: Tensor;
  readonly spectralIn: Tensor;
  readonly groupIn: Tensor;
  readonly inputs: Tensor;
}

const smallestMargin = (tf: Tensorflow, weights: readonly Tensor[], { x, labels }: Task): Tensor =>
  tf.min(tf.mul(labels, forward(tf, weights, x).output), [1, 2]);

export function readRun(tf: Tensorflow, state: RunState, kinds: number): RunReading {
  const { task, fresh } = tasksOf(state);
  const { weights } = state;
  const [into = tf.zeros([kinds, 1, 1]), out = tf.zeros([kinds, 1, 1])] = weights;
  const byKind = (x: Tensor): Tensor => tf.reshape(x, [-1, kinds]); // (R K) to (R, K)
  const inputs = byKind(tf.sqrt(tf.sum(tf.square(task.x), [1, 2])));
  return {
    trainError: byKind(errorRate(tf, weights, task)),
    testError: byKind(errorRate(tf, weights, fresh)),
    margin: byKind(smallestMargin(tf, weights, task)),
    frobeniusIn: byKind(frobeniusNorm(tf, into)),
    normOut: byKind(frobeniusNorm(tf, out)),
    spectralIn: byKind(spectralNorm(tf, into)),
    groupIn: byKind(columnNormSum(tf, into)),
    inputs: tf.squeeze(tf.slice(inputs, [0, 0], [-1, 1]), [1]),
  };
}
