import { experiment, integer, real, vector, type ParamValues, type Tensor, type Tensorflow } from "@contract";
import { SIGNED_POINTS, degrees, target } from "../planar";

/** Attacks that are compared, Euclidean balls by radius; 0 is clean training. */
const RADII = [0, 0.6, 1] as const;
export const RADIUS_NAMES = ["clean", "ℓ2, 0.6", "ℓ2, 1.0"] as const;
const WIDTH = 8;
/** Standard deviations of the initial entries of the three layers. */
const SCALES = [0.3 / Math.SQRT2, 0.6 / Math.sqrt(WIDTH), 0.3 / Math.sqrt(WIDTH)] as const;
export const UPDATES_PER_ROW = 30;
const TINY = 1e-30;

const params = {
  learningRate: real({
    tex: "\\gamma",
    meaning: "learning rate",
    default: 0.05,
    min: 0.005,
    max: 0.1,
    scale: "log",
  }),
  updates: integer({
    tex: "T",
    meaning: "number of updates",
    default: 3000,
    min: 300,
    max: 6000,
    scale: "log",
  }),
};
export type DeepLinearParams = ParamValues<typeof params>;

/** Layers 2-8-8-1 of K networks a replica: (R, K, 2, 8), (R, K, 8, 8), (R, K, 8, 1). All K start alike. */
type State = { readonly first: Tensor; readonly second: Tensor; readonly third: Tensor };

/** The linear map that the layers make together: (R, K, 2, 1). */
const productOf = (tf: Tensorflow, { first, second, third }: State): Tensor =>
  tf.matMul(first, tf.matMul(second, third));

export default experiment({
  title: "The same question for a deep linear network",
  params,
  series: {
    gap: vector({
      tex: "\\angle(w,w^\\star)",
      meaning: "angle between the product of the layers and the direction of largest margin",
      unit: "degrees",
      components: RADIUS_NAMES,
    }),
    length: vector({
      tex: "\\|w\\|_2",
      meaning: "length of the product of the layers",
      components: RADIUS_NAMES,
    }),
  },
  replicas: { default: 10, max: 256 },
  unit: `rows of ${String(UPDATES_PER_ROW)} updates`,
  stepLabel: "row of 30 updates",
  presets: { default: { says: "Ten random starts of a network 2-8-8-1.", params: {} } },
  steps: (p) => Math.ceil(p.updates / UPDATES_PER_ROW),
  divergence: () => "The updates overshoot; take a smaller learning rate.",

  init({ tf, rng, replicas: R }): State {
    const layer = (label: string, rows: number, columns: number, scale: number): Tensor => {
      const one = tf.mul(scale, rng.normal(label, [1, rows, columns]));
      return tf.tile(tf.reshape(one, [R, 1, rows, columns]), [1, RADII.length, 1, 1]);
    };
    return {
      first: layer("first", 2, WIDTH, SCALES[0]),
      second: layer("second", WIDTH, WIDTH, SCALES[1]),
      third: layer("third", WIDTH, 1, SCALES[2]),
    };
  },

  step({ tf, params: p, replicas: R }, state): State {
    const radius = tf.tensor4d([...RADII], [1, RADII.length, 1, 1]);
    const points = tf.tensor4d(SIGNED_POINTS.flat(), [1, 1, SIGNED_POINTS.length, 2]);
    const shape = [R, RADII.length, SIGNED_POINTS.length, 2];
    const z = tf.broadcastTo(points, shape); // (R, K, 3, 2)
    let layers = state;
    for (let k = 0; k < UPDATES_PER_ROW; k++) {
      const next = tf.tidy(() => {
        const { first, second, third } = layers;
        const w = productOf(tf, layers); // (R, K, 2, 1)
        const length = tf.maximum(tf.sqrt(tf.sum(tf.square(w), 2, true)), TINY); // (R, K, 1, 1)
        const margin = tf.sub(tf.matMul(z, w), tf.mul(radius, length)); // (R, K, 3, 1)
        const slope = tf.mul(1 / SIGNED_POINTS.length, tf.sigmoid(tf.neg(margin)));
        const pull = tf.mul(tf.mul(radius, tf.sum(slope, 2, true)), tf.div(w, length));
        const push = tf.mul(p.learningRate, tf.sub(tf.matMul(z, slope, true), pull)); // (R, K, 2, 1)
        const behind = tf.matMul(second, third); // (R, K, 8, 1)
        const ahead = tf.matMul(first, push, true); // (R, K, 8, 1)
        return {
          first: tf.add(first, tf.matMul(push, behind, false, true)),
          second: tf.add(second, tf.matMul(ahead, third, false, true)),
          third: tf.add(third, tf.matMul(second, ahead, true)),
        };
      });
      layers = next;
    }
    return layers;
  },

  record({ tf, replicas: R }, state) {
    const w = tf.reshape(productOf(tf, state), [R, RADII.length, 2]);
    const length = tf.sqrt(tf.sum(tf.square(w), 2)); // (R, K)
    const { angle } = target({ norm: "2", radius: 0 }); // the same for every Euclidean radius below the margin
    const across = tf.tensor3d([-Math.sin(angle), Math.cos(angle)], [1, 1, 2]);
    const along = tf.tensor3d([Math.cos(angle), Math.sin(angle)], [1, 1, 2]);
    const off = tf.abs(tf.sum(tf.mul(w, across), 2));
    return { gap: tf.mul(degrees(1), tf.atan2(off, tf.sum(tf.mul(w, along), 2))), length };
  },
});
