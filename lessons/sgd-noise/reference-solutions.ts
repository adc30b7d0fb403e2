/** Reference solutions of the exercises, and the quantities that tell whether an answer is right. */
import { exitProbability } from "@theory/exit-time";
import { AUTHORS_WELLS, ridgeOf } from "./landscape";
import { CURVATURES, LABEL_VARIANCE, exactStationary } from "./regression";

const { ahead, behind } = ridgeOf(AUTHORS_WELLS);

/** Exit probability of one update at learning rate times curvature 1, for noise of this variance along the line. */
export const exitProbabilityAt = (steepVariance: number): number =>
  exitProbability({ spread: Math.sqrt(steepVariance), ahead, behind });

/** Share escaped within `updates` under isotropic noise of this power in two dimensions, on the line. */
export const isotropicShare = (power: number, updates = 500): number =>
  -Math.expm1(updates * Math.log1p(-exitProbabilityAt(power / 2)));

/** The point of [low, high] where an increasing function passes `value`, by bisection. */
function whereReaches(f: (x: number) => number, value: number, low: number, high: number): number {
  for (let i = 0; i < 100; i++) {
    const middle = 0.5 * (low + high);
    if (f(middle) < value) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}

/** Power at which isotropic noise escapes with probability one half within 500 updates. */
export const halfEscapePower = (): number => whereReaches((power) => isotropicShare(power), 0.5, 1e-3, 1);

/** Excess risk at rest of the lesson's regression. */
export const riskOf = (learningRate: number, batchSize: number): number =>
  exactStationary({ curvatures: CURVATURES, labelVariance: LABEL_VARIANCE, learningRate, batchSize })
    .excessRisk;

/** Largest learning rate that keeps the excess risk below this, at this batch size. */
export const largestLearningRate = (risk: number, batchSize: number): number =>
  whereReaches((rate) => riskOf(rate, batchSize), risk, 1e-4, 0.5);

/** rho of Sigma = H with one eigenvalue 1 and D - 1 eigenvalues `small`. */
export function ratioOfSpectrum(dimension: number, small: number): number {
  const trace = 1 + (dimension - 1) * small;
  return (dimension * (1 + (dimension - 1) * small * small)) / trace ** 2;
}
