import { experiment, integer, real, scalar, vector, type ParamValues } from "@contract";
import { replicaArrays, seriesOf } from "@learning/replica-arrays";
import { transferAt, type Setting } from "../nested-students";
import {
  featureProducts,
  INPUTS,
  kernel,
  onSphere,
  pointsOf,
  type Network,
  type Points,
} from "../tangent-features";
import { teacherWeights } from "../tangent-teacher";
import { TASK_UNITS, taskFrom } from "../task";

const params = {
  width: integer({
    tex: "m",
    meaning: "hidden units of the student (it has 8 m features)",
    default: 64,
    min: 16,
    max: 80,
  }),
  teacherRidge: real({
    tex: "r",
    meaning: "ridge with which the teacher was fitted in feature space",
    default: 0.01,
    min: 1e-6,
    max: 1,
    scale: "log",
  }),
  hardRidge: real({
    tex: "\\lambda",
    meaning: "ridge of the student with hard labels (0: it interpolates them)",
    default: 0,
    min: 0,
    max: 0.1,
  }),
  testPoints: integer({
    tex: "N",
    meaning: "test points a replica",
    default: 500,
    min: 100,
    max: 4000,
    scale: "log",
  }),
};
export type WideStudentParams = ParamValues<typeof params>;

export const STUDENTS = ["distilled", "hard labels"] as const;
/** Sample sizes as fractions of the number of features. */
const FRACTIONS = [1 / 64, 1 / 32, 1 / 16, 1 / 8, 1 / 4, 3 / 8, 1 / 2, 5 / 8, 3 / 4, 7 / 8] as const;
export const numberOfFeatures = (p: { readonly width: number }): number => p.width * INPUTS;
export const sampleSizes = (p: { readonly width: number }): readonly number[] =>
  FRACTIONS.map((fraction) => Math.round(fraction * numberOfFeatures(p)));

/** Inputs from which the task's centre and scale are taken. */
const CENTRING_SAMPLE = 2000;
/** Bins of the histogram of angles between features and teacher, over 0 to 90 degrees. */
export const ANGLE_BINS = 30;
const DEGREES = 180 / Math.PI;

type Replica = {
  readonly sample: Points;
  readonly tests: Points;
  readonly sampleLogits: Float64Array;
  readonly testLogits: Float64Array;
  readonly teacherNorm: number;
  /** Shares of the test points by the angle of their features to the teacher: (ANGLE_BINS). */
  readonly angles: Float64Array;
};
type State = { readonly at: number; readonly replicas: readonly Replica[] };

function angleHistogram(
  width: number,
  tests: Points,
  logits: Float64Array,
  teacherNorm: number,
): Float64Array {
  const bins = new Float64Array(ANGLE_BINS);
  logits.forEach((z, j) => {
    const cosine = Math.abs(z) / (teacherNorm * Math.sqrt(kernel(width, tests, j, tests, j)));
    const angle = Math.acos(Math.min(1, cosine));
    const bin = Math.min(ANGLE_BINS - 1, Math.floor((angle / (Math.PI / 2)) * ANGLE_BINS));
    bins[bin] = (bins[bin] ?? NaN) + 1 / tests.count;
  });
  return bins;
}

export default experiment({
  title: "A wide student in its linear regime",
  params,
  series: {
    sampleSize: scalar({ tex: "n", meaning: "sample size" }),
    angle: scalar({ tex: "\\alpha_n", meaning: "angle between student and teacher", unit: "°" }),
    missing: scalar({
      tex: "\\|w_*-\\hat w_n\\|",
      meaning: "distance of the student's weights from the teacher's",
    }),
    disagreement: vector({
      tex: "R_n",
      meaning: "share of test points on which it disagrees with the teacher",
      components: STUDENTS,
    }),
    angleBound: scalar({ tex: "p(\\tfrac\\pi2-\\alpha_n)", meaning: "angle bound" }),
    powerBound: scalar({ tex: "P[|z_t|\\le\\|w_*-\\hat w_n\\|\\pi_n]", meaning: "power-function bound" }),
    featureAngles: vector({
      tex: "\\bar\\alpha(w_*,\\phi)",
      meaning: "share of test features by their angle to the teacher (bins of 3°)",
      components: Array.from({ length: ANGLE_BINS }, (_, i) => `${String(3 * i)}°`),
    }),
  },
  replicas: { default: 8, max: 32 },
  unit: "sample sizes",
  stepLabel: "index of the sample size",
  presets: {
    default: {
      says: "A smooth teacher in 512 dimensions: the student is good, the angle bound is empty.",
      params: {},
    },
    "rough-teacher": {
      says: "A teacher fitted almost without ridge: more of it hides in directions that no sample shows.",
      params: { teacherRidge: 1e-5 },
    },
    "ridge-for-hard-labels": {
      says: "The student with hard labels no longer interpolates: more data helps it again.",
      params: { hardRidge: 0.05 },
    },
  },
  steps: (p) => sampleSizes(p).length - 1,

  init({ params: p, rng }): State {
    const width = p.width;
    const most = Math.max(...sampleSizes(p));
    const directions = replicaArrays(rng.normal("network", [width, INPUTS]));
    const units = replicaArrays(rng.normal("task", [TASK_UNITS, INPUTS]));
    const centring = replicaArrays(rng.normal("centring", [CENTRING_SAMPLE, INPUTS]));
    const train = replicaArrays(rng.normal("sample", [most, INPUTS]));
    const test = replicaArrays(rng.normal("tests", [p.testPoints, INPUTS]));
    const replicas = directions.map((rows, r): Replica => {
      const network: Network = { width, directions: rows };
      const task = taskFrom(units[r] ?? [], onSphere(centring[r] ?? [], CENTRING_SAMPLE));
      const weights = teacherWeights(network, task, p.teacherRidge);
      const teacherNorm = Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0));
      const sample = pointsOf(network, onSphere(train[r] ?? [], most));
      const tests = pointsOf(network, onSphere(test[r] ?? [], p.testPoints));
      const testLogits = featureProducts(network, tests, weights);
      return {
        sample,
        tests,
        sampleLogits: featureProducts(network, sample, weights),
        testLogits,
        teacherNorm,
        angles: angleHistogram(width, tests, testLogits, teacherNorm),
      };
    });
    return { at: 0, replicas };
  },

  step: (_, state): State => ({ ...state, at: state.at + 1 }),

  record({ params: p }, { at, replicas }) {
    const n = sampleSizes(p)[at] ?? NaN;
    const all = replicas.map((replica) => {
      const setting: Setting = { ...replica, width: p.width, hardRidge: p.hardRidge };
      return transferAt(setting, n);
    });
    return {
      sampleSize: seriesOf(all.map(() => n)),
      angle: seriesOf(all.map(({ angle }) => angle * DEGREES)),
      missing: seriesOf(all.map(({ missing }) => missing)),
      disagreement: seriesOf(all.map(({ distilled, hardLabels }) => [distilled, hardLabels])),
      angleBound: seriesOf(all.map(({ angleBound }) => angleBound)),
      powerBound: seriesOf(all.map(({ powerBound }) => powerBound)),
      featureAngles: seriesOf(replicas.map(({ angles }) => angles)),
    };
  },
});
