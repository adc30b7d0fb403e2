import {
  choice,
  experiment,
  integer,
  real,
  scalar,
  type ParamValues,
  type Tensor,
  type Tensorflow,
} from "@contract";
import { fastSigmoid } from "@learning/lif";
import { projectOntoL2Ball } from "@learning/projections";

export type Excitation = "relu" | "escape" | "step";

const params = {
  excitation: choice<Excitation>({
    tex: "\\phi",
    meaning: "excitation of the hidden neurons",
    default: "relu",
    options: { relu: "rectifier", escape: "escape noise", step: "hard threshold" },
  }),
  escapeWidth: real({
    tex: "\\Delta",
    meaning: "width of the escape noise",
    default: 0.5,
    min: 0.05,
    max: 2,
    scale: "log",
  }),
  sampleSize: integer({ tex: "n", meaning: "sample size", default: 64, min: 8, max: 256, scale: "log" }),
  inputRetention: real({
    tex: "\\rho_0",
    meaning: "retention of the inputs",
    default: 0.5,
    min: 0.1,
    max: 1,
  }),
  hiddenRetention: real({
    tex: "\\rho_1",
    meaning: "retention of the hidden neurons",
    default: 0.5,
    min: 0.1,
    max: 1,
  }),
  rowNorm: real({ tex: "C_1", meaning: "largest norm of a neuron's weights", default: 2, min: 0.5, max: 5 }),
  readoutNorm: real({
    tex: "C_2",
    meaning: "sum of the absolute readout weights",
    default: 1,
    min: 0.1,
    max: 5,
  }),
  steps: integer({ tex: "k", meaning: "ascent steps", default: 60, min: 20, max: 200, scale: "log" }),
};
export type MeanPredictorParams = ParamValues<typeof params>;

/** Dimension of the inputs, few enough that the mean over all 2^d input masks is taken exactly. */
const DIMENSION = 6;
const MASKS = 2 ** DIMENSION;
/** Starts of the ascent; half of them look for the largest correlation, half for the smallest. */
const STARTS = 8;
const FIRST_STEP = 0.5;
/** Draws behind the mean length of the masked sum. */
const SUM_DRAWS = 64;
/** Threshold of the spiking excitations. */
const THRESHOLD = 1;

/** phi, and its derivative (for the step: a surrogate, as it only guides the ascent). */
const excitations = (
  p: Pick<MeanPredictorParams, "escapeWidth">,
): Readonly<
  Record<
    Excitation,
    { value: (tf: Tensorflow, u: Tensor) => Tensor; slope: (tf: Tensorflow, u: Tensor) => Tensor }
  >
> => ({
  relu: { value: (tf, u) => tf.relu(u), slope: (tf, u) => tf.step(u) },
  escape: {
    value: (tf, u) => tf.sigmoid(tf.div(tf.sub(u, THRESHOLD), p.escapeWidth)),
    slope: (tf, u) => {
      const s = tf.sigmoid(tf.div(tf.sub(u, THRESHOLD), p.escapeWidth));
      return tf.mul(s, tf.sub(1, s)); // up to the factor 1 / Delta, which scaling the gradient removes
    },
  },
  step: {
    value: (tf, u) => tf.step(tf.sub(u, THRESHOLD)),
    slope: (tf, u) => fastSigmoid(5)(tf, tf.sub(u, THRESHOLD)),
  },
});

/** Lipschitz constant kappa and value at zero. */
export function constantsOf(p: Pick<MeanPredictorParams, "excitation" | "escapeWidth">): {
  readonly lipschitz: number;
  readonly atZero: number;
} {
  switch (p.excitation) {
    case "relu":
      return { lipschitz: 1, atZero: 0 };
    case "escape":
      return { lipschitz: 1 / (4 * p.escapeWidth), atZero: 1 / (1 + Math.exp(THRESHOLD / p.escapeWidth)) };
    case "step":
      return { lipschitz: Infinity, atZero: 0 };
  }
}

type State = {
  readonly steps: number;
  /** Inputs under every mask, (R, MASKS n, d), and their shares s_i P(mask) / n, (R, MASKS n, 1). */
  readonly inputs: Tensor;
  readonly shares: Tensor;
  /** Weights of the candidate neurons, (R, d, STARTS), and the largest |correlation| so far, (R). */
  readonly weights: Tensor;
  readonly best: Tensor;
  /** Mean over draws of signs and masks of |(1/n) sum_i s_i r_i * x_i|, (R). */
  readonly maskedSum: Tensor;
};

/** +1 for the first half of the starts, -1 for the second: (1, 1, STARTS). */
const senses = (tf: Tensorflow): Tensor =>
  tf.tensor3d(
    Array.from({ length: STARTS }, (_, s) => (s < STARTS / 2 ? 1 : -1)),
    [1, 1, STARTS],
  );

