import { experiment, integer, real, scalar, vector, type ParamValues } from "@contract";
import { replicaArrays, seriesOf } from "@learning/replica-arrays";
import { cholesky } from "@numerics/cholesky";
import { choleskySolve } from "@numerics/triangular";
import { clippedLogit } from "../effective-logit";
import { crossKernel, gram, INPUTS, onSphere, pointsOf, type Network } from "../tangent-features";
import { TASK_UNITS, taskFrom, trueLogits } from "../task";

export const RATIOS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;
/** Mixed probabilities are kept in [CLIP, 1 - CLIP]: pure labels become logits of 4.6. */
export const CLIP = 0.01;

const params = {
  teacherError: real({
    tex: "e",
    meaning: "share of training points on which the teacher's logit has the wrong sign",
    default: 0.15,
    min: 0,
    max: 0.45,
  }),
  labelNoise: real({
    tex: "f",
    meaning: "probability that a label is flipped",
    default: 0,
    min: 0,
    max: 0.45,
  }),
  ridge: real({
    tex: "\\lambda",
    meaning: "ridge of the student",
    default: 1e-3,
    min: 1e-5,
    max: 0.1,
    scale: "log",
  }),
  sampleSize: integer({ tex: "n", meaning: "training points", default: 200, min: 50, max: 300 }),
  mapSide: integer({
    tex: "s",
    meaning: "cells along each side of the map over teacher error and label noise",
    default: 5,
    min: 1,
    max: 7,
  }),
};
export type ImperfectTeacherParams = ParamValues<typeof params>;

const WIDTH = 64;
const CENTRING_SAMPLE = 2000;
const TEST_POINTS = 1000;
/** Largest teacher error and label noise of the map. */
const MAP_REACH = 0.3;
/** Soft ratios whose targets are recorded, and the bins of their histograms, over [-6, 6]. */
export const SHOWN_RATIOS = [0.3, 0.6, 0.9] as const;
export const TARGET_BINS = 48;
export const TARGET_REACH = 6;

/** Teacher error and label noise of the map's cell k. */
export function cellOf(
  p: { readonly mapSide: number },
  k: number,
): { readonly error: number; readonly noise: number } {
  const along = (i: number): number => (p.mapSide === 1 ? 0 : (MAP_REACH * i) / (p.mapSide - 1));
  return { error: along(k % p.mapSide), noise: along(Math.floor(k / p.mapSide)) };
}

type Replica = {
  readonly trueLogits: Float64Array; // (n)
  /** Uniform numbers that decide which points are corrupted, for teacher and labels: (n) each. */
  readonly teacherLuck: Float64Array;
  readonly labelLuck: Float64Array;
  /** Cholesky factor of the sample's Gram matrix with its ridge, (n, n). */
  readonly factor: Float64Array;
  /** Kernel between test points and sample: (TEST_POINTS, n). */
  readonly cross: Float64Array;
  /** True signs at the test points, 1 or 0. */
  readonly testSigns: Int32Array;
};
type State = {
  readonly cell: number;
  readonly chosen: Float64Array;
  readonly targets: Float64Array;
  readonly replicas: readonly Replica[];
};

/**
 * Histograms, one a shown soft ratio, of the targets of the points on which the teacher is wrong and the label right,
 * turned so that positive is correct: shares of all training points, (SHOWN_RATIOS, TARGET_BINS).
 */
function targetsWhereTeacherIsWrong(replica: Replica, error: number): Float64Array {
  const n = replica.trueLogits.length;
  const out = new Float64Array(SHOWN_RATIOS.length * TARGET_BINS);
  replica.trueLogits.forEach((z, i) => {
    if (!((replica.teacherLuck[i] ?? NaN) < error)) return;
    SHOWN_RATIOS.forEach((ratio, k) => {
      const target = clippedLogit(ratio, -Math.abs(z), 1, CLIP);
      const bin = Math.floor(((target + TARGET_REACH) / (2 * TARGET_REACH)) * TARGET_BINS);
      const at = k * TARGET_BINS + Math.max(0, Math.min(TARGET_BINS - 1, bin));
      out[at] = (out[at] ?? NaN) + 1 / n;
    });
  });
  return out;
}

/** Accuracy of the student for each soft ratio: (RATIOS). */
function accuracies(replica: Replica, error: number, noise: number): Float64Array {
  const n = replica.trueLogits.length;
  const K = RATIOS.length;
  const targets = new Float64Array(n * K);
  replica.trueLogits.forEach((z, i) => {
    const teacher = (replica.teacherLuck[i] ?? NaN) < error ? -z : z;
    const label = z > 0 !== (replica.labelLuck[i] ?? NaN) < noise ? 1 : 0;
    RATIOS.forEach((ratio, k) => (targets[i * K + k] = clippedLogit(ratio, teacher, label, CLIP)));
  });
  const weights = choleskySolve(replica.factor, targets, n, K);
  const right = new Float64Array(K);
  const logits = new Float64Array(K);
  replica.testSigns.forEach((sign, j) => {
    logits.fill(0);
    for (let i = 0; i < n; i++) {
      const value = replica.cross[j * n + i] ?? NaN;
      for (let k = 0; k < K; k++) logits[k] = (logits[k] ?? NaN) + value * (weights[i * K + k] ?? NaN);
    }
    for (let k = 0; k < K; k++) if ((logits[k] ?? NaN) > 0 === (sign === 1)) right[k] = (right[k] ?? NaN) + 1;
  });
  return right.map((count) => count / TEST_POINTS);
}

