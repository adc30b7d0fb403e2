/**
 * Bounds on how often a linear student disagrees with its linear teacher, from one angle, in float64.
 *
 * Teacher w*, student w, angle alpha between them. For a law of features x, p(theta) is the probability that the unsigned
 * angle between x and the line of w* is at least theta: it falls from p(0) = 1.
 * Source: M. Phuong, C. H. Lampert, "Towards understanding knowledge distillation", ICML 2019; the forms used here are
 * proved in the lesson.
 */
import { regularizedBeta } from "@numerics/incomplete-beta";
import { gaussLegendre, integrate } from "@numerics/quadrature";

/** p as a function of the angle in radians, in [0, pi / 2]. */
export type AngleLaw = (angle: number) => number;

const RIGHT = Math.PI / 2;

/** p(theta) = (1 - 2 theta / pi)^kappa: kappa = 1 spreads the angle evenly, large kappa keeps it near the teacher. */
export const designedLaw =
  (kappa: number): AngleLaw =>
  (angle) =>
    Math.max(0, 1 - angle / RIGHT) ** kappa;

/** Features of any rotation-invariant law in R^dim: p(theta) = I_{cos^2 theta}(1/2, (dim - 1)/2). */
export const isotropicLaw =
  (dim: number): AngleLaw =>
  (angle) =>
    regularizedBeta(Math.cos(Math.min(angle, RIGHT)) ** 2, 0.5, (dim - 1) / 2);

/** p(pi/2 - alpha): no student at the angle alpha < pi/2 disagrees more often with its teacher. */
export const angleBound = (law: AngleLaw, angle: number): number => law(Math.max(0, RIGHT - angle));

const GRID = 400;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Least value of p(beta) + p(pi/2 - beta)^n over beta in [0, pi/2]: a grid, then golden section around its minimum. */
export function expectedBound(
  law: AngleLaw,
  sampleSize: number,
): { readonly value: number; readonly at: number } {
  const value = (beta: number): number => law(beta) + law(RIGHT - beta) ** sampleSize;
  let best = 0;
  for (let i = 1; i <= GRID; i++) if (value((RIGHT * i) / GRID) < value((RIGHT * best) / GRID)) best = i;
  let low = (RIGHT * Math.max(0, best - 1)) / GRID;
  let high = (RIGHT * Math.min(GRID, best + 1)) / GRID;
  for (let k = 0; k < 60; k++) {
    const inner = GOLDEN * (high - low);
    if (value(high - inner) < value(low + inner)) high = low + inner;
    else low = high - inner;
  }
  const at = (low + high) / 2;
  return { value: value(at), at };
}

/** Points of the quadrature over the angle's law: the disagreement is then right to 1e-6 or better. */
const POINTS = 48;

/**
 * Disagreement of a student at the angle alpha to w* under the designed law in R^dim: x has angle theta to the line of
 * w*, theta = (pi/2)(1 - U^(1/kappa)) with U uniform, and a uniform direction orthogonal to w*. A point on the far side
 * of the student's boundary has |t| > cot(alpha) cot(theta), t the first coordinate of a uniform direction in
 * R^(dim-1), t^2 ~ Beta(1/2, (dim-2)/2), and the right sign of t: R = E P(|t| > cot(alpha) cot(theta)) / 2. Beyond
 * U = (2 alpha / pi)^kappa, the angle bound, there are none.
 */
export function designedDisagreement(kappa: number, dim: number, angle: number): number {
  if (angle <= 0) return 0;
  if (angle >= RIGHT) return 0.5;
  const largest = angle / RIGHT; // of U^(1/kappa)
  const cotangent = 1 / Math.tan(angle);
  const beyond = (v: number): number => {
    const c = cotangent * Math.tan(RIGHT * v); // cot(theta) = tan(pi/2 - theta)
    return c >= 1 ? 0 : regularizedBeta(1 - c * c, (dim - 2) / 2, 0.5);
  };
  // U = v^kappa; for kappa < 1 its derivative is infinite at 0, and U itself is the better variable.
  const total =
    kappa >= 1
      ? integrate((v) => kappa * v ** (kappa - 1) * beyond(v), gaussLegendre(POINTS, 0, largest))
      : integrate((u) => beyond(u ** (1 / kappa)), gaussLegendre(POINTS, 0, largest ** kappa));
  return total / 2;
}

/** The same for a rotation-invariant law: the angle over pi. */
export const isotropicDisagreement = (angle: number): number => angle / Math.PI;
