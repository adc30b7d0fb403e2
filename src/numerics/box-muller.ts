/**
 * Box-Muller transform of 32-bit words, in float64, by additions, multiplications, divisions and square roots alone.
 * Those are rounded the same way everywhere, whereas Math.log, Math.sin and Math.cos differ in the last digit between
 * JavaScript engines: this keeps a stream bit-identical from the reader's browser to the test suite.
 *
 * Source: G. E. P. Box and M. E. Muller, "A note on the generation of random normal deviates",
 * Annals of Mathematical Statistics 29 (1958), 610-611.
 */

/** 2^-e at index e + 1, for e = -1, ..., 31. */
const INVERSE_POWERS = Float64Array.from({ length: 33 }, (_, i) => 2 ** (1 - i));

/**
 * Minus the natural logarithm of u = (word + 1/2) / 2^32, so from 1.2e-10 to 22.9; relative error below 1e-15.
 * With u = 2^k m, m in [sqrt(1/2), sqrt(2)): ln m = 2 artanh(s), s = (m - 1) / (m + 1), by its series to s^21, whose
 * remainder is below 1e-17 ln m as s^2 <= 0.0295.
 */
export function negativeLogUniform(word: number): number {
  let exponent = 31 - Math.clz32(word);
  let m = (word + 0.5) * INVERSE_POWERS[exponent + 1]!;
  if (m > Math.SQRT2) {
    m *= 0.5;
    exponent++;
  }
  const s = (m - 1) / (m + 1);
  const q = s * s;
  const tail = 1 / 11 + q * (1 / 13 + q * (1 / 15 + q * (1 / 17 + q * (1 / 19 + q * (1 / 21)))));
  const series = 1 + q * (1 / 3 + q * (1 / 5 + q * (1 / 7 + q * (1 / 9 + q * tail))));
  return (32 - exponent) * Math.LN2 - 2 * s * series;
}

/** Sine on |a| <= pi/4 by its Taylor polynomial of degree 15; the remainder is below 1e-16. */
function smallSine(a: number): number {
  const q = a * a;
  const tail = 1 / 362880 - q * (1 / 39916800 - q * (1 / 6227020800 - q * (1 / 1307674368000)));
  return a * (1 - q * (1 / 6 - q * (1 / 120 - q * (1 / 5040 - q * tail))));
}

/** Cosine on |a| <= pi/4 by its Taylor polynomial of degree 16; the remainder is below 1e-17. */
function smallCosine(a: number): number {
  const q = a * a;
  const tail =
    1 / 40320 - q * (1 / 3628800 - q * (1 / 479001600 - q * (1 / 87178291200 - q * (1 / 20922789888000))));
  return 1 - q * (1 / 2 - q * (1 / 24 - q * (1 / 720 - q * tail)));
}

/** Radians per 2^-32 turn. */
const RADIANS = Math.PI / 2 ** 31;

/**
 * Two independent standard normals sqrt(-2 ln u) (cos 2 pi v, sin 2 pi v), u and v = (word + 1/2) / 2^32, written to
 * out[at] and out[at + 1]. The largest magnitude is sqrt(66 ln 2) = 6.76; up to there the tail is the exact one, with
 * steps of relative size 2^-32 / u.
 */
export function normalPair(wordU: number, wordV: number, out: Float64Array, at: number): void {
  const radius = Math.sqrt(2 * negativeLogUniform(wordU));
  // The angle is quadrant * pi/2 + a with |a| < pi/4.
  const shifted = (wordV + 0x20000000) | 0;
  const quadrant = shifted >>> 30;
  const a = ((shifted & 0x3fffffff) - 0x20000000 + 0.5) * RADIANS;
  const sine = radius * smallSine(a);
  const cosine = radius * smallCosine(a);
  const odd = (quadrant & 1) === 1;
  const x = odd ? sine : cosine;
  const y = odd ? cosine : sine;
  out[at] = quadrant === 1 || quadrant === 2 ? -x : x;
  out[at + 1] = quadrant >= 2 ? -y : y;
}
