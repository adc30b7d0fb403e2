import { expect, test } from "vitest";
import { EASY_GLYPHS, GLYPH_EDGE, GLYPH_PIXELS, drawGlyph, type GlyphLaw } from "@learning/glyph-digits";
import { fitStrokes, inkStrokes } from "@learning/glyph-pen";
import { skeletonOf } from "@learning/glyph-skeletons";

const STILL: GlyphLaw = {
  ...EASY_GLYPHS,
  rotation: 0,
  scale: [1, 1],
  shear: 0,
  shift: 0,
  strokeWidth: [0.13, 0.13],
  contrast: [1, 1],
  warp: 0,
  noise: 0,
};

test("drawing a class's skeleton by hand gives the class's undeformed glyph", () => {
  for (let label = 0; label < 10; label++) {
    const glyph = new Float64Array(GLYPH_PIXELS);
    drawGlyph(glyph, 0, { seed: 1, index: 0, label }, STILL);
    // The pen works in float64 and rounds to float32: half a unit in the last place of 1.
    inkStrokes([skeletonOf(label)]).forEach((pixel, i) => {
      expect(Math.abs(pixel - (glyph[i] ?? NaN))).toBeLessThan(1e-7);
    });
  }
});

test("nothing drawn is an empty image; a tap is a dot", () => {
  expect(Math.max(...inkStrokes([]))).toBe(0);
  const dot = inkStrokes([[0.5 + 0.5 / GLYPH_EDGE, 0.5 + 0.5 / GLYPH_EDGE]], { strokeWidth: 0.09 });
  expect(dot[6 * GLYPH_EDGE + 6]).toBe(1);
  expect(dot.filter((pixel) => pixel > 0.5).length).toBe(1);
});

test("two strokes are the darker of the two", () => {
  const [across, down] = [
    [0.2, 0.5, 0.8, 0.5],
    [0.5, 0.2, 0.5, 0.8],
  ];
  const both = inkStrokes([across ?? [], down ?? []]);
  const [a, b] = [inkStrokes([across ?? []]), inkStrokes([down ?? []])];
  both.forEach((pixel, i) => {
    expect(pixel).toBe(Math.max(a[i] ?? 0, b[i] ?? 0));
  });
});

test("a small drawing in a corner is brought to a glyph's size and place, its shape kept", () => {
  const [fitted] = fitStrokes([[0.1, 0.1, 0.2, 0.1, 0.15, 0.3]]);
  expect([...(fitted ?? [])].map((v) => Number(v.toFixed(6)))).toEqual([0.31, 0.12, 0.69, 0.12, 0.5, 0.88]);
  expect(fitStrokes([])).toEqual([]);
  expect(fitStrokes([[0.9, 0.1]])).toEqual([Float64Array.of(0.5, 0.5)]);
});
