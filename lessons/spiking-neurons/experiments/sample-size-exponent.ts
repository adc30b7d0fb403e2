import { experiment, integer, real, vector, type ParamValues } from "@contract";
import { continueClimb, drawSample, startClimb, type Climb } from "../supremum-run";

const params = {
  depth: integer({ tex: "L", meaning: "number of hidden layers", default: 1, min: 0, max: 2 }),
  width: integer({
    tex: "m",
    meaning: "neurons in a hidden layer",
    default: 16,
    min: 1,
    max: 64,
    scale: "log",
  }),
  retention: real({ tex: "\\rho", meaning: "retention", default: 0.7, min: 0.1, max: 1 }),
  restarts: integer({ tex: "S", meaning: "starts of the ascent", default: 2, min: 1, max: 4 }),
  steps: integer({ tex: "k", meaning: "ascent steps", default: 100, min: 20, max: 300, scale: "log" }),
};
export type SampleSizeExponentParams = ParamValues<typeof params>;

export const SAMPLE_SIZES = [32, 64, 128, 256, 512] as const;

type State = { readonly steps: number; readonly climbs: readonly Climb[] };

export default experiment({
  title: "Complexity of stochastic networks against sample size, by ascent",
  params,
  series: {
    complexity: vector({
      tex: "\\mathfrak R_n",
      meaning: "largest correlation with random signs found so far, masks seen",
      components: SAMPLE_SIZES.map((n) => `n = ${String(n)}`),
    }),
  },
  replicas: { default: 16, max: 128 },
  unit: "ascent steps",
  stepLabel: "ascent step",
  steps: (p) => p.steps,

  init({ tf, params: p, rng }): State {
    const networks = { ...p, masks: 1, reading: "seen" as const };
    return {
      steps: 0,
      climbs: SAMPLE_SIZES.map((n) => startClimb(tf, rng, drawSample(tf, rng, n), p.retention, networks)),
    };
  },

  step: ({ tf, params: p }, { steps, climbs }): State => ({
    steps: steps + 1,
    climbs: climbs.map((climb) => continueClimb(tf, climb, steps + 1, p.steps)),
  }),

  record: ({ tf }, { climbs }) => ({
    complexity: tf.stack(
      climbs.map((climb) => climb.best),
      1,
    ),
  }),
});
