import { experiment, integer, real, scalar, type Context, type ParamValues, type Tensor } from "@contract";
import { errorRate, initialWeights, train } from "../network";

const params = {
  largestSample: integer({
    tex: "n_{\\max}",
    meaning: "largest number of examples (doubled from 25 up)",
    unit: "examples",
    default: 800,
    min: 25,
    max: 3200,
    scale: "log",
  }),
  width: integer({ tex: "m", meaning: "hidden units", default: 4, min: 1, max: 64, scale: "log" }),
  dim: integer({ tex: "d", meaning: "number of inputs", default: 20, min: 2, max: 100, scale: "log" }),
  learningRate: real({
    tex: "\\alpha",
    meaning: "Adam's learning rate",
    default: 0.05,
    min: 0.001,
    max: 0.1,
    scale: "log",
  }),
  updates: integer({
    tex: "T",
    meaning: "full-batch updates at each size",
    default: 200,
    min: 10,
    max: 2000,
  }),
};
export type MemorisationBySampleParams = ParamValues<typeof params>;

const SMALLEST = 25;
const doublings = (p: { readonly largestSample: number }): number =>
  Math.ceil(Math.log2(p.largestSample / SMALLEST));

/** Weights of the network: what it can adjust to memorise the coins. */
export const weightCount = (p: { readonly width: number; readonly dim: number }): number =>
  p.width * (p.dim + 1);

/** (R) each. */
type Results = { readonly sampleSize: Tensor; readonly coinCorrelation: Tensor };
type State = { readonly row: number; readonly results: Results };

function measure({ tf, params: p, rng, replicas: R }: Context<typeof params>, row: number): Results {
  const n = Math.min(SMALLEST * 2 ** row, p.largestSample);
  const task = { x: rng.normal("inputs", [n, p.dim]), labels: rng.signs("coins", [n, 1]) };
  const { weights } = train(tf, task, initialWeights(tf, rng, { dim: p.dim, width: p.width, kinds: 1 }), p);
  return {
    sampleSize: tf.fill([R], n),
    coinCorrelation: tf.sub(1, tf.mul(2, errorRate(tf, weights, task))),
  };
}

export default experiment({
  title: "How many coin flips can a small network memorise?",
  params,
  series: {
    sampleSize: scalar({ tex: "n", meaning: "training examples", unit: "examples" }),
    coinCorrelation: scalar({
      tex: "1-2\\,\\widehat{\\mathrm{err}}_\\sigma",
      meaning: "correlation with the coin labels that training reached",
    }),
  },
  replicas: { default: 10, max: 20 },
  unit: "sample sizes",
  presets: {
    default: { says: "4 hidden units.", params: {} },
    wider: { says: "16 hidden units: four times as many weights.", params: { width: 16 } },
  },
  steps: doublings,
  init: (ctx): State => ({ row: 0, results: measure(ctx, 0) }),
  step: (ctx, { row }): State => ({ row: row + 1, results: measure(ctx, row + 1) }),
  record: (_, { results }) => results,
});
