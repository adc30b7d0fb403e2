import { experiment, integer, real, scalar, vector, type ParamValues, type Tensor } from "@contract";
import { projectOntoL2Ball } from "@learning/projections";
import { spherePoints } from "@learning/spherical";

const params = {
  n: integer({
    tex: "n",
    meaning: "sample size",
    unit: "examples",
    default: 200,
    min: 5,
    max: 2000,
    scale: "log",
  }),
  dim: integer({ tex: "d", meaning: "number of inputs", default: 20, min: 2, max: 200, scale: "log" }),
  radius: real({ tex: "B", meaning: "radius of the ball", default: 1, min: 0.5, max: 20, scale: "log" }),
  stepSize: real({
    tex: "\\alpha",
    meaning: "step size of the ascent, in units of the radius",
    default: 2,
    min: 0.1,
    max: 20,
    scale: "log",
  }),
  ascentSteps: integer({ tex: "T", meaning: "steps of gradient ascent", default: 40, min: 5, max: 200 }),
};
export type CoinAscentParams = ParamValues<typeof params>;

/** Shapes: R coin vectors on one sample. */
type State = {
  /** Gradient of the correlation, (1/n) sum sigma_i x_i: (R, d). */
  readonly pull: Tensor;
  readonly w: Tensor;
  /** Root of the sum of squared input norms, and the largest norm: (R), the same for all. */
  readonly inputs: Tensor;
  readonly largest: Tensor;
};

export default experiment({
  title: "Training on coin flips, step by step",
  params,
  series: {
    correlation: vector({
      tex: "\\tfrac1n\\sum\\sigma_i w\\cdot x_i",
      meaning: "correlation with the coins",
      components: ["found by ascent", "true supremum"],
    }),
    inputs: scalar({ tex: "\\sqrt{\\sum\\|x_i\\|^2}", meaning: "root of the sum of squared input norms" }),
    largest: scalar({ tex: "X", meaning: "largest norm of an input" }),
  },
  replicas: { default: 200, max: 4000 },
  unit: "steps of ascent",
  steps: (p) => p.ascentSteps,

  init({ tf, params: p, rng, replicas: R }): State {
    const x = tf.squeeze(spherePoints(tf, rng.shared, "inputs", p.n, p.dim), [0]); // (n, d), one sample for all
    const coins = rng.signs("coins", [p.n]); // (R, n)
    const start = tf.mul(1e6, rng.normal("start", [p.dim])); // (R, d)
    const squares = tf.sum(tf.square(x), 1); // (n)
    return {
      pull: tf.div(tf.matMul(coins, x), p.n),
      w: projectOntoL2Ball(tf, start, p.radius, 1),
      inputs: tf.mul(tf.ones([R]), tf.sqrt(tf.sum(squares))),
      largest: tf.mul(tf.ones([R]), tf.sqrt(tf.max(squares))),
    };
  },

  step: ({ tf, params: p }, state): State => ({
    ...state,
    w: projectOntoL2Ball(tf, tf.add(state.w, tf.mul(p.stepSize * p.radius, state.pull)), p.radius, 1),
  }),

  record: ({ tf, params: p }, { pull, w, inputs, largest }) => ({
    correlation: tf.stack(
      [tf.sum(tf.mul(w, pull), 1), tf.mul(p.radius, tf.sqrt(tf.sum(tf.square(pull), 1)))],
      1,
    ), // (R, 2)
    inputs,
    largest,
  }),
});
