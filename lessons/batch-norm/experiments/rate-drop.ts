import { choice, experiment, integer, scalar, type ParamValues, type Tensor } from "@contract";
import { rateInRow, dropAt, dropFactor } from "../rate-drop";
import { startUnit, trainUnit, type Task } from "../unit";
import { batchSize, flips, learningRate, momentum, startNorm, weightDecay } from "../unit-params";
import { walkRow } from "../walk";

const params = {
  learningRate: { ...learningRate, live: false },
  weightDecay: { ...weightDecay, live: false },
  momentum,
  dropFactor,
  dropAt: dropAt(1500, 8000),
  gradients: choice<"unit" | "noise">({
    tex: "g",
    meaning: "where the gradients come from",
    default: "unit",
    options: { unit: "the batch-normalised unit", noise: "pure noise of mean square 1" },
  }),
  batchSize,
  flips,
  startNorm,
  updates: integer({
    tex: "T",
    meaning: "number of updates",
    default: 6500,
    min: 2000,
    max: 20000,
    scale: "log",
  }),
};
export type RateDropParams = ParamValues<typeof params>;

export const DIMENSION = 20;
/** Inputs of the noise version, as on the sphere of pure noise. */
const NOISE_DIMENSION = 50;
export const UPDATES_PER_ROW = 20;

/** Shapes: R replicas, d weights. */
type State = {
  readonly rows: number;
  readonly weights: Tensor; // (R, 1, d)
  readonly velocity: Tensor;
  readonly before: Tensor;
  readonly squaredAngle: Tensor; // (R, 1)
  readonly norm2: Tensor; // (R, 1)
};

const taskOf = (p: RateDropParams): Task => ({
  batchSize: p.batchSize,
  dimension: DIMENSION,
  flips: p.flips,
  epsilon: 0,
});

export default experiment({
  title: "Dividing the learning rate: a drop, then a slow return",
  params,
  series: {
    angle: scalar({
      tex: "\\Delta_t",
      meaning: "angle between successive weights, root mean square over a row",
      unit: "rad",
    }),
    norm2: scalar({ tex: "\\|w_t\\|^2", meaning: "squared length of the weights, mean over a row" }),
    alignment: scalar({ tex: "\\cos(w_t,w_\\star)", meaning: "cosine between the weights and the teacher" }),
  },
  replicas: { default: 10, max: 64 },
  unit: `rows of ${String(UPDATES_PER_ROW)} updates`,
  stepLabel: `row (${String(UPDATES_PER_ROW)} updates)`,
  presets: {
    default: { says: "A tenth of the learning rate from update 1,500 on.", params: {} },
    long: {
      says: "More than twice as long on either side of the drop.",
      params: { dropAt: 4000, updates: 16000 },
    },
    noise: {
      says: "Gradients of pure noise: the formula without the help of a teacher.",
      params: { gradients: "noise", learningRate: 0.1, weightDecay: 0.02, updates: 12000 },
    },
  },
  steps: (p) => Math.ceil(p.updates / UPDATES_PER_ROW),

  init({ tf, rng, params: p }): State {
    const dimension = p.gradients === "unit" ? DIMENSION : NOISE_DIMENSION;
    const { weights, velocity, before } = startUnit(tf, rng, dimension, [p.startNorm]);
    const norm2 = tf.sum(tf.square(weights), -1);
    return { rows: 0, weights, velocity, before, squaredAngle: tf.zerosLike(norm2), norm2 };
  },

  step({ tf, rng, params: p }, state): State {
    const rows = state.rows + 1;
    const settings = {
      learningRate: rateInRow(p, rows, UPDATES_PER_ROW),
      momentum: p.momentum,
      weightDecay: p.weightDecay,
    };
    if (p.gradients === "noise") {
      const { walk, path } = walkRow(tf, rng, state, UPDATES_PER_ROW, 1, settings);
      return { rows, ...walk, squaredAngle: path.squaredAngle, norm2: path.norm2 };
    }
    const { unit, path } = trainUnit(tf, rng, state, UPDATES_PER_ROW, taskOf(p), settings);
    return { rows, ...unit, squaredAngle: path.squaredAngle, norm2: path.norm2 };
  },

  record({ tf, replicas: R }, { weights, squaredAngle, norm2 }) {
    const length = tf.sqrt(tf.sum(tf.square(weights), -1)); // (R, 1)
    const first = tf.slice(weights, [0, 0, 0], [R, 1, 1]);
    return {
      angle: tf.reshape(tf.sqrt(squaredAngle), [R]),
      norm2: tf.reshape(norm2, [R]),
      alignment: tf.reshape(tf.div(tf.reshape(first, [R, 1]), length), [R]),
    };
  },
});
