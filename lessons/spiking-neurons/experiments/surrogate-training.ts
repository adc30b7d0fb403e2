import { experiment, integer, real, scalar, vector, type ParamValues, type Tensor } from "@contract";
import { DURATION, drawSets, encode, type Examples } from "../latency-xor";
import {
  LIF,
  accuracy,
  hiddenLayer,
  initialWeights,
  logits,
  scoresOf,
  spikeCounts,
  startTraining,
  train,
  trainReadout,
  type Training,
} from "../spiking-network";
import {
  epochs,
  epochsAt,
  learningRate,
  margin,
  rowsOf,
  sampleSize,
  shape,
  surrogateOf,
} from "../training-params";

const params = {
  hidden: integer({ tex: "H", meaning: "hidden neurons", default: 16, min: 2, max: 32, scale: "log" }),
  slope: real({
    tex: "k",
    meaning: "slope of the surrogate derivative",
    default: 5,
    min: 0.01,
    max: 1e6,
    scale: "log",
    live: true,
  }),
  shape,
  sampleSize,
  margin,
  epochs,
  learningRate,
};
export type SurrogateTrainingParams = ParamValues<typeof params>;

export const GRADIENTS = ["surrogate gradient", "true gradient"] as const;
/** Test examples of each replica. */
const TEST_SIZE = 500;
/** Rows of a run, about. */
export const ROWS = 25;
export const MOST_HIDDEN = 32;

/** Pairs of values shown to the network after each row: one for each corner of the square. */
export const PROBES = [
  { values: [0.25, 0.25], label: -1 },
  { values: [0.25, 0.75], label: 1 },
  { values: [0.75, 0.25], label: 1 },
  { values: [0.75, 0.75], label: -1 },
] as const;

/** Hidden neurons whose potentials are recorded. */
export const WATCHED = 3;
/** The probe for which they are: (1/4, 3/4). */
export const WATCHED_PROBE = 1;

const nameOf = ({ values }: (typeof PROBES)[number]): string => `(${values.join(", ")})`;
const POTENTIALS = Array.from({ length: WATCHED }, (_, j) =>
  Array.from({ length: DURATION }, (_t, t) => `neuron ${String(j + 1)}, step ${String(t)}`),
).flat();
const NEURONS = PROBES.flatMap((probe) =>
  Array.from({ length: MOST_HIDDEN }, (_, j) => `${nameOf(probe)}, neuron ${String(j + 1)}`),
);

type State = {
  readonly rows: number;
  readonly training: Examples;
  readonly test: Examples;
  readonly surrogate: Training;
  readonly readout: Training;
  /** Weighted spike counts of the untrained hidden layer on the training and the test set: (R, N, H). */
  readonly trainingCounts: Tensor;
  readonly testCounts: Tensor;
};