export default experiment({
  title: "A teacher that is sometimes wrong, labels that are sometimes wrong",
  params,
  series: {
    accuracy: vector({
      tex: "1-\\mathrm{risk}",
      meaning: "accuracy at the chosen teacher error and label noise, by soft ratio",
      components: RATIOS.map(String),
    }),
    cellAccuracy: vector({
      tex: "1-\\mathrm{risk}",
      meaning: "accuracy in the map's present cell, by soft ratio",
      components: RATIOS.map(String),
    }),
    targets: vector({
      tex: "z_{\\mathrm{eff}}",
      meaning: "share of points by effective logit, where the teacher is wrong (positive: correct)",
      components: SHOWN_RATIOS.flatMap((ratio) =>
        Array.from({ length: TARGET_BINS }, (_, i) => `${String(ratio)}, bin ${String(i)}`),
      ),
    }),
    cellError: scalar({ tex: "e", meaning: "teacher error of the map's present cell" }),
    cellNoise: scalar({ tex: "f", meaning: "label noise of the map's present cell" }),
  },
  replicas: { default: 10, max: 40 },
  unit: "cells of the map",
  stepLabel: "cell of the map",
  presets: {
    "wrong-teacher": { says: "The teacher errs, the labels do not: the labels correct it.", params: {} },
    "wrong-labels": {
      says: "The labels err more than the teacher: the teacher corrects them.",
      params: { teacherError: 0.05, labelNoise: 0.2 },
    },
    "both-wrong": {
      says: "Both err: a mixture is best.",
      params: { teacherError: 0.15, labelNoise: 0.1 },
    },
  },
  steps: (p) => p.mapSide ** 2,

  init({ params: p, rng }): State {
    const n = p.sampleSize;
    const directions = replicaArrays(rng.normal("network", [WIDTH, INPUTS]));
    const units = replicaArrays(rng.normal("task", [TASK_UNITS, INPUTS]));
    const centring = replicaArrays(rng.normal("centring", [CENTRING_SAMPLE, INPUTS]));
    const train = replicaArrays(rng.normal("sample", [n, INPUTS]));
    const test = replicaArrays(rng.normal("tests", [TEST_POINTS, INPUTS]));
    const teacherLuck = replicaArrays(rng.uniform("teacher errors", [n]));
    const labelLuck = replicaArrays(rng.uniform("label noise", [n]));
    const replicas = directions.map((rows, r): Replica => {
      const network: Network = { width: WIDTH, directions: rows };
      const task = taskFrom(units[r] ?? [], onSphere(centring[r] ?? [], CENTRING_SAMPLE));
      const sample = pointsOf(network, onSphere(train[r] ?? [], n));
      const tests = pointsOf(network, onSphere(test[r] ?? [], TEST_POINTS));
      const factor = cholesky(gram(WIDTH, sample, n, p.ridge), n);
      if (!factor)
        throw new Error("The Gram matrix with its ridge is not positive definite; take a larger ridge.");
      return {
        trueLogits: trueLogits(task, sample.inputs),
        teacherLuck: teacherLuck[r] ?? new Float64Array(n),
        labelLuck: labelLuck[r] ?? new Float64Array(n),
        factor,
        cross: crossKernel(WIDTH, tests, sample),
        testSigns: Int32Array.from(trueLogits(task, tests.inputs), (z) => (z > 0 ? 1 : 0)),
      };
    });
    const chosen = seriesOf(replicas.map((replica) => accuracies(replica, p.teacherError, p.labelNoise)));
    const targets = seriesOf(replicas.map((replica) => targetsWhereTeacherIsWrong(replica, p.teacherError)));
    return { cell: 0, chosen, targets, replicas };
  },

  step: (_, state): State => ({ ...state, cell: state.cell + 1 }),

  record({ params: p, replicas: R }, { cell, chosen, targets, replicas }) {
    // Row 0 belongs to the chosen setting, row k to the map's cell k - 1.
    const at = cell === 0 ? { error: p.teacherError, noise: p.labelNoise } : cellOf(p, cell - 1);
    return {
      accuracy: chosen,
      targets,
      cellAccuracy:
        cell === 0 ? chosen : seriesOf(replicas.map((replica) => accuracies(replica, at.error, at.noise))),
      cellError: new Float64Array(R).fill(at.error),
      cellNoise: new Float64Array(R).fill(at.noise),
    };
  },
});
