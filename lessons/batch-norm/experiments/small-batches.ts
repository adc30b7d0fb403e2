import {
  experiment,
  integer,
  scalar,
  vector,
  type ParamValues,
  type Tensor,
  type Tensorflow,
} from "@contract";
import { normalise } from "@learning/batch-norm";

const params = {
  batchSize: integer({
    tex: "m",
    meaning: "batch size of the histogram and of the theorems",
    default: 4,
    min: 2,
    max: 64,
    scale: "log",
  }),
  rows: integer({ tex: "T", meaning: "number of draws", default: 150, min: 20, max: 1000, scale: "log" }),
};
export type SmallBatchesParams = ParamValues<typeof params>;

export const SIZES = [2, 3, 4, 8, 32] as const;
/** Batches of each size in a row. */
export const BATCHES = 32;
/** Far below every variance that is drawn, but a batch of equal numbers is not divided by zero. */
const EPSILON = 1e-14;

/** Means over the rows so far, (R, sizes) each; the last size is the reader's. */
type State = {
  readonly rows: number;
  readonly relu: Tensor;
  readonly fourth: Tensor;
  readonly variance: Tensor;
  /** Largest |yhat| so far at the reader's size: (R, 1). */
  readonly largest: Tensor;
  /** One fresh value at the reader's size: (R, 1). */
  readonly value: Tensor;
};

/** Statistics of (R, BATCHES m) normals in batches of m. */
function describe(tf: Tensorflow, y: Tensor, m: number) {
  const [R = 0] = y.shape;
  const batches = tf.reshape(y, [R * BATCHES, m, 1]);
  const { values, variance } = normalise(tf, batches, EPSILON);
  const flat = tf.reshape(values, [R, BATCHES * m]);
  return {
    relu: tf.mean(tf.relu(flat), 1, true), // (R, 1)
    fourth: tf.mean(tf.square(tf.square(flat)), 1, true),
    variance: tf.mean(tf.reshape(variance, [R, BATCHES]), 1, true),
    largest: tf.max(tf.abs(flat), 1, true),
    value: tf.slice(flat, [0, 0], [R, 1]),
  };
}

export default experiment({
  title: "What a batch of m Gaussians looks like after normalisation",
  params,
  series: {
    relu: vector({
      tex: "\\mathbb E\\,\\mathrm{ReLU}(\\hat y)",
      meaning: "mean of the rectified normalised value so far, by batch size",
      components: SIZES.map(String),
    }),
    fourth: vector({
      tex: "\\mathbb E\\,\\hat y^4",
      meaning: "mean fourth power so far, by batch size",
      components: SIZES.map(String),
    }),
    variance: vector({
      tex: "\\mathbb E\\,s^2",
      meaning: "mean batch variance (divisor m) so far, by batch size",
      components: SIZES.map(String),
    }),
    chosenRelu: scalar({
      tex: "\\mathbb E\\,\\mathrm{ReLU}(\\hat y)",
      meaning: "mean of the rectified value so far at the chosen batch size",
    }),
    largest: scalar({
      tex: "\\max|\\hat y|",
      meaning: "largest normalised value so far at the chosen batch size",
    }),
    value: scalar({ tex: "\\hat y", meaning: "one fresh normalised value at the chosen batch size" }),
  },
  replicas: { default: 64, max: 512 },
  unit: "draws",
  presets: {
    four: { says: "Batches of four: flat, and nothing beyond 1.73.", params: {} },
    two: { says: "Batches of two: only the sign is left.", params: { batchSize: 2 } },
    three: { says: "Batches of three: extremes are the most likely values.", params: { batchSize: 3 } },
    large: { says: "Batches of 32: close to a Gaussian.", params: { batchSize: 32 } },
  },
  steps: (p) => p.rows,

  init: ({ tf, replicas: R }): State => {
    const none = tf.zeros([R, SIZES.length + 1]);
    const one = tf.zeros([R, 1]);
    return { rows: 0, relu: none, fourth: none, variance: none, largest: one, value: one };
  },

  step({ tf, rng, params: p }, state): State {
    const drawn = [
      ...SIZES.map((m) => [`batches of ${String(m)}`, m] as const),
      ["chosen", p.batchSize] as const,
    ].map(([label, m]) => describe(tf, rng.normal(label, [BATCHES * m]), m));
    const rows = state.rows + 1;
    const chosen = drawn.at(-1);
    const average = (before: Tensor, of: "relu" | "fourth" | "variance"): Tensor => {
      const now = tf.concat(
        drawn.map((d) => d[of]),
        1,
      );
      return tf.add(before, tf.div(tf.sub(now, before), rows));
    };
    return {
      rows,
      relu: average(state.relu, "relu"),
      fourth: average(state.fourth, "fourth"),
      variance: average(state.variance, "variance"),
      largest: chosen ? tf.maximum(state.largest, chosen.largest) : state.largest,
      value: chosen ? chosen.value : state.value,
    };
  },

  record({ tf, replicas: R }, state) {
    const k = SIZES.length;
    return {
      relu: tf.slice(state.relu, [0, 0], [R, k]),
      fourth: tf.slice(state.fourth, [0, 0], [R, k]),
      variance: tf.slice(state.variance, [0, 0], [R, k]),
      chosenRelu: tf.reshape(tf.slice(state.relu, [0, k], [R, 1]), [R]),
      largest: tf.reshape(state.largest, [R]),
      value: tf.reshape(state.value, [R]),
    };
  },
});
