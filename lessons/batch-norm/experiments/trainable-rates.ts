import { experiment, integer, real, vector, type ParamValues, type Tensor } from "@contract";
import { combine, descend, lossOf, slopeOf, startNetwork, forward, type Network } from "../network";
import { INPUTS, drawTeacher, labelsOf } from "../teacher";
import { NETWORKS, WIDTHS } from "./smoothing";

const params = {
  initialScale: real({ tex: "s", meaning: "factor on He's initial weights", default: 1, min: 0.5, max: 4 }),
  examples: integer({
    tex: "N",
    meaning: "training examples",
    default: 128,
    min: 64,
    max: 256,
    scale: "log",
  }),
  updates: integer({ tex: "T", meaning: "number of updates", default: 200, min: 50, max: 400 }),
};
export type TrainableRatesParams = ParamValues<typeof params>;

export const RATES = [1, 3, 10, 100] as const;
/** Training loss below which a network counts as trained. */
export const TRAINED_BELOW = 0.1;
export const UPDATES_PER_ROW = 10;
const CASES = NETWORKS.flatMap((network) => RATES.map((rate) => `${network}, η ${String(rate)}`));
export const caseOf = (network: (typeof NETWORKS)[number], rate: (typeof RATES)[number]): number =>
  NETWORKS.indexOf(network) * RATES.length + RATES.indexOf(rate);

/** Losses are held below this, so that a network whose numbers overflow stays on the plot. */
const LARGEST = 1e4;

/** Shapes: R replicas, L learning rates; copies of a replica's data and networks lie side by side in R L rows. */
type State = {
  readonly x: Tensor; // (R L, N, 10)
  readonly y: Tensor; // (R L, N, 1)
  readonly networks: readonly Network[];
  readonly losses: readonly Tensor[]; // (R L) each
};

export default experiment({
  title: "Which learning rates train the network at all?",
  params,
  series: {
    loss: vector({ tex: "L", meaning: "training loss (10,000 if larger)", components: CASES }),
    trained: vector({ tex: "L<0.1", meaning: "1 where the training loss is below 0.1", components: CASES }),
  },
  replicas: { default: 6, max: 32 },
  unit: `rows of ${String(UPDATES_PER_ROW)} updates`,
  stepLabel: `row (${String(UPDATES_PER_ROW)} updates)`,
  presets: {
    "good-start": { says: "He's initialisation.", params: {} },
    "large-start": { says: "Weights three times as large.", params: { initialScale: 3 } },
  },
  steps: (p) => Math.ceil(p.updates / UPDATES_PER_ROW),

  init({ tf, rng, params: p, replicas: R }): State {
    const copies = (t: Tensor): Tensor => {
      const [, a = 1, b = 1] = t.shape;
      const tiled = tf.tile(tf.expandDims(t, 1), [1, RATES.length, 1, 1]);
      return tf.reshape(tiled, [R * RATES.length, a, b]);
    };
    const inputs = rng.normal("inputs", [p.examples, INPUTS]);
    const x = copies(inputs);
    const y = copies(labelsOf(tf, drawTeacher(rng), inputs));
    const networks = [false, true].map((normalised) => {
      const one = startNetwork(tf, rng, R, WIDTHS, p.initialScale, normalised);
      return combine(one, one, copies);
    });
    return { x, y, networks, losses: networks.map((n) => lossOf(tf, forward(tf, n, x).logit, y)) };
  },

  step({ tf, replicas: R }, { x, y, networks }): State {
    const rates = tf.tile(tf.tensor3d([...RATES], [RATES.length, 1, 1]), [R, 1, 1]); // (R L, 1, 1)
    const trained = networks.map((network) => {
      let at = network;
      for (let u = 0; u < UPDATES_PER_ROW; u++) at = descend(tf, at, slopeOf(tf, at, x, y).gradient, rates);
      return at;
    });
    return {
      x,
      y,
      networks: trained,
      losses: trained.map((n) => lossOf(tf, forward(tf, n, x).logit, y)),
    };
  },

  record({ tf, replicas: R }, { losses }) {
    const all = tf.concat(
      losses.map((loss) => tf.reshape(loss, [R, RATES.length])),
      1,
    ); // (R, 2 L)
    // Comparing is false for NaN, so an overflowed loss counts as the largest.
    const known = tf.less(all, LARGEST);
    const loss = tf.where(known, all, tf.fill(all.shape, LARGEST));
    return { loss, trained: tf.cast(tf.less(loss, TRAINED_BELOW), "float32") };
  },
});
