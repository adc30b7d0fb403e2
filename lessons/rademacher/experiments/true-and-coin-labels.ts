import { choice, experiment, integer, real, type ParamValues } from "@contract";
import { continueRun, readRun, rowsOf, startRun, UPDATES_PER_ROW, type RunState } from "../training-run";
import { trainingSeries } from "../training-series";

const params = {
  width: integer({
    tex: "m",
    meaning: "hidden units",
    default: 64,
    min: 1,
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
    default: 0.01,
    min: 0.001,
    max: 0.1,
    scale: "log",
  }),
  updates: integer({ tex: "T", meaning: "full-batch updates", default: 200, min: 20, max: 2000 }),
  labels: choice<"true" | "coins">({
    tex: "y",
    meaning: "labels of the network the norm bound is read for",
    default: "true",
    reading: true,
    options: { true: "the teacher's", coins: "coin flips" },
  }),
  normsChosen: choice<"from-list" | "after">({
    tex: "\\mathcal H\\perp S",
    meaning: "how the norms and the margin of the bound are chosen",
    default: "from-list",
    reading: true,
    options: {
      "from-list": "rounded to a list made before the sample",
      after: "read off the trained network",
    },
  }),
  delta: real({
    tex: "\\delta",
    meaning: "failure probability of the bound",
    default: 0.05,
    min: 1e-6,
    max: 0.5,
    scale: "log",
    reading: true,
  }),
};
export type TrueAndCoinParams = ParamValues<typeof params>;

export const KINDS = ["true labels", "coin labels"] as const;
const LEVELS = [0, 1];

export default experiment({
  title: "One network, the teacher's labels and coin flips",
  params,
  series: trainingSeries(KINDS),
  replicas: { default: 10, max: 64 },
  unit: `rows of ${String(UPDATES_PER_ROW)} updates`,
  presets: {
    default: { says: "64 hidden units, 200 examples.", params: {} },
    "long-training": {
      says: "400 updates: the norms and the margin settle.",
      params: { updates: 400 },
    },
    narrow: {
      says: "4 hidden units: no longer able to memorise the coins.",
      params: { width: 4, updates: 400, learningRate: 0.03 },
    },
  },
  steps: rowsOf,
  init: ({ tf, params: p, rng }): RunState => startRun(tf, rng, p, LEVELS),
  step: ({ tf, params: p }, state): RunState => continueRun(tf, p, state),
  record: ({ tf }, state) => ({ ...readRun(tf, state, KINDS.length) }),
});
