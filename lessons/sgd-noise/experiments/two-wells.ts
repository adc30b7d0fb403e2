import { choice, experiment, integer, real, toggle, vector, type ParamValues, type Tensor } from "@contract";
import { WELL_DISTANCE, type Wells } from "../landscape";
import { NOISE_KINDS, unitShape, type NoiseKind, type NoiseShape } from "../noise-shape";

const params = {
  learningRate: real({
    tex: "\\eta",
    meaning: "learning rate",
    default: 0.005,
    min: 0.0005,
    max: 0.009,
    scale: "log",
    live: true,
  }),
  power: real({
    tex: "\\tau",
    meaning: "noise power: trace of the covariance of one step's noise",
    default: 0.01,
    min: 0.001,
    max: 0.05,
    scale: "log",
  }),
  shallowDimensions: integer({
    tex: "D-1",
    meaning: "number of shallow directions",
    default: 1,
    min: 1,
    max: 9,
  }),
  steep: real({
    tex: "\\lambda_1",
    meaning: "steep curvature of the sharp well",
    default: 200,
    min: 50,
    max: 400,
    scale: "log",
  }),
  shallow: real({
    tex: "\\lambda_2",
    meaning: "shallow curvature of the sharp well",
    default: 20,
    min: 2,
    max: 50,
    scale: "log",
  }),
  flat: real({
    tex: "\\lambda_{\\mathrm{flat}}",
    meaning: "curvature of the flat well",
    default: 2,
    min: 0.5,
    max: 20,
    scale: "log",
  }),
  start: choice<"sharp" | "flat">({
    tex: "\\theta_0",
    meaning: "minimum where the run starts",
    default: "sharp",
    options: { sharp: "sharp minimum", flat: "flat minimum" },
  }),
  equalPower: toggle({
    tex: "\\mathrm{Tr}\\,S=\\tau",
    meaning: "equal power for all noise (off: equal variance along the steep direction instead)",
    default: true,
  }),
  updates: integer({
    tex: "n",
    meaning: "number of updates",
    default: 500,
    min: 100,
    max: 5000,
    scale: "log",
  }),
};
export type TwoWellsParams = ParamValues<typeof params>;

export const wellsOf = (p: TwoWellsParams): Wells => ({
  steep: p.steep,
  shallow: p.shallow,
  flat: p.flat,
  shallowDimensions: p.shallowDimensions,
});

/** Variances of a kind's noise where the Hessian has these two curvatures, under the run's rule of comparison. */
export function stepNoise(
  p: TwoWellsParams,
  kind: NoiseKind,
  hessian: { readonly steep: number; readonly shallow: number } = p,
): NoiseShape {
  const unit = unitShape(kind, { ...hessian, shallowDimensions: p.shallowDimensions });
  const scale = p.equalPower || unit.steep === 0 ? p.power : p.power / unit.steep;
  return { steep: scale * unit.steep, shallow: scale * unit.shallow };
}

const KINDS = NOISE_KINDS.length;

/** Shapes: R replicas, K kinds of noise, M shallow directions. */
type State = {
  readonly updates: number;
  /** Steep coordinate, (R, K), and shallow coordinates, (R, K, M). */
  readonly s: Tensor;
  readonly a: Tensor;
  /** 1 where the flat bowl is the lower one at the current point, else 0: (R, K). */
  readonly flat: Tensor;
  readonly loss: Tensor;
  /** First update after which the point lies in the other well, 0 if none yet: (R, K). */
  readonly exitStep: Tensor;
};

