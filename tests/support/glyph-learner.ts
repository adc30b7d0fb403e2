import { experiment, integer, real, scalar, type Tensor, type Tensorflow } from "@contract";
import {
  GLYPH_CLASSES,
  GLYPH_EDGE,
  GLYPH_PIXELS,
  NOISE_FREE_GLYPHS,
  EASY_GLYPHS,
} from "@learning/glyph-digits";
import { glyphOneHot, sampleGlyphs } from "@learning/glyph-samples";

/** Shapes: R replicas, n images. */
type State = {
  readonly x: Tensor; // (R, n, 144)
  readonly y: Tensor; // (1, n, 10)
  readonly weights: Tensor; // (R, 144, 10)
};

const probabilities = (tf: Tensorflow, x: Tensor, weights: Tensor): Tensor =>
  tf.softmax(tf.matMul(x, weights)); // (R, N, 10)

/** A linear classifier of glyph digits that can be asked: the smallest experiment with a probe. */
export const glyphLearner = experiment({
  title: "Digits by softmax regression",
  params: {
    images: integer({ tex: "n", meaning: "training images", default: 500, min: 20, max: 2000 }),
    learningRate: real({ tex: "\\eta", meaning: "learning rate", default: 0.5, min: 0, max: 2, live: true }),
    updates: integer({ tex: "T", meaning: "number of updates", default: 150, min: 1, max: 100000 }),
    noisy: integer({ tex: "z", meaning: "1 for pixel noise, 0 for none", default: 1, min: 0, max: 1 }),
  },
  series: { loss: scalar({ tex: "L", meaning: "mean cross-entropy on the training images", unit: "nat" }) },
  replicas: { default: 4, max: 64 },
  unit: "updates",
  steps: ({ updates }) => updates,
  init: ({ tf, rng, params, replicas }): State => ({
    x: sampleGlyphs(tf, rng, "images", params.images, params.noisy === 1 ? EASY_GLYPHS : NOISE_FREE_GLYPHS),
    y: glyphOneHot(tf, params.images),
    weights: tf.zeros([replicas, GLYPH_PIXELS, GLYPH_CLASSES]),
  }),
  step({ tf, params }, state): State {
    const apart = tf.sub(probabilities(tf, state.x, state.weights), state.y); // (R, n, 10)
    const slope = tf.div(tf.matMul(state.x, apart, true), params.images);
    return { ...state, weights: tf.sub(state.weights, tf.mul(params.learningRate, slope)) };
  },
  record({ tf }, { x, y, weights }) {
    const logLikelihood = tf.sum(tf.mul(y, tf.logSoftmax(tf.matMul(x, weights))), 2); // (R, n)
    return { loss: tf.neg(tf.mean(logLikelihood, 1)) };
  },
  probe: {
    kind: "image",
    edge: GLYPH_EDGE,
    classes: Array.from({ length: GLYPH_CLASSES }, (_, c) => String(c)),
    models: { trained: "the trained classifier", flat: "one that knows nothing" },
    respond: ({ tf }, { weights }, images) => ({
      trained: probabilities(tf, images, weights),
      flat: probabilities(tf, images, tf.zerosLike(weights)),
    }),
  },
});
