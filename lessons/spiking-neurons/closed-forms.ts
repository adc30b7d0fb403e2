/** What one neuron, or two coupled ones, do exactly. Times are in time steps of length 1 unless said otherwise. */

export interface Drive {
  /** I, in units of potential. */
  readonly current: number;
  /** tau. */
  readonly timeConstant: number;
  /** theta. */
  readonly threshold?: number;
}

/**
 * Time from reset to threshold, t* = tau ln(I / (I - theta)); infinite for I <= theta. From u(t) = I (1 - e^(-t / tau)).
 * Source: W. Gerstner et al., Neuronal Dynamics (2014), section 1.3.
 */
export function firstSpikeTime({ current, timeConstant, threshold = 1 }: Drive): number {
  return current > threshold ? timeConstant * Math.log(current / (current - threshold)) : Infinity;
}

/** Steps from reset to threshold when potentials are looked at once a step: k_0 = ceil(t*). */
export const stepsToSpike = (drive: Drive): number => Math.ceil(firstSpikeTime(drive));

/** Time from reset to threshold under the rule u <- u + (dt / tau)(I - u): the smallest k dt with I (1 - (1 - dt / tau)^k) >= theta. */
export function eulerSpikeTime({ current, timeConstant, threshold = 1 }: Drive, dt: number): number {
  if (current <= threshold) return Infinity;
  if (dt >= timeConstant) return dt;
  return dt * Math.ceil(Math.log(1 - threshold / current) / Math.log(1 - dt / timeConstant));
}

/** Spikes a step of a neuron that needs k_0 steps to threshold and then transmits each step with probability rho: 1 / (k_0 + (1 - rho) / rho). */
export const retainedRate = (steps: number, retention: number): number =>
  1 / (steps + (1 - retention) / retention);

/** The current that makes a neuron of threshold 1 fire at time t: I = 1 / (1 - e^(-t / tau)). */
export const currentOfLatency = (time: number, timeConstant: number): number =>
  1 / (1 - Math.exp(-time / timeConstant));

/** To first order, the relative error of that current when the time is off by dt: (I - 1) dt / tau. */
export const latencyError = (current: number, jitter: number, timeConstant: number): number =>
  ((current - 1) * jitter) / timeConstant;

/** Two neurons with leak 1 / tau and self-connections V = (a, -b; b, a). */
export interface SelfConnection {
  readonly a: number;
  readonly b: number;
  readonly timeConstant: number;
}

/** Eigenvalues a - 1 / tau +- i b of -1 / tau + V, and the period of the rotation, infinite for b = 0. */
export function selfConnection({ a, b, timeConstant }: SelfConnection): {
  readonly growth: number;
  readonly frequency: number;
  readonly period: number;
} {
  return {
    growth: a - 1 / timeConstant,
    frequency: b,
    period: b === 0 ? Infinity : (2 * Math.PI) / Math.abs(b),
  };
}
