import { experiment, integer, real, vector, type ParamValues, type Tensor, type Tensorflow } from "@contract";

/** Training radii that are compared, besides the one that is chosen. */
export const TRAINING_RADII = [0, 0.1, 0.2, 0.25, 0.3, 0.4, 0.6, 0.8] as const;
export const CHOSEN = "chosen";
export const RADIUS_NAMES = [...TRAINING_RADII.map(String), CHOSEN];
/** Updates in one row. */
export const UPDATES_PER_ROW = 10;
const BATCH = 200;
/** Keeps a division by the norm of zero weights finite. */
const TINY = 1e-30;

const params = {
  agreement: real({
    tex: "p",
    meaning: "probability that the strong feature agrees with the label",
    default: 0.95,
    min: 0.6,
    max: 0.99,
  }),
  dim: integer({
    tex: "d",
    meaning: "number of weak features",
    default: 100,
    min: 10,
    max: 400,
    scale: "log",
  }),
  signal: real({
    tex: "\\eta",
    meaning: "mean of a weak feature times the label",
    default: 0.3,
    min: 0.05,
    max: 1,
  }),
  trainRadius: real({
    tex: "\\varepsilon_{\\mathrm{train}}",
    meaning: "chosen radius of the training attack",
    default: 0.35,
    min: 0,
    max: 0.8,
  }),
  testRadius: real({
    tex: "\\varepsilon",
    meaning: "radius of the attack at test time",
    default: 0.6,
    min: 0,
    max: 0.9,
    live: true,
  }),
  learningRate: real({
    tex: "\\gamma",
    meaning: "learning rate",
    default: 0.1,
    min: 0.01,
    max: 0.5,
    scale: "log",
  }),
  updates: integer({
    tex: "T",
    meaning: "number of updates",
    default: 1000,
    min: 100,
    max: 4000,
    scale: "log",
  }),
};
export type FeatureModelParams = ParamValues<typeof params>;

export const radiiOf = (p: { readonly trainRadius: number }): readonly number[] => [
  ...TRAINING_RADII,
  p.trainRadius,
];

/** Shapes: R replicas, K training radii, d weak features. */
type State = {
  /** (R, K, 1) and (R, K, d). */
  readonly strong: Tensor;
  readonly weak: Tensor;
};

const normalCdf = (tf: Tensorflow, z: Tensor): Tensor =>
  tf.mul(0.5, tf.add(1, tf.erf(tf.mul(Math.SQRT1_2, z))));

