import { experiment, indexed, integer, real, scalar, vector, type ParamValues, type Tensor } from "@contract";
import { CURVATURES, LABEL_VARIANCE, RATE_FRACTIONS, UPDATES_PER_ROW } from "../regression";

const params = {
  learningRate: real({
    tex: "\\eta",
    meaning: "learning rate",
    default: 0.1,
    min: 0.01,
    max: 1,
    scale: "log",
  }),
  batchSize: integer({ tex: "B", meaning: "batch size", default: 4, min: 1, max: 32, scale: "log" }),
  dependence: real({
    tex: "\\kappa",
    meaning: "how strongly the size of the label noise depends on the first input",
    default: 0,
    min: 0,
    max: 1,
  }),
  updates: integer({
    tex: "n",
    meaning: "number of updates (the second half is averaged)",
    default: 3000,
    min: 500,
    max: 10000,
    scale: "log",
  }),
};
export type StationaryParams = ParamValues<typeof params>;

const D = CURVATURES.length;
const F = RATE_FRACTIONS.length;

/** Shapes: R replicas, F learning rates, D dimensions, B examples a batch. */
type State = {
  readonly rows: number;
  /** theta - theta*, one copy a learning rate, all fed with the same examples: (R, F, D). */
  readonly deviation: Tensor;
  /** Means over the updates of the last row. */
  readonly squares: Tensor; // (R, F, D)
  /** Mean so far of the squared gradient of one example at theta* along the steepest direction: (R, 1). */
  readonly gradientSquare: Tensor;
};

export default experiment({
  title: "SGD on a linear regression that never comes to rest",
  params,
  series: {
    excessRisk: vector({
      tex: "\\tfrac12\\theta^\\top H\\theta",
      meaning: "excess risk, mean over the updates of a row, by fraction of the learning rate",
      components: RATE_FRACTIONS.map(String),
    }),
    squares: vector({
      tex: "\\theta_i^2",
      meaning: "squared deviation from the optimum by direction, mean over the updates of a row",
      components: indexed(D),
    }),
    gradientSquare: scalar({
      tex: "u_1^\\top\\Sigma_1u_1",
      meaning: "squared gradient of one example at the optimum along the steepest direction, mean so far",
    }),
  },
  replicas: { default: 200, max: 1000 },
  unit: `rows of ${String(UPDATES_PER_ROW)} updates`,
  presets: {
    default: { says: "Batches of four: the simple theory is off by an eighth.", params: {} },
    "single-examples": {
      says: "One example a batch: the simple theory is off by half.",
      params: { batchSize: 1 },
    },
    "dependent-noise": {
      says: "Label noise grows with the first input: gradient noise no longer has the Hessian's shape.",
      params: { dependence: 1 },
    },
  },
  steps: (p) => Math.ceil(p.updates / UPDATES_PER_ROW),
  divergence: () =>
    "With this learning rate and batch size the noise that SGD makes grows with its own error; take a smaller learning rate or a larger batch.",

  init: ({ tf, replicas: R }): State => ({
    rows: 0,
    deviation: tf.zeros([R, F, D]),
    squares: tf.zeros([R, F, D]),
    gradientSquare: tf.zeros([R, 1]),
  }),

  step({ tf, params: p, rng, replicas: R }, state): State {
    const B = p.batchSize;
    const scales = tf.tensor1d(CURVATURES.map(Math.sqrt)); // (D)
    const rates = tf.tensor3d(
      RATE_FRACTIONS.map((f) => (f * p.learningRate) / B),
      [1, F, 1],
    );
    const U = UPDATES_PER_ROW;
    const z = rng.normal("inputs", [U, B, D]); // (R, U, B, D)
    const e = rng.normal("labels", [U, B]); // (R, U, B)
    const z1 = tf.squeeze(tf.slice(z, [0, 0, 0, 0], [R, U, B, 1]), [3]); // (R, U, B)
    // Variance sigma^2 (1 - kappa + kappa z1^2): sigma^2 on average over the inputs, whatever kappa is.
    const size = tf.sqrt(tf.add(1 - p.dependence, tf.mul(p.dependence, tf.square(z1)))); // (R, U, B)
    const noise = tf.mul(tf.mul(Math.sqrt(LABEL_VARIANCE), e), size); // (R, U, B)
    const x = tf.mul(z, scales); // (R, U, B, D)

    let deviation = state.deviation;
    let sum = tf.zerosLike(deviation);
    for (let u = 0; u < U; u++) {
      const xu = tf.squeeze(tf.slice(x, [0, u, 0, 0], [R, 1, B, D]), [1]); // (R, B, D)
      const noiseU = tf.slice(noise, [0, u, 0], [R, 1, B]); // (R, 1, B)
      const residual = tf.sub(tf.matMul(deviation, xu, false, true), noiseU); // (R, F, B)
      deviation = tf.sub(deviation, tf.mul(rates, tf.matMul(residual, xu))); // (R, F, D)
      sum = tf.add(sum, tf.square(deviation));
    }
    const x1 = tf.mul(Math.sqrt(CURVATURES[0]), z1); // (R, U, B)
    const fresh = tf.reshape(tf.mean(tf.square(tf.mul(x1, noise)), [1, 2]), [R, 1]); // (R, 1)
    const rows = state.rows + 1;
    return {
      rows,
      deviation,
      squares: tf.div(sum, U),
      gradientSquare: tf.add(state.gradientSquare, tf.div(tf.sub(fresh, state.gradientSquare), rows)),
    };
  },

  record({ tf, replicas: R }, state) {
    const half = tf.tensor2d(
      CURVATURES.map((h) => h / 2),
      [D, 1],
    );
    return {
      excessRisk: tf.reshape(tf.matMul(tf.reshape(state.squares, [R * F, D]), half), [R, F]),
      squares: tf.squeeze(tf.slice(state.squares, [0, F - 1, 0], [R, 1, D]), [1]), // (R, D)
      gradientSquare: tf.squeeze(state.gradientSquare, [1]), // (R)
    };
  },
});
