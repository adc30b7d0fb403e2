/**
 * Time at which a noisy linear recursion first leaves an interval.
 *
 * The chain is x' = shrink x + spread xi, xi standard normal, started at 0, on the interval [-behind, ahead]. With
 * K(x, y) = phi_spread(y - shrink x) the probability of no exit in k steps is S_k(x), S_0 = 1, S_{k+1} = K S_k, and the
 * mean exit time solves m = 1 + K m. K is discretised by Gauss-Legendre quadrature (Nystrom's method; K. E. Atkinson,
 * The Numerical Solution of Integral Equations of the Second Kind, 1997, section 4.1).
 */

import { gaussLegendre } from "@numerics/quadrature";
import { normalDensity, normalUpperTail } from "@numerics/special";

export interface LinearChain {
  /** Factor by which a step without noise multiplies the position. */
  readonly shrink: number;
  /** Standard deviation of one step's noise, > 0. */
  readonly spread: number;
  /** Distances from the start to the two ends, > 0. */
  readonly ahead: number;
  readonly behind: number;
}

/** Law of the exit time T: P(T > k) for k < `survival.length`, beyond that a geometric tail with this ratio. */
export interface ExitLaw {
  readonly survival: Float64Array;
  readonly ratio: number;
}

const density = (x: number, spread: number): number => normalDensity(x / spread) / spread;

/**
 * Change of the hazard 1 - P(T > k + 1) / P(T > k), relative and absolute, below which the rest of the law is taken for
 * geometric. The absolute part is a few roundings of a sum near 1.
 */
const STEADY_WITHIN = 1e-9;
const ROUNDING = 4e-15;
/** Relaxation times 1 / (1 - |shrink|) before the hazard is looked at: at first it is 0 for want of time to climb. */
const RELAXATIONS = 6;
const MOST_STEPS = 20_000;

/**
 * The exit law, to about ten digits: 2.5 nodes and more for each standard deviation of a step leave a quadrature error
 * near rounding. Cost O(nodes^2) a step until the law is geometric,
 * which takes some 1 / (1 - shrink) steps.
 */
export function exitLaw({ shrink, spread, ahead, behind }: LinearChain): ExitLaw {
  const width = ahead + behind;
  const n = Math.min(400, Math.ceil(40 + (2.5 * width) / spread));
  const { nodes, weights } = gaussLegendre(n, -behind, ahead);
  const kernel = new Float64Array(n * n);
  const fromStart = new Float64Array(n);
  nodes.forEach((y, j) => {
    const w = weights[j] ?? 0;
    fromStart[j] = w * density(y, spread);
    nodes.forEach((x, i) => (kernel[i * n + j] = w * density(y - shrink * x, spread)));
  });

  const survival = [1];
  let here = new Float64Array(n).fill(1);
  let next = new Float64Array(n);
  let last = 1;
  let hazard = NaN;
  const earliest = RELAXATIONS / Math.max(1 - Math.abs(shrink), RELAXATIONS / MOST_STEPS);
  for (let step = 1; step < MOST_STEPS; step++) {
    let now = 0;
    for (let j = 0; j < n; j++) now += (fromStart[j] ?? 0) * (here[j] ?? 0);
    survival.push(now);
    const before = hazard;
    hazard = (last - now) / last;
    const steady =
      step > earliest && Math.abs(hazard - before) <= STEADY_WITHIN * Math.abs(hazard) + ROUNDING;
    if (steady || now < 1e-300) break;
    last = now;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += (kernel[i * n + j] ?? 0) * (here[j] ?? 0);
      next[i] = sum;
    }
    [here, next] = [next, here];
  }
  // Rounding may leave a hazard of -1e-16 where there are no exits at all.
  return { survival: Float64Array.from(survival), ratio: 1 - Math.max(hazard, 0) };
}

/** P(T > steps): no exit in the first `steps` steps. */
export function survivalAfter({ survival, ratio }: ExitLaw, steps: number): number {
  const last = survival.length - 1;
  return survival[steps] ?? (survival[last] ?? NaN) * ratio ** (steps - last);
}

/** E min(T, horizon) in steps, the sum of P(T > k) over k < horizon; with horizon Infinity the mean exit time. */
export function meanExit({ survival, ratio }: ExitLaw, horizon = Infinity): number {
  const head = Math.min(horizon, survival.length);
  let sum = 0;
  for (let k = 0; k < head; k++) sum += survival[k] ?? NaN;
  if (horizon <= head) return sum;
  const first = (survival[head - 1] ?? NaN) * ratio;
  if (ratio === 1) return sum + first * (horizon - head);
  return sum + (first * (1 - ratio ** (horizon - head))) / (1 - ratio);
}

/**
 * Probability that one draw of N(0, spread^2) falls outside [-behind, ahead]. With shrink = 0 every step is such a
 * draw, and the exit time is geometric with this parameter.
 */
export const exitProbability = ({ spread, ahead, behind }: Omit<LinearChain, "shrink">): number =>
  normalUpperTail(ahead / spread) + normalUpperTail(behind / spread);

/** E min(T, horizon) = (1 - (1 - p)^horizon) / p for a geometric T; p in (0, 1]. */
export const meanGeometricExit = (p: number, horizon = Infinity): number =>
  -Math.expm1(horizon * Math.log1p(-p)) / p;

/**
 * Mean exit time of the diffusion dx = -h x dt + sqrt(2 T) dW from [-behind, ahead], started at 0: the solution at 0 of
 * T m'' - h x m' = -1 with m = 0 at the ends. `behind` may be Infinity. With T << h ahead^2 / 2 it grows like
 * exp(h ahead^2 / (2 T)) (H. A. Kramers, Physica 7 (1940) 284-304).
 */
export function diffusionExitTime(
  curvature: number,
  temperature: number,
  ahead: number,
  behind: number,
): number {
  const rate = curvature / (2 * temperature);
  // Beyond eight standard deviations behind the start the Gibbs density no longer counts.
  const reach = Math.min(behind, 8 * Math.sqrt(1 / (2 * rate)) + ahead);
  const cells = 2000;
  /** Integrals from 0 to `end` of e^{r y^2} and of e^{r y^2} I(y), I(y) the integral from 0 to y of e^{-r z^2}. */
  const integrate = (
    end: number,
  ): { readonly scale: number; readonly time: number; readonly mass: number } => {
    const h = end / cells;
    let mass = 0;
    let scale = 0;
    let time = 0;
    for (let i = 0; i < cells; i++) {
      const middle = (i + 0.5) * h;
      const weight = Math.exp(-rate * middle * middle);
      scale += h / weight;
      time += (h / weight) * (mass + 0.5 * h * weight);
      mass += h * weight;
    }
    return { scale, time: time / temperature, mass: mass / temperature };
  };
  const right = integrate(ahead);
  const left = integrate(reach);
  if (behind === Infinity) return right.time + left.mass * right.scale;
  // m(0) = time - c scale on either side, with the same slope c at 0.
  const slope = (right.time - left.time) / (right.scale + left.scale);
  return right.time - slope * right.scale;
}
