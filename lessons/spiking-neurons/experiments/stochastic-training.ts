import {
  experiment,
  integer,
  real,
  vector,
  type ParamValues,
  type Rng,
  type Tensor,
  type Tensorflow,
} from "@contract";
import { fastSigmoid } from "@learning/lif";
import { DEFAULT_MARGIN, DURATION, drawSets, flipped, type Examples } from "../latency-xor";
import {
  accuracy,
  initialWeights,
  scoresOf,
  startTraining,
  train,
  weightNorms,
  type Training,
} from "../spiking-network";
import { epochs, epochsAt, learningRate, rowsOf, sampleSize } from "../training-params";

const params = {
  retention: real({
    tex: "\\rho",
    meaning: "retention of the stochastic network's spikes",
    default: 0.5,
    min: 0.1,
    max: 1,
  }),
  flips: real({ tex: "q", meaning: "share of labels turned over", default: 0.2, min: 0, max: 0.4 }),
  hidden: integer({ tex: "H", meaning: "hidden neurons", default: 16, min: 2, max: 32, scale: "log" }),
  sampleSize,
  epochs,
  learningRate,
  passes: integer({
    tex: "P",
    meaning: "stochastic passes averaged after training",
    default: 20,
    min: 1,
    max: 40,
  }),
};
export type StochasticTrainingParams = ParamValues<typeof params>;

export const TWINS = ["reliable", "stochastic"] as const;
export const TEST_SIZE = 250;
/** Rows of the training phase, about; each later row adds one pass to the average. */
const ROWS = 50;
export const trainingRows = (p: { readonly epochs: number }): number => rowsOf(p, ROWS);
export const epochsDone = (p: { readonly epochs: number }, row: number): number => epochsAt(p, ROWS, row);

const SURROGATE = fastSigmoid(5);

type State = {
  readonly rows: number;
  /** Labels partly turned over in both sets; `clean` are those of the test set before. */
  readonly training: Examples;
  readonly test: Examples;
  readonly clean: Tensor;
  readonly reliable: Training;
  readonly stochastic: Training;
  /** Logits of the stochastic network, (R, N, 1): of one pass while it trains, then the sum over the passes so far. */
  readonly trainingVotes: Tensor;
  readonly testVotes: Tensor;
};

const masks = (
  tf: Tensorflow,
  rng: Rng,
  label: string,
  examples: number,
  p: StochasticTrainingParams,
): Tensor[] =>
  Array.from({ length: DURATION }, (_, t) =>
    tf.step(tf.sub(p.retention, rng.uniform(`${label} at ${String(t)}`, [examples, p.hidden]))),
  );

/** One stochastic pass over both sets. */
function vote(
  tf: Tensorflow,
  rng: Rng,
  p: StochasticTrainingParams,
  { stochastic, training, test }: Pick<State, "stochastic" | "training" | "test">,
): Pick<State, "trainingVotes" | "testVotes"> {
  return {
    trainingVotes: scoresOf(
      tf,
      stochastic.weights,
      training,
      masks(tf, rng, "training pass", p.sampleSize, p),
    ),
    testVotes: scoresOf(tf, stochastic.weights, test, masks(tf, rng, "test pass", TEST_SIZE, p)),
  };
}

export default experiment({
  title: "Does silencing spikes help to generalise?",
  params,
  series: {
    trainingAccuracy: vector({ tex: "A_n", meaning: "accuracy on the training labels", components: TWINS }),
    noisyAccuracy: vector({ tex: "A", meaning: "accuracy on equally noisy test labels", components: TWINS }),
    cleanAccuracy: vector({ tex: "A_0", meaning: "accuracy on clean test labels", components: TWINS }),
    gap: vector({ tex: "A_n-A", meaning: "training accuracy less noisy test accuracy", components: TWINS }),
    weightNorms: vector({
      tex: "\\textstyle\\prod_l C_l",
      meaning: "product of the layers' largest singular values",
      components: TWINS,
    }),
  },
  replicas: { default: 6, max: 40 },
  unit: "rows: epochs, then single passes",
  stepLabel: "row: epochs, then single passes",
  presets: {
    default: { says: "Half of the spikes are silenced.", params: {} },
    sparse: { says: "Seven spikes in ten are silenced.", params: { retention: 0.3 } },
    clean: { says: "Labels without noise.", params: { flips: 0 } },
  },
  steps: (p) => trainingRows(p) + p.passes,
  divergence: () => "The updates overshoot; take a smaller learning rate.",

  init({ tf, params: p, rng, replicas: R }): State {
    const sets = drawSets(tf, rng, { ...p, testSize: TEST_SIZE, margin: DEFAULT_MARGIN });
    const noisy = (of: Examples, label: string): Examples => ({
      ...of,
      labels: flipped(tf, rng, label, of.labels, p.flips),
    });
    const start = startTraining(tf, initialWeights(tf, rng, R, p.hidden));
    const data = { training: noisy(sets.training, "training flips"), test: noisy(sets.test, "test flips") };
    const votes = vote(tf, rng, p, { ...data, stochastic: start });
    return { rows: 0, ...data, clean: sets.test.labels, reliable: start, stochastic: start, ...votes };
  },

  step({ tf, params: p, rng }, state): State {
    const rows = state.rows + 1;
    if (rows > trainingRows(p)) {
      const votes = vote(tf, rng, p, state);
      if (rows === trainingRows(p) + 1) return { ...state, rows, ...votes };
      return {
        ...state,
        rows,
        trainingVotes: tf.add(state.trainingVotes, votes.trainingVotes),
        testVotes: tf.add(state.testVotes, votes.testVotes),
      };
    }
    const lesson = { examples: state.training, learningRate: p.learningRate, surrogate: SURROGATE };
    let { reliable, stochastic } = state;
    for (let epoch = epochsDone(p, rows - 1); epoch < epochsDone(p, rows); epoch++) {
      const open = masks(tf, rng, `epoch ${String(epoch)}`, p.sampleSize, p);
      reliable = train(tf, reliable, lesson);
      stochastic = train(tf, stochastic, { ...lesson, masks: open });
    }
    return { ...state, rows, reliable, stochastic, ...vote(tf, rng, p, { ...state, stochastic }) };
  },

  record({ tf }, state) {
    const { training, test, clean, reliable, stochastic } = state;
    const scores = {
      training: [scoresOf(tf, reliable.weights, training), state.trainingVotes],
      test: [scoresOf(tf, reliable.weights, test), state.testVotes],
    };
    const twins = (of: readonly Tensor[], labels: Tensor): Tensor =>
      tf.stack(
        of.map((score) => accuracy(tf, score, labels)),
        1,
      );
    const trainingAccuracy = twins(scores.training, training.labels);
    const noisyAccuracy = twins(scores.test, test.labels);
    return {
      trainingAccuracy,
      noisyAccuracy,
      cleanAccuracy: twins(scores.test, clean),
      gap: tf.sub(trainingAccuracy, noisyAccuracy),
      weightNorms: tf.stack([weightNorms(tf, reliable.weights), weightNorms(tf, stochastic.weights)], 1),
    };
  },
});
