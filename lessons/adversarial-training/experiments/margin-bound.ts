import {
  choice,
  experiment,
  integer,
  real,
  scalar,
  vector,
  type Context,
  type ParamValues,
  type Tensor,
  type Tensorflow,
} from "@contract";
import { projectOntoL2Ball } from "@learning/projections";
import { factorOf, times, transposedFactorOf } from "@learning/replica-product";
import { estimatedComplexities } from "../complexity";

/** Sample sizes: 100, 200, ..., 6400. */
export const SAMPLE_SIZES = [100, 200, 400, 800, 1600, 3200, 6400] as const;
/** Margins of the ramp among which one may choose after the data, at the price of the bound's guarantee. */
export const GAMMAS = [0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2] as const;
const UPDATES = 300;
const UPDATES_PER_ROW = 50;
/** Rows of one sample size: training from 0 to the end. */
const ROWS_PER_SIZE = UPDATES / UPDATES_PER_ROW;
/** Row in which training on sample size number `index` has ended. */
export const trainedRow = (index: number): number => (index + 1) * ROWS_PER_SIZE;
/** Distance of each class's mean from the origin. */
export const MEAN_LENGTH = 2;
/** Radius of each ball of weights, by its norm. */
export const BALL_RADIUS = { "2": 1, "1": 2 } as const;
export type Ball = keyof typeof BALL_RADIUS;
const LEARNING_RATE = 0.5;
/** Sharpness of the training loss softplus(-4 m). */
const SHARPNESS = 4;
const SIGN_PAIRS = 200;

const params = {
  dim: integer({ tex: "d", meaning: "number of inputs", default: 20, min: 2, max: 200, scale: "log" }),
  sigma: real({
    tex: "\\sigma",
    meaning: "noise of a coordinate",
    default: 0.5,
    min: 0.1,
    max: 2,
    scale: "log",
  }),
  radius: real({
    tex: "\\varepsilon",
    meaning: "radius of the attack in the maximum norm",
    default: 0.1,
    min: 0,
    max: 0.4,
  }),
  ball: choice<Ball>({
    tex: "p",
    meaning: "ball of weights that is searched",
    default: "2",
    options: { "2": "ℓ2 ball of radius 1", "1": "ℓ1 ball of radius 2" },
  }),
  gamma: real({
    tex: "\\gamma",
    meaning: "margin of the ramp loss, fixed before the data",
    default: 0.5,
    min: 0.05,
    max: 4,
    scale: "log",
  }),
  gammaChosen: choice<"before" | "after">({
    tex: "\\gamma",
    meaning: "when the margin of the ramp is chosen",
    default: "before",
    options: { before: "before the data", after: "after, at its best" },
    reading: true,
  }),
  failure: real({
    tex: "\\delta",
    meaning: "probability with which the bound may fail",
    default: 0.05,
    min: 0.001,
    max: 0.5,
    scale: "log",
  }),
};
export type MarginBoundParams = ParamValues<typeof params>;
type Ctx = Context<typeof params>;

/** Shapes: R replicas, n examples of the present sample size, d inputs. */
type State = {
  /** Updates made on all sample sizes together, over 50. */
  readonly row: number;
  /** Signed points y_i x_i of the present sample: (R, n, d). */
  readonly z: Tensor;
  readonly w: Tensor; // (R, d, 1)
  /** Of the present sample, (R) each. */
  readonly complexity: Tensor;
  readonly complexityError: Tensor;
};

/**
 * Euclidean projection of w (R, d, 1) onto the l1 ball: sign(w) (|w| - t)_+ with t = max(0, max_j (S_j - radius)/j), S_j
 * the sum of the j largest sizes.
 * Source: J. Duchi, S. Shalev-Shwartz, Y. Singer, T. Chandra, "Efficient projections onto the l1-ball for learning in
 * high dimensions", ICML 2008, lemma 2.
 */
export function projectOntoL1(tf: Tensorflow, w: Tensor, radius: number): Tensor {
  const [R = 1, d = 1] = w.shape;
  const size = tf.reshape(tf.abs(w), [R, d]);
  const largest = tf.topk(size, d).values; // (R, d), falling
  const excess = tf.div(tf.sub(tf.cumsum(largest, 1), radius), tf.range(1, d + 1, 1));
  const shift = tf.relu(tf.max(excess, 1, true)); // (R, 1)
  return tf.mul(tf.sign(w), tf.reshape(tf.relu(tf.sub(size, shift)), [R, d, 1]));
}

/**
 * Projected full-batch gradient descent on the mean of softplus(-4 m), m the worst margin: 50 updates of w (R, d, 1). A
 * margin is y w.x less the reach radius |w|_1 of the attack.
 */
