/** Distribution functions and quantiles of Student's t and chi-square, through their integrals. */
import { betaQuantileSplit, betaSplit } from "./incomplete-beta";
import { gammaQuantile, gammaSplit } from "./incomplete-gamma";
import { normalCdf, normalQuantile } from "./special";
import { splitOf } from "./split";

/** P(X <= x) for X chi-square with df > 0 degrees of freedom: P(df/2, x/2). */
export const chiSquareCdf = (x: number, df: number): number => gammaSplit(x / 2, df / 2).lower;

/** P(X > x), relatively accurate in the upper tail. */
export const chiSquareUpperTail = (x: number, df: number): number => gammaSplit(x / 2, df / 2).upper;

/** The x with P(X <= x) = p; p in [0, 1], NaN outside. */
export const chiSquareQuantile = (p: number, df: number): number => 2 * gammaQuantile(splitOf(p), df / 2);

/**
 * P(T <= t) for Student's t with df > 0 degrees of freedom (Infinity: the normal), relatively accurate in the lower
 * tail. P(T > |t|) = I_x(df/2, 1/2)/2 at x = df/(df + t^2).
 * Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), 26.7.1 and 26.5.27.
 */
export function studentCdf(t: number, df: number): number {
  if (df === Infinity) return normalCdf(t);
  const square = t * t;
  const x = square === Infinity ? 0 : df / (df + square);
  const y = square === Infinity ? 1 : square / (df + square);
  const tail = betaSplit(x, y, df / 2, 0.5).lower / 2;
  return t <= 0 ? tail : 1 - tail;
}

/** P(T > t), relatively accurate in the upper tail. */
export const studentUpperTail = (t: number, df: number): number => studentCdf(-t, df);

/** The t with P(T <= t) = p; p in [0, 1], NaN outside. */
export function studentQuantile(p: number, df: number): number {
  if (df === Infinity || p === 0 || p === 1) return normalQuantile(p);
  if (p === 0.5) return 0;
  const tail = p < 0.5 ? p : 1 - p;
  const { lower, upper } = betaQuantileSplit({ lower: 2 * tail, upper: 2 * Math.abs(p - 0.5) }, df / 2, 0.5);
  return Math.sign(p - 0.5) * Math.sqrt((df * upper) / lower);
}
