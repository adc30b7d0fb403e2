import {
  experiment,
  integer,
  real,
  scalar,
  vector,
  type ParamValues,
  type Rng,
  type Tensor,
  type Tensorflow,
} from "@contract";
import { ANGLE, epsilonOf } from "../hard-points";

const params = {
  sampleSize: integer({ tex: "n", meaning: "sample size", default: 64, min: 2, max: 1024, scale: "log" }),
  retention: real({
    tex: "\\rho",
    meaning: "retention of the neuron's spikes",
    default: 0.7,
    min: 0.1,
    max: 1,
  }),
  constant: real({
    tex: "C_n",
    meaning: "“universal constant” of the printed bound, unspecified by the source",
    default: 1,
    min: 0.1,
    max: 100,
    scale: "log",
    live: true,
  }),
  draws: integer({ tex: "k", meaning: "draws of signs and masks", default: 40, min: 5, max: 200 }),
};
export type HardThresholdParams = ParamValues<typeof params>;

export const SIZES = [4, 16, 64, 256, 1024] as const;

/** Sums over the draws of the correlation at the chosen sample size, (R, 1), and at each of SIZES, (R, sizes). */
type State = { readonly draws: number; readonly chosen: Tensor; readonly bySize: Tensor };

/**
 * (1/n) sum_i s_i r_i 1[w x_i >= 1] for the weights that fire exactly where s_i = +1, (R, 1). No weights do better: this
 * counts every transmitted +1 and no -1.
 */
function correlation(tf: Tensorflow, rng: Rng, n: number, retention: number, label: string): Tensor {
  const signs = rng.signs(`signs ${label}`, [n]); // (R, n)
  const open = tf.step(tf.sub(retention, rng.uniform(`masks ${label}`, [n])));
  const potential = tf.add(
    (1 / Math.cos(ANGLE)) * Math.cos(ANGLE),
    tf.mul(epsilonOf(n) * Math.sin(ANGLE), signs),
  );
  const spikes = tf.mul(open, tf.step(tf.sub(potential, 1)));
  return tf.mean(tf.mul(signs, spikes), 1, true);
}

export default experiment({
  title: "One neuron with a hard threshold, on points that it can tell apart",
  params,
  series: {
    complexity: scalar({
      tex: "\\mathfrak R_n",
      meaning: "Rademacher complexity of one stochastic hard-threshold neuron",
    }),
    bySize: vector({
      tex: "\\mathfrak R_n",
      meaning: "the same at other sample sizes",
      components: SIZES.map((n) => `n = ${String(n)}`),
    }),
  },
  replicas: { default: 64, max: 1000 },
  unit: "draws",
  stepLabel: "draw",
  steps: (p) => p.draws,
  init: ({ tf, replicas: R }): State => ({
    draws: 0,
    chosen: tf.zeros([R, 1]),
    bySize: tf.zeros([R, SIZES.length]),
  }),
  step: ({ tf, params: p, rng }, { draws, chosen, bySize }): State => ({
    draws: draws + 1,
    chosen: tf.add(chosen, correlation(tf, rng, p.sampleSize, p.retention, "chosen")),
    bySize: tf.add(
      bySize,
      tf.concat(
        SIZES.map((n) => correlation(tf, rng, n, p.retention, String(n))),
        1,
      ),
    ),
  }),
  record({ tf }, { draws, chosen, bySize }) {
    const count = Math.max(1, draws);
    return { complexity: tf.div(tf.squeeze(chosen, [1]), count), bySize: tf.div(bySize, count) };
  },
});
