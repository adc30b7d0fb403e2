/**
 * What a mixture of a teacher's soft label and a hard label asks of a student on one example, in float64.
 *
 * Binary labels y in {0, 1}, student logit z, teacher logit v, soft ratio rho, temperature T. The loss of one example is
 * rho s CE(sigma(z / T); sigma(v / T)) + (1 - rho) CE(sigma(z); y), with s = T^2 where the soft term is scaled and s = 1
 * where it is not. Derived here; the loss is that of G. Ji and Z. Zhu, NeurIPS 2020, and of G. Hinton, O. Vinyals and
 * J. Dean, 2015.
 */
import { solveMonotone } from "@numerics/solve-monotone";

export const sigmoid = (z: number): number =>
  z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
/** ln(p / (1 - p)). */
export const logit = (p: number): number => Math.log(p) - Math.log1p(-p);

export interface Mixture {
  /** Soft ratio rho: 1 is pure distillation, 0 pure labels. */
  readonly ratio: number;
  readonly temperature: number;
  /** Whether the soft term is multiplied by T^2. */
  readonly scaled: boolean;
}

/** Weights of sigma(z / T) - sigma(v / T) and of sigma(z) - y in the derivative of the loss by z. */
export const gradientWeights = ({ ratio, temperature, scaled }: Mixture): { soft: number; hard: number } => ({
  soft: scaled ? ratio * temperature : ratio / temperature,
  hard: 1 - ratio,
});

/** Beyond this logit a float64 probability is 0 or 1. */
const FARTHEST = 800;

/**
 * The student logit that minimises the loss of one example, increasing in `teacher` and in `label`. At T = 1 it is
 * logit(rho sigma(v) + (1 - rho) y); otherwise the zero of the strictly increasing derivative. Infinite at rho = 0.
 */
export function effectiveLogit(mixture: Mixture, teacher: number, label: number): number {
  const { ratio, temperature: T } = mixture;
  if (ratio === 0) return label > 0.5 ? Infinity : -Infinity;
  if (T === 1) return logit(ratio * sigmoid(teacher) + (1 - ratio) * label);
  const weight = gradientWeights(mixture);
  const target = sigmoid(teacher / T);
  const slope = (z: number): number =>
    weight.soft * (sigmoid(z / T) - target) + weight.hard * (sigmoid(z) - label);
  const found = solveMonotone({ f: slope, target: 0, low: -FARTHEST, high: FARTHEST });
  return found.kind === "found" ? found.x : NaN;
}

/**
 * The same at T = 1 with the mixed probability kept in [clip, 1 - clip], so that pure labels (rho = 0) become targets of
 * finite size: logit(0.01) = -4.6.
 */
export const clippedLogit = (ratio: number, teacher: number, label: number, clip: number): number =>
  logit(Math.min(1 - clip, Math.max(clip, ratio * sigmoid(teacher) + (1 - ratio) * label)));

/**
 * Soft ratio below which the label has the last word at T = 1: with probability q < 1/2 for the true class the effective
 * logit has the label's sign exactly for rho < 1 / (2 (1 - q)). Always above 1/2.
 */
export const labelWinsBelow = (trueClassProbability: number): number => 1 / (2 * (1 - trueClassProbability));

/** Half the jump of the effective logit where a perfect teacher's logit passes 0, at T = 1: ln((2 - rho) / rho). */
export const halfJump = (ratio: number): number => Math.log((2 - ratio) / ratio);

/** Cross-entropy of the probability sigma(z) against the target probability t, in nats. */
const crossEntropy = (z: number, t: number): number =>
  Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - t * z;

/** The loss of one example at the student's logit z. */
export function mixedLoss(
  { ratio, temperature: T, scaled }: Mixture,
  z: number,
  teacher: number,
  label: number,
): number {
  const soft = crossEntropy(z / T, sigmoid(teacher / T));
  return ratio * (scaled ? T * T : 1) * soft + (1 - ratio) * crossEntropy(z, label);
}
