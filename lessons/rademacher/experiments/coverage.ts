import {
  choice,
  experiment,
  integer,
  real,
  scalar,
  type Context,
  type ParamValues,
  type Tensor,
} from "@contract";
import { planarLengthRule } from "@learning/spherical-risk";
import { risks } from "../ball";
import { ballComplexity, drawSample, trainInBall } from "../ball-sample";
import { COARSE_STOPS, DISTINCT, LARGEST_RADIUS, sampleSizes } from "../sweep";

const params = {
  n: integer({
    tex: "n",
    meaning: "sample size at which the theorem is read",
    unit: "examples",
    default: 500,
    min: 25,
    max: 2000,
    scale: "log",
    reading: true,
  }),
  radius: real({
    tex: "B",
    meaning: "radius of the ball of weights, fixed before the sample",
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
  delta: real({
    tex: "\\delta",
    meaning: "failure probability of the bound",
    default: 0.05,
    min: 1e-6,
    max: 0.5,
    scale: "log",
    reading: true,
  }),
  largest: integer({
    tex: "n_{\\max}",
    meaning: "sample size at which the sweep ends",
    unit: "examples",
    default: 500,
    min: 25,
    max: 2000,
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
  sampling: choice<"independent" | "repeated">({
    tex: "S",
    meaning: "how the sample is drawn",
    default: "independent",
    options: {
      independent: "n independent examples",
      repeated: `${String(DISTINCT)} examples, repeated until there are n rows`,
    },
  }),
};
export type CoverageParams = ParamValues<typeof params>;

/** Replica-wide results at one sample size: (R) each. */
type Results = {
  readonly sampleSize: Tensor;
  readonly train: Tensor;
  readonly risk: Tensor;
  readonly complexity: Tensor;
  readonly complexityError: Tensor;
  readonly distinct: Tensor;
};
type State = { readonly row: number; readonly results: Results };

function measure({ tf, params: p, rng, replicas: R }: Context<typeof params>, row: number): Results {
  const n = sampleSizes(p.largest, COARSE_STOPS)[row] ?? p.largest;
  const { z, distinct } = drawSample(tf, p, rng, n); // (R, n, d)
  const { w, radius } = trainInBall(tf, z, { radius: p.radius, margin: 1, ballChosen: "before" });
  const { population, sample } = risks(
    tf,
    { loss: "ramp", flips: p.flips, rule: planarLengthRule(p.dim) },
    z,
    w,
  );
  const { complexity, complexityError } = ballComplexity(tf, rng, z, tf.squeeze(radius, [2]), p);
  return {
    sampleSize: tf.fill([R], n),
    train: tf.squeeze(sample, [1]),
    risk: tf.squeeze(population, [1]),
    complexity,
    complexityError,
    distinct: tf.fill([R], distinct),
  };
}

export default experiment({
  title: "Four hundred fresh samples: how often does the bound fail?",
  params,
  series: {
    sampleSize: scalar({ tex: "n", meaning: "sample size", unit: "examples" }),
    train: scalar({ tex: "\\hat L(f)", meaning: "training ramp loss" }),
    risk: scalar({ tex: "L(f)", meaning: "ramp risk of the trained hypothesis" }),
    complexity: scalar({
      tex: "\\hat{\\mathfrak R}_S(\\mathcal H)",
      meaning: "empirical Rademacher complexity of the scores, by Monte Carlo",
    }),
    complexityError: scalar({ tex: "s_\\sigma", meaning: "Monte-Carlo standard error of the complexity" }),
    distinct: scalar({
      tex: "n_{\\mathrm{ind}}",
      meaning: "independent examples in the sample",
      unit: "examples",
    }),
  },
  replicas: { default: 400, max: 1000 },
  unit: "sample sizes",
  presets: {
    default: { says: "400 samples of up to 500 examples.", params: {} },
    repeated: { says: "The same 20 examples over and over.", params: { sampling: "repeated" } },
  },
  steps: (p) => sampleSizes(p.largest, COARSE_STOPS).length - 1,
  init: (ctx): State => ({ row: 0, results: measure(ctx, 0) }),
  step: (ctx, { row }): State => ({ row: row + 1, results: measure(ctx, row + 1) }),
  record: (_, { results }) => results,
});
