/**
 * Points on which one neuron fires exactly where it is told to: x_i = (cos a, sin a e_i) in R^(n+1), |x_i| = 1, and the
 * weights w = (1 / cos a, eps c_1, ..., eps c_n) with c_i = +-1 give w x_i = 1 + eps c_i sin a, above or below the
 * threshold 1 by choice, at the norm sqrt(1 / cos^2 a + n eps^2).
 */
export const ANGLE = 0.3;
/** n eps^2: what the choice of a subset adds to the squared norm of the weights. */
const CHOICE = 0.003;

export const epsilonOf = (n: number): number => Math.sqrt(CHOICE / n);

/** Norm of weights that fire on a chosen subset of n points, with steps of size eps. */
export const weightNorm = (n: number, epsilon = epsilonOf(n)): number =>
  Math.sqrt(1 / Math.cos(ANGLE) ** 2 + n * epsilon * epsilon);