/** Correlation of each candidate neuron's mean output with the signs, (R, STARTS), and the products w x. */
function correlations(
  tf: Tensorflow,
  p: MeanPredictorParams,
  state: Omit<State, "best" | "maskedSum">,
): { products: Tensor; value: Tensor } {
  const products = tf.matMul(state.inputs, state.weights); // (R, MASKS n, STARTS)
  const output = excitations(p)[p.excitation].value(tf, products);
  return { products, value: tf.squeeze(tf.matMul(state.shares, output, true), [1]) };
}

const largest = (tf: Tensorflow, value: Tensor): Tensor => tf.max(tf.abs(value), 1);

export default experiment({
  title: "One hidden layer, masks averaged: the supremum by ascent",
  params,
  series: {
    complexity: scalar({
      tex: "\\mathfrak R^{(b)}",
      meaning: "largest correlation of a mean predictor with random signs found so far",
    }),
    maskedSum: scalar({ tex: "M", meaning: "mean length of the masked, signed mean input" }),
  },
  replicas: { default: 24, max: 200 },
  unit: "ascent steps",
  stepLabel: "ascent step",
  presets: {
    default: { says: "Rectifiers.", params: {} },
    escape: { says: "Escape noise: smooth, and not zero at zero.", params: { excitation: "escape" } },
    step: { says: "A hard threshold has no Lipschitz constant.", params: { excitation: "step" } },
  },
  steps: (p) => p.steps,

  init({ tf, params: p, rng, replicas: R }): State {
    const n = p.sampleSize;
    const x = rng.normal("inputs", [n, DIMENSION]);
    const unit = tf.div(x, tf.norm(x, 2, 2, true)); // (R, n, d)
    const bits = Array.from(
      { length: MASKS * DIMENSION },
      (_, i) => (Math.floor(i / DIMENSION) >> (i % DIMENSION)) & 1,
    );
    const masks = tf.tensor4d(bits, [1, MASKS, 1, DIMENSION]);
    const kept = tf.sum(masks, 3, true); // (1, MASKS, 1, 1)
    const chance = tf.mul(
      tf.pow(p.inputRetention, kept),
      tf.pow(1 - p.inputRetention, tf.sub(DIMENSION, kept)), // 0^0 = 1 where nothing is masked
    );
    const signs = tf.reshape(rng.signs("signs", [n]), [R, 1, n, 1]);
    const inputs = tf.reshape(tf.mul(masks, tf.expandDims(unit, 1)), [R, MASKS * n, DIMENSION]);
    const shares = tf.reshape(tf.mul(tf.div(chance, n), signs), [R, MASKS * n, 1]);
    const start = rng.normal("start", [DIMENSION, STARTS]);
    const weights = tf.mul(p.rowNorm, tf.div(start, tf.norm(start, 2, 1, true)));
    const state = { steps: 0, inputs, shares, weights };
    const draws = rng.signs("signs of the masked sum", [SUM_DRAWS, n, 1]); // (R, draws, n, 1)
    const open = tf.step(
      tf.sub(p.inputRetention, rng.uniform("masks of the masked sum", [SUM_DRAWS, n, DIMENSION])),
    );
    const sums = tf.mean(tf.mul(tf.mul(draws, open), tf.expandDims(unit, 1)), 2); // (R, draws, d)
    const maskedSum = tf.mean(tf.norm(sums, 2, 2), 1);
    return { ...state, best: largest(tf, correlations(tf, p, state).value), maskedSum };
  },

  step({ tf, params: p }, state): State {
    const { products } = correlations(tf, p, state);
    const pull = tf.mul(state.shares, excitations(p)[p.excitation].slope(tf, products)); // (R, MASKS n, STARTS)
    const gradient = tf.mul(senses(tf), tf.matMul(state.inputs, pull, true)); // (R, d, STARTS)
    const direction = tf.div(gradient, tf.maximum(tf.norm(gradient, 2, 1, true), 1e-30));
    const size = p.rowNorm * FIRST_STEP * (1 - state.steps / p.steps);
    const weights = projectOntoL2Ball(tf, tf.add(state.weights, tf.mul(size, direction)), p.rowNorm, 1);
    const next = { ...state, steps: state.steps + 1, weights };
    return { ...next, best: tf.maximum(state.best, largest(tf, correlations(tf, p, next).value)) };
  },

  // The l1 readout puts all its weight on the best neuron; the hidden mask contributes its mean.
  record: ({ tf, params: p }, { best, maskedSum }) => ({
    complexity: tf.mul(p.readoutNorm * p.hiddenRetention, best),
    maskedSum,
  }),
});
