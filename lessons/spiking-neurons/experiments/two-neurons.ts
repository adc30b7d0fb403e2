import {
  experiment,
  integer,
  real,
  scalar,
  vector,
  type ParamValues,
  type Tensor,
  type Tensorflow,
} from "@contract";

const params = {
  a: real({
    tex: "a",
    meaning: "strength of each neuron's connection to itself",
    default: 0.05,
    min: -0.1,
    max: 0.2,
  }),
  b: real({
    tex: "b",
    meaning: "strength of the connections between the two, of opposite signs",
    default: 0.2,
    min: -0.5,
    max: 0.5,
  }),
  timeConstant: real({ tex: "\\tau", meaning: "membrane time constant", default: 10, min: 5, max: 50 }),
  steps: integer({ tex: "k", meaning: "steps of length 1", default: 80, min: 10, max: 200 }),
};
export type TwoNeuronsParams = ParamValues<typeof params>;

/** Runge-Kutta steps in one row of length 1. */
const SUBSTEPS = 4;

/** Potentials (R, 2), now and at the start. */
type State = { readonly u: Tensor; readonly start: Tensor };

export default experiment({
  title: "Two leaky neurons with self-connections, below threshold",
  params,
  series: {
    potential: vector({ tex: "u", meaning: "membrane potentials", components: ["first", "second"] }),
    distance: scalar({ tex: "|u|/|u_0|", meaning: "distance from rest, relative to the start" }),
  },
  replicas: { default: 12, max: 200 },
  unit: "steps",
  presets: {
    spiral: { says: "A focus: decaying oscillations.", params: {} },
    node: { says: "No connection between the two: no oscillation.", params: { b: 0 } },
    marginal: { says: "a = 1 / τ: the leak is balanced.", params: { a: 0.1 } },
    unstable: { says: "Self-excitation beats the leak.", params: { a: 0.15 } },
  },
  steps: (p) => p.steps,

  init({ tf, rng }): State {
    const direction = rng.normal("start", [2]); // (R, 2)
    const u = tf.div(direction, tf.norm(direction, 2, 1, true));
    return { u, start: u };
  },

  step({ tf, params: p }, { u, start }): State {
    const dt = 1 / SUBSTEPS;
    // (R, 2) times the transpose of -1 / tau + (a, -b; b, a).
    const growth = p.a - 1 / p.timeConstant;
    const matrix = tf.tensor2d([growth, p.b, -p.b, growth], [2, 2]);
    const slope = (at: Tensor): Tensor => tf.matMul(at, matrix);
    let now = u;
    for (let i = 0; i < SUBSTEPS; i++) now = rungeKutta(tf, now, slope, dt);
    return { u: now, start };
  },

  record: ({ tf }, { u, start }) => ({
    potential: u,
    distance: tf.div(tf.norm(u, 2, 1), tf.norm(start, 2, 1)),
  }),
});

/** One classical fourth-order step. */
function rungeKutta(tf: Tensorflow, u: Tensor, slope: (at: Tensor) => Tensor, dt: number): Tensor {
  const k1 = slope(u);
  const k2 = slope(tf.add(u, tf.mul(dt / 2, k1)));
  const k3 = slope(tf.add(u, tf.mul(dt / 2, k2)));
  const k4 = slope(tf.add(u, tf.mul(dt, k3)));
  const inner = tf.mul(2, tf.add(k2, k3));
  return tf.add(u, tf.mul(dt / 6, tf.add(tf.add(k1, inner), k4)));
}
