/**
 * A spiking network with one hidden layer, many copies at once: the hidden layer of `lifForward`, and a readout that
 * leaks slowly, o_t = 0.95 o_{t-1} + V s_t, averaged over time. Since the readout is linear, the logit is V A + c with
 * the weighted spike counts A = sum_t w_t s_t, w_t = (1 - 0.95^(T-t)) / (0.05 T) for t = 0, ..., T - 1.
 * Shapes: R replicas, N examples, H hidden neurons.
 */
import type { Rng, Tensor, Tensorflow } from "@contract";
import { adamStart, adamStep } from "@learning/adam";
import { lifBackward, lifForward, type LifPass, type Surrogate } from "@learning/lif";
import { logistic, zeroOneLoss } from "@learning/losses";
import { spectralNorm } from "@learning/matrix-norms";
import { DURATION, INPUTS, type Examples } from "./latency-xor";

export const LIF = { decay: 0.9, threshold: 1 };
const READOUT_DECAY = 0.95;
/** Standard deviation of the initial biases; the other input weights have standard deviation 1. */
const BIAS_DEVIATION = 0.05;

/** What a spike at step t adds to the time average of the readout, per unit of its weight. */
export const spikeWeights: readonly number[] = Array.from(
  { length: DURATION },
  (_, t) => (1 - READOUT_DECAY ** (DURATION - t)) / ((1 - READOUT_DECAY) * DURATION),
);

/** Input weights with biases (R, INPUTS, H), readout weights (R, H, 1) and bias (R, 1, 1), in this order. */
export type Weights = readonly Tensor[];

const parts = (weights: Weights): readonly [Tensor, Tensor, Tensor] => {
  const [into, out, bias] = weights;
  if (!into || !out || !bias)
    throw new Error("A network has input weights, readout weights and a readout bias.");
  return [into, out, bias];
};

export function initialWeights(
  tf: Tensorflow,
  rng: Rng,
  replicas: number,
  hidden: number,
  label = "",
): Weights {
  const into = rng.normal(`input weights${label}`, [INPUTS - 1, hidden]);
  const biases = tf.mul(BIAS_DEVIATION, rng.normal(`biases${label}`, [1, hidden]));
  const out = tf.mul(1 / Math.sqrt(hidden), rng.normal(`readout weights${label}`, [hidden, 1]));
  return [tf.concat([into, biases], 1), out, tf.zeros([replicas, 1, 1])];
}

export function hiddenLayer(
  tf: Tensorflow,
  weights: Weights,
  { inputs }: Examples,
  masks?: readonly Tensor[],
): LifPass {
  const [into] = parts(weights);
  return lifForward(
    tf,
    inputs.map((x) => tf.matMul(x, into)),
    LIF,
    masks,
  );
}

/** Weighted spike counts A: (R, N, H). */
export function spikeCounts(tf: Tensorflow, { spikes }: LifPass): Tensor {
  return tf.addN(spikes.map((s, t) => tf.mul(spikeWeights[t] ?? 0, s)));
}

/** Logits V A + c: (R, N, 1). */
export function logits(tf: Tensorflow, weights: Weights, counts: Tensor): Tensor {
  const [, out, bias] = parts(weights);
  return tf.add(tf.matMul(counts, out), bias);
}

/** Gradient of the mean logistic loss with respect to the logits, (R, N, 1). */
function logitGradient(tf: Tensorflow, scores: Tensor, labels: Tensor): Tensor {
  const N = labels.shape[1] ?? 1;
  return tf.mul(tf.mul(labels, logistic.slope(tf, tf.mul(labels, scores))), 1 / N);
}

/** Surrogate gradients of the mean logistic loss, one for each of the weights. */
export function gradients(
  tf: Tensorflow,
  weights: Weights,
  examples: Examples,
  surrogate: Surrogate,
  masks?: readonly Tensor[],
): readonly Tensor[] {
  const [, out] = parts(weights);
  const [R = 1, H = 1] = out.shape;
  const pass = hiddenLayer(tf, weights, examples, masks);
  const counts = spikeCounts(tf, pass);
  const back = logitGradient(tf, logits(tf, weights, counts), examples.labels); // (R, N, 1)
  const towardsCounts = tf.mul(back, tf.reshape(out, [R, 1, H])); // (R, N, H)
  const currents = lifBackward(
    tf,
    pass,
    (t) => tf.mul(spikeWeights[t] ?? 0, towardsCounts),
    surrogate,
    masks,
  );
  const towardsInput = tf.addN(
    currents.map((g, t) => {
      const x = examples.inputs[t];
      if (!x) throw new Error(`The examples have no time step ${String(t)}.`);
      return tf.matMul(x, g, true); // (R, INPUTS, H)
    }),
  );
  return [towardsInput, tf.matMul(counts, back, true), tf.sum(back, 1, true)];
}

/** Weights on their way, with Adam's moments. */
export type Training = {
  readonly weights: Weights;
  readonly moments: {
    readonly updates: number;
    readonly mean: readonly Tensor[];
    readonly square: readonly Tensor[];
  };
};

export const startTraining = (tf: Tensorflow, weights: Weights): Training => ({
  weights,
  moments: { ...adamStart(tf, weights) },
});

function update(
  tf: Tensorflow,
  { weights, moments }: Training,
  towards: readonly Tensor[],
  learningRate: number,
): Training {
  const step = adamStep(tf, weights, towards, moments, { learningRate });
  return { weights: step.parameters, moments: { ...step.moments } };
}

export interface Lesson {
  readonly examples: Examples;
  readonly learningRate: number;
  readonly surrogate: Surrogate;
  /** Which spikes are transmitted, one tensor (R, N, H) a time step. */
  readonly masks?: readonly Tensor[];
}

/** One epoch: one full-batch update of Adam along the surrogate gradient. */
export const train = (tf: Tensorflow, training: Training, lesson: Lesson): Training =>
  update(
    tf,
    training,
    gradients(tf, training.weights, lesson.examples, lesson.surrogate, lesson.masks),
    lesson.learningRate,
  );

/**
 * One epoch along the true gradient. The step's derivative is zero, so the input weights get none and the spike counts
 * stay as they are: a linear classifier is trained on fixed features.
 */
export function trainReadout(
  tf: Tensorflow,
  training: Training,
  counts: Tensor,
  labels: Tensor,
  learningRate: number,
): Training {
  const [into] = parts(training.weights);
  const back = logitGradient(tf, logits(tf, training.weights, counts), labels);
  const towards = [tf.zerosLike(into), tf.matMul(counts, back, true), tf.sum(back, 1, true)];
  return update(tf, training, towards, learningRate);
}

/** Logits of whole examples. */
export const scoresOf = (
  tf: Tensorflow,
  weights: Weights,
  examples: Examples,
  masks?: readonly Tensor[],
): Tensor => logits(tf, weights, spikeCounts(tf, hiddenLayer(tf, weights, examples, masks)));

/** Share of examples on the right side of 0: (R). */
export const accuracy = (tf: Tensorflow, scores: Tensor, labels: Tensor): Tensor =>
  tf.sub(1, tf.mean(zeroOneLoss(tf, scores, labels), [1, 2]));

/** Product of the largest singular values of the input weights, biases aside, and of the readout: (R). */
export function weightNorms(tf: Tensorflow, weights: Weights): Tensor {
  const [into, out] = parts(weights);
  const [R = 1, , H = 1] = into.shape;
  const synapses = tf.slice(into, [0, 0, 0], [R, INPUTS - 1, H]);
  return tf.mul(spectralNorm(tf, synapses), spectralNorm(tf, out));
}
