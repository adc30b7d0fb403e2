import {
  choice,
  experiment,
  integer,
  real,
  vector,
  type ParamValues,
  type Tensor,
  type Tensorflow,
} from "@contract";
import { logistic } from "@learning/losses";
import { projectOntoL2Ball } from "@learning/projections";

/** Hidden units of the network that stands beside the linear score. */
const HIDDEN = 32;
export const SCORES = ["linear", "network"] as const;
export type Score = (typeof SCORES)[number];

const params = {
  norm: choice<"inf" | "2">({
    tex: "p",
    meaning: "norm of the ball",
    default: "inf",
    options: { inf: "maximum norm", "2": "Euclidean norm" },
  }),
  radius: real({
    tex: "\\varepsilon",
    meaning: "radius of the ball",
    default: 0.5,
    min: 0.01,
    max: 2,
    scale: "log",
  }),
  dim: integer({ tex: "d", meaning: "number of inputs", default: 20, min: 2, max: 200, scale: "log" }),
  relativeStep: real({
    tex: "\\alpha/\\varepsilon",
    meaning: "length of a step over the radius",
    default: 0.25,
    min: 0.05,
    max: 2,
    scale: "log",
  }),
  iterations: integer({ tex: "K", meaning: "steps of the attack", default: 50, min: 1, max: 200 }),
  score: choice<Score>({
    tex: "f",
    meaning: "score that the theorem's card looks at",
    default: "linear",
    options: { linear: "linear score w.x", network: "ReLU network" },
    reading: true,
  }),
};
export type LinearAttackParams = ParamValues<typeof params>;

/** A score and its gradient at points (R, d): values (R) and gradients (R, d). */
type ScoreOf = (x: Tensor) => { readonly value: Tensor; readonly gradient: Tensor };

/** Shapes: R replicas, each with a point x, a label y, a linear score w and a network of its own. */
type State = {
  readonly x: Tensor; // (R, d)
  readonly y: Tensor; // (R, 1)
  readonly w: Tensor; // (R, d)
  readonly into: Tensor; // (R, d, H)
  readonly out: Tensor; // (R, 1, H)
  /** Perturbations found so far, (R, d), of the linear score and of the network. */
  readonly linear: Tensor;
  readonly network: Tensor;
};

const sumOf = (tf: Tensorflow, a: Tensor): Tensor => tf.sum(a, 1); // (R, d) to (R)

function scoresOf(tf: Tensorflow, { w, into, out }: State): Readonly<Record<Score, ScoreOf>> {
  return {
    linear: (x) => ({ value: sumOf(tf, tf.mul(w, x)), gradient: w }),
    network(x) {
      const hidden = tf.matMul(tf.expandDims(x, 1), into); // (R, 1, H)
      const value = tf.sum(tf.mul(out, tf.relu(hidden)), [1, 2]);
      const gradient = tf.matMul(tf.mul(out, tf.step(hidden)), into, false, true); // (R, 1, d)
      return { value, gradient: tf.squeeze(gradient, [1]) };
    },
  };
}

/** One step of the attack along -y times the gradient: its sign, or its direction; back into the ball. */
function move(
  tf: Tensorflow,
  p: LinearAttackParams,
  step: number,
  y: Tensor,
  gradient: Tensor,
  delta: Tensor,
): Tensor {
  const push = tf.neg(tf.mul(y, gradient));
  if (p.norm === "inf")
    return tf.clipByValue(tf.add(delta, tf.mul(step, tf.sign(push))), -p.radius, p.radius);
  const length = tf.maximum(tf.sqrt(tf.sum(tf.square(push), 1, true)), 1e-30);
  return projectOntoL2Ball(tf, tf.add(delta, tf.mul(step, tf.div(push, length))), p.radius, 1);
}

