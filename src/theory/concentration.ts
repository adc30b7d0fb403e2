/**
 * How far the mean of n independent variables, or a function of them, strays above its expectation. One-sided: each radius
 * is exceeded with probability at most delta. In float64; outside the stated domain the result is NaN.
 *
 * Sources: W. Hoeffding, "Probability inequalities for sums of bounded random variables", JASA 58 (1963) 13-30; C.
 * McDiarmid, "On the method of bounded differences", Surveys in Combinatorics (1989) 148-188; S. Boucheron, G. Lugosi,
 * P. Massart, Concentration Inequalities (2013), sections 2.6, 2.8 and 6.1.
 */

const isProbability = (delta: number): boolean => delta > 0 && delta <= 1;

/**
 * Hoeffding: range sqrt(log(1/delta) / (2 n)), for variables in intervals of length `range` >= 0, in their unit. n > 0,
 * delta in (0, 1]; 0 at delta = 1. Rate n^(-1/2).
 */
export function hoeffdingRadius(n: number, delta: number, range = 1): number {
  if (!(n > 0) || !isProbability(delta) || !(range >= 0)) return NaN;
  return range * Math.sqrt(Math.log(1 / delta) / (2 * n));
}

/** Hoeffding's tail exp(-2 n t^2 / range^2), the delta whose radius is t >= 0; 1 for t <= 0. */
export function hoeffdingTail(n: number, t: number, range = 1): number {
  if (!(n > 0) || !(range > 0)) return NaN;
  return t <= 0 ? 1 : Math.exp((-2 * n * t * t) / (range * range));
}

/**
 * McDiarmid: sqrt(c log(1/delta) / 2) for a function of independent variables that changes by at most c_i when the i-th
 * changes, c = sum of c_i^2. The mean of n variables in [0, 1] has c = 1/n.
 */
export function mcdiarmidRadius(sumOfSquaredDifferences: number, delta: number): number {
  if (!(sumOfSquaredDifferences >= 0) || !isProbability(delta)) return NaN;
  return Math.sqrt((sumOfSquaredDifferences * Math.log(1 / delta)) / 2);
}

/**
 * Bernstein: the t with exp(-n t^2 / (2 variance + 2 range t / 3)) = delta, for variables that exceed their mean by at
 * most `range`: t = (b + sqrt(b^2 + 2 n variance log(1/delta))) / n with b = range log(1/delta) / 3. Rate n^(-1/2) with the
 * standard deviation in place of the range, and 1/n where the variance is 0.
 */
export function bernsteinRadius(n: number, delta: number, variance: number, range = 1): number {
  if (!(n > 0) || !isProbability(delta) || !(variance >= 0) || !(range >= 0)) return NaN;
  const log = Math.log(1 / delta);
  const b = (range * log) / 3;
  return (b + Math.sqrt(b * b + 2 * n * variance * log)) / n;
}

/** Failure probability left to each of `count` events so that all hold together with probability 1 - delta. */
export function unionShare(delta: number, count: number): number {
  return isProbability(delta) && count >= 1 ? delta / count : NaN;
}
