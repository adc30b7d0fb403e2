/** A probability with its complement, each accurate where it is small. */
export interface Split {
  readonly lower: number;
  readonly upper: number;
}

export const splitOf = (p: number): Split => ({ lower: p, upper: 1 - p });

/**
 * The t at which a distribution function has the values `p`: Newton's method on the logarithm of the smaller of the
 * two probabilities, which for the laws used here is concave in t, kept inside [low, high] by bisection. `at(t)`
 * gives the two probabilities and `slope`, the derivative of the lower one in t. NaN unless p is in [0, 1]; the ends
 * of the range at p = 0 and 1.
 */
export function invertSplit(
  p: Split,
  at: (t: number) => { readonly split: Split; readonly slope: number },
  range: { readonly low: number; readonly start: number; readonly high: number },
): number {
  if (!(p.lower >= 0 && p.upper >= 0)) return NaN;
  let { low, start: t, high } = range;
  if (p.lower === 0) return low;
  if (p.upper === 0) return high;
  const useLower = p.lower <= p.upper;
  const target = Math.log(useLower ? p.lower : p.upper);
  // Bisection alone halves the range, at most 2000 wide, to 1e-15 in 61 steps; each may follow one refused Newton step.
  for (let i = 0; i < 130; i++) {
    const { split, slope } = at(t);
    const probability = useLower ? split.lower : split.upper;
    const residual = Math.log(probability) - target;
    const logSlope = (slope / probability) * (useLower ? 1 : -1);
    const newton = t - residual / logSlope;
    // The error after a Newton step is about its square, so the step after this one would be below rounding.
    if (Math.abs(newton - t) <= 1e-9 * (1 + Math.abs(t))) return newton;
    if (useLower ? residual > 0 : residual < 0) high = t;
    else low = t;
    t = newton > low && newton < high ? newton : 0.5 * (low + high);
  }
  return t;
}
