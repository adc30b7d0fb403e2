/**
 * What a Lipschitz function applied to a class does to its Rademacher complexity.
 *
 * Sources: M. Ledoux, M. Talagrand, Probability in Banach Spaces (1991), theorem 4.12; Mohri, Rostamizadeh, Talwalkar
 * (2018), lemma 5.7, for the form without absolute values.
 */

/**
 * Upper bound kappa R on the complexity of phi_i(f(z_i)), each phi_i kappa-Lipschitz, from the complexity R of f. Nothing
 * is asked of phi_i(0). Different phi_i for different points are allowed: that absorbs labels.
 */
export const contractedComplexity = (lipschitz: number, complexity: number): number =>
  lipschitz >= 0 ? lipschitz * complexity : NaN;

/** With an absolute value inside the supremum: 2 kappa R, and phi_i(0) = 0 is needed. */
export const contractedAbsoluteComplexity = (lipschitz: number, complexity: number): number =>
  2 * contractedComplexity(lipschitz, complexity);

/** Lipschitz constant, by the score, of the ramp or hinge loss with margin gamma: 1 / gamma. */
export const lipschitzOfMargin = (gamma: number): number => (gamma > 0 ? 1 / gamma : NaN);
