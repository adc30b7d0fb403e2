export type Numbers = ArrayLike<number>;

/** Calls `visit` with each value and its index, whatever kind of array holds them. */
export function eachOf(values: Numbers, visit: (value: number, index: number) => void): void {
  for (let i = 0; i < values.length; i++) visit(values[i] ?? NaN, i);
}

/** Smallest and largest of the values that count; null if none does. */
export function rangeOf(
  arrays: readonly Numbers[],
  counts: (value: number) => boolean = Number.isFinite,
): readonly [lo: number, hi: number] | null {
  let lo = Infinity;
  let hi = -Infinity;
  for (const values of arrays)
    eachOf(values, (value) => {
      if (!counts(value)) return;
      if (value < lo) lo = value;
      if (value > hi) hi = value;
    });
  return lo <= hi ? [lo, hi] : null;
}
