import { experiment, integer, vector, type ParamValues, type Tensorflow } from "@contract";
import { drawSets, type Examples } from "../latency-xor";
import { repeated } from "../repeated";
import { accuracy, initialWeights, scoresOf, startTraining, train, type Training } from "../spiking-network";
import {
  epochs,
  epochsAt,
  learningRate,
  margin,
  rowsOf,
  sampleSize,
  shape,
  surrogateOf,
} from "../training-params";

const params = {
  hidden: integer({ tex: "H", meaning: "hidden neurons", default: 16, min: 2, max: 32, scale: "log" }),
  shape,
  sampleSize,
  margin,
  epochs,
  learningRate,
};
export type SurrogateScaleParams = ParamValues<typeof params>;

export const SLOPES = [0.02, 0.5, 5, 100, 1e4] as const;
const TEST_SIZE = 150;
const ROWS = 50;

/** Copies of one replica with different slopes stand side by side: R K networks, with data of their own each. */
type State = {
  readonly rows: number;
  readonly training: Examples;
  readonly test: Examples;
  readonly networks: Training;
};

const forEachSlope = (tf: Tensorflow, { inputs, labels }: Examples): Examples => ({
  inputs: inputs.map((x) => repeated(tf, x, SLOPES.length)),
  labels: repeated(tf, labels, SLOPES.length),
});

export default experiment({
  title: "How steep may the surrogate be?",
  params,
  series: {
    testAccuracy: vector({
      tex: "\\mathrm{acc}",
      meaning: "test accuracy",
      components: SLOPES.map((slope) => `k = ${String(slope)}`),
    }),
  },
  replicas: { default: 5, max: 12 },
  unit: "rows of epochs",
  stepLabel: "row of epochs",
  presets: {
    default: { says: "The fast sigmoid.", params: {} },
    triangle: { says: "Another shape: the triangle.", params: { shape: "triangle" } },
  },
  steps: (p) => rowsOf(p, ROWS),
  divergence: () => "The updates overshoot; take a smaller learning rate.",

  init({ tf, params: p, rng, replicas: R }): State {
    const { training, test } = drawSets(tf, rng, { ...p, testSize: TEST_SIZE });
    const weights = initialWeights(tf, rng, R, p.hidden).map((w) => repeated(tf, w, SLOPES.length));
    return {
      rows: 0,
      training: forEachSlope(tf, training),
      test: forEachSlope(tf, test),
      networks: startTraining(tf, weights),
    };
  },

  step({ tf, params: p, replicas: R }, state): State {
    const slopes = tf.tile(tf.tensor3d([...SLOPES], [SLOPES.length, 1, 1]), [R, 1, 1]);
    const lesson = {
      examples: state.training,
      learningRate: p.learningRate,
      surrogate: surrogateOf(p.shape, slopes),
    };
    let { networks } = state;
    const count = epochsAt(p, ROWS, state.rows + 1) - epochsAt(p, ROWS, state.rows);
    for (let epoch = 0; epoch < count; epoch++) networks = train(tf, networks, lesson);
    return { ...state, rows: state.rows + 1, networks };
  },

  record: ({ tf, replicas: R }, { test, networks }) => ({
    testAccuracy: tf.reshape(accuracy(tf, scoresOf(tf, networks.weights, test), test.labels), [
      R,
      SLOPES.length,
    ]),
  }),
});
