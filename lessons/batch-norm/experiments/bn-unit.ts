import { experiment, integer, real, scalar, toggle, vector, type ParamValues } from "@contract";
import { startUnit, trainUnit, unitAtRest, type Task } from "../unit";
import { batchSize, flips, learningRate, momentum, startNorm, weightDecay } from "../unit-params";

const params = {
  learningRate,
  weightDecay,
  momentum,
  batchSize,
  startNorm,
  flips,
  epsilon: real({
    tex: "\\epsilon",
    meaning: "constant added to the batch variance",
    default: 0,
    min: 0,
    max: 1,
  }),
  normalised: toggle({
    tex: "\\mathrm{BN}",
    meaning: "batch normalisation (off: the plain linear unit)",
    default: true,
  }),
  updates: integer({
    tex: "T",
    meaning: "number of updates",
    default: 4000,
    min: 1000,
    max: 16000,
    scale: "log",
  }),
};
export type BnUnitParams = ParamValues<typeof params>;

/** Inputs of the unit. */
export const DIMENSION = 20;
/** Updates in a row: what is recorded is a mean over them. */
export const UPDATES_PER_ROW = 20;

/** Rows of a whole run. */
export const rowsOf = (p: { readonly updates: number }): number => Math.ceil(p.updates / UPDATES_PER_ROW);
/** eta lambda times the updates of a row. */
export const decayPerRow = (p: { readonly learningRate: number; readonly weightDecay: number }): number =>
  p.learningRate * p.weightDecay * UPDATES_PER_ROW;

const taskOf = (p: BnUnitParams): Task => ({
  batchSize: p.batchSize,
  dimension: DIMENSION,
  flips: p.flips,
  epsilon: p.normalised ? p.epsilon : null,
});

export const SLOPES = [
  "input2",
  "output2",
  "alongOnes",
  "alongValues",
  "variance",
  "radial",
  "lengths",
  "loss",
] as const;

export default experiment({
  title: "One batch-normalised unit learning from a noisy teacher",
  params,
  series: {
    angle: scalar({
      tex: "\\Delta_t",
      meaning: "angle between successive weights, root mean square over a row",
      unit: "rad",
    }),
    norm2: scalar({ tex: "\\|w_t\\|^2", meaning: "squared length of the weights, mean over a row" }),
    unitGradient2: scalar({
      tex: "\\|\\tilde g_t\\|^2",
      meaning: "squared gradient times squared length of the weights, mean over a row",
    }),
    gradient2: scalar({ tex: "\\|g_t\\|^2", meaning: "squared gradient, mean over a row" }),
    recall: scalar({
      tex: "\\langle g_t,w_{t-1}\\rangle",
      meaning: "inner product of the gradient with the weights one update earlier, mean over a row",
    }),
    cosine: scalar({
      tex: "|\\cos(g_t,w_t)|",
      meaning: "cosine between gradient and weights, largest size in a row",
    }),
    alignment: scalar({ tex: "\\cos(w_t,w_\\star)", meaning: "cosine between the weights and the teacher" }),
    position: vector({
      tex: "(w_\\parallel,w_\\perp)",
      meaning: "part of the weights along the teacher, and length of the rest",
      components: ["along", "across"],
    }),
    slopes: vector({
      tex: "\\|\\partial L/\\partial a\\|^2",
      meaning: "what the theorems need of the row's last batch",
      components: SLOPES,
    }),
  },
  replicas: { default: 10, max: 128 },
  unit: `rows of ${String(UPDATES_PER_ROW)} updates`,
  stepLabel: `row (${String(UPDATES_PER_ROW)} updates)`,
  presets: {
    default: { says: "Without momentum: equilibrium after some hundred updates.", params: {} },
    momentum: { says: "Momentum 0.9 at the same learning rate and decay.", params: { momentum: 0.9 } },
    "slow-rotation": {
      says: "A fifth of the decay: slower rotation, better alignment with the teacher.",
      params: { weightDecay: 0.002, updates: 8000 },
    },
    plain: {
      says: "No normalisation: gradients are not orthogonal to the weights.",
      params: { normalised: false },
    },
  },
  steps: rowsOf,

  init: ({ tf, rng, params: p }) =>
    unitAtRest(tf, rng, startUnit(tf, rng, DIMENSION, [p.startNorm]), taskOf(p)),

  step: ({ tf, rng, params: p }, { unit }) => trainUnit(tf, rng, unit, UPDATES_PER_ROW, taskOf(p), p),

  record({ tf, replicas: R }, { unit, path, slopes }) {
    const w = tf.reshape(unit.weights, [R, DIMENSION]);
    const first = tf.slice(w, [0, 0], [R, 1]); // (R, 1)
    const rest = tf.slice(w, [0, 1], [R, DIMENSION - 1]);
    const across = tf.sqrt(tf.sum(tf.square(rest), 1, true)); // (R, 1)
    const length = tf.sqrt(tf.add(tf.square(first), tf.square(across)));
    const flat = (x: (typeof path)["norm2"]) => tf.reshape(x, [R]);
    return {
      angle: flat(tf.sqrt(path.squaredAngle)),
      norm2: flat(path.norm2),
      unitGradient2: flat(path.unitGradient2),
      gradient2: flat(path.gradient2),
      recall: flat(path.recall),
      cosine: flat(path.cosine),
      alignment: flat(tf.div(first, length)),
      position: tf.concat([first, across], 1),
      slopes: tf.concat(
        SLOPES.map((name) => slopes[name]),
        1,
      ), // (R, 8)
    };
  },
});
