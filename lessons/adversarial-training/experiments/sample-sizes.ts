import {
  experiment,
  integer,
  real,
  vector,
  type Context,
  type ParamValues,
  type Tensor,
  type Tensorflow,
} from "@contract";
import { noiseScale } from "../sample-model";

export const DIMENSIONS = [100, 400, 1600, 6400] as const;
const NAMES = DIMENSIONS.map((d) => `d = ${String(d)}`);
/** n = 1, 2, 4, ..., 64. */
const DOUBLINGS = 6;
export const sampleSize = (step: number): number => 2 ** step;

const params = {
  factor: real({
    tex: "c",
    meaning: "noise of a coordinate over d^{1/4}",
    default: 0.6,
    min: 0.2,
    max: 1.5,
  }),
  radius: real({
    tex: "\\varepsilon",
    meaning: "radius of the attack, in units of a coordinate's mean",
    default: 0.5,
    min: 0.1,
    max: 1.2,
  }),
  draws: integer({
    tex: "M",
    meaning: "samples drawn for each point, averaged over",
    default: 20,
    min: 10,
    max: 200,
  }),
};
export type SampleSizesParams = ParamValues<typeof params>;

/** Mean errors over the draws by dimension, each (R, 4). */
type State = { readonly step: number; readonly standard: Tensor; readonly robust: Tensor };

const normalCdf = (tf: Tensorflow, z: Tensor): Tensor =>
  tf.mul(0.5, tf.add(1, tf.erf(tf.mul(Math.SQRT1_2, z))));

/** Errors of w, the mean of n signed examples, drawn from its own law N(theta, sigma^2/n I); exact given w. */
function measure({ tf, rng, params: p }: Context<typeof params>, step: number): State {
  const errors = DIMENSIONS.map((dim) => {
    const sigma = noiseScale(p.factor, dim);
    const noise = rng.normal(`mean of ${String(dim)}`, [p.draws, dim]); // (R, M, d)
    const w = tf.add(1, tf.mul(sigma / Math.sqrt(sampleSize(step)), noise));
    const sum = tf.sum(w, 2); // w.theta, (R, M)
    const scale = tf.mul(sigma, tf.sqrt(tf.sum(tf.square(w), 2)));
    const reach = tf.mul(p.radius, tf.sum(tf.abs(w), 2));
    const error = (margin: Tensor): Tensor => tf.mean(normalCdf(tf, tf.neg(tf.div(margin, scale))), 1); // (R)
    return { standard: error(sum), robust: error(tf.sub(sum, reach)) };
  });
  return {
    step,
    standard: tf.stack(
      errors.map((e) => e.standard),
      1,
    ), // (R, 4)
    robust: tf.stack(
      errors.map((e) => e.robust),
      1,
    ),
  };
}

export default experiment({
  title: "One sample is enough, unless somebody attacks",
  params,
  series: {
    standard: vector({ tex: "R", meaning: "standard error by dimension", components: NAMES }),
    robust: vector({ tex: "R_\\varepsilon", meaning: "robust error by dimension", components: NAMES }),
  },
  replicas: { default: 8, max: 16 },
  unit: "doublings of the sample",
  stepLabel: "log₂ n",
  presets: {
    default: { says: "Noise 0.6 d^(1/4), attack of half a coordinate's mean.", params: {} },
    "weak-attack": { says: "A tenth of a coordinate's mean: the price is smaller.", params: { radius: 0.2 } },
    "too-strong": { says: "An attack larger than the mean: no sample size helps.", params: { radius: 1.1 } },
  },
  steps: () => DOUBLINGS,
  init: (ctx): State => measure(ctx, 0),
  step: (ctx, state): State => measure(ctx, state.step + 1),
  record: (_, { standard, robust }) => ({ standard, robust }),
});