function train(tf: Tensorflow, p: MarginBoundParams, z: Tensor, start: Tensor): Tensor {
  const n = z.shape[1] ?? 1;
  const [points, across] = [factorOf(tf, z), transposedFactorOf(tf, z)]; // (n, d) and (d, n) each
  let w = start;
  for (let k = 0; k < UPDATES_PER_ROW; k++)
    w = tf.tidy(() => {
      const reach = tf.mul(p.radius, tf.sum(tf.abs(w), 1, true)); // (R, 1, 1)
      const margin = tf.sub(times(tf, points, factorOf(tf, w)), reach); // (R, n, 1)
      const slope = tf.mul(SHARPNESS / n, tf.sigmoid(tf.mul(-SHARPNESS, margin)));
      const pull = tf.mul(tf.mul(p.radius, tf.sum(slope, 1, true)), tf.sign(w));
      const push = times(tf, across, factorOf(tf, slope)); // (R, d, 1)
      const moved = tf.add(w, tf.mul(LEARNING_RATE, tf.sub(push, pull)));
      return p.ball === "2"
        ? projectOntoL2Ball(tf, moved, BALL_RADIUS["2"], 1)
        : projectOntoL1(tf, moved, BALL_RADIUS["1"]);
    });
  return w;
}

/** A fresh sample of size number `index`, its complexity, and weights 0. */
function begin({ tf, rng, params: p, replicas: R }: Ctx, row: number, index: number): State {
  const samples = SAMPLE_SIZES[index] ?? NaN;
  const noise = tf.mul(p.sigma, rng.normal("points", [samples, p.dim]));
  const z = tf.add(MEAN_LENGTH / Math.sqrt(p.dim), noise); // (R, n, d)
  const signs = rng.signs("signs", [SIGN_PAIRS, samples]);
  const [complexity] = estimatedComplexities(tf, [p.ball], z, signs, p.radius);
  if (!complexity) throw new Error("One norm was asked for; none came back.");
  const size = BALL_RADIUS[p.ball];
  return {
    row,
    z,
    w: tf.zeros([R, p.dim, 1]),
    complexity: tf.mul(size, complexity.attacked.mean),
    complexityError: tf.mul(size, complexity.attacked.standardError),
  };
}

export default experiment({
  title: "The bound beside what it bounds",
  params,
  series: {
    samples: scalar({ tex: "n", meaning: "sample size" }),
    trainingRamp: scalar({
      tex: "\\tfrac1n\\textstyle\\sum\\varphi_\\gamma(m_i)",
      meaning: "mean ramp loss of the worst margins on the sample",
    }),
    rampByGamma: vector({
      tex: "\\tfrac1n\\textstyle\\sum\\varphi_\\gamma(m_i)",
      meaning: "the same for other margins of the ramp",
      components: GAMMAS.map(String),
    }),
    complexity: scalar({
      tex: "\\hat{\\mathfrak R}_S(\\tilde{\\mathcal F})",
      meaning: "Rademacher complexity of the ball of weights under attack",
    }),
    complexityError: scalar({
      tex: "\\mathrm{se}",
      meaning: "Monte-Carlo standard error of the complexity",
    }),
    marginMean: scalar({
      tex: "\\mathbb E m",
      meaning: "population mean of the worst margin of the trained classifier",
    }),
    marginSpread: scalar({
      tex: "\\mathrm{sd}(m)",
      meaning: "population standard deviation of that margin",
    }),
  },
  replicas: { default: 10, max: 64 },
  unit: `rows of ${String(UPDATES_PER_ROW)} updates, ${String(ROWS_PER_SIZE)} for each sample size`,
  stepLabel: "row",
  presets: {
    default: { says: "Twenty inputs, easy classes.", params: {} },
    "l1-ball": { says: "Weights in the ℓ1 ball of radius 2 instead.", params: { ball: "1" } },
    "hard-classes": {
      says: "More noise, more inputs: the gap is larger, and so is the bound.",
      params: { sigma: 1, dim: 160, gamma: 1 },
    },
  },
  steps: () => SAMPLE_SIZES.length * ROWS_PER_SIZE,
  init: (ctx): State => begin(ctx, 0, 0),

  step(ctx, state): State {
    const isNew = state.row > 0 && state.row % ROWS_PER_SIZE === 0;
    const now = isNew ? begin(ctx, state.row, state.row / ROWS_PER_SIZE) : state;
    return { ...now, row: state.row + 1, w: train(ctx.tf, ctx.params, now.z, now.w) };
  },

  record({ tf, params: p, replicas: R }, { z, w, complexity, complexityError }) {
    const reach = tf.mul(p.radius, tf.sum(tf.abs(w), [1, 2])); // (R)
    const margin = tf.sub(tf.squeeze(times(tf, z, factorOf(tf, w)), [2]), tf.expandDims(reach, 1)); // (R, n)
    const ramp = (gamma: number): Tensor =>
      tf.mean(tf.clipByValue(tf.sub(1, tf.div(margin, gamma)), 0, 1), 1);
    return {
      samples: tf.fill([R], z.shape[1] ?? NaN),
      trainingRamp: ramp(p.gamma),
      rampByGamma: tf.stack(GAMMAS.map(ramp), 1),
      complexity,
      complexityError,
      marginMean: tf.sub(tf.mul(MEAN_LENGTH / Math.sqrt(p.dim), tf.sum(w, [1, 2])), reach),
      marginSpread: tf.mul(p.sigma, tf.sqrt(tf.sum(tf.square(w), [1, 2]))),
    };
  },
});
