/** Massart's lemma for finite classes. */

/**
 * Upper bound r sqrt(2 log N) / n on E max_a (1/n) sum_i sigma_i a_i over N vectors a of Euclidean length at most r. In the
 * unit of the a_i. N >= 1 (0 at N = 1), r >= 0, n > 0; otherwise NaN.
 * Source: P. Massart, "Some applications of concentration inequalities to statistics", Ann. Fac. Sci. Toulouse 9 (2000)
 * 245-303, lemma 5.2; Mohri, Rostamizadeh, Talwalkar (2018), theorem 3.7.
 */
export function massartBound(radius: number, count: number, n: number): number {
  if (!(radius >= 0) || !(count >= 1) || !(n > 0)) return NaN;
  return (radius * Math.sqrt(2 * Math.log(count))) / n;
}

/** The same for N sign vectors, whose length is sqrt n: sqrt(2 log N / n). */
export const massartSignBound = (count: number, n: number): number => massartBound(Math.sqrt(n), count, n);
