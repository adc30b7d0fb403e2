import { experiment, integer, scalar, vector, type ParamValues } from "@contract";
import { replicaArrays, seriesOf } from "@learning/replica-arrays";
import { cholesky } from "@numerics/cholesky";
import { backSubstituteTransposed, forwardSubstitute } from "@numerics/triangular";
import { effectiveLogit } from "../effective-logit";
import {
  crossKernel,
  gram,
  INPUTS,
  onSphere,
  pointsOf,
  type Network,
  type Points,
} from "../tangent-features";
import { TASK_UNITS, signAgreement, taskFrom, trueLogits } from "../task";

export const RATIOS = [0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1] as const;
/** Smallest sample size; the others double it. */
export const FIRST_SIZE = 8;

const params = {
  width: integer({
    tex: "m",
    meaning: "hidden units of the student (it has 8 m features)",
    default: 64,
    min: 32,
    max: 96,
  }),
  octaves: integer({ tex: "k", meaning: "doublings of the sample size, from 8", default: 4, min: 2, max: 5 }),
  draws: integer({
    tex: "D",
    meaning: "samples over which the mean norm is taken",
    default: 30,
    min: 20,
    max: 60,
  }),
};
export type SoftRatioParams = ParamValues<typeof params>;

const CENTRING_SAMPLE = 2000;
const TEST_POINTS = 300;
/** Samples whose students are also tested: enough for their accuracy, which varies little. */
const TESTED_DRAWS = 10;
const JITTER = 1e-10;

const largestSize = (p: { readonly octaves: number }): number => FIRST_SIZE * 2 ** p.octaves;

type Replica = {
  /** All the samples of the replica, one after the other. */
  readonly samples: Points;
  /** Targets of the student at every point, one a soft ratio: (draws n, RATIOS). */
  readonly targets: Float64Array;
  readonly tests: Points;
  readonly testLogits: Float64Array;
};
type State = {
  readonly at: number;
  readonly replicas: readonly Replica[];
  /** Mean norms at half the present sample size and at the first: (R, RATIOS) each. */
  readonly before: Float64Array;
  readonly first: Float64Array;
  readonly norms: Float64Array;
  readonly accuracy: Float64Array;
};

/** Mean norm over the samples, and mean accuracy over the tested ones, of the students of n points: (RATIOS) each. */
function studentsAt(p: SoftRatioParams, replica: Replica, n: number, tested: number) {
  const K = RATIOS.length;
  const most = largestSize(p);
  const norm = new Float64Array(K);
  const accuracy = new Float64Array(K);
  for (let d = 0; d < p.draws; d++) {
    const factor = cholesky(gram(p.width, replica.samples, n, JITTER, d * most), n);
    if (!factor) throw new Error(`The Gram matrix of ${String(n)} features is singular to rounding.`);
    const b = forwardSubstitute(factor, replica.targets.subarray(d * most * K, (d * most + n) * K), n, K);
    for (let k = 0; k < K; k++) {
      let square = 0;
      for (let i = 0; i < n; i++) square += (b[i * K + k] ?? NaN) ** 2;
      norm[k] = (norm[k] ?? NaN) + Math.sqrt(square) / p.draws;
    }
    if (d >= tested) continue;
    const weights = backSubstituteTransposed(factor, b, n, K);
    const sample: Points = {
      ...replica.samples,
      inputs: replica.samples.inputs.subarray(d * most * INPUTS),
      patterns: replica.samples.patterns.subarray(d * most * replica.samples.words),
    };
    const cross = crossKernel(p.width, replica.tests, sample, TEST_POINTS, n);
    const logits = Array.from({ length: K }, () => new Float64Array(TEST_POINTS));
    for (let j = 0; j < TEST_POINTS; j++)
      for (let i = 0; i < n; i++) {
        const value = cross[j * n + i] ?? NaN;
        for (let k = 0; k < K; k++) {
          const row = logits[k];
          if (row) row[j] = (row[j] ?? NaN) + value * (weights[i * K + k] ?? NaN);
        }
      }
    logits.forEach((row, k) => {
      accuracy[k] = (accuracy[k] ?? NaN) + signAgreement(row, replica.testLogits) / tested;
    });
  }
  return { norm, accuracy };
}

