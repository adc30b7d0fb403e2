import { experiment, integer, real, scalar, vector } from "@contract";

/** Replicas that leave the finite range one after another, each at a step of its own. */
export const bursting = experiment({
  title: "Bursting",
  params: {
    growth: real({ tex: "g", meaning: "growth at a head", default: 1e10, min: 1, max: 1e10 }),
    length: integer({ tex: "T", meaning: "number of steps", default: 12, min: 1, max: 100 }),
  },
  series: {
    size: scalar({ tex: "x", meaning: "size" }),
    pair: vector({ tex: "p", meaning: "size and step", components: ["size", "step"] }),
  },
  replicas: { default: 24, max: 48 },
  steps: ({ length }) => length,
  init: ({ tf, replicas }) => ({ x: tf.ones([replicas]), step: 0 }),
  step: ({ tf, rng, params }, { x, step }) => {
    const head = tf.greater(tf.squeeze(rng.signs("toss", [1]), [1]), 0); // (R)
    return { x: tf.where(head, tf.mul(x, params.growth), x), step: step + 1 };
  },
  record: ({ tf }, { x, step }) => ({ size: x, pair: tf.stack([x, tf.fill(x.shape, step)], 1) }),
});