export default experiment({
  title: "One strong feature, many weak ones",
  params,
  series: {
    standard: vector({
      tex: "\\mathrm{acc}",
      meaning: "standard accuracy by training radius",
      components: RADIUS_NAMES,
    }),
    robust: vector({
      tex: "\\mathrm{rob}_\\varepsilon",
      meaning: "robust accuracy at the test radius by training radius",
      components: RADIUS_NAMES,
    }),
    strong: vector({ tex: "w_1", meaning: "weight of the strong feature", components: RADIUS_NAMES }),
    weakSum: vector({
      tex: "\\textstyle\\sum w_r",
      meaning: "sum of the weak features' weights",
      components: RADIUS_NAMES,
    }),
    weakNorm: vector({
      tex: "\\|w_r\\|_2",
      meaning: "length of the weak features' weights",
      components: RADIUS_NAMES,
    }),
    weakL1: vector({
      tex: "\\|w_r\\|_1",
      meaning: "sum of the sizes of the weak features' weights",
      components: RADIUS_NAMES,
    }),
  },
  replicas: { default: 16, max: 256 },
  unit: `rows of ${String(UPDATES_PER_ROW)} updates`,
  stepLabel: "tens of updates",
  presets: {
    default: { says: "A hundred weak features that together beat the strong one.", params: {} },
    "below-the-switch": {
      says: "Training radius just below the weak signal: the weak features stay.",
      params: { trainRadius: 0.2 },
    },
    "weaker-attack": {
      says: "A test attack too small for the impossibility theorem: both accuracies can be high.",
      params: { testRadius: 0.15, trainRadius: 0.15 },
    },
  },
  steps: (p) => Math.ceil(p.updates / UPDATES_PER_ROW),
  divergence: () => "The updates overshoot; take a smaller learning rate.",

  init: ({ tf, params: p, replicas: R }): State => ({
    strong: tf.zeros([R, RADIUS_NAMES.length, 1]),
    weak: tf.zeros([R, RADIUS_NAMES.length, p.dim]),
  }),

  /**
   * Updates on the logistic loss of the worst margin y w.x - eps |w|_1 over fresh batches. The batch is drawn through
   * what the update needs of it, with the same law and a hundred times fewer numbers: the weak features' part along w_r
   * for each example (g), and one Gaussian vector (xi) for the slope-weighted sum of the parts across w_r, whose
   * covariance is the sum of the squared slopes. All radii are driven by the same g and xi.
   */
  step({ tf, params: p, rng }, state): State {
    const radii = tf.tensor3d([...radiiOf(p)], [1, RADIUS_NAMES.length, 1]);
    let { strong, weak } = state;
    for (let k = 0; k < UPDATES_PER_ROW; k++)
      [strong, weak] = tf.tidy((): [Tensor, Tensor] => {
        const agrees = tf.step(tf.sub(p.agreement, rng.uniform(`strong ${String(k)}`, [1, BATCH])));
        const side = tf.sub(tf.mul(2, agrees), 1); // y x_1, (R, 1, B)
        const g = rng.normal(`along ${String(k)}`, [1, BATCH]); // (R, 1, B)
        const xi = rng.normal(`across ${String(k)}`, [1, p.dim]); // (R, 1, d)

        const length = tf.sqrt(tf.sum(tf.square(weak), 2, true)); // (R, K, 1)
        const unit = tf.div(weak, tf.maximum(length, TINY)); // (R, K, d)
        const l1 = tf.add(tf.abs(strong), tf.sum(tf.abs(weak), 2, true));
        const centre = tf.sub(tf.mul(p.signal, tf.sum(weak, 2, true)), tf.mul(radii, l1));
        const margin = tf.add(centre, tf.add(tf.mul(strong, side), tf.mul(length, g))); // (R, K, B)
        const slope = tf.sigmoid(tf.neg(margin));
        const mean = (x: Tensor): Tensor => tf.mean(x, 2, true); // (R, K, 1)
        const push = mean(slope);
        const spread = tf.sqrt(tf.div(mean(tf.square(slope)), BATCH));
        const across = tf.sub(xi, tf.mul(unit, tf.sum(tf.mul(xi, unit), 2, true))); // (R, K, d)
        const pull = (w: Tensor): Tensor => tf.mul(tf.mul(radii, push), tf.sign(w));
        const strongStep = tf.sub(mean(tf.mul(slope, side)), pull(strong));
        const along = tf.mul(unit, mean(tf.mul(slope, g)));
        const weakStep = tf.sub(
          tf.add(tf.add(tf.mul(p.signal, push), along), tf.mul(spread, across)),
          pull(weak),
        );
        return [
          tf.add(strong, tf.mul(p.learningRate, strongStep)),
          tf.add(weak, tf.mul(p.learningRate, weakStep)),
        ];
      });
    return { strong, weak };
  },

  record({ tf, params: p }, state) {
    const strong = tf.squeeze(state.strong, [2]); // (R, K)
    const weakSum = tf.sum(state.weak, 2);
    const weakNorm = tf.sqrt(tf.sum(tf.square(state.weak), 2));
    const weakL1 = tf.sum(tf.abs(state.weak), 2);
    const accuracy = (radius: number): Tensor => {
      const centre = tf.sub(tf.mul(p.signal, weakSum), tf.mul(radius, tf.add(tf.abs(strong), weakL1)));
      const right = (margin: Tensor): Tensor => normalCdf(tf, tf.div(margin, tf.maximum(weakNorm, TINY)));
      return tf.add(
        tf.mul(p.agreement, right(tf.add(centre, strong))),
        tf.mul(1 - p.agreement, right(tf.sub(centre, strong))),
      );
    };
    return { standard: accuracy(0), robust: accuracy(p.testRadius), strong, weakSum, weakNorm, weakL1 };
  },
});
