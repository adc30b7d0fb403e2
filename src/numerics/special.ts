/**
 * Gamma and error functions in double precision. Where a tail is small its relative error is small too: nothing is
 * computed as one less something near one.
 */

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
const TWO_OVER_SQRT_PI = 2 / Math.sqrt(Math.PI);
const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/** From here on eight terms of Stirling's series leave an error below 1e-17. */
const STIRLING_FROM = 12;

/**
 * Stirling's correction ln Gamma(x) - ((x - 1/2) ln x - x + ln(2 pi)/2), x > 0; about 1/(12 x).
 * For x >= 12 the asymptotic series 1/(12 x) - 1/(360 x^3) + ...; below, from ln Gamma itself.
 * Source: NIST Digital Library of Mathematical Functions, 5.11.1.
 */
export function stirlingCorrection(x: number): number {
  requirePositive("stirlingCorrection", x);
  if (x < STIRLING_FROM) return logGamma(x) - ((x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI);
  const q = 1 / (x * x);
  const tail = 1 / 1188 - q * (691 / 360360 - q * (1 / 156 - q * (3617 / 122400)));
  return (1 / 12 - q * (1 / 360 - q * (1 / 1260 - q * (1 / 1680 - q * tail)))) / x;
}

/**
 * Natural logarithm of the gamma function, x > 0 (throws otherwise). Absolute error below 1e-14 times max(1, |ln
 * Gamma|): near the zeros 1 and 2 the absolute, not the relative, error is small. Stirling's series at x + k >= 12,
 * less the logarithm of x (x + 1) ... (x + k - 1).
 */
export function logGamma(x: number): number {
  requirePositive("logGamma", x);
  if (x === 1 || x === 2) return 0;
  let shifted = x;
  let product = 1;
  while (shifted < STIRLING_FROM) product *= shifted++;
  return (
    (shifted - 0.5) * Math.log(shifted) -
    shifted +
    HALF_LOG_TWO_PI +
    stirlingCorrection(shifted) -
    Math.log(product)
  );
}

/**
 * Deviance x ln(x / m) + m - x >= 0 of a mean m > 0 from x >= 0, without cancellation where x is near m. `excess` is
 * m - x, where the caller knows it better than by subtraction.
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000), function bd0.
 */
export function deviance(x: number, m: number, excess = m - x): number {
  if (x === 0) return m;
  if (Math.abs(excess) >= 0.1 * (x + m)) return x * Math.log(x / m) + excess;
  // With v = (x - m)/(x + m): (x - m) v + 2 x (v^3/3 + v^5/5 + ...)
  const v = -excess / (x + m);
  let sum = -excess * v;
  let power = 2 * x * v;
  for (let j = 3; ; j += 2) {
    power *= v * v;
    const next = sum + power / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * exp(-x^2) with a relative error of an ulp or two: x^2 is split so that its rounding does not enter the exponent.
 */
function gaussian(x: number): number {
  const coarse = Math.trunc(x * 16) / 16;
  return Math.exp(-coarse * coarse) * Math.exp(-(x - coarse) * (x + coarse));
}

/**
 * Error function 2/sqrt(pi) times the integral of exp(-s^2) from 0 to x. Odd, relative error about 1e-15.
 * For |x| < 1 the series exp(-x^2) sum (2 x^2)^k x / (2 k + 1)!!, whose terms are all of one sign.
 * Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), 7.1.6.
 */
export function erf(x: number): number {
  if (Math.abs(x) >= 1) return x > 0 ? 1 - erfc(x) : erfc(-x) - 1;
  let term = x;
  let sum = x;
  for (let k = 1; ; k++) {
    term *= (2 * x * x) / (2 * k + 1);
    const next = sum + term;
    if (next === sum || Number.isNaN(next)) return TWO_OVER_SQRT_PI * gaussian(x) * next;
    sum = next;
  }
}

/**
 * Complementary error function 1 - erf(x). Relative error about 1e-15 up to x = 26.5, beyond which it leaves the
 * range of doubles. For x >= 1 Laplace's continued fraction, evaluated backwards from a depth that suffices at x.
 * Source: Abramowitz and Stegun (1964), 7.1.14.
 */
export function erfc(x: number): number {
  if (x < 1) return x > -1 ? 1 - erf(x) : 2 - erfc(-x);
  if (x > 30) return 0;
  // The error after k levels falls like exp(-2 x sqrt(2 k)): 200 levels at x = 1 leave 1e-17.
  const depth = 20 + Math.ceil(200 / (x * x));
  let fraction = x;
  for (let k = depth; k >= 1; k--) fraction = x + k / 2 / fraction;
  return gaussian(x) / (fraction * Math.sqrt(Math.PI));
}

/** Standard normal density exp(-x^2/2)/sqrt(2 pi), relatively accurate. */
export function normalDensity(x: number): number {
  const coarse = Math.trunc(x * 16) / 16;
  return (Math.exp((-coarse * coarse) / 2) * Math.exp((-(x - coarse) * (x + coarse)) / 2)) / SQRT_TWO_PI;
}

/**
 * P(Z > x), Z standard normal; relative error about 1e-15 in the upper tail, up to x = 37.5. For x >= 1.4 Laplace's
 * continued fraction density / (x + 1/(x + 2/(x + ...))).
 * Source: Abramowitz and Stegun (1964), 26.2.14.
 */
export function normalUpperTail(x: number): number {
  if (!(x >= 1.4)) return 0.5 * erfc(x * Math.SQRT1_2);
  if (x > 40) return 0;
  let fraction = x;
  for (let k = 20 + Math.ceil(400 / (x * x)); k >= 1; k--) fraction = x + k / fraction;
  return normalDensity(x) / fraction;
}

/** Standard normal distribution function P(Z <= x), relatively accurate in the lower tail. */
export const normalCdf = (x: number): number => normalUpperTail(-x);

const horner = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((value, c) => value * x + c, 0);

/** Numerators and denominators of the three rational pieces of AS 241, constant term first, rounded to doubles. */
const CENTRE = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
] as const;
const SHOULDER = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const;
const FAR = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
] as const;

/**
 * Standard normal quantile: the x with P(Z <= x) = p. Relative error about 1e-15. p = 0 and 1 give -Infinity and
 * Infinity, p outside [0, 1] NaN. For the upper quantile of a small delta use -normalQuantile(delta).
 * Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution",
 * Applied Statistics 37 (1988), 477-484, routine PPND16.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * horner(CENTRE[0], r)) / horner(CENTRE[1], r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const [pieces, at] = r <= 5 ? [SHOULDER, r - 1.6] : [FAR, r - 5];
  return (Math.sign(q) * horner(pieces[0], at)) / horner(pieces[1], at);
}

function requirePositive(name: string, x: number): void {
  if (!(x > 0)) throw new Error(`${name} is defined for x > 0; it was asked at ${String(x)}.`);
}
