/**
 * How fast noise lifts the mean loss out of the minimum of a quadratic: L = theta' H theta / 2, started at 0. In the
 * basis of the eigenvectors of H only the diagonal of the noise covariance counts.
 */

/** Eigenvalues of H and the noise variances along their eigenvectors, in the same order. */
export interface Quadratic {
  readonly curvatures: readonly number[];
  readonly variances: readonly number[];
}

const total = (
  { curvatures, variances }: Quadratic,
  term: (curvature: number, variance: number) => number,
): number => curvatures.reduce((sum, curvature, i) => sum + term(curvature, variances[i] ?? NaN), 0);

/** Tr(H D) */
export const traceProduct = (q: Quadratic): number => total(q, (h, d) => h * d);

/**
 * E L at time t of the diffusion d theta = -H theta dt + D^(1/2) dW: Tr[(I - e^(-2 H t)) D] / 4. It starts like
 * t Tr(H D) / 2 and saturates at Tr(D) / 4, whatever the alignment of D with H.
 */
export const diffusionClimb = (q: Quadratic, t: number): number =>
  total(q, (h, d) => -Math.expm1(-2 * h * t) * d) / 4;

/**
 * E L after k updates theta' = (I - eta H) theta + e, Cov e = S:
 * sum_i lambda_i S_ii (1 - (1 - eta lambda_i)^(2 k)) / (2 (1 - (1 - eta lambda_i)^2)).
 * It is at most k Tr(H S) / 2 while 0 <= eta lambda_i <= 2, with equality at k = 1. With k = Infinity it is the
 * stationary height sum_i S_ii / (2 eta (2 - eta lambda_i)); infinite where eta lambda_i >= 2.
 */
export const updateClimb = (q: Quadratic, learningRate: number, k: number): number =>
  total(q, (h, s) => {
    const shrink = (1 - learningRate * h) ** 2;
    const lengths =
      shrink < 1 ? (1 - shrink ** k) / (1 - shrink) : shrink === 1 ? k : (shrink ** k - 1) / (shrink - 1);
    return s === 0 ? 0 : 0.5 * h * s * lengths;
  });

/** Variance at time t of dx = -h x dt + D^(1/2) dW from x = 0: D (1 - e^(-2 h t)) / (2 h). */
export const diffusionVariance = (curvature: number, noise: number, t: number): number =>
  (-Math.expm1(-2 * curvature * t) * noise) / (2 * curvature);

/**
 * Largest ratio of the variance of x' = (1 - eta h) x + e, Var e = eta D, to that of its diffusion limit at the same
 * time: 2 x / (1 - e^(-2 x)), x = eta h in (0, 1), taken after the first update. Proof: with q = (1 - x)^2 <= e^(-2 x)
 * the ratio after k updates is 2 x / (1 - q) times (1 - q^k) / (1 - e^(-2 x k)), which falls with k.
 */
export const diffusionRatioBound = (x: number): number => (2 * x) / -Math.expm1(-2 * x);
