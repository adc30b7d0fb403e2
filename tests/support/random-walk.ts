import { experiment, real, scalar, vector, integer } from "@contract";

/** A small experiment with every feature of the contract: a live parameter, vector series, every kind of draw. */
export const randomWalk = experiment({
  title: "Random walk",
  params: {
    drift: real({ tex: "\\mu", meaning: "drift per step", default: 0, min: -1, max: 100, live: true }),
    length: integer({ tex: "T", meaning: "number of steps", default: 40, min: 1, max: 20000 }),
  },
  series: {
    position: scalar({ tex: "x", meaning: "position" }),
    pair: vector({ tex: "(x, x^2)", meaning: "position and its square", components: ["x", "square"] }),
  },
  replicas: { default: 8, max: 512 },
  steps: ({ length }) => length,
  init: ({ tf, replicas }) => ({ x: tf.zeros([replicas]), path: [0] }),
  step: ({ tf, rng, params }, state) => {
    const flips = tf.squeeze(rng.signs("flip", [1]), [1]);
    const noise = tf.squeeze(rng.normal("noise", [1]), [1]);
    const shared = tf.squeeze(rng.shared.uniform("shared", [1]), [1]);
    const pushed = tf.add(tf.add(state.x, flips), tf.add(tf.mul(noise, 0.1), shared));
    return { x: tf.add(pushed, params.drift), path: [state.path.length] };
  },
  record: ({ tf }, { x }) => ({ position: x, pair: tf.stack([x, tf.square(x)], 1) }),
});
