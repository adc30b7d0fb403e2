/** Solving f(x) = target for a monotone function of one variable. */

export type MonotoneSolution =
  | { readonly kind: "found"; readonly x: number }
  /** The target lies outside the values f takes on the interval; `nearest` is the end that comes closest to it. */
  | { readonly kind: "none"; readonly nearest: number; readonly value: number; readonly says: string };

export interface MonotoneProblem {
  readonly f: (x: number) => number;
  readonly target: number;
  readonly low: number;
  readonly high: number;
  /** `log` halves the ratio of the ends instead of their distance; both must be positive. Default `linear`. */
  readonly scale?: "linear" | "log";
}

/**
 * The x in [low, high] with f(x) = target, f monotone in either direction, by bisection until no double (on a
 * logarithmic interval: no geometric mean) lies between: about 60 evaluations, up to 1100 where x is 0 or next to it.
 * f may jump: then x is the place where it crosses the target. Infinite values are allowed; NaN, and an interval that
 * is none, throw. Where f is constant at the target, some point of that stretch.
 */
export function solveMonotone({ f, target, low, high, scale = "linear" }: MonotoneProblem): MonotoneSolution {
  if (!(low < high) || !Number.isFinite(low) || !Number.isFinite(high))
    throw new Error(
      `The interval must have finite ends, the lower one first; it is [${String(low)}, ${String(high)}].`,
    );
  if (scale === "log" && !(low > 0))
    throw new Error(`A logarithmic interval must be positive; it begins at ${String(low)}.`);
  if (Number.isNaN(target)) throw new Error("The target of the equation is not a number.");
  const at = (x: number): number => {
    const value = f(x);
    if (Number.isNaN(value))
      throw new Error(
        `The function is not a number at x = ${String(x)}, inside the interval to be searched.`,
      );
    return value;
  };

  const atLow = at(low);
  const atHigh = at(high);
  if (atLow === target) return { kind: "found", x: low };
  if (atHigh === target) return { kind: "found", x: high };
  if (atLow < target === atHigh < target) {
    const lowIsNearer = Math.abs(atLow - target) <= Math.abs(atHigh - target);
    const nearest = lowIsNearer ? low : high;
    const value = lowIsNearer ? atLow : atHigh;
    const says = `No solution in [${String(low)}, ${String(high)}]: the function goes from ${String(atLow)} to ${String(atHigh)} there and does not reach ${String(target)}.`;
    return { kind: "none", nearest, value, says };
  }

  const isRising = atLow < atHigh;
  let [left, right] = [low, high];
  for (;;) {
    const middle = scale === "log" ? Math.sqrt(left) * Math.sqrt(right) : 0.5 * left + 0.5 * right;
    if (!(middle > left && middle < right)) return { kind: "found", x: left };
    const value = at(middle);
    if (value === target) return { kind: "found", x: middle };
    if (value < target === isRising) left = middle;
    else right = middle;
  }
}
