/**
 * Closed forms of spherical motion: scale-invariant weights under v' = alpha v + g + lambda w, w' = w - eta v', where g is
 * orthogonal to w and ||g|| ||w|| has mean square G. Results after R. Wan, Z. Zhu, X. Zhang, J. Sun, "Spherical motion
 * dynamics", NeurIPS 2021; all formulas are derived here.
 */

export interface Dynamics {
  /** eta > 0 */
  readonly learningRate: number;
  /** lambda > 0 */
  readonly weightDecay: number;
  /** alpha in [0, 1) */
  readonly momentum: number;
}

/** eta lambda / (1 + alpha), which is 1 - cos of the equilibrium angle; the theory needs it in (0, 1). */
export const turning = ({ learningRate, weightDecay, momentum }: Dynamics): number =>
  (learningRate * weightDecay) / (1 + momentum);

/** arccos(1 - eta lambda / (1 + alpha)) in radians, without the cancellation near 1; NaN outside (0, 1). */
export function equilibriumAngle(dynamics: Dynamics): number {
  const c = turning(dynamics);
  return c > 0 && c < 1 ? 2 * Math.asin(Math.sqrt(c / 2)) : NaN;
}

/** sqrt(2 eta lambda / (1 + alpha)): the small-angle form. */
export const smallAngle = (dynamics: Dynamics): number => Math.sqrt(2 * turning(dynamics));

/**
 * Equilibrium of ||w||^2: sqrt(eta G / (lambda (1 - alpha) (2 - eta lambda / (1 + alpha)))). `memory` is
 * 2 alpha E<g_t, w_(t-1)> / (eta E||g_t||^2), which the usual statement takes for 0; with it the formula is exact.
 * Derivation: take E||.||^2 of w_(t+1) = (1 + alpha - eta lambda) w_t - alpha w_(t-1) - eta g_t, and its mean inner product
 * with w_t for E<w_t, w_(t-1)>.
 */
export function equilibriumNorm2(dynamics: Dynamics, unitGradient2: number, memory = 0): number {
  const { learningRate, weightDecay, momentum } = dynamics;
  const c = turning(dynamics);
  if (!(c > 0 && c < 1)) return NaN;
  return Math.sqrt((learningRate * unitGradient2 * (1 + memory)) / (weightDecay * (1 - momentum) * (2 - c)));
}

/** One update of x = ||w||^2 without momentum at constant ||g||^2 = G / x: (1 - eta lambda)^2 x + eta^2 G / x. */
export const norm2Update = (
  { learningRate, weightDecay }: Dynamics,
  unitGradient2: number,
  x: number,
): number => (1 - learningRate * weightDecay) ** 2 * x + (learningRate ** 2 * unitGradient2) / x;

/** Derivative of that update at its fixed point, 2 (1 - eta lambda)^2 - 1: the factor by which a deviation shrinks. */
export const norm2Multiplier = ({ learningRate, weightDecay }: Dynamics): number =>
  2 * (1 - learningRate * weightDecay) ** 2 - 1;

/** x(t) = sqrt(x*^2 + (x0^2 - x*^2) e^(-4 eta lambda t)), the continuous approach of ||w||^2 to equilibrium, no momentum. */
export function approach(dynamics: Dynamics, unitGradient2: number, start: number, t: number): number {
  const { learningRate, weightDecay } = dynamics;
  if (weightDecay === 0) return Math.sqrt(start ** 2 + 2 * learningRate ** 2 * unitGradient2 * t);
  const goal = equilibriumNorm2({ ...dynamics, momentum: 0 }, unitGradient2);
  return Math.sqrt(goal ** 2 + (start ** 2 - goal ** 2) * Math.exp(-4 * learningRate * weightDecay * t));
}

/**
 * Angle t updates after the learning rate fell from k eta' to eta' at equilibrium, over its new equilibrium value:
 * (1 + (k - 1) e^(-4 eta' lambda t))^(-1/2). It starts at 1 / sqrt(k); k = 1 is no drop.
 */
export const angleAfterDrop = (factor: number, decayPerUpdate: number, t: number): number =>
  (1 + (factor - 1) * Math.exp(-4 * decayPerUpdate * t)) ** -0.5;

/** Updates until that ratio reaches `share`, in (1 / sqrt(k), 1). */
export const recoveryTime = (factor: number, decayPerUpdate: number, share: number): number =>
  -Math.log((share ** -2 - 1) / (factor - 1)) / (4 * decayPerUpdate);