export default experiment({
  title: "A spiking network learns latency XOR",
  params,
  series: {
    testAccuracy: vector({ tex: "\\mathrm{acc}", meaning: "test accuracy", components: GRADIENTS }),
    trainingAccuracy: vector({
      tex: "\\mathrm{acc}_n",
      meaning: "training accuracy",
      components: GRADIENTS,
    }),
    spikeRate: scalar({ tex: "\\bar s", meaning: "spikes a neuron and step, on the test set" }),
    // The steps of a spike train as the ones of a binary number: 20 steps fit a 32-bit float exactly.
    spikeTrain: vector({
      tex: "\\sum_t2^ts_t",
      meaning:
        "spike trains of the hidden neurons for four inputs, each as a binary number with one digit a step",
      components: NEURONS,
    }),
    potential: vector({
      tex: "u",
      meaning: "potentials of three hidden neurons before their resets, for the input (0.25, 0.75)",
      components: POTENTIALS,
    }),
  },
  replicas: { default: 10, max: 40 },
  unit: "rows of epochs",
  stepLabel: "row of epochs",
  presets: {
    default: { says: "A quick run: 100 examples, 100 epochs.", params: {} },
    thorough: {
      says: "200 examples, 300 epochs at a smaller learning rate.",
      params: { sampleSize: 200, epochs: 300, learningRate: 0.02 },
    },
    "too-wide": { says: "A surrogate so wide that it says nothing.", params: { slope: 0.02 } },
    "too-steep": { says: "A surrogate nearly as steep as the step itself.", params: { slope: 1e4 } },
  },
  steps: (p) => rowsOf(p, ROWS),
  divergence: () => "The updates overshoot; take a smaller learning rate.",

  init({ tf, params: p, rng, replicas: R }): State {
    const sets = drawSets(tf, rng, { ...p, testSize: TEST_SIZE });
    const start = startTraining(tf, initialWeights(tf, rng, R, p.hidden));
    const counts = (examples: Examples): Tensor => spikeCounts(tf, hiddenLayer(tf, start.weights, examples));
    return {
      rows: 0,
      ...sets,
      surrogate: start,
      readout: start,
      trainingCounts: counts(sets.training),
      testCounts: counts(sets.test),
    };
  },

  step({ tf, params: p }, state): State {
    const { training, trainingCounts } = state;
    let { surrogate, readout } = state;
    const update = surrogateOf(p.shape, p.slope);
    const count = epochsAt(p, ROWS, state.rows + 1) - epochsAt(p, ROWS, state.rows);
    for (let epoch = 0; epoch < count; epoch++) {
      surrogate = train(tf, surrogate, {
        examples: training,
        learningRate: p.learningRate,
        surrogate: update,
      });
      readout = trainReadout(tf, readout, trainingCounts, training.labels, p.learningRate);
    }
    return { ...state, rows: state.rows + 1, surrogate, readout };
  },

  record({ tf, replicas: R, params: p }, state) {
    const { training, test, surrogate, readout } = state;
    const pass = hiddenLayer(tf, surrogate.weights, test);
    const both = (learned: Tensor, fixed: Tensor, labels: Tensor): Tensor =>
      tf.stack([accuracy(tf, learned, labels), accuracy(tf, fixed, labels)], 1);
    const values = tf.tensor3d([PROBES.map((probe) => [...probe.values])]);
    const shown = hiddenLayer(tf, surrogate.weights, encode(tf, tf.tile(values, [R, 1, 1])));
    const trains = tf.addN(shown.spikes.map((spikes, t) => tf.mul(2 ** t, spikes))); // (R, probes, H)
    const padded = tf.pad(trains, [
      [0, 0],
      [0, 0],
      [0, MOST_HIDDEN - p.hidden],
    ]);
    const distances = tf.stack([...shown.distances], 3); // (R, probes, H, T)
    const ofProbe = tf.slice(distances, [0, WATCHED_PROBE, 0, 0], [R, 1, p.hidden, DURATION]);
    const potentials = tf.add(tf.squeeze(ofProbe, [1]), LIF.threshold); // (R, H, T)
    const watched = tf.pad(potentials, [
      [0, 0],
      [0, Math.max(0, WATCHED - p.hidden)],
      [0, 0],
    ]);
    return {
      testAccuracy: both(
        logits(tf, surrogate.weights, spikeCounts(tf, pass)),
        logits(tf, readout.weights, state.testCounts),
        test.labels,
      ),
      trainingAccuracy: both(
        scoresOf(tf, surrogate.weights, training),
        logits(tf, readout.weights, state.trainingCounts),
        training.labels,
      ),
      spikeRate: tf.div(tf.mean(tf.addN([...pass.spikes]), [1, 2]), DURATION),
      spikeTrain: tf.reshape(padded, [R, NEURONS.length]),
      potential: tf.reshape(tf.slice(watched, [0, 0, 0], [R, WATCHED, DURATION]), [R, POTENTIALS.length]),
    };
  },
});
