/**
 * Stationary SGD on y = x' theta* + e with Gaussian inputs x ~ N(0, diag h), label noise of variance sigma^2 and fresh
 * examples, and the theory that takes its noise for additive.
 */

import { timeAverage, type Recording } from "@contract";

/** Eigenvalues h of the input covariance, which is the Hessian. */
export const CURVATURES = [4, 1, 1 / 4, 1 / 16] as const;
/** sigma^2 */
export const LABEL_VARIANCE = 0.25;
/** Learning rates run side by side, as fractions of the chosen one, which is the last. */
export const RATE_FRACTIONS = [0.125, 0.25, 0.5, 0.75, 1] as const;
/** A row of the recording holds means over this many updates: short against the run, long against the cost of a row. */
export const UPDATES_PER_ROW = 10;

/**
 * Excess risk averaged over the second half of a run up to row `row`, one number a replica; NaN in the first half.
 * `fraction` picks one of the learning rates run side by side.
 */
export function riskAtRest(
  recording: Recording,
  updates: number,
  row: number,
  fraction: number = RATE_FRACTIONS.length - 1,
): Float64Array {
  return timeAverage(recording, "excessRisk", updates / UPDATES_PER_ROW / 2 + 1, row, fraction);
}

export interface Setting {
  readonly curvatures: readonly number[];
  readonly learningRate: number;
  readonly batchSize: number;
  readonly labelVariance: number;
}

export interface Stationary {
  /** C_ii = E theta_i^2 in the stationary state, theta measured from the optimum. */
  readonly variances: readonly number[];
  /** Half the trace of H C. */
  readonly excessRisk: number;
}

/**
 * S_B = sum_i eta h_i / (B (2 - eta h_i (1 + 1/B))). A stationary state with finite variance exists iff every
 * denominator is positive and S_B < 1; Infinity where a denominator is not.
 */
export function noiseGain({
  curvatures,
  learningRate: eta,
  batchSize: B,
}: Omit<Setting, "labelVariance">): number {
  let sum = 0;
  for (const h of curvatures) {
    const room = 2 - eta * h * (1 + 1 / B);
    if (room <= 0) return Infinity;
    sum += (eta * h) / (B * room);
  }
  return sum;
}

/**
 * Exact stationary state: Tr(HC) = sigma^2 S_B / (1 - S_B), C_ii = eta (sigma^2 + Tr(HC)) / (B (2 - eta h_i (1 + 1/B))).
 * From the second-moment equation of the error with E[x x' C x x'] = 2 H C H + Tr(HC) H for Gaussian x.
 * Infinite where no stationary state has a finite variance.
 */
export function exactStationary(setting: Setting): Stationary {
  const { curvatures, learningRate: eta, batchSize: B, labelVariance } = setting;
  const gain = noiseGain(setting);
  if (gain >= 1) return { variances: curvatures.map(() => Infinity), excessRisk: Infinity };
  const trace = (labelVariance * gain) / (1 - gain);
  return {
    variances: curvatures.map((h) => (eta * (labelVariance + trace)) / (B * (2 - eta * h * (1 + 1 / B)))),
    excessRisk: trace / 2,
  };
}

/** The same with the noise at the optimum, covariance sigma^2 H / B, taken for the noise everywhere. */
export function additiveStationary(setting: Setting): Stationary {
  const { curvatures, learningRate: eta, batchSize: B, labelVariance } = setting;
  const variances = curvatures.map((h) => stationaryVariance((eta * eta * labelVariance * h) / B, h, eta));
  return {
    variances,
    excessRisk: 0.5 * curvatures.reduce((sum, h, i) => sum + h * (variances[i] ?? NaN), 0),
  };
}

/**
 * Stationary variance S / (eta h (2 - eta h)) of theta' = (1 - eta h) theta + e, Var e = S. Infinite unless
 * 0 < eta h < 2.
 */
export function stationaryVariance(noise: number, curvature: number, learningRate: number): number {
  const x = learningRate * curvature;
  return x > 0 && x < 2 ? noise / (x * (2 - x)) : Infinity;
}