export default experiment({
  title: "The inner maximum: search against formula",
  params,
  series: {
    found: vector({
      tex: "\\ell(x+\\delta)",
      meaning: "logistic loss at the point that projected gradient steps have found",
      unit: "nats",
      components: SCORES,
    }),
    oneStep: vector({
      tex: "\\ell_{\\mathrm{FGSM}}",
      meaning: "logistic loss after a single step of the whole radius",
      unit: "nats",
      components: SCORES,
    }),
    margin: vector({ tex: "m", meaning: "clean margin y f(x)", components: SCORES }),
    dualNorm: vector({
      tex: "\\|\\nabla f(x)\\|_{p^*}",
      meaning: "dual norm of the score's gradient at the clean point",
      components: SCORES,
    }),
    formula: vector({
      tex: "\\ell(m-\\varepsilon\\|\\nabla f\\|_{p^*})",
      meaning: "the formula for a linear score, with the gradient at the clean point for the network",
      unit: "nats",
      components: SCORES,
    }),
    bend: vector({
      tex: "\\|\\nabla f(x+\\delta)-\\nabla f(x)\\|",
      meaning: "change of the score's gradient from the clean to the attacked point",
      components: SCORES,
    }),
  },
  replicas: { default: 100, max: 1000 },
  unit: "steps of the attack",
  stepLabel: "attack step",
  presets: {
    default: { says: "A hundred linear scores and networks, maximum norm.", params: {} },
    euclidean: { says: "The same in the Euclidean norm.", params: { norm: "2" } },
    small: { says: "A ball in which the network is nearly linear.", params: { radius: 0.02 } },
  },
  steps: (p) => p.iterations,

  init({ tf, params: p, rng, replicas: R }): State {
    const start = (label: string): Tensor =>
      p.norm === "inf"
        ? tf.mul(p.radius, tf.sub(tf.mul(2, rng.uniform(label, [p.dim])), 1))
        : projectOntoL2Ball(tf, tf.mul(p.radius / Math.sqrt(p.dim), rng.normal(label, [p.dim])), p.radius, 1);
    return {
      x: rng.normal("point", [p.dim]),
      y: rng.signs("label", [1]),
      w: tf.mul(1 / Math.sqrt(p.dim), rng.normal("weights", [p.dim])),
      into: tf.mul(Math.sqrt(2 / p.dim), rng.normal("into", [p.dim, HIDDEN])),
      out: tf.mul(Math.sqrt(1 / HIDDEN), rng.normal("out", [1, HIDDEN])),
      linear: tf.reshape(start("start"), [R, p.dim]),
      network: tf.reshape(start("start"), [R, p.dim]),
    };
  },

  step({ tf, params: p }, state): State {
    const scores = scoresOf(tf, state);
    const next = (score: Score): Tensor => {
      const { gradient } = scores[score](tf.add(state.x, state[score]));
      return move(tf, p, p.relativeStep * p.radius, state.y, gradient, state[score]);
    };
    return { ...state, linear: next("linear"), network: next("network") };
  },

  record({ tf, params: p, replicas: R }, state) {
    const scores = scoresOf(tf, state);
    const y = tf.reshape(state.y, [R]);
    const readings = SCORES.map((score) => {
      const clean = scores[score](state.x);
      const attacked = scores[score](tf.add(state.x, state[score]));
      const once = tf.add(state.x, move(tf, p, p.radius, state.y, clean.gradient, tf.zerosLike(state.x)));
      const margin = tf.mul(y, clean.value);
      const dualNorm =
        p.norm === "inf" ? sumOf(tf, tf.abs(clean.gradient)) : tf.sqrt(sumOf(tf, tf.square(clean.gradient)));
      return {
        found: logistic.value(tf, tf.mul(y, attacked.value)),
        oneStep: logistic.value(tf, tf.mul(y, scores[score](once).value)),
        margin,
        dualNorm,
        formula: logistic.value(tf, tf.sub(margin, tf.mul(p.radius, dualNorm))),
        bend: tf.sqrt(sumOf(tf, tf.square(tf.sub(attacked.gradient, clean.gradient)))),
      };
    });
    const column = (name: "found" | "oneStep" | "margin" | "dualNorm" | "formula" | "bend"): Tensor =>
      tf.stack(
        readings.map((reading) => reading[name]),
        1,
      ); // (R, 2)
    return {
      found: column("found"),
      oneStep: column("oneStep"),
      margin: column("margin"),
      dualNorm: column("dualNorm"),
      formula: column("formula"),
      bend: column("bend"),
    };
  },
});
