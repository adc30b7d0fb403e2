import { choice, experiment, integer, toggle, vector, type ParamValues } from "@contract";
import { continueClimb, drawSample, startClimb, type Climb, type Reading } from "../supremum-run";

const params = {
  depth: integer({ tex: "L", meaning: "number of hidden layers", default: 1, min: 0, max: 3 }),
  width: integer({
    tex: "m",
    meaning: "neurons in a hidden layer",
    default: 16,
    min: 1,
    max: 64,
    scale: "log",
  }),
  sampleSize: integer({ tex: "n", meaning: "sample size", default: 128, min: 16, max: 256, scale: "log" }),
  reading: choice<Reading>({
    tex: "\\mathfrak R",
    meaning: "where the masks stand",
    default: "seen",
    options: { seen: "(a) seen by the supremum", averaged: "(b) averaged inside it" },
  }),
  masks: integer({
    tex: "K",
    meaning: "masks averaged over under reading (b)",
    default: 16,
    min: 2,
    max: 64,
    scale: "log",
  }),
  rescaled: toggle({
    tex: "W/\\rho",
    meaning: "weights divided by the retention (inverted dropout)",
    default: false,
  }),
  restarts: integer({ tex: "S", meaning: "starts of the ascent", default: 2, min: 1, max: 4 }),
  steps: integer({ tex: "k", meaning: "ascent steps", default: 100, min: 20, max: 300, scale: "log" }),
};
export type RetentionExponentParams = ParamValues<typeof params>;

export const RETENTIONS = [1, 0.8, 0.6, 0.4] as const;

type State = { readonly steps: number; readonly climbs: readonly Climb[] };

export default experiment({
  title: "Complexity of stochastic networks against retention, by ascent",
  params,
  series: {
    complexity: vector({
      tex: "\\mathfrak R",
      meaning: "largest correlation with random signs found so far",
      components: RETENTIONS.map((retention) => `ρ = ${String(retention)}`),
    }),
  },
  replicas: { default: 16, max: 128 },
  unit: "ascent steps",
  stepLabel: "ascent step",
  presets: {
    default: { says: "One hidden layer of 16 neurons, masks seen.", params: {} },
    narrow: { says: "One neuron a layer: the printed exponent.", params: { width: 1 } },
    wide: { says: "64 neurons: the masks feed the supremum.", params: { width: 64 }, replicas: 6 },
    deep: { says: "Two hidden layers.", params: { depth: 2 } },
    averaged: {
      says: "Masks averaged inside the supremum: twice the exponent.",
      params: { reading: "averaged", restarts: 1, steps: 60 },
      replicas: 6,
    },
  },
  steps: (p) => p.steps,

  init({ tf, params: p, rng }): State {
    const sample = drawSample(tf, rng, p.sampleSize);
    return { steps: 0, climbs: RETENTIONS.map((retention) => startClimb(tf, rng, sample, retention, p)) };
  },

  step: ({ tf, params: p }, { steps, climbs }): State => ({
    steps: steps + 1,
    climbs: climbs.map((climb) => continueClimb(tf, climb, steps + 1, p.steps)),
  }),

  record({ tf, params: p }, { climbs }) {
    const best = tf.stack(
      climbs.map((climb) => climb.best),
      1,
    ); // (R, retentions)
    if (!p.rescaled) return { complexity: best };
    // ReLU networks are homogeneous in each layer, so dividing L layers and the readout by rho divides the value.
    const scale = RETENTIONS.map((retention) => retention ** -(p.depth + 1));
    return { complexity: tf.mul(best, tf.tensor2d([scale])) };
  },
});