export default experiment({
  title: "Two wells, five kinds of noise of the same power",
  params,
  series: {
    s: vector({
      tex: "s",
      meaning: "position along the line from the sharp to the flat minimum",
      components: NOISE_KINDS,
    }),
    a: vector({ tex: "a", meaning: "position along the first shallow direction", components: NOISE_KINDS }),
    loss: vector({ tex: "L", meaning: "loss", components: NOISE_KINDS }),
    sharpness: vector({
      tex: "\\lambda_1(\\theta_t)",
      meaning: "largest curvature at the current point",
      components: NOISE_KINDS,
    }),
    escaped: vector({
      tex: "E",
      meaning: "1 from the first update that ends in the other well, 0 before",
      components: NOISE_KINDS,
    }),
    exitStep: vector({
      tex: "T",
      meaning: "first update that ends in the other well (0: none so far)",
      unit: "updates",
      components: NOISE_KINDS,
    }),
  },
  replicas: { default: 200, max: 4000 },
  unit: "updates",
  presets: {
    authors: {
      says: "The authors' settings: here learning rate times steep curvature is 1.",
      params: {},
    },
    "small-steps": {
      says: "Steps ten times smaller: the short-time formula has a few updates in which it says something.",
      params: { learningRate: 0.0005, power: 0.001 },
    },
    "three-dimensions": {
      says: "One shallow direction more: isotropic noise spreads over it, shaped noise hardly does.",
      params: { shallowDimensions: 2 },
    },
    "equal-steep-noise": {
      says: "Every shape gets the same variance along the steep direction.",
      params: { equalPower: false },
    },
  },
  steps: (p) => p.updates,

  init({ tf, params: p, replicas: R }): State {
    const inFlat = p.start === "flat" ? 1 : 0;
    return {
      updates: 0,
      s: tf.fill([R, KINDS], inFlat * WELL_DISTANCE), // (R, K)
      a: tf.zeros([R, KINDS, p.shallowDimensions]), // (R, K, M)
      flat: tf.fill([R, KINDS], inFlat), // (R, K)
      loss: tf.zeros([R, KINDS]), // (R, K)
      exitStep: tf.zeros([R, KINDS]), // (R, K)
    };
  },

  step({ tf, params: p, replicas: R, rng }, state): State {
    const eta = p.learningRate;
    const { s, a, flat } = state;
    const between = (sharp: number, wide: number): Tensor => tf.add(sharp, tf.mul(flat, wide - sharp)); // (R, K)
    const column = (x: Tensor): Tensor => tf.expandDims(x, -1); // (R, K) to (R, K, 1)
    const perKind = (value: (kind: NoiseKind) => number): Tensor =>
      tf.tensor1d(NOISE_KINDS.map((kind) => Math.sqrt(value(kind)))); // (K)

    // All kinds are driven by the same normals, so that they are compared draw by draw: (R, 1, 1 + M).
    const xi = tf.expandDims(rng.normal("noise", [1 + p.shallowDimensions]), 1);
    const wide = { steep: p.flat, shallow: p.flat };
    const spread = (axis: "steep" | "shallow"): Tensor => {
      const inSharp = perKind((kind) => stepNoise(p, kind)[axis]);
      const inWide = perKind((kind) => stepNoise(p, kind, wide)[axis]);
      return tf.add(inSharp, tf.mul(flat, tf.sub(inWide, inSharp))); // (R, K)
    };
    const kick = tf.squeeze(tf.slice(xi, [0, 0, 0], [R, 1, 1]), [2]); // (R, 1)
    const pushes = tf.slice(xi, [0, 0, 1], [R, 1, p.shallowDimensions]); // (R, 1, M)

    const pull = tf.mul(between(p.steep, p.flat), tf.sub(s, tf.mul(flat, WELL_DISTANCE))); // (R, K)
    const nextS = tf.add(tf.sub(s, tf.mul(eta, pull)), tf.mul(kick, spread("steep"))); // (R, K)
    const shrink = tf.sub(1, tf.mul(eta, between(p.shallow, p.flat))); // (R, K)
    const nextA = tf.add(tf.mul(a, column(shrink)), tf.mul(pushes, column(spread("shallow")))); // (R, K, M)

    const aa = tf.sum(tf.square(nextA), -1); // (R, K)
    const sharpLoss = tf.mul(0.5, tf.add(tf.mul(p.steep, tf.square(nextS)), tf.mul(p.shallow, aa))); // (R, K)
    const flatLoss = tf.mul(0.5 * p.flat, tf.add(tf.square(tf.sub(nextS, WELL_DISTANCE)), aa)); // (R, K)
    const nextFlat = tf.cast(tf.less(flatLoss, sharpLoss), "float32"); // (R, K)

    const updates = state.updates + 1;
    const out = p.start === "flat" ? tf.sub(1, nextFlat) : nextFlat; // (R, K)
    const isFirst = tf.mul(out, tf.cast(tf.equal(state.exitStep, 0), "float32")); // (R, K)
    return {
      updates,
      s: nextS,
      a: nextA,
      flat: nextFlat,
      loss: tf.minimum(sharpLoss, flatLoss), // (R, K)
      exitStep: tf.add(state.exitStep, tf.mul(isFirst, updates)), // (R, K)
    };
  },

  record({ tf, params: p, replicas: R }, state) {
    return {
      s: state.s,
      a: tf.squeeze(tf.slice(state.a, [0, 0, 0], [R, KINDS, 1]), [2]), // (R, K)
      loss: state.loss,
      sharpness: tf.add(p.steep, tf.mul(state.flat, p.flat - p.steep)), // (R, K)
      escaped: tf.cast(tf.greater(state.exitStep, 0), "float32"), // (R, K)
      exitStep: state.exitStep,
    };
  },
});
