/**
 * What is read from logits on glyph digits. Sample i has the label i mod 10, so a batch of 10 c images falls into c groups
 * of one image a class. Shapes: R replicas, N images, V networks.
 */
import type { Tensor, Tensorflow } from "@contract";
import { GLYPH_CLASSES, glyphLabel } from "@learning/glyph-digits";
import { glyphOneHot } from "@learning/glyph-samples";

/** Labels of the first N samples, as indicator rows to multiply logits with: (1, N, 1, 10). */
export const indicators = (tf: Tensorflow, count: number): Tensor => tf.expandDims(glyphOneHot(tf, count), 2);

/** 1 where the largest logit is at the true class: (R, N, V). */
export function hitsOf(tf: Tensorflow, logits: Tensor): Tensor {
  const [replicas = 1, count = 1, variants = 1] = logits.shape;
  // Written out in full: WebAssembly compares equal shapes ten times faster than it spreads one over the other.
  const truth = Int32Array.from({ length: replicas * count * variants }, (_, i) =>
    glyphLabel(Math.floor(i / variants) % count),
  );
  const given = tf.argMax(logits, 3);
  return tf.cast(tf.equal(given, tf.tensor(truth, given.shape, "int32")), "float32");
}

/** Share of images classified right, from their hits: (R, V). */
export const accuracyOf = (tf: Tensorflow, hits: Tensor): Tensor => tf.mean(hits, 1);

/** The same among the images of one class: (R, V). */
export function classAccuracy(tf: Tensorflow, hits: Tensor, digit: number): Tensor {
  const [replicas = 1, count = 1, variants = 1] = hits.shape;
  const groups = count / GLYPH_CLASSES;
  const grouped = tf.reshape(hits, [replicas, groups, GLYPH_CLASSES, variants]);
  return tf.squeeze(tf.mean(tf.slice(grouped, [0, 0, digit, 0], [replicas, groups, 1, variants]), 1), [1]);
}

/** Mean probabilities at a temperature by true class, for one network: (R, 100), true class by given class. */
export function meanProbabilities(
  tf: Tensorflow,
  logits: Tensor,
  variant: number,
  temperature: number,
): Tensor {
  const [replicas = 1, count = 1] = logits.shape;
  const one = tf.slice(logits, [0, 0, variant, 0], [replicas, count, 1, GLYPH_CLASSES]);
  const soft = tf.softmax(tf.div(one, temperature));
  const grouped = tf.reshape(soft, [replicas, count / GLYPH_CLASSES, GLYPH_CLASSES, GLYPH_CLASSES]);
  return tf.reshape(tf.mean(grouped, 1), [replicas, GLYPH_CLASSES * GLYPH_CLASSES]);
}

/**
 * How far the wrong classes' logits vary among the images of one class: with each image's nine wrong-class logits
 * centred, their squared distance from the class's mean, summed over the nine and averaged over images: (R, V).
 */
export function wrongClassSpread(tf: Tensorflow, logits: Tensor): Tensor {
  const [replicas = 1, count = 1, variants = 1] = logits.shape;
  const wrong = tf.sub(1, indicators(tf, count)); // (1, N, 1, 10)
  const centre = tf.div(tf.sum(tf.mul(logits, wrong), 3, true), GLYPH_CLASSES - 1); // (R, N, V, 1)
  const centred = tf.mul(tf.sub(logits, centre), wrong); // (R, N, V, 10)
  const grouped = tf.reshape(centred, [
    replicas,
    count / GLYPH_CLASSES,
    GLYPH_CLASSES,
    variants,
    GLYPH_CLASSES,
  ]);
  const deviation = tf.sub(grouped, tf.mean(grouped, 1, true));
  return tf.mean(tf.sum(tf.square(deviation), 4), [1, 2]);
}

/** Logit of the true class less the mean of the others, averaged over the images: (R, V). */
export function meanGap(tf: Tensorflow, logits: Tensor): Tensor {
  const [, count = 1] = logits.shape;
  const truth = indicators(tf, count);
  const weights = tf.sub(tf.mul(truth, GLYPH_CLASSES / (GLYPH_CLASSES - 1)), 1 / (GLYPH_CLASSES - 1));
  return tf.mean(tf.sum(tf.mul(logits, weights), 3), 1);
}

/** Mean cross-entropy against labels smoothed by s, in nats: (R, V). */
export function smoothedLoss(tf: Tensorflow, logits: Tensor, smoothing: number): Tensor {
  const [, count = 1] = logits.shape;
  const target = tf.add(tf.mul(1 - smoothing, indicators(tf, count)), smoothing / GLYPH_CLASSES);
  return tf.mean(tf.neg(tf.sum(tf.mul(target, tf.logSoftmax(logits)), 3)), 1);
}
