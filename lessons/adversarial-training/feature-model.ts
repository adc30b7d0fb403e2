/**
 * The feature model: y = +-1 fair; x_1 = y with probability p, else -y; x_2, ..., x_{d+1} ~ N(eta y, 1) independent.
 * Accuracies and risks of linear classifiers sign(w.x) in closed form, in float64. After Tsipras et al. (2019).
 */
import { normalCdf } from "@numerics/special";
import { gaussLegendre } from "@numerics/quadrature";

export interface FeatureModel {
  /** Probability p that the strong feature agrees with the label. */
  readonly agreement: number;
  /** Mean eta of a weak feature times the label. */
  readonly signal: number;
}

/** All that accuracies need of a weight vector (w_1, w_r). */
export interface WeightSums {
  /** w_1, the weight of the strong feature. */
  readonly strong: number;
  /** Sum of the weak weights, and their Euclidean and l1 norms. */
  readonly weakSum: number;
  readonly weakNorm: number;
  readonly weakL1: number;
}

export const l1Norm = (w: WeightSums): number => Math.abs(w.strong) + w.weakL1;

/**
 * P[y w.(x + delta) > 0 for all |delta|_inf <= radius]: p Phi((A + w_1)/s) + (1 - p) Phi((A - w_1)/s) with A = eta sum
 * w_r - radius |w|_1 and s = |w_r|_2. For s = 0 the Gaussian distribution function becomes a step; a margin of 0 counts
 * as an error.
 */
export function accuracy(model: FeatureModel, w: WeightSums, radius = 0): number {
  const centre = model.signal * w.weakSum - radius * l1Norm(w);
  const right = (margin: number): number =>
    w.weakNorm > 0 ? normalCdf(margin / w.weakNorm) : margin > 0 ? 1 : 0;
  return model.agreement * right(centre + w.strong) + (1 - model.agreement) * right(centre - w.strong);
}

/** P[y w.(x - 2 eta y e) > 0] for e = (0, 1, ..., 1): the weak features' means change sign. */
export const shiftedAccuracy = (model: FeatureModel, w: WeightSums): number =>
  accuracy({ ...model, signal: -model.signal }, w);

/** Sums of w = (a, 1/sqrt d, ..., 1/sqrt d): unit weak part in the best direction. */
export function frontierWeights(strong: number, dim: number): WeightSums {
  return { strong, weakSum: Math.sqrt(dim), weakNorm: 1, weakL1: Math.sqrt(dim) };
}

/** Largest robust accuracy that a classifier of this standard accuracy can have, for radius >= 2 eta and p in [1/2, 1). */
export const robustCeiling = (model: Pick<FeatureModel, "agreement">, standardAccuracy: number): number =>
  model.agreement * ((1 - standardAccuracy) / (1 - model.agreement));

/** log(1 + e^-m) without overflow. */
export const logisticLoss = (margin: number): number =>
  Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin)));

// Nine standard deviations leave out 1e-18 of a Gaussian; 64 points integrate a logistic loss to rounding.
const GAUSSIAN = gaussLegendre(64, -9, 9);
const DENSITY = GAUSSIAN.nodes.map(
  (z, j) => ((GAUSSIAN.weights[j] ?? 0) * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI),
);

/** E of the logistic loss at the worst point of the l_inf ball: margins are Gaussian given whether x_1 agrees with y. */
export function robustLogisticRisk(model: FeatureModel, w: WeightSums, radius: number): number {
  const centre = model.signal * w.weakSum - radius * l1Norm(w);
  const given = (mean: number): number =>
    w.weakNorm > 0
      ? DENSITY.reduce((sum, p, j) => sum + p * logisticLoss(mean + w.weakNorm * (GAUSSIAN.nodes[j] ?? 0)), 0)
      : logisticLoss(mean);
  return model.agreement * given(centre + w.strong) + (1 - model.agreement) * given(centre - w.strong);
}

/** The same with the weak features' noise taken away: by Jensen no larger. */
export function noiselessRobustRisk(model: FeatureModel, w: WeightSums, radius: number): number {
  return robustLogisticRisk(model, { ...w, weakNorm: 0 }, radius);
}

/** The same without the weak features. */
export function strongOnlyRisk(model: FeatureModel, w: WeightSums, radius: number): number {
  return robustLogisticRisk(model, { strong: w.strong, weakSum: 0, weakNorm: 0, weakL1: 0 }, radius);
}
