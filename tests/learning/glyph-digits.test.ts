import { describe, expect, test } from "vitest";
import {
  EASY_GLYPHS,
  GLYPH_PIXELS,
  HARD_GLYPHS,
  NOISE_FREE_GLYPHS,
  NOISY_GLYPHS,
  drawGlyph,
  glyphImages,
  type GlyphLaw,
} from "@learning/glyph-digits";
import { mulberry32, sampleState } from "@learning/mulberry32";

/** Frozen numbers are printed to six digits after the point. */
const PRINTED = 1e-5;

const rowOf = (index: number, law: GlyphLaw): Float64Array => {
  const out = new Float64Array(GLYPH_PIXELS);
  drawGlyph(out, 0, { seed: 1, index }, law);
  return out;
};
const sum = (pixels: ArrayLike<number>): number => Array.from(pixels).reduce((total, v) => total + v, 0);
const near = (actual: readonly number[], expected: readonly number[], tolerance = PRINTED): void => {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, i) => {
    expect(Math.abs(value - (expected[i] ?? NaN)), `number ${String(i)}: ${String(value)}`).toBeLessThan(
      tolerance,
    );
  });
};
const TEN = Array.from({ length: 10 }, (_, i) => i);

/** Frozen values of an independent implementation of the same specification in Python, in float64. */
describe("against the independent implementation", () => {
  test("the generator's first four uniforms from the state 12345", () => {
    const next = mulberry32(12345);
    expect([next(), next(), next(), next()]).toEqual([
      0.9797282677609473, 0.3067522644996643, 0.484205421525985, 0.817934412509203,
    ]);
  });

  test("initial states and first uniforms of the stream 1", () => {
    expect([0, 1, 9].map((i) => sampleState(1, i))).toEqual([606290972, 2853113479, 3647824351]);
    const next = mulberry32(sampleState(1, 0));
    near([next(), next(), next(), next()], [0.97216469, 0.06260217, 0.17965917, 0.67405433], 1e-8);
  });

  test("pixel sums of the first ten rows", () => {
    near(
      TEN.map((i) => sum(rowOf(i, EASY_GLYPHS))),
      [
        31.389838, 17.181258, 39.291397, 40.784396, 40.699066, 44.107412, 29.791885, 23.577345, 40.653773,
        26.365109,
      ],
    );
  });

  test("pixel sums of the same rows without noise", () => {
    near(
      TEN.map((i) => sum(rowOf(i, NOISE_FREE_GLYPHS))),
      [
        28.522413, 13.050651, 37.003225, 38.378787, 38.085944, 40.006836, 26.491976, 21.339535, 40.679814,
        23.292676,
      ],
    );
  });

  test("six pixels of the middle row of two images", () => {
    near(
      [...rowOf(0, EASY_GLYPHS).slice(60, 66)],
      [0.139051, 0.129603, 0.278446, 0.833851, 0.277766, 0.013956],
    );
    near([...rowOf(3, NOISE_FREE_GLYPHS).slice(60, 66)], [0, 0, 0, 0.466095, 0.768418, 0.707928]);
  });

  test("pixel sums of the undeformed glyphs", () => {
    const still: GlyphLaw = {
      rotation: 0,
      scale: [1, 1],
      shear: 0,
      shift: 0,
      strokeWidth: [0.13, 0.13],
      contrast: [1, 1],
      warp: 0,
      noise: 0,
    };
    near(
      TEN.map((i) => sum(rowOf(i, still))),
      [
        38.943395, 19.869653, 36.912885, 34.58632, 34.003012, 37.598695, 34.486126, 26.72554, 42.802252,
        30.92991,
      ],
    );
  });

  test("mean pixel over a thousand rows", () => {
    const mean = (law: GlyphLaw): number => sum(glyphImages(1, 1000, law)) / (1000 * GLYPH_PIXELS);
    near([mean(EASY_GLYPHS), mean(NOISE_FREE_GLYPHS)], [0.210578, 0.190579]);
  });
});

describe("the law", () => {
  test("a row does not depend on the rows drawn before it", () => {
    const all = glyphImages(7, 20);
    const tail = glyphImages(7, 5, EASY_GLYPHS, 15);
    expect([...all.slice(15 * GLYPH_PIXELS)]).toEqual([...tail]);
  });

  test("every pixel lies in [0, 1], also under the noisy and the hard law", () => {
    for (const law of [EASY_GLYPHS, HARD_GLYPHS, NOISY_GLYPHS])
      for (const pixel of glyphImages(3, 50, law)) {
        expect(pixel).toBeGreaterThanOrEqual(0);
        expect(pixel).toBeLessThanOrEqual(1);
      }
  });

  test("an imposed label changes the glyph and not its pose or its noise", () => {
    const [asSeven, asOne] = [new Float64Array(GLYPH_PIXELS), new Float64Array(GLYPH_PIXELS)];
    drawGlyph(asSeven, 0, { seed: 5, index: 0, label: 7 });
    drawGlyph(asOne, 0, { seed: 5, index: 0, label: 1 });
    const background = asSeven.findIndex(
      (v, i) => v > 0 && v < 0.05 && Math.abs(v - (asOne[i] ?? 2)) < 1e-12,
    );
    expect(background).toBeGreaterThanOrEqual(0);
    expect([...asSeven]).not.toEqual([...asOne]);
  });

  test("without noise the image is the noisy one's mean away from the clipping", () => {
    // Pixels whose ink lies between 0.3 and 0.7 are more than three standard deviations of the noise from 0 and 1.
    let [total, squares, count] = [0, 0, 0];
    for (let i = 0; i < 400; i++) {
      const noisy = rowOf(i, EASY_GLYPHS);
      rowOf(i, NOISE_FREE_GLYPHS).forEach((ink, pixel) => {
        if (ink < 0.3 || ink > 0.7) return;
        const noise = (noisy[pixel] ?? NaN) - ink;
        total += noise;
        squares += noise * noise;
        count++;
      });
    }
    expect(count).toBeGreaterThan(4000);
    // Five standard errors each.
    expect(Math.abs(total / count)).toBeLessThan((5 * 0.08) / Math.sqrt(count));
    expect(Math.abs(squares / count / 0.08 ** 2 - 1)).toBeLessThan(5 * Math.sqrt(2 / count));
  });

  test("a label outside 0 to 9 is refused with what was expected", () => {
    expect(() => {
      drawGlyph(new Float64Array(GLYPH_PIXELS), 0, { seed: 1, index: 0, label: 10 });
    }).toThrow(/whole number from 0 to 9/);
  });

  test("ten thousand images take less than two seconds", () => {
    glyphImages(1, 200);
    const start = performance.now();
    glyphImages(2, 10_000);
    const elapsed = performance.now() - start;
    if (process.env["REPORT"]) console.log(`10,000 glyphs: ${elapsed.toFixed(0)} ms`);
    expect(elapsed).toBeLessThan(2000);
  });
});