export default experiment({
  title: "How much data a soft label saves",
  params,
  series: {
    sampleSize: scalar({ tex: "n", meaning: "sample size" }),
    norm: vector({
      tex: "\\mathbb E\\|\\hat w_n\\|",
      meaning: "mean norm of the student's weights",
      components: RATIOS.map(String),
    }),
    inefficiency: vector({
      tex: "\\mathcal I(n)",
      meaning: "data inefficiency: slope of ln norm against ln n over the last doubling",
      components: RATIOS.map(String),
    }),
    averageInefficiency: vector({
      tex: "\\bar{\\mathcal I}",
      meaning: "data inefficiency, averaged over the doublings so far",
      components: RATIOS.map(String),
    }),
    accuracy: vector({
      tex: "1-\\mathrm{risk}",
      meaning: "share of test points classified right",
      components: RATIOS.map(String),
    }),
  },
  replicas: { default: 12, max: 24 },
  unit: "sample sizes",
  stepLabel: "doublings of the sample size",
  presets: {
    default: {
      says: "A perfect teacher: the softer the labels, the slower the student's norm grows.",
      params: {},
    },
    "more-data": { says: "One doubling more.", params: { octaves: 5 } },
  },
  steps: (p) => p.octaves,

  init({ params: p, rng }): State {
    const most = largestSize(p);
    const directions = replicaArrays(rng.normal("network", [p.width, INPUTS]));
    const units = replicaArrays(rng.normal("task", [TASK_UNITS, INPUTS]));
    const centring = replicaArrays(rng.normal("centring", [CENTRING_SAMPLE, INPUTS]));
    const train = replicaArrays(rng.normal("samples", [p.draws * most, INPUTS]));
    const test = replicaArrays(rng.normal("tests", [TEST_POINTS, INPUTS]));
    const replicas = directions.map((rows, r): Replica => {
      const network: Network = { width: p.width, directions: rows };
      const task = taskFrom(units[r] ?? [], onSphere(centring[r] ?? [], CENTRING_SAMPLE));
      const samples = pointsOf(network, onSphere(train[r] ?? [], p.draws * most));
      const tests = pointsOf(network, onSphere(test[r] ?? [], TEST_POINTS));
      const logits = trueLogits(task, samples.inputs);
      const targets = Float64Array.from({ length: logits.length * RATIOS.length }, (_, i) => {
        const z = logits[Math.floor(i / RATIOS.length)] ?? NaN;
        const ratio = RATIOS[i % RATIOS.length] ?? NaN;
        return effectiveLogit({ ratio, temperature: 1, scaled: true }, z, z > 0 ? 1 : 0);
      });
      return { samples, targets, tests, testLogits: trueLogits(task, tests.inputs) };
    });
    const before = replicas.map((replica) => studentsAt(p, replica, FIRST_SIZE / 2, 0).norm);
    const now = replicas.map((replica) => studentsAt(p, replica, FIRST_SIZE, TESTED_DRAWS));
    const norms = seriesOf(now.map(({ norm }) => norm));
    return {
      at: 0,
      replicas,
      before: seriesOf(before),
      first: norms,
      norms,
      accuracy: seriesOf(now.map(({ accuracy }) => accuracy)),
    };
  },

  step({ params: p }, state): State {
    const at = state.at + 1;
    const now = state.replicas.map((replica) => studentsAt(p, replica, FIRST_SIZE * 2 ** at, TESTED_DRAWS));
    return {
      ...state,
      at,
      before: state.norms,
      norms: seriesOf(now.map(({ norm }) => norm)),
      accuracy: seriesOf(now.map(({ accuracy }) => accuracy)),
    };
  },

  record: ({ replicas: R }, { at, before, first, norms, accuracy }) => ({
    sampleSize: new Float64Array(R).fill(FIRST_SIZE * 2 ** at),
    norm: norms,
    inefficiency: norms.map((norm, i) => Math.log2(norm / (before[i] ?? NaN))),
    // Before the first doubling of the run: the one that led to its first sample size.
    averageInefficiency: norms.map((norm, i) =>
      at === 0 ? Math.log2(norm / (before[i] ?? NaN)) : Math.log2(norm / (first[i] ?? NaN)) / at,
    ),
    accuracy,
  }),
});
