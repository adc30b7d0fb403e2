/**
 * Robust margins of a linear classifier on Gaussian classes x | y ~ N(y theta, sigma^2 I): m = y w.x - radius |w|_1 is
 * N(mean, spread^2) with mean = w.theta - radius |w|_1 and spread = sigma |w|_2. Exact risks, in float64.
 */
import { normalCdf } from "@numerics/special";

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** P[m <= 0]. */
export const robustErrorOf = (mean: number, spread: number): number => normalCdf(-mean / spread);

/**
 * E clip(1 - m/gamma, 0, 1) = (G(gamma) - G(0)) / gamma, with G(t) = E (t - m)_+ = (t - mean) Phi(z) + spread phi(z) at
 * z = (t - mean) / spread.
 */
export function rampRiskOf(mean: number, spread: number, gamma: number): number {
  const below = (t: number): number => {
    const z = (t - mean) / spread;
    return (t - mean) * normalCdf(z) + spread * density(z);
  };
  return (below(gamma) - below(0)) / gamma;
}

/** 3 sqrt(ln(2/delta) / (2 n)). */
export const confidenceTerm = (failure: number, samples: number): number =>
  3 * Math.sqrt(Math.log(2 / failure) / (2 * samples));

export interface BoundTerms {
  readonly trainingRamp: number;
  readonly gamma: number;
  readonly complexity: number;
  readonly failure: number;
  readonly samples: number;
}

/** Training ramp loss + (2/gamma) complexity + confidence term. */
export const marginBound = (t: BoundTerms): number =>
  t.trainingRamp + (2 / t.gamma) * t.complexity + confidenceTerm(t.failure, t.samples);
