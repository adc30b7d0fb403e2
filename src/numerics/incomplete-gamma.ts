/** The incomplete gamma function and its inverse, in double precision. */
import { deviance, stirlingCorrection } from "./special";
import { invertSplit, type Split } from "./split";

const MAX_TERMS = 100_000;

/** x^a exp(-x) / Gamma(a): the density of Gamma(a) times x, in Loader's saddle-point form. */
function gammaKernel(x: number, a: number): number {
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingCorrection(a) - deviance(a, x));
}

/**
 * Regularised incomplete gamma functions P(a, x) (lower) and Q(a, x) (upper), a > 0: the distribution function of
 * Gamma(a) and its complement, each relatively accurate (about 1e-13) where it is below one half. Series for
 * x < a + 1, else Legendre's continued fraction by Lentz's method.
 * Source: NIST Digital Library of Mathematical Functions, 8.11.4 and 8.9.2.
 */
export function gammaSplit(x: number, a: number): Split {
  if (!(a > 0)) throw new Error(`The incomplete gamma function needs a shape a > 0; it got ${String(a)}.`);
  if (Number.isNaN(x)) return { lower: NaN, upper: NaN };
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const kernel = gammaKernel(x, a);
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let k = 1; k <= MAX_TERMS && term > 1e-17 * sum; k++) {
      term *= x / (a + k);
      sum += term;
    }
    return { lower: kernel * sum, upper: 1 - kernel * sum };
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k <= MAX_TERMS; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 2e-16) return { lower: 1 - kernel * fraction, upper: kernel * fraction };
  }
  throw new Error(`The incomplete gamma integral did not converge at x = ${String(x)}, a = ${String(a)}.`);
}

/**
 * The x at which Gamma(a) has the probability `p.lower` below and `p.upper` above; a > 0; NaN for p outside [0, 1].
 * Solved in ln x, between the smallest and the largest double.
 */
export function gammaQuantile(p: Split, a: number): number {
  if (p.lower === 0) return 0;
  if (p.upper === 0) return Infinity;
  const logX = invertSplit(
    p,
    (t) => ({ split: gammaSplit(Math.exp(t), a), slope: gammaKernel(Math.exp(t), a) }),
    { low: -745, start: Math.log(a), high: 709 },
  );
  return Math.exp(logX);
}
