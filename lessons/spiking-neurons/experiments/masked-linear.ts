import { experiment, integer, real, scalar, toggle, type ParamValues, type Tensor } from "@contract";

const params = {
  sampleSize: integer({ tex: "n", meaning: "sample size", default: 64, min: 2, max: 512, scale: "log" }),
  retention: real({ tex: "\\rho", meaning: "retention of each input", default: 0.3, min: 0.05, max: 1 }),
  norm: real({
    tex: "C",
    meaning: "bound on the norm of the weights",
    default: 1,
    min: 0.1,
    max: 10,
    scale: "log",
  }),
  rescaled: toggle({
    tex: "v/\\rho",
    meaning: "weights divided by the retention (inverted dropout)",
    default: false,
  }),
  batches: integer({ tex: "k", meaning: "batches of 8 draws", default: 50, min: 5, max: 200 }),
};
export type MaskedLinearParams = ParamValues<typeof params>;

/** Dimension of the inputs. */
const DIMENSION = 16;
/** Draws of signs and masks in one step. */
const DRAWS = 8;

type State = {
  readonly batches: number;
  /** (R, n, d) */
  readonly inputs: Tensor;
  /** Sums over the draws of |sum_i s_i r_i * x_i| / n and of |sum_i s_i x_i| / n, (R). */
  readonly seen: Tensor;
  readonly averaged: Tensor;
};

export default experiment({
  title: "One linear layer behind random masks",
  params,
  series: {
    seen: scalar({ tex: "\\mathfrak R^{(a)}", meaning: "complexity, masks seen by the supremum" }),
    averaged: scalar({
      tex: "\\mathfrak R^{(b)}",
      meaning: "complexity, masks averaged inside the supremum",
    }),
    largestInput: scalar({ tex: "C_X", meaning: "largest norm of an input" }),
    inputSpread: scalar({ tex: "\\bar C_X", meaning: "root of the mean squared norm of the inputs" }),
  },
  replicas: { default: 64, max: 1000 },
  unit: `batches of ${String(DRAWS)} draws`,
  stepLabel: `batch of ${String(DRAWS)} draws`,
  presets: {
    default: { says: "Three inputs in ten pass.", params: {} },
    rescaled: {
      says: "Weights divided by ρ: under (b) nothing is left of the retention.",
      params: { rescaled: true },
    },
  },
  steps: (p) => p.batches,

  init({ tf, params: p, rng, replicas: R }): State {
    const direction = rng.normal("inputs", [p.sampleSize, DIMENSION]);
    const radius = tf.sqrt(rng.uniform("radius", [p.sampleSize, 1])); // norms between 0 and 1
    const inputs = tf.mul(radius, tf.div(direction, tf.norm(direction, 2, 2, true)));
    return { batches: 0, inputs, seen: tf.zeros([R]), averaged: tf.zeros([R]) };
  },

  step({ tf, params: p, rng }, { batches, inputs, seen, averaged }): State {
    const n = p.sampleSize;
    const signs = rng.signs("signs", [DRAWS, n]); // (R, draws, n)
    const length = (sums: Tensor): Tensor => tf.mean(tf.sqrt(tf.sum(tf.square(sums), 2)), 1); // (R, draws, d) to (R)
    const open = tf.step(tf.sub(p.retention, rng.uniform("masks", [DRAWS, n, DIMENSION]))); // (R, draws, n, d)
    const kept = tf.mul(open, tf.expandDims(inputs, 1));
    const masked = tf.sum(tf.mul(kept, tf.expandDims(signs, 3)), 2); // (R, draws, d)
    return {
      batches: batches + 1,
      inputs,
      seen: tf.add(seen, tf.div(length(masked), n)),
      averaged: tf.add(averaged, tf.div(length(tf.matMul(signs, inputs)), n)),
    };
  },

  record({ tf, params: p }, { batches, inputs, seen, averaged }) {
    const norm = (p.rescaled ? p.norm / p.retention : p.norm) / Math.max(1, batches);
    const squares = tf.sum(tf.square(inputs), 2); // (R, n)
    return {
      seen: tf.mul(norm, seen),
      averaged: tf.mul(norm * p.retention, averaged),
      largestInput: tf.sqrt(tf.max(squares, 1)),
      inputSpread: tf.sqrt(tf.mean(squares, 1)),
    };
  },
});
