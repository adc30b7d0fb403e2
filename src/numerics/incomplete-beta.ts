/** The beta function, its incomplete integral and the inverse of that, in double precision. */
import { deviance, logGamma, stirlingCorrection } from "./special";
import { invertSplit, splitOf, type Split } from "./split";

function requireShapes(a: number, b: number): void {
  if (!(a > 0 && b > 0))
    throw new Error(`The beta function needs shapes a, b > 0; it got a = ${String(a)}, b = ${String(b)}.`);
}

/**
 * ln B(a, b) = ln Gamma(a) + ln Gamma(b) - ln Gamma(a + b), without the cancellation of large arguments; a, b > 0.
 */
export function logBeta(a: number, b: number): number {
  requireShapes(a, b);
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  const sum = a + b;
  // ln Gamma(large) - ln Gamma(sum) by Stirling's formula, with the logarithms taken together
  const ratio =
    stirlingCorrection(large) -
    stirlingCorrection(sum) -
    (sum - 0.5) * Math.log1p(small / large) -
    small * Math.log(large) +
    small;
  return logGamma(small) + ratio;
}

/**
 * x^a y^b / B(a, b) with y = 1 - x given for its own accuracy; a, b > 0. This is the density of Beta(a, b) times x y,
 * that is, the derivative of the distribution function in ln(x/y).
 * Source: the saddle-point form of C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 */
export function betaKernel(x: number, y: number, a: number, b: number): number {
  if (x === 0 || y === 0) return 0;
  const n = a + b;
  // What n x falls short of a is what n y exceeds b by; taken from the smaller of x and y it is nearly free of rounding.
  const excess = y <= x ? n * y - b : a - n * x;
  const exponent =
    stirlingCorrection(n) -
    stirlingCorrection(a) -
    stirlingCorrection(b) -
    deviance(a, n * x, -excess) -
    deviance(b, n * y, excess);
  return Math.sqrt(((a / n) * b) / (2 * Math.PI)) * Math.exp(exponent);
}

/** Levels of the continued fraction at which it must have converged; about sqrt(max(a, b)) are needed. */
const MAX_LEVELS = 100_000;

/**
 * The continued fraction F with I_x(a, b) = kernel / (a F), by Lentz's method; fast for x < (a + 1)/(a + b + 2).
 * Source: NIST Digital Library of Mathematical Functions, 8.17.22.
 */
function continuedFraction(x: number, a: number, b: number): number {
  const floor = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / floor(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MAX_LEVELS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / floor(1 + even * d);
    c = floor(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / floor(1 + odd * d);
    c = floor(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 2e-16) return fraction;
  }
  throw new Error(
    `The incomplete beta integral did not converge at x = ${String(x)}, a = ${String(a)}, b = ${String(b)}.`,
  );
}

/**
 * P(X <= x) and P(X > x) for X ~ Beta(a, b), with y = 1 - x given for its own accuracy; each is relatively accurate
 * (about 1e-13) where it is below one half. a, b > 0; x is taken into [0, 1].
 */
export function betaSplit(x: number, y: number, a: number, b: number): Split {
  requireShapes(a, b);
  if (!(x > 0)) return Number.isNaN(x) ? { lower: NaN, upper: NaN } : { lower: 0, upper: 1 };
  if (!(y > 0)) return { lower: 1, upper: 0 };
  const kernel = betaKernel(x, y, a, b);
  if (x < (a + 1) / (a + b + 2)) {
    const lower = (kernel * continuedFraction(x, a, b)) / a;
    return { lower, upper: 1 - lower };
  }
  const upper = (kernel * continuedFraction(y, b, a)) / b;
  return { lower: 1 - upper, upper };
}

/** Regularised incomplete beta function I_x(a, b) = P(X <= x), X ~ Beta(a, b); a, b > 0. */
export const regularizedBeta = (x: number, a: number, b: number): number => betaSplit(x, 1 - x, a, b).lower;

/**
 * The point x (lower) and 1 - x (upper), each relatively accurate, at which Beta(a, b) has the probability `p.lower`
 * below and `p.upper` above; a, b > 0; NaN for p outside [0, 1]. Solved in ln(x/(1 - x)), in which x^a (1 - x)^b / B
 * is the density; beyond +-745 x or 1 - x leaves the range of doubles.
 */
export function betaQuantileSplit(p: Split, a: number, b: number): Split {
  requireShapes(a, b);
  if (p.lower === 0) return { lower: 0, upper: 1 };
  if (p.upper === 0) return { lower: 1, upper: 0 };
  const lowerOf = (logit: number): number => 1 / (1 + Math.exp(-logit));
  const logit = invertSplit(
    p,
    (t) => ({
      split: betaSplit(lowerOf(t), lowerOf(-t), a, b),
      slope: betaKernel(lowerOf(t), lowerOf(-t), a, b),
    }),
    { low: -745, start: Math.log(a / b), high: 745 },
  );
  return { lower: lowerOf(logit), upper: lowerOf(-logit) };
}

/** The x in [0, 1] with I_x(a, b) = p; a, b > 0; NaN for p outside [0, 1]. */
export const inverseRegularizedBeta = (p: number, a: number, b: number): number =>
  betaQuantileSplit(splitOf(p), a, b).lower;
