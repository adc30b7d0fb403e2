import { experiment, integer, scalar, vector, type ParamValues, type Tensor } from "@contract";
import { dropAt, dropFactor, rateInRow } from "../rate-drop";
import { startUnit, trainUnit } from "../unit";
import { batchSize, flips, learningRate, momentum, startNorm, weightDecay } from "../unit-params";

const params = {
  learningRate: { ...learningRate, live: false },
  weightDecay: { ...weightDecay, default: 0.02, live: false },
  momentum,
  dropFactor,
  dropAt: dropAt(500, 3000),
  batchSize: { ...batchSize, default: 16 },
  flips,
  startNorm,
  updates: integer({ tex: "T", meaning: "number of updates", default: 2000, min: 500, max: 5000 }),
};
export type GlobeParams = ParamValues<typeof params>;

/** Every update is a row: the path is drawn point by point. */
export const UPDATES_PER_ROW = 1;
const DIMENSION = 3;

/** Shapes: R replicas. */
type State = {
  readonly rows: number;
  readonly weights: Tensor; // (R, 1, 3)
  readonly velocity: Tensor;
  readonly before: Tensor;
  readonly squaredAngle: Tensor; // (R, 1)
};

export default experiment({
  title: "Three weights on a globe",
  params,
  series: {
    direction: vector({
      tex: "w_t/\\|w_t\\|",
      meaning: "direction of the weights; the teacher is (1, 0, 0)",
      components: ["towards the teacher", "second", "third"],
    }),
    angle: scalar({ tex: "\\Delta_t", meaning: "angle between successive weights", unit: "rad" }),
    norm: scalar({ tex: "\\|w_t\\|", meaning: "length of the weights" }),
  },
  replicas: { default: 16, max: 128 },
  unit: "updates",
  stepLabel: "updates",
  presets: {
    default: { says: "A wide cloud, a tight one after the drop, and a slow widening again.", params: {} },
    "no-drop": { says: "One learning rate all the way.", params: { dropFactor: 1 } },
    momentum: { says: "Momentum 0.9 smooths the path.", params: { momentum: 0.9, learningRate: 0.1 } },
  },
  steps: (p) => p.updates,

  init({ tf, rng, params: p, replicas: R }): State {
    const { weights, velocity, before } = startUnit(tf, rng, DIMENSION, [p.startNorm]);
    return { rows: 0, weights, velocity, before, squaredAngle: tf.zeros([R, 1]) };
  },

  step({ tf, rng, params: p }, state): State {
    const rows = state.rows + 1;
    const task = { batchSize: p.batchSize, dimension: DIMENSION, flips: p.flips, epsilon: 0 };
    const { unit, path } = trainUnit(tf, rng, state, UPDATES_PER_ROW, task, {
      learningRate: rateInRow(p, rows, UPDATES_PER_ROW),
      momentum: p.momentum,
      weightDecay: p.weightDecay,
    });
    return { rows, ...unit, squaredAngle: path.squaredAngle };
  },

  record({ tf, replicas: R }, { weights, squaredAngle }) {
    const w = tf.reshape(weights, [R, DIMENSION]);
    const norm = tf.sqrt(tf.sum(tf.square(w), 1, true)); // (R, 1)
    return {
      direction: tf.div(w, norm),
      angle: tf.reshape(tf.sqrt(squaredAngle), [R]),
      norm: tf.reshape(norm, [R]),
    };
  },
});
