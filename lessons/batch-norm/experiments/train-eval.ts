import {
  experiment,
  integer,
  scalar,
  vector,
  type ParamValues,
  type Tensor,
  type Tensorflow,
} from "@contract";
import { updateRunning, type RunningStatistics } from "@learning/batch-norm";
import { combine, descend, evaluate, forward, lossOf, slopeOf, startNetwork, type Network } from "../network";
import { INPUTS, drawTeacher, labelsOf, type Teacher } from "../teacher";

const params = {
  batchSize: integer({
    tex: "B",
    meaning: "batch size of the training",
    default: 64,
    min: 16,
    max: 128,
    scale: "log",
  }),
  updates: integer({
    tex: "T",
    meaning: "number of updates (from two thirds on at a tenth of the learning rate 0.05)",
    default: 1500,
    min: 300,
    max: 3000,
    scale: "log",
  }),
};
export type TrainEvalParams = ParamValues<typeof params>;

const WIDTHS = [INPUTS, 32, 32] as const;
export const UPDATES_PER_ROW = 30;
/** Test points of one test row; there are as many rows of tests. */
const TEST_POINTS = 256;
export const TEST_ROWS = 8;
const FIRST_RATE = 0.05;
const LAST_RATE = 0.005;
/** Weight of a batch in the running statistics. */
const RUNNING_WEIGHT = 0.1;

export const TEST_SIZES = [2, 4, 8, 16, 64] as const;
export const MODES = ["evaluation mode", ...TEST_SIZES.map((m) => `batches of ${String(m)}`)];

const trainingRows = (p: TrainEvalParams): number => Math.ceil(p.updates / UPDATES_PER_ROW);

/** Shapes: R replicas. */
type State = {
  readonly rows: number;
  readonly teacher: Teacher;
  readonly network: Network;
  readonly running: readonly { readonly mean: Tensor; readonly variance: Tensor }[];
  readonly trainingLoss: Tensor; // (R)
  /** Means over the test points so far, (R, modes). */
  readonly accuracy: Tensor;
  readonly loss: Tensor;
};

/** Logits of x (R, N, 10) when every m points that follow each other are normalised as a batch: (R, N, 1). */
function inBatches(tf: Tensorflow, network: Network, x: Tensor, m: number): Tensor {
  const [R = 0, N = 0] = x.shape;
  const k = N / m;
  const copies = (t: Tensor): Tensor => {
    const [, a = 1, b = 1] = t.shape;
    return tf.reshape(tf.tile(tf.expandDims(t, 1), [1, k, 1, 1]), [R * k, a, b]);
  };
  const many = combine(network, network, copies);
  return tf.reshape(forward(tf, many, tf.reshape(x, [R * k, m, INPUTS])).logit, [R, N, 1]);
}

export default experiment({
  title: "Trained in batches of 64, tested in batches of m",
  params,
  series: {
    trainingLoss: scalar({ tex: "L", meaning: "training loss of the last batch" }),
    accuracy: vector({
      tex: "1-R",
      meaning: "share of fresh points classified correctly (0 before the tests)",
      components: MODES,
    }),
    loss: vector({
      tex: "L",
      meaning: "logistic loss on fresh points (0 before the tests)",
      components: MODES,
    }),
  },
  replicas: { default: 5, max: 24 },
  unit: `rows (${String(UPDATES_PER_ROW)} updates each, then ${String(TEST_ROWS)} of tests)`,
  steps: (p) => trainingRows(p) + TEST_ROWS,

  init({ tf, rng, replicas: R }): State {
    const none = tf.zeros([R, MODES.length]);
    return {
      rows: 0,
      teacher: drawTeacher(rng),
      network: startNetwork(tf, rng, R, WIDTHS, 1, true),
      running: WIDTHS.slice(1).map((k) => ({ mean: tf.zeros([R, 1, k]), variance: tf.ones([R, 1, k]) })),
      trainingLoss: tf.fill([R], Math.LN2),
      accuracy: none,
      loss: none,
    };
  },

  step({ tf, rng, params: p, replicas: R }, state): State {
    const rows = state.rows + 1;
    const { teacher, network } = state;
    if (rows <= trainingRows(p)) {
      let trained = network;
      let running: readonly RunningStatistics[] = state.running;
      let trainingLoss = state.trainingLoss;
      const all = rng.normal("inputs", [UPDATES_PER_ROW, p.batchSize, INPUTS]);
      for (let u = 0; u < UPDATES_PER_ROW; u++) {
        const done = state.rows * UPDATES_PER_ROW + u;
        if (done >= p.updates) break;
        const x = tf.reshape(tf.slice(all, [0, u, 0, 0], [R, 1, p.batchSize, INPUTS]), [
          R,
          p.batchSize,
          INPUTS,
        ]);
        const { gradient, pass, loss } = slopeOf(tf, trained, x, labelsOf(tf, teacher, x));
        trained = descend(tf, trained, gradient, done < (2 / 3) * p.updates ? FIRST_RATE : LAST_RATE);
        running = running.map((before, l) => {
          const batch = pass.normalised[l];
          return batch ? updateRunning(tf, before, batch, p.batchSize, RUNNING_WEIGHT) : before;
        });
        trainingLoss = loss;
      }
      return {
        ...state,
        rows,
        network: trained,
        running: running.map(({ mean, variance }) => ({ mean, variance })),
        trainingLoss,
      };
    }

    const tests = rows - trainingRows(p);
    const x = rng.normal("test", [TEST_POINTS, INPUTS]);
    const y = labelsOf(tf, teacher, x);
    const logits = [
      evaluate(tf, network, state.running, x),
      ...TEST_SIZES.map((m) => inBatches(tf, network, x, m)),
    ];
    const right = logits.map((logit) => tf.mean(tf.step(tf.mul(y, logit)), [1, 2]));
    const losses = logits.map((logit) => lossOf(tf, logit, y));
    const average = (before: Tensor, now: readonly Tensor[]): Tensor =>
      tf.add(before, tf.div(tf.sub(tf.stack([...now], 1), before), tests));
    return {
      ...state,
      rows,
      accuracy: average(state.accuracy, right),
      loss: average(state.loss, losses),
    };
  },

  record: (_, { trainingLoss, accuracy, loss }) => ({ trainingLoss, accuracy, loss }),
});
