import { experiment, integer, real, vector, type ParamValues, type Tensor, type Tensorflow } from "@contract";
import { projectOntoL2Ball } from "@learning/projections";
import { ANGLE, epsilonOf } from "../hard-points";

const params = {
  sampleSize: integer({ tex: "n", meaning: "sample size", default: 64, min: 8, max: 512, scale: "log" }),
  norm: real({ tex: "C", meaning: "bound on the norm of the weights", default: 1.1, min: 1.06, max: 2 }),
  steps: integer({ tex: "k", meaning: "ascent steps", default: 150, min: 20, max: 400, scale: "log" }),
};
export type EscapeNoiseParams = ParamValues<typeof params>;

/** Widths of the escape noise, each a neuron of its own. */
export const WIDTHS = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01] as const;
const FIRST_STEP = 0.3;

/** Shapes: D widths. */
type State = {
  readonly steps: number;
  /** (R, 1, 1, n) */
  readonly signs: Tensor;
  /** (R, D, 2 starts, n + 1): one tells the points apart already, one is random. First the weight of the common coordinate. */
  readonly weights: Tensor;
  /** (R, D) */
  readonly best: Tensor;
};

const widths = (tf: Tensorflow): Tensor => tf.tensor4d([...WIDTHS], [1, WIDTHS.length, 1, 1]);

/** Firing probabilities phi(w x_i) = sigmoid((w x_i - 1) / Delta), (R, D, 2, n). */
function probabilities(tf: Tensorflow, weights: Tensor): Tensor {
  const n = (weights.shape[3] ?? 1) - 1;
  const [common, own] = tf.split(weights, [1, n], 3);
  if (!common || !own) throw new Error("The weights have a common and n own coordinates.");
  const potential = tf.add(tf.mul(Math.cos(ANGLE), common), tf.mul(Math.sin(ANGLE), own));
  return tf.sigmoid(tf.div(tf.sub(potential, 1), widths(tf)));
}

const largest = (tf: Tensorflow, signs: Tensor, chance: Tensor): Tensor =>
  tf.max(tf.mean(tf.mul(signs, chance), 3), 2);

export default experiment({
  title: "The same neuron with escape noise, from smooth to nearly hard",
  params,
  series: {
    complexity: vector({
      tex: "\\mathfrak R_n",
      meaning: "largest correlation with random signs found so far",
      components: WIDTHS.map((width) => `Δ = ${String(width)}`),
    }),
  },
  replicas: { default: 32, max: 500 },
  unit: "ascent steps",
  stepLabel: "ascent step",
  steps: (p) => p.steps,

  init({ tf, params: p, rng, replicas: R }): State {
    const n = p.sampleSize;
    const D = WIDTHS.length;
    const signs = rng.signs("signs", [1, 1, n]);
    const common = tf.fill([R, 1, 1, 1], 1 / Math.cos(ANGLE));
    const apart = tf.concat([common, tf.mul(epsilonOf(n), signs)], 3);
    const random = rng.normal("start", [1, 1, n + 1]);
    const onSphere = tf.mul(p.norm, tf.div(random, tf.norm(random, 2, 3, true)));
    const weights = tf.tile(tf.concat([apart, onSphere], 2), [1, D, 1, 1]);
    return { steps: 0, signs, weights, best: largest(tf, signs, probabilities(tf, weights)) };
  },

  step({ tf, params: p }, state): State {
    const { signs } = state;
    const chance = probabilities(tf, state.weights);
    // Proportional to the gradient, whose length is not used.
    const pull = tf.mul(signs, tf.mul(chance, tf.sub(1, chance))); // (R, D, 2, n)
    const gradient = tf.concat(
      [tf.mul(Math.cos(ANGLE), tf.sum(pull, 3, true)), tf.mul(Math.sin(ANGLE), pull)],
      3,
    );
    const direction = tf.div(gradient, tf.maximum(tf.norm(gradient, 2, 3, true), 1e-30));
    const size = FIRST_STEP * (1 - state.steps / p.steps);
    const weights = projectOntoL2Ball(tf, tf.add(state.weights, tf.mul(size, direction)), p.norm, 3);
    const best = tf.maximum(state.best, largest(tf, signs, probabilities(tf, weights)));
    return { steps: state.steps + 1, signs, weights, best };
  },

  record: (_, { best }) => ({ complexity: best }),
});
