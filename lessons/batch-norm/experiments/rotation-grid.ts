import { experiment, integer, vector, type ParamValues } from "@contract";
import { GRID, matchedNorm, nameOf, settingsOf } from "../grid";
import { startUnit, trainUnit, type UnitState } from "../unit";
import { batchSize, flips } from "../unit-params";
import { startWalk, walkRow, type WalkState } from "../walk";
import type { Tensor } from "@contract";

const params = {
  batchSize,
  flips,
  updates: integer({
    tex: "T",
    meaning: "number of updates (the second half is averaged)",
    default: 4000,
    min: 2000,
    max: 10000,
    scale: "log",
  }),
};
export type RotationGridParams = ParamValues<typeof params>;

export const UPDATES_PER_ROW = 20;
const UNIT_DIMENSION = 20;
const WALK_DIMENSION = 50;
const NAMES = GRID.map(nameOf);
/** Below equilibrium, and of the same order. */
const START = 0.5;

/** Shapes: R replicas, S settings. */
type State = {
  readonly unit: UnitState;
  readonly walk: WalkState;
  readonly unitAngle2: Tensor; // (R, S)
  readonly walkAngle2: Tensor; // (R, S)
};

export default experiment({
  title: "Twelve settings at once, each as a unit and as pure noise",
  params,
  series: {
    unitAngle: vector({
      tex: "\\Delta",
      meaning: "angle between successive weights of the batch-normalised unit, root mean square over a row",
      unit: "rad",
      components: NAMES,
    }),
    walkAngle: vector({
      tex: "\\Delta",
      meaning: "angle between successive weights driven by pure noise, root mean square over a row",
      unit: "rad",
      components: NAMES,
    }),
  },
  replicas: { default: 8, max: 64 },
  unit: `rows of ${String(UPDATES_PER_ROW)} updates`,
  stepLabel: `row (${String(UPDATES_PER_ROW)} updates)`,
  steps: (p) => Math.ceil(p.updates / UPDATES_PER_ROW),

  init({ tf, rng, replicas: R }): State {
    const norms = GRID.map((dynamics) => matchedNorm(dynamics, START));
    const none = tf.zeros([R, GRID.length]);
    return {
      unit: startUnit(tf, rng, UNIT_DIMENSION, norms),
      walk: startWalk(tf, R, WALK_DIMENSION, norms).walk,
      unitAngle2: none,
      walkAngle2: none,
    };
  },

  step({ tf, rng, params: p }, state): State {
    const settings = settingsOf(tf, GRID);
    const task = { batchSize: p.batchSize, dimension: UNIT_DIMENSION, flips: p.flips, epsilon: 0 };
    const { unit, path } = trainUnit(tf, rng, state.unit, UPDATES_PER_ROW, task, settings);
    const noise = walkRow(tf, rng, state.walk, UPDATES_PER_ROW, 1, settings);
    return { unit, walk: noise.walk, unitAngle2: path.squaredAngle, walkAngle2: noise.path.squaredAngle };
  },

  record: ({ tf }, { unitAngle2, walkAngle2 }) => ({
    unitAngle: tf.sqrt(unitAngle2),
    walkAngle: tf.sqrt(walkAngle2),
  }),
});
