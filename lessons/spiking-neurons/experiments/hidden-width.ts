import {
  experiment,
  real,
  vector,
  type ParamValues,
  type Rng,
  type Tensor,
  type Tensorflow,
} from "@contract";
import { drawSets, type Examples } from "../latency-xor";
import {
  accuracy,
  hiddenLayer,
  initialWeights,
  logits,
  scoresOf,
  spikeCounts,
  startTraining,
  train,
  trainReadout,
  type Training,
} from "../spiking-network";
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
  slope: real({
    tex: "k",
    meaning: "slope of the surrogate derivative",
    default: 5,
    min: 0.01,
    max: 1e4,
    scale: "log",
    live: true,
  }),
  shape,
  sampleSize,
  margin,
  epochs,
  learningRate,
};
export type HiddenWidthParams = ParamValues<typeof params>;

export const HIDDEN_WIDTHS = [4, 8, 16, 32] as const;
const COMPONENTS = HIDDEN_WIDTHS.map((hidden) => `H = ${String(hidden)}`);
const TEST_SIZE = 150;
const ROWS = 50;

/** A network of one width, and its twin whose readout alone learns, on the fixed spike counts (R, N, H). */
type Pair = {
  readonly surrogate: Training;
  readonly readout: Training;
  readonly trainingCounts: Tensor;
  readonly testCounts: Tensor;
};
type State = {
  readonly rows: number;
  readonly training: Examples;
  readonly test: Examples;
  readonly pairs: readonly Pair[];
};

/** The same stream for every width would give a wide network the neurons of a narrow one; each draws its own. */
function startPair(
  tf: Tensorflow,
  rng: Rng,
  replicas: number,
  hidden: number,
  sets: Omit<State, "rows" | "pairs">,
): Pair {
  const start = startTraining(tf, initialWeights(tf, rng, replicas, hidden, ` for ${String(hidden)}`));
  const counts = (examples: Examples): Tensor => spikeCounts(tf, hiddenLayer(tf, start.weights, examples));
  return {
    surrogate: start,
    readout: start,
    trainingCounts: counts(sets.training),
    testCounts: counts(sets.test),
  };
}

export default experiment({
  title: "How many hidden neurons?",
  params,
  series: {
    surrogate: vector({
      tex: "\\mathrm{acc}",
      meaning: "test accuracy, surrogate gradient",
      components: COMPONENTS,
    }),
    readout: vector({
      tex: "\\mathrm{acc}_0",
      meaning: "test accuracy, true gradient",
      components: COMPONENTS,
    }),
  },
  replicas: { default: 5, max: 12 },
  unit: "rows of epochs",
  stepLabel: "row of epochs",
  steps: (p) => rowsOf(p, ROWS),
  divergence: () => "The updates overshoot; take a smaller learning rate.",

  init({ tf, params: p, rng, replicas: R }): State {
    const sets = drawSets(tf, rng, { ...p, testSize: TEST_SIZE });
    return { rows: 0, ...sets, pairs: HIDDEN_WIDTHS.map((hidden) => startPair(tf, rng, R, hidden, sets)) };
  },

  step({ tf, params: p }, state): State {
    const { training } = state;
    const lesson = {
      examples: training,
      learningRate: p.learningRate,
      surrogate: surrogateOf(p.shape, p.slope),
    };
    const count = epochsAt(p, ROWS, state.rows + 1) - epochsAt(p, ROWS, state.rows);
    const pairs = state.pairs.map((pair) => {
      let { surrogate, readout } = pair;
      for (let epoch = 0; epoch < count; epoch++) {
        surrogate = train(tf, surrogate, lesson);
        readout = trainReadout(tf, readout, pair.trainingCounts, training.labels, p.learningRate);
      }
      return { ...pair, surrogate, readout };
    });
    return { ...state, rows: state.rows + 1, pairs };
  },

  record({ tf }, { test, pairs }) {
    const scores = (of: (pair: Pair) => Tensor): Tensor =>
      tf.stack(
        pairs.map((pair) => accuracy(tf, of(pair), test.labels)),
        1,
      );
    return {
      surrogate: scores((pair) => scoresOf(tf, pair.surrogate.weights, test)),
      readout: scores((pair) => logits(tf, pair.readout.weights, pair.testCounts)),
    };
  },
});
