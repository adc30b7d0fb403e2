import { experiment, integer, real, vector, type ParamValues, type Tensor } from "@contract";

const params = {
  sampleSize: integer({ tex: "n", meaning: "sample size", default: 32, min: 4, max: 128, scale: "log" }),
  retention: real({
    tex: "\\rho",
    meaning: "retention of the hidden neurons",
    default: 0.5,
    min: 0.05,
    max: 1,
  }),
  constant: real({
    tex: "C_n",
    meaning: "“universal constant” of the printed bound, unspecified by the source",
    default: 1,
    min: 0.1,
    max: 10,
    scale: "log",
    live: true,
  }),
  draws: integer({ tex: "k", meaning: "draws of signs and masks", default: 12, min: 2, max: 100 }),
};
export type WideLayerParams = ParamValues<typeof params>;

export const LAYER_WIDTHS = [1, 4, 16, 64, 256, 1024] as const;
const WIDEST = 1024;

/** Sums over the draws, (R, widths): with masks, and without. */
type State = { readonly draws: number; readonly masked: Tensor; readonly reliable: Tensor };

const COMPONENTS = LAYER_WIDTHS.map((m) => `m = ${String(m)}`);

export default experiment({
  title: "A wide stochastic layer on one input seen n times",
  params,
  series: {
    complexity: vector({
      tex: "\\mathfrak R_n",
      meaning: "complexity of a layer of m neurons, masks seen",
      components: COMPONENTS,
    }),
    reliable: vector({
      tex: "\\mathfrak R_n(\\rho=1)",
      meaning: "the same without masks",
      components: COMPONENTS,
    }),
  },
  replicas: { default: 48, max: 1000 },
  unit: "draws",
  stepLabel: "draw",
  presets: {
    default: { says: "Half of the spikes are silenced.", params: {} },
    reliable: { says: "No silencing: the width is of no use.", params: { retention: 1 } },
    sparse: { says: "One spike in ten passes.", params: { retention: 0.1 } },
  },
  steps: (p) => p.draws,
  init: ({ tf, replicas: R }): State => ({
    draws: 0,
    masked: tf.zeros([R, LAYER_WIDTHS.length]),
    reliable: tf.zeros([R, LAYER_WIDTHS.length]),
  }),

  step({ tf, params: p, rng, replicas: R }, { draws, masked, reliable }): State {
    const n = p.sampleSize;
    const signs = rng.signs("signs", [1, n]); // (R, 1, n)
    const open = tf.step(tf.sub(p.retention, rng.uniform("masks", [n, WIDEST]))); // (R, n, WIDEST)
    const sums = tf.abs(tf.matMul(signs, open)); // (R, 1, WIDEST): |sum_i s_i r_ij|
    // The best network puts all its weight on the neuron whose mask agrees best with the signs.
    const best = LAYER_WIDTHS.map((m) => tf.max(tf.slice(sums, [0, 0, 0], [R, 1, m]), 2)); // each (R, 1)
    const all = tf.abs(tf.sum(signs, 2)); // (R, 1)
    return {
      draws: draws + 1,
      masked: tf.add(masked, tf.div(tf.concat(best, 1), n)),
      reliable: tf.add(reliable, tf.div(all, n)),
    };
  },

  record({ tf }, { draws, masked, reliable }) {
    const count = Math.max(1, draws);
    return { complexity: tf.div(masked, count), reliable: tf.div(reliable, count) };
  },
});
