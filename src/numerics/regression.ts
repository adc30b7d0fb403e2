/** Least-squares lines, in float64. */
import { mean, sum } from "./statistics";

export interface Line {
  readonly slope: number;
  readonly intercept: number;
  /** Standard errors under independent errors of one variance; NaN for two points, which leave no error to judge by. */
  readonly slopeError: number;
  readonly interceptError: number;
  /** Standard deviation of the residuals, with n - 2 degrees of freedom. */
  readonly residualDeviation: number;
  /** Share of the variance of y that the line explains, in [0, 1]. */
  readonly rSquared: number;
}

/**
 * Least-squares line y = intercept + slope x through n >= 2 points with at least two different x. Formulas: slope
 * S_xy / S_xx with its variance s^2 / S_xx, intercept mean y - slope mean x with variance s^2 (1/n + mean x^2 /
 * S_xx), s^2 = sum of squared residuals / (n - 2).
 * Source: N. R. Draper, H. Smith, Applied Regression Analysis, 3rd edition (1998), chapter 1.
 */
export function fitLine(x: ArrayLike<number>, y: ArrayLike<number>): Line {
  const n = x.length;
  if (y.length !== n)
    throw new Error(`A line needs as many y as x; there are ${String(n)} x and ${String(y.length)} y.`);
  if (n < 2) throw new Error(`A line needs at least two points; there are ${String(n)}.`);
  const meanX = mean(x);
  const meanY = mean(y);
  const dx = Float64Array.from(x, (v) => v - meanX);
  const dy = Float64Array.from(y, (v) => v - meanY);
  const sxx = sum(dx.map((v) => v * v));
  const syy = sum(dy.map((v) => v * v));
  if (sxx === 0) throw new Error(`A line needs two different x; all ${String(n)} are ${String(x[0]!)}.`);
  const slope = sum(dx.map((v, i) => v * dy[i]!)) / sxx;
  const intercept = meanY - slope * meanX;
  const squaredResiduals = sum(dx.map((v, i) => (dy[i]! - slope * v) ** 2));
  const residualDeviation = n > 2 ? Math.sqrt(squaredResiduals / (n - 2)) : NaN;
  return {
    slope,
    intercept,
    slopeError: residualDeviation / Math.sqrt(sxx),
    interceptError: residualDeviation * Math.sqrt(1 / n + (meanX * meanX) / sxx),
    residualDeviation,
    rSquared: syy === 0 ? 1 : Math.max(0, 1 - squaredResiduals / syy),
  };
}

/**
 * Line through (ln x, ln y): `slope` is the exponent of the power law y = exp(intercept) x^slope. All x and y must be
 * positive and finite; a point that is not is refused by its index, since leaving it out would bias the slope.
 */
export function fitPowerLaw(x: ArrayLike<number>, y: ArrayLike<number>): Line {
  const logarithms = (values: ArrayLike<number>, name: string): Float64Array =>
    Float64Array.from(values, (value, i) => {
      if (!(value > 0 && value < Infinity))
        throw new Error(`A power law needs positive numbers; ${name}[${String(i)}] is ${String(value)}.`);
      return Math.log(value);
    });
  return fitLine(logarithms(x, "x"), logarithms(y, "y"));
}
