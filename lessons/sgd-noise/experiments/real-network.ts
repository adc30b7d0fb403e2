import {
  experiment,
  integer,
  real,
  scalar,
  vector,
  type ParamValues,
  type Tensor,
  type Tensorflow,
} from "@contract";
import {
  EXAMPLES,
  HIDDEN,
  PARAMETERS,
  curvature,
  descend,
  flatten,
  inner,
  largestEigenvalueBound,
  topProjector,
  trace,
  trainingLoss,
  type Data,
  type Weights,
} from "../network";
import { slopeOf } from "../network-copies";

const params = {
  learningRate: real({
    tex: "\\eta",
    meaning: "learning rate of full-batch training",
    default: 0.5,
    min: 0.05,
    max: 1,
    scale: "log",
  }),
  updates: integer({
    tex: "n",
    meaning: "training updates before the noise starts",
    default: 3000,
    min: 100,
    max: 6000,
  }),
  flips: real({ tex: "q", meaning: "probability that a label is flipped", default: 0.1, min: 0, max: 0.4 }),
  power: real({
    tex: "\\tau",
    meaning: "noise power: trace of the covariance of one step's noise",
    default: 1e-3,
    min: 1e-5,
    max: 1e-2,
    scale: "log",
  }),
  noisyLearningRate: real({
    tex: "\\eta'",
    meaning: "learning rate while noise is added",
    default: 0.1,
    min: 0.01,
    max: 0.5,
    scale: "log",
  }),
  noisyUpdates: integer({ tex: "k", meaning: "noisy updates after training", default: 20, min: 1, max: 100 }),
  copies: integer({
    tex: "m",
    meaning: "noisy copies of each network and kind of noise, averaged over",
    default: 50,
    min: 2,
    max: 100,
  }),
};
export type RealNetworkParams = ParamValues<typeof params>;

/** Training updates in one row: a measurement of the Hessian costs as much as about forty of them. */
export const UPDATES_PER_ROW = 100;
/** Rows of the training phase; each later row is one noisy update. */
export const trainingRows = (p: { readonly updates: number }): number =>
  Math.ceil(p.updates / UPDATES_PER_ROW);

export const NOISES = ["covariance-shaped", "isotropic"] as const;

/** What the current Hessian and gradient covariance say, each (R). */
interface Geometry {
  readonly [name: string]: Tensor;
  readonly shaped: Tensor;
  readonly baseline: Tensor;
  readonly traceHessian: Tensor;
  readonly traceCovariance: Tensor;
  readonly largest: Tensor;
  readonly smallest: Tensor;
  readonly alongLargest: Tensor;
  readonly cosine: Tensor;
}

function geometryOf(tf: Tensorflow, data: Data, weights: Weights): Geometry {
  const { hessian, covariance } = curvature(tf, data, weights);
  const top = topProjector(tf, hessian);
  const minus = tf.neg(hessian);
  const traceHessian = trace(tf, hessian);
  const traceCovariance = trace(tf, covariance);
  const shaped = inner(tf, hessian, covariance);
  const norms = tf.mul(inner(tf, hessian, hessian), inner(tf, covariance, covariance));
  return {
    shaped,
    baseline: tf.div(tf.mul(traceHessian, traceCovariance), PARAMETERS),
    traceHessian,
    traceCovariance,
    largest: inner(tf, top, hessian),
    smallest: tf.neg(largestEigenvalueBound(tf, minus, topProjector(tf, minus))),
    alongLargest: inner(tf, top, covariance),
    cosine: tf.div(shaped, tf.sqrt(norms)),
  };
}

/** Shapes: R replicas, each with its own data and initial weights; C = 2 m noisy copies, the first m shaped. */
type State = {
  readonly rows: number;
  readonly data: { readonly z: Tensor; readonly y: Tensor };
  readonly weights: { readonly into: Tensor; readonly out: Tensor; readonly bias: Tensor };
  readonly loss: Tensor; // (R)
  readonly geometry: Geometry;
  /** Parameters and gradients of the copies, (R, C, P); zeros until the noise starts. */
  readonly theta: Tensor;
  readonly gradient: Tensor;
  /** Mean loss of the copies above the loss where the noise started: (R, 2). */
  readonly rise: Tensor;
};

