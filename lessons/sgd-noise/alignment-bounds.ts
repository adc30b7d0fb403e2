/**
 * Lower bounds on rho = D Tr(H Sigma) / (Tr H Tr Sigma), how much faster gradient noise of covariance Sigma climbs than
 * isotropic noise of the same power. In the spirit of the conditions of Zhu, Wu, Yu, Wu and Ma (2019); the forms and
 * proofs are ours.
 */

export interface Alignment {
  readonly dimension: number;
  /** a = u1' Sigma u1 Tr H / (lambda_1 Tr Sigma) */
  readonly alignment: number;
  /** lambda_1 / Tr H */
  readonly topShare: number;
  /** max(0, -lambda_min) / Tr H; 0 for a positive semi-definite H. */
  readonly negativeShare: number;
}

/**
 * rho >= a D (lambda_1 / Tr H)^2 - D lambda_- / Tr H for Tr H > 0, lambda_1 > 0. From
 * Tr(H Sigma) >= lambda_1 u1' Sigma u1 - lambda_- (Tr Sigma - u1' Sigma u1) and the definition of a.
 */
export const alignmentBound = ({ dimension, alignment, topShare, negativeShare }: Alignment): number =>
  dimension * (alignment * topShare ** 2 - negativeShare);

/**
 * rho >= a D / (k + (D - k) D^(-d))^2 where lambda_j <= lambda_1 D^(-d) for all j > k, which bounds
 * Tr H <= lambda_1 (k + (D - k) D^(-d)). Grows like a D^(2 d - 1) for 1/2 < d < 1, saturates at a D / k^2 for d >= 1.
 */
export const illConditioningBound = (
  dimension: number,
  alignment: number,
  k: number,
  decay: number,
): number => (alignment * dimension) / (k + (dimension - k) * dimension ** -decay) ** 2;
