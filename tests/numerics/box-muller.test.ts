import { expect, test } from "vitest";
import { negativeLogUniform, normalPair } from "@numerics/box-muller";

const WORDS = [
  0, 1, 2, 3, 1000, 0x3fffffff, 0x40000000, 0x7fffffff, 0x80000000, 0xb504f333, 0xb504f334, 0xc0000000,
  0xffffff00,
];
/** Spread over all words: multiples of the golden ratio. */
const SPREAD = Array.from({ length: 2000 }, (_, i) => Math.imul(i, 0x9e3779b9) >>> 0);

test("reference: the logarithm agrees with the engine's to 1e-15 relatively", () => {
  for (const word of [...WORDS, ...SPREAD]) {
    const reference = -Math.log((word + 0.5) / 2 ** 32);
    expect(Math.abs(negativeLogUniform(word) / reference - 1)).toBeLessThan(1e-15);
  }
});

test("special case: next to one the logarithm is 2^-33 and its square half, not rounded to zero", () => {
  const gap = 2 ** -33;
  expect(negativeLogUniform(0xffffffff)).toBeCloseTo(gap + gap ** 2 / 2, 25);
});

test("special case: the smallest word gives 33 ln 2", () => {
  expect(negativeLogUniform(0)).toBeCloseTo(33 * Math.LN2, 13);
});

test("reference: the pair is the textbook formula to 1e-14 of its radius", () => {
  // 1e-14: the reference rounds 2 pi v, up to 6.3, once; its cosine inherits up to 1e-15.
  const out = new Float64Array(2);
  for (const wordU of WORDS)
    for (const wordV of [...WORDS, ...SPREAD.slice(0, 200)]) {
      normalPair(wordU, wordV, out, 0);
      const radius = Math.sqrt(-2 * Math.log((wordU + 0.5) / 2 ** 32));
      const angle = (2 * Math.PI * (wordV + 0.5)) / 2 ** 32;
      expect(Math.abs((out[0] ?? NaN) - radius * Math.cos(angle))).toBeLessThan(1e-14 * radius);
      expect(Math.abs((out[1] ?? NaN) - radius * Math.sin(angle))).toBeLessThan(1e-14 * radius);
    }
});
