/** Glyph digits as tensors: samples for every replica of a run, from its own streams. */
import type { Rng, Tensor, Tensorflow } from "@contract";
import {
  EASY_GLYPHS,
  GLYPH_CLASSES,
  GLYPH_PIXELS,
  drawGlyph,
  glyphLabel,
  type GlyphLaw,
} from "./glyph-digits";

/** Seeds are drawn below this: the largest bound the streams' integers have. */
const SEEDS = 2 ** 31;

/**
 * One glyph stream a replica, named by the run's stream `label`: an integer seed for each, (R). With `rng.shared`, one
 * for all, (1). A training and a test sample are two labels. Meant for `init`: it reads the seeds back.
 */
export const glyphSeeds = (rng: Rng, label: string): readonly number[] => [
  ...rng.integers(label, [1], SEEDS).dataSync(),
];

/**
 * Images of samples 0, ..., count - 1 of each seed's stream: (seeds, count, 144) in [0, 1]. Sample i of every stream has
 * the label i mod 10. Rows of one seed do not depend on the other seeds.
 */
export function glyphTensor(
  tf: Tensorflow,
  seeds: readonly number[],
  count: number,
  law: GlyphLaw = EASY_GLYPHS,
): Tensor {
  const out = new Float32Array(seeds.length * count * GLYPH_PIXELS);
  seeds.forEach((seed, r) => {
    for (let i = 0; i < count; i++) drawGlyph(out, (r * count + i) * GLYPH_PIXELS, { seed, index: i }, law);
  });
  return tf.tensor3d(out, [seeds.length, count, GLYPH_PIXELS]);
}

/** The same from the run's own streams: (R, count, 144), or (1, count, 144) for `rng.shared`. */
export const sampleGlyphs = (
  tf: Tensorflow,
  rng: Rng,
  label: string,
  count: number,
  law: GlyphLaw = EASY_GLYPHS,
): Tensor => glyphTensor(tf, glyphSeeds(rng, label), count, law);

/** Labels of samples 0, ..., count - 1 as indicator rows: (1, count, 10), the same for every replica. */
export function glyphOneHot(tf: Tensorflow, count: number): Tensor {
  const out = new Float32Array(count * GLYPH_CLASSES);
  for (let i = 0; i < count; i++) out[i * GLYPH_CLASSES + glyphLabel(i)] = 1;
  return tf.tensor3d(out, [1, count, GLYPH_CLASSES]);
}
