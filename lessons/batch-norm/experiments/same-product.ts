import { experiment, integer, toggle, vector, type ParamValues, type Tensor } from "@contract";
import { settingsOf } from "../grid";
import type { Dynamics } from "../equilibrium";
import { startUnit, trainUnit, type UnitState } from "../unit";
import { batchSize, flips, learningRate, momentum, startNorm, weightDecay } from "../unit-params";

const params = {
  learningRate: { ...learningRate, default: 0.2, max: 0.2, live: false },
  weightDecay: { ...weightDecay, default: 0.05, min: 0.001, max: 0.05, scale: "log", live: false } as const,
  momentum,
  matched: toggle({
    tex: "\\sqrt c\\,w_0",
    meaning: "initial weights scaled along (off: all start at the same length)",
    default: true,
  }),
  batchSize,
  flips,
  startNorm,
  updates: integer({
    tex: "T",
    meaning: "number of updates",
    default: 1000,
    min: 200,
    max: 5000,
    scale: "log",
  }),
};
export type SameProductParams = ParamValues<typeof params>;

/** c in (eta, lambda) -> (c eta, lambda / c). */
export const FACTORS = [1, 5, 0.25] as const;
export const SETTINGS = ["η, λ", "5η, λ/5", "η/4, 4λ"] as const;
export const UPDATES_PER_ROW = 5;
const DIMENSION = 20;

export const dynamicsOf = (p: SameProductParams): readonly Dynamics[] =>
  FACTORS.map((c) => ({
    learningRate: c * p.learningRate,
    weightDecay: p.weightDecay / c,
    momentum: p.momentum,
  }));

/** Shapes: R replicas, three settings. */
type State = { readonly unit: UnitState; readonly angle2: Tensor; readonly norm2: Tensor };

export default experiment({
  title: "Three settings with the same product of learning rate and decay, on the same data",
  params,
  series: {
    angle: vector({
      tex: "\\Delta_t",
      meaning: "angle between successive weights, root mean square over a row",
      unit: "rad",
      components: SETTINGS,
    }),
    norm2: vector({
      tex: "\\|w_t\\|^2",
      meaning: "squared length of the weights, mean over a row",
      components: SETTINGS,
    }),
    alignment: vector({
      tex: "\\cos(w_t,w_\\star)",
      meaning: "cosine between the weights and the teacher",
      components: SETTINGS,
    }),
  },
  replicas: { default: 16, max: 128 },
  unit: `rows of ${String(UPDATES_PER_ROW)} updates`,
  stepLabel: `row (${String(UPDATES_PER_ROW)} updates)`,
  presets: {
    default: { says: "Lengths differ by a factor of twenty, directions do not differ.", params: {} },
    unmatched: {
      says: "Equal initial lengths: the directions part, and the rotations meet again at equilibrium.",
      params: { matched: false },
    },
  },
  steps: (p) => Math.ceil(p.updates / UPDATES_PER_ROW),

  init({ tf, rng, params: p }): State {
    const norms = FACTORS.map((c) => p.startNorm * (p.matched ? Math.sqrt(c) : 1));
    const unit = startUnit(tf, rng, DIMENSION, norms);
    const norm2 = tf.sum(tf.square(unit.weights), -1); // (R, S)
    return { unit, angle2: tf.zerosLike(norm2), norm2 };
  },

  step({ tf, rng, params: p }, { unit: before }): State {
    const task = { batchSize: p.batchSize, dimension: DIMENSION, flips: p.flips, epsilon: 0 };
    const settings = settingsOf(tf, dynamicsOf(p));
    const { unit, path } = trainUnit(tf, rng, before, UPDATES_PER_ROW, task, settings);
    return { unit, angle2: path.squaredAngle, norm2: path.norm2 };
  },

  record({ tf, replicas: R }, { unit, angle2, norm2 }) {
    const S = FACTORS.length;
    const first = tf.reshape(tf.slice(unit.weights, [0, 0, 0], [R, S, 1]), [R, S]);
    const length = tf.sqrt(tf.sum(tf.square(unit.weights), -1));
    return { angle: tf.sqrt(angle2), norm2, alignment: tf.div(first, length) };
  },
});
