/**
 * Uniform bounds on the generalisation gap by Rademacher complexity, for losses in [0, 1] on n independent points. In loss
 * units, float64; NaN outside the domain (n > 0, delta in (0, 1]).
 *
 * Sources: Mohri, Rostamizadeh, Talwalkar (2018), theorem 3.3; in their first form, with absolute values and a factor 2/n,
 * P. Bartlett, S. Mendelson, "Rademacher and Gaussian complexities", JMLR 3 (2002) 463-482, theorem 8.
 */
import { hoeffdingRadius, unionShare } from "./concentration";

/**
 * 2 R + sqrt(log(K/delta) / (2 n)): with probability 1 - delta no function of the class has a larger gap. R is the expected
 * complexity of the loss class or an upper bound on it; K >= 1 is the number of classes, fixed beforehand, among which the
 * sample was allowed to choose.
 */
export const gapBound = (complexity: number, n: number, delta: number, classes = 1): number =>
  2 * complexity + hoeffdingRadius(n, unionShare(delta, classes));

/** The same with the empirical complexity of the sample at hand: 2 R_S + 3 sqrt(log(2 K/delta) / (2 n)). */
export const empiricalGapBound = (complexity: number, n: number, delta: number, classes = 1): number =>
  2 * complexity + 3 * hoeffdingRadius(n, unionShare(delta, 2 * classes));

/**
 * Zero-one loss of a class of sign functions: R + sqrt(log(1/delta) / (2 n)), since the loss class has half the complexity R
 * of the functions. Mohri, Rostamizadeh, Talwalkar (2018), theorem 3.5.
 */
export const zeroOneGapBound = (complexity: number, n: number, delta: number): number =>
  gapBound(complexity / 2, n, delta);

/** Complexity of sign functions from the smallest training error on coin labels, and back: 1 - 2 error. */
export const correlationOfError = (error: number): number => 1 - 2 * error;

/**
 * From below (desymmetrisation): E sup |Pf - P_n f| is at least half of E sup |(1/n) sum sigma_i (f(z_i) - Pf)|.
 * Source: V. Koltchinskii, Oracle Inequalities in Empirical Risk Minimization (2011), theorem 2.1.
 */
export const desymmetrizedFloor = (centredComplexity: number): number => centredComplexity / 2;

/**
 * Smallest n for which 2 B X / sqrt n + sqrt(log(1/delta) / (2 n)) <= target, with BX the product of Lipschitz constant,
 * radius and largest input: ceil(((2 BX + sqrt(log(1/delta) / 2)) / target)^2).
 */
export const sufficientSampleSize = (reach: number, delta: number, target: number): number =>
  target > 0 ? Math.ceil((gapBound(reach, 1, delta) / target) ** 2) : NaN;
