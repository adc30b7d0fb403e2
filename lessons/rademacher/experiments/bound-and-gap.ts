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
} from "@contract";
import { planarLengthRule, type SphericalProblem } from "@learning/spherical-risk";
import { risks } from "../ball";
import { ballComplexity, drawSample, trainInBall } from "../ball-sample";
import { randomHypothesis, searchBall } from "../ball-search";
import { DISTINCT, LARGEST_RADIUS, sampleSizes } from "../sweep";

const params = {
  n: integer({
    tex: "n",
    meaning: "sample size at which the theorems are read",
    unit: "examples",
    default: 1000,
    min: 25,
    max: 10_000,
    scale: "log",
    reading: true,
  }),
  radius: real({
    tex: "B",
    meaning: "radius of the ball of weights",
    default: 5,
    min: 0.5,
    max: LARGEST_RADIUS,
    scale: "log",
  }),
  dim: integer({ tex: "d", meaning: "number of inputs", default: 20, min: 2, max: 200, scale: "log" }),
  flips: real({
    tex: "\\eta",
    meaning: "probability that a label is flipped",
    default: 0.1,
    min: 0,
    max: 0.5,
  }),
  margin: real({
    tex: "\\gamma",
    meaning: "margin of the loss, which is 1/γ-Lipschitz in the score",
    default: 1,
    min: 0.25,
    max: 4,
    scale: "log",
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
  hypothesis: choice<"trained" | "worst" | "random">({
    tex: "f",
    meaning: "hypothesis whose gap stands on the left side",
    default: "trained",
    reading: true,
    options: { trained: "the trained one", worst: "the worst one found", random: "a random one" },
  }),
  sampling: choice<"independent" | "repeated">({
    tex: "S",
    meaning: "how the sample is drawn",
    default: "independent",
    options: {
      independent: "n independent examples",
      repeated: `${String(DISTINCT)} examples, repeated until there are n rows`,
    },
  }),
  loss: choice<"ramp" | "hinge">({
    tex: "\\ell",
    meaning: "loss whose gap is measured",
    default: "ramp",
    options: { ramp: "ramp, from 0 to 1", hinge: "hinge, which exceeds 1" },
  }),
  ballChosen: choice<"before" | "from-list" | "after">({
    tex: "B\\perp S",
    meaning: "when the radius is chosen",
    default: "before",
    options: {
      before: "before the sample is drawn",
      "from-list": "after training, from a list made before",
      after: "after training: the norm of the trained weights",
    },
  }),
  largest: integer({
    tex: "n_{\\max}",
    meaning: "sample size at which the sweep ends",
    unit: "examples",
    default: 1000,
    min: 25,
    max: 10_000,
    scale: "log",
  }),
  draws: integer({
    tex: "M",
    meaning: "coin vectors in the Monte-Carlo estimate of the complexity",
    default: 500,
    min: 20,
    max: 2000,
    scale: "log",
  }),
};
export type BoundAndGapParams = ParamValues<typeof params>;

/** Hypotheses whose gap is recorded, in the order of the series' components. */
export const HYPOTHESES = ["trained", "worst", "random"] as const;

/** Replica-wide results at one sample size; (R) unless said otherwise. */
type Results = {
  readonly sampleSize: Tensor;
  /** (R, 3), one column a hypothesis. */
  readonly train: Tensor;
  readonly gap: Tensor;
  readonly complexity: Tensor;
  readonly complexityError: Tensor;
  readonly lossComplexity: Tensor;
  readonly ball: Tensor;
  readonly largestInput: Tensor;
  readonly distinct: Tensor;
  readonly scoreDeviation: Tensor;
  readonly centredComplexity: Tensor;
  readonly centredError: Tensor;
};
type State = { readonly row: number; readonly results: Results };

function measure({ tf, params: p, rng, replicas: R }: Context<typeof params>, row: number): Results {
  const n = sampleSizes(p.largest)[row] ?? p.largest;
  const { z, distinct } = drawSample(tf, p, rng, n); // (R, n, d)
  const { w, radius } = trainInBall(tf, z, p);
  const problem: SphericalProblem = { loss: p.loss, flips: p.flips, rule: planarLengthRule(p.dim) };
  const plain = tf.concat([w, randomHypothesis(tf, rng, p.dim, radius)], 2); // (R, d, 2)
  const known = risks(tf, problem, z, plain);
  const found = searchBall(tf, rng, problem, z, radius);

  // The worst hypothesis is the one of largest gap among all at hand, so that it is never behind the trained one.
  const population = tf.concat([known.population, found.population], 1); // (R, 6)
  const sample = tf.concat([known.sample, found.sample], 1);
  const gaps = tf.sub(population, sample);
  const worst = tf.max(gaps, 1, true); // (R, 1)
  const isWorst = tf.cast(tf.equal(gaps, worst), "float32");
  const worstSample = tf.div(tf.sum(tf.mul(isWorst, sample), 1, true), tf.sum(isWorst, 1, true));
  const pick = (all: Tensor, at: number): Tensor => tf.slice(all, [0, at], [-1, 1]);

  const ball = tf.mul(p.margin, tf.squeeze(radius, [2])); // (R, 1)
  return {
    sampleSize: tf.fill([R], n),
    train: tf.concat([pick(sample, 0), worstSample, pick(sample, 1)], 1),
    gap: tf.concat([pick(gaps, 0), worst, pick(gaps, 1)], 1),
    ...ballComplexity(tf, rng, z, ball, p),
    lossComplexity: found.lossComplexity,
    ball: tf.squeeze(ball, [1]),
    largestInput: tf.sqrt(tf.max(tf.sum(tf.square(z), 2), 1)),
    distinct: tf.fill([R], distinct),
  };
}

export default experiment({
  title: "A ball of linear classifiers: the gap, the worst gap and the bound",
  params,
  series: {
    sampleSize: scalar({ tex: "n", meaning: "sample size", unit: "examples" }),
    train: vector({ tex: "\\hat L", meaning: "mean loss on the sample", components: HYPOTHESES }),
    gap: vector({ tex: "L-\\hat L", meaning: "gap between risk and sample loss", components: HYPOTHESES }),
    complexity: scalar({
      tex: "\\hat{\\mathfrak R}_S(\\mathcal H)",
      meaning: "empirical Rademacher complexity of the scores, by Monte Carlo",
      unit: "score",
    }),
    complexityError: scalar({ tex: "s_\\sigma", meaning: "Monte-Carlo standard error of the complexity" }),
    lossComplexity: scalar({
      tex: "\\hat{\\mathfrak R}_S(\\ell\\circ\\mathcal H)",
      meaning: "complexity of the loss class, as far as a search finds it on two coin vectors",
    }),
    ball: scalar({ tex: "B", meaning: "radius of the ball the bound is stated for" }),
    largestInput: scalar({ tex: "X", meaning: "largest norm of an input" }),
    distinct: scalar({
      tex: "n_{\\mathrm{ind}}",
      meaning: "independent examples in the sample",
      unit: "examples",
    }),
    scoreDeviation: scalar({
      tex: "\\sup|Pf-P_nf|",
      meaning: "largest deviation of a mean score from its expectation, over the ball",
      unit: "score",
    }),
    centredComplexity: scalar({
      tex: "\\hat{\\mathfrak R}_S(\\mathcal H-P\\mathcal H)",
      meaning: "complexity of the centred scores, by Monte Carlo",
      unit: "score",
    }),
    centredError: scalar({
      tex: "s_\\sigma",
      meaning: "Monte-Carlo standard error of the centred complexity",
    }),
  },
  replicas: { default: 16, max: 64 },
  unit: "sample sizes",
  presets: {
    default: { says: "Radius 5, 20 inputs, one label in ten flipped.", params: {} },
    "many-inputs": {
      says: "Ten times as many inputs: the bound stays, the trained gap grows.",
      params: { dim: 200, n: 500, largest: 500 },
      replicas: 10,
    },
    "small-ball": { says: "Radius 2: a smaller class, a larger training loss.", params: { radius: 2 } },
    repeated: {
      says: "The same 20 examples over and over: more rows, no more information.",
      params: { sampling: "repeated", n: 2000, largest: 2000 },
    },
  },
  steps: (p) => sampleSizes(p.largest).length - 1,
  init: (ctx): State => ({ row: 0, results: measure(ctx, 0) }),
  step: (ctx, { row }): State => ({ row: row + 1, results: measure(ctx, row + 1) }),
  record: (_, { results }) => results,
});