export default experiment({
  title: "A small network: its gradient noise against its Hessian",
  params,
  series: {
    loss: scalar({ tex: "L", meaning: "training loss of the network trained without noise" }),
    shaped: scalar({
      tex: "\\mathrm{Tr}(H\\Sigma)",
      meaning: "escape indicator of the network's own gradient noise",
    }),
    baseline: scalar({
      tex: "\\mathrm{Tr}(H\\bar\\Sigma)",
      meaning: "escape indicator of isotropic noise of the same power",
    }),
    traceHessian: scalar({ tex: "\\mathrm{Tr}\\,H", meaning: "trace of the Hessian" }),
    traceCovariance: scalar({
      tex: "\\mathrm{Tr}\\,\\Sigma",
      meaning: "trace of one example's gradient covariance",
    }),
    largest: scalar({ tex: "\\lambda_1", meaning: "largest eigenvalue of the Hessian" }),
    smallest: scalar({
      tex: "\\lambda_{\\min}",
      meaning: "lower bound on the smallest eigenvalue of the Hessian",
    }),
    alongLargest: scalar({
      tex: "u_1^\\top\\Sigma u_1",
      meaning: "gradient variance along the Hessian's first eigenvector",
    }),
    cosine: scalar({
      tex: "\\cos(H,\\Sigma)",
      meaning: "cosine between Hessian and covariance, as vectors of entries",
    }),
    rise: vector({
      tex: "\\bar L-L_0",
      meaning: "mean loss of the noisy copies above the loss where the noise started",
      components: NOISES,
    }),
  },
  replicas: { default: 10, max: 64 },
  unit: `rows (${String(UPDATES_PER_ROW)} training updates, then single noisy updates)`,
  presets: {
    default: { says: "Ten data sets, ten networks.", params: {} },
    "no-flips": {
      says: "Labels that can be fitted perfectly: loss, gradient noise and Hessian all shrink.",
      params: { flips: 0, updates: 6000 },
    },
  },
  steps: (p) => trainingRows(p) + p.noisyUpdates,
  divergence: () => "The training updates overshoot; take a smaller learning rate.",

  init({ tf, params: p, rng, replicas: R }): State {
    const x = tf.sub(tf.mul(4, rng.uniform("inputs", [EXAMPLES, 2])), 2); // (R, N, 2), uniform on [-2, 2]^2
    const side = tf.slice(x, [0, 0, 0], [R, EXAMPLES, 1]);
    const other = tf.slice(x, [0, 0, 1], [R, EXAMPLES, 1]);
    const clean = tf.cast(tf.greaterEqual(side, other), "float32"); // (R, N, 1)
    const flip = tf.cast(tf.less(rng.uniform("flips", [EXAMPLES, 1]), p.flips), "float32");
    const data = { z: tf.concat([x, tf.ones([R, EXAMPLES, 1])], 2), y: tf.abs(tf.sub(clean, flip)) };
    const inputWeights = tf.mul(Math.SQRT1_2, rng.normal("input weights", [HIDDEN, 2])); // variance 1 / fan-in
    const weights = {
      into: tf.concat([inputWeights, tf.zeros([R, HIDDEN, 1])], 2),
      out: tf.mul(Math.sqrt(1 / HIDDEN), rng.normal("output weights", [HIDDEN, 1])),
      bias: tf.zeros([R, 1, 1]),
    };
    const none = tf.zeros([R, 2 * p.copies, PARAMETERS]);
    return {
      rows: 0,
      data,
      weights,
      loss: trainingLoss(tf, data, weights),
      geometry: geometryOf(tf, data, weights),
      theta: none,
      gradient: none,
      rise: tf.zeros([R, 2]),
    };
  },

  step({ tf, params: p, rng, replicas: R }, state): State {
    const { data } = state;
    const rows = state.rows + 1;
    if (rows <= trainingRows(p)) {
      let weights: Weights = state.weights;
      const updates = Math.min(UPDATES_PER_ROW, p.updates - state.rows * UPDATES_PER_ROW);
      for (let k = 0; k < updates; k++) weights = descend(tf, data, weights, p.learningRate);
      const { into, out, bias } = weights;
      return {
        ...state,
        rows,
        weights: { into, out, bias },
        loss: trainingLoss(tf, data, weights),
        geometry: geometryOf(tf, data, weights),
      };
    }

    const m = p.copies;
    const begins = rows === trainingRows(p) + 1;
    const start = begins ? tf.tile(tf.expandDims(flatten(tf, state.weights), 1), [1, 2 * m, 1]) : state.theta;
    const gradient = begins ? slopeOf(tf, data, start).gradient : state.gradient; // (R, C, P)
    // Random combinations of the per-example gradients have the covariance Sigma, scaled here to trace tau. Sigma is
    // that of the point where the noise starts.
    const { deviations } = curvature(tf, data, state.weights);
    const scale = tf.sqrt(tf.div(p.power / EXAMPLES, tf.reshape(state.geometry.traceCovariance, [R, 1, 1])));
    const shaped = tf.mul(tf.matMul(rng.normal("shaped", [m, EXAMPLES]), deviations), scale); // (R, m, P)
    const isotropic = tf.mul(Math.sqrt(p.power / PARAMETERS), rng.normal("isotropic", [m, PARAMETERS]));
    const kick = tf.concat([shaped, isotropic], 1); // (R, C, P)
    const theta = tf.add(tf.sub(start, tf.mul(p.noisyLearningRate, gradient)), kick);
    const slope = slopeOf(tf, data, theta);
    const above = tf.sub(slope.loss, tf.expandDims(state.loss, 1)); // (R, C)
    return {
      ...state,
      rows,
      theta,
      gradient: slope.gradient,
      rise: tf.mean(tf.reshape(above, [R, 2, m]), 2), // (R, 2)
    };
  },

  record: (_, { loss, geometry, rise }) => ({ loss, ...geometry, rise }),
});
