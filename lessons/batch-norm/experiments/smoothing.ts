import { experiment, integer, real, vector, type ParamValues, type Tensor, type Tensorflow } from "@contract";
import { combine, descend, inner, slopeOf, startNetwork, type Network } from "../network";
import { INPUTS, drawTeacher, labelsOf } from "../teacher";

const params = {
  initialScale: real({
    tex: "s",
    meaning: "factor on He's initial weights",
    default: 3,
    min: 0.5,
    max: 4,
  }),
  learningRate: real({
    tex: "\\eta",
    meaning: "learning rate of the training",
    default: 0.05,
    min: 0.01,
    max: 0.2,
    scale: "log",
  }),
  iterations: integer({ tex: "T", meaning: "number of updates", default: 100, min: 20, max: 300 }),
};
export type SmoothingParams = ParamValues<typeof params>;

export const NETWORKS = ["without BN", "with BN"] as const;
export const WIDTHS = [INPUTS, 16, 16, 16, 16] as const;
export const EXAMPLES = 256;
/** Updates from one measurement to the next. */
export const UPDATES_PER_ROW = 5;
/** How far along the negative gradient the loss and its gradient are looked at. */
export const PROBES = [0.05, 0.1, 0.2, 0.4] as const;

/** What the landscape looks like from a point along its gradient, each (R). */
type View = {
  readonly loss: Tensor;
  /** Largest ||grad L(w - e grad L) - grad L|| / (e ||grad L||) over the probed e. */
  readonly smoothness: Tensor;
  /** Smallest and largest loss at the probed points. */
  readonly low: Tensor;
  readonly high: Tensor;
};

/** Shapes: R replicas, N examples. */
type State = {
  readonly x: Tensor; // (R, N, 10)
  readonly y: Tensor; // (R, N, 1)
  readonly networks: readonly Network[];
  readonly views: readonly View[];
};

function look(tf: Tensorflow, network: Network, x: Tensor, y: Tensor): View {
  const { loss, gradient } = slopeOf(tf, network, x, y);
  const size2 = inner(tf, gradient, gradient); // (R)
  const probed = PROBES.map((e) => {
    const there = slopeOf(tf, descend(tf, network, gradient, e), x, y);
    const change = combine(there.gradient, gradient, (a, b) => tf.sub(a, b));
    return { loss: there.loss, change: tf.sqrt(tf.div(inner(tf, change, change), tf.mul(e * e, size2))) };
  });
  const losses = tf.stack(probed.map((probe) => probe.loss)); // (probes, R)
  return {
    loss,
    smoothness: tf.max(tf.stack(probed.map((probe) => probe.change)), 0),
    low: tf.min(losses, 0),
    high: tf.max(losses, 0),
  };
}

export default experiment({
  title: "How smooth the loss is along its gradient, with and without normalisation",
  params,
  series: {
    smoothness: vector({
      tex: "\\beta",
      meaning: "effective smoothness: change of the gradient over the distance, largest along the gradient",
      components: NETWORKS,
    }),
    range: vector({
      tex: "\\max L-\\min L",
      meaning: "range of the loss along the gradient",
      components: NETWORKS,
    }),
    loss: vector({ tex: "L", meaning: "training loss", components: NETWORKS }),
  },
  replicas: { default: 10, max: 32 },
  unit: `rows of ${String(UPDATES_PER_ROW)} updates`,
  stepLabel: `row (${String(UPDATES_PER_ROW)} updates)`,
  presets: {
    "large-start": { says: "Weights three times He's: the plain network stands on a cliff.", params: {} },
    "good-start": {
      says: "He's initialisation itself: here normalisation does not smooth anything.",
      params: { initialScale: 1 },
    },
    between: { says: "Twice He's weights.", params: { initialScale: 2 } },
  },
  steps: (p) => Math.ceil(p.iterations / UPDATES_PER_ROW),
  divergence: () => "The plain network's loss has exploded; take a smaller initial scale or learning rate.",

  init({ tf, rng, params: p, replicas: R }): State {
    const x = rng.normal("inputs", [EXAMPLES, INPUTS]);
    const y = labelsOf(tf, drawTeacher(rng), x);
    // Both start from the same weights.
    const networks = [false, true].map((normalised) =>
      startNetwork(tf, rng, R, WIDTHS, p.initialScale, normalised),
    );
    return { x, y, networks, views: networks.map((network) => look(tf, network, x, y)) };
  },

  step({ tf, params: p }, { x, y, networks }): State {
    const trained = networks.map((network) => {
      let at = network;
      for (let u = 0; u < UPDATES_PER_ROW; u++)
        at = descend(tf, at, slopeOf(tf, at, x, y).gradient, p.learningRate);
      return at;
    });
    return { x, y, networks: trained, views: trained.map((network) => look(tf, network, x, y)) };
  },

  record({ tf }, { views }) {
    const columns = (of: (view: View) => Tensor): Tensor => tf.stack(views.map(of), 1); // (R, 2)
    return {
      smoothness: columns((view) => view.smoothness),
      range: columns((view) => tf.sub(view.high, view.low)),
      loss: columns((view) => view.loss),
    };
  },
});
