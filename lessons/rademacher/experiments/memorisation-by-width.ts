import { experiment, integer, real, scalar, type Context, type ParamValues, type Tensor } from "@contract";
import { labelTask } from "../labels";
import { errorRate, initialWeights, train } from "../network";

const params = {
  largestWidth: integer({
    tex: "m_{\\max}",
    meaning: "largest number of hidden units (doubled from 1 up)",
    default: 32,
    min: 1,
    max: 128,
    scale: "log",
  }),
  n: integer({
    tex: "n",
    meaning: "training examples",
    unit: "examples",
    default: 200,
    min: 20,
    max: 800,
    scale: "log",
  }),
  dim: integer({ tex: "d", meaning: "number of inputs", default: 20, min: 2, max: 100, scale: "log" }),
  learningRate: real({
    tex: "\\alpha",
    meaning: "Adam's learning rate",
    default: 0.03,
    min: 0.001,
    max: 0.1,
    scale: "log",
  }),
  updates: integer({
    tex: "T",
    meaning: "full-batch updates at each width",
    default: 300,
    min: 10,
    max: 2000,
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
};
export type MemorisationByWidthParams = ParamValues<typeof params>;

/** Number of doublings up to the largest width. */
const doublings = (p: { readonly largestWidth: number }): number => Math.ceil(Math.log2(p.largestWidth));

/** (R) each. */
type Results = {
  readonly width: Tensor;
  readonly coinCorrelation: Tensor;
  readonly trueTrainError: Tensor;
  readonly trueTestError: Tensor;
};
type State = { readonly row: number; readonly results: Results };

function measure({ tf, params: p, rng, replicas: R }: Context<typeof params>, row: number): Results {
  const width = Math.min(2 ** row, p.largestWidth);
  const { task, fresh } = labelTask(tf, rng, { ...p, levels: [0, 1] });
  const { weights } = train(tf, task, initialWeights(tf, rng, { dim: p.dim, width, kinds: 2 }), p);
  const kind = (x: Tensor, k: number): Tensor =>
    tf.squeeze(tf.slice(tf.reshape(x, [R, 2]), [0, k], [R, 1]), [1]); // (2 R) to (R)
  const trainError = errorRate(tf, weights, task);
  return {
    width: tf.fill([R], width),
    coinCorrelation: tf.sub(1, tf.mul(2, kind(trainError, 1))),
    trueTrainError: kind(trainError, 0),
    trueTestError: kind(errorRate(tf, weights, fresh), 0),
  };
}

export default experiment({
  title: "How wide must a network be to memorise coin flips?",
  params,
  series: {
    width: scalar({ tex: "m", meaning: "hidden units" }),
    coinCorrelation: scalar({
      tex: "1-2\\,\\widehat{\\mathrm{err}}_\\sigma",
      meaning: "correlation with the coin labels that training reached",
    }),
    trueTrainError: scalar({ tex: "\\hat L_{01}", meaning: "training error on the true labels" }),
    trueTestError: scalar({ tex: "L_{01}", meaning: "test error of the network trained on the true labels" }),
  },
  replicas: { default: 10, max: 20 },
  unit: "widths",
  presets: {
    default: { says: "200 examples, up to 32 hidden units.", params: {} },
    "stopped-early": {
      says: "60 updates instead of 300: the estimate falls, the class is the same.",
      params: { updates: 60, learningRate: 0.01 },
    },
  },
  steps: doublings,
  init: (ctx): State => ({ row: 0, results: measure(ctx, 0) }),
  step: (ctx, { row }): State => ({ row: row + 1, results: measure(ctx, row + 1) }),
  record: (_, { results }) => results,
});
