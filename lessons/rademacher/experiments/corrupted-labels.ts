import { experiment, integer, real, type ParamValues } from "@contract";
import { continueRun, readRun, rowsOf, startRun, UPDATES_PER_ROW, type RunState } from "../training-run";
import { trainingSeries } from "../training-series";

const params = {
  width: integer({
    tex: "m",
    meaning: "hidden units",
    default: 32,
    min: 4,
    max: 128,
    scale: "log",
  }),
  n: integer({
    tex: "n",
    meaning: "training examples",
    unit: "examples",
    default: 200,
    min: 20,
    max: 800,
    scale: "log",
  }),
  dim: integer({ tex: "d", meaning: "number of inputs", default: 20, min: 2, max: 100, scale: "log" }),
  learningRate: real({
    tex: "\\alpha",
    meaning: "Adam's learning rate",
    default: 0.02,
    min: 0.001,
    max: 0.1,
    scale: "log",
  }),
  updates: integer({ tex: "T", meaning: "full-batch updates", default: 100, min: 20, max: 2000 }),
};
export type CorruptedLabelsParams = ParamValues<typeof params>;

/** Fractions of the labels that are replaced by coin flips. */
export const LEVELS = [0, 0.25, 0.5, 0.75, 1] as const;
export const LEVEL_NAMES = LEVELS.map((q) => `q = ${String(q)}`);

export default experiment({
  title: "From true labels to coin flips, a quarter at a time",
  params,
  series: trainingSeries(LEVEL_NAMES),
  replicas: { default: 10, max: 64 },
  unit: `rows of ${String(UPDATES_PER_ROW)} updates`,
  steps: rowsOf,
  init: ({ tf, params: p, rng }): RunState => startRun(tf, rng, p, LEVELS),
  step: ({ tf, params: p }, state): RunState => continueRun(tf, p, state),
  record: ({ tf }, state) => ({ ...readRun(tf, state, LEVELS.length) }),
});
