/** Fewer points than pixels, without losing what an eye would see: spikes, ends and gaps stay. */
import type { Numbers } from "./numbers";

/**
 * Rows to keep so that at most about two remain per pixel column: the one with the smallest of `lower` and the one
 * with the largest of `upper` (the same array twice for a curve, the edges of a band otherwise). The first and last
 * row of each stretch stay, and one row of each gap (where a value or its column is not finite). `columnOf` maps x to
 * a column from 0 to `columns`; rows outside are kept only as far as the line into and out of the window needs them.
 */
export function decimate(
  x: Numbers,
  lower: Numbers,
  upper: Numbers,
  columnOf: (x: number) => number,
  columns: number,
): Int32Array {
  const n = x.length;
  if (n <= 2 * columns) return Int32Array.from({ length: n }, (_, i) => i);
  const kept = new Int32Array(n);
  let size = 0;
  const keep = (row: number): void => {
    if (size === 0 || (kept[size - 1] ?? -1) < row) kept[size++] = row;
  };
  let column = NaN; // of the rows now being gathered; NaN between stretches
  let lowest = 0;
  let highest = 0;
  const flush = (end: number, last: boolean): void => {
    if (Number.isNaN(column)) return;
    keep(Math.min(lowest, highest));
    keep(Math.max(lowest, highest));
    if (last) keep(end);
  };
  for (let i = 0; i < n; i++) {
    const place = columnOf(x[i] ?? NaN);
    const low = lower[i] ?? NaN;
    const high = upper[i] ?? NaN;
    if (!Number.isFinite(place + low + high)) {
      flush(i - 1, true);
      if (!Number.isNaN(column) || i === 0) keep(i);
      column = NaN;
      continue;
    }
    const own = Math.min(columns, Math.max(-1, Math.floor(place)));
    if (own !== column) {
      // Leaving the far left: its last row is where the line comes in.
      const enters = Number.isNaN(column);
      flush(i - 1, column === -1);
      column = own;
      lowest = highest = i;
      if (enters || own === columns) keep(i);
    } else {
      if (low < (lower[lowest] ?? NaN)) lowest = i;
      if (high > (upper[highest] ?? NaN)) highest = i;
    }
  }
  flush(n - 1, true);
  return kept.slice(0, size);
}

/** Rows of a path (in pixels) to keep: each at least `tolerance` from the one kept before, and both ends. */
export function decimatePath(px: Numbers, py: Numbers, tolerance: number): number[] {
  const kept: number[] = [];
  const last = px.length - 1;
  let keptX = NaN;
  let keptY = NaN;
  for (let i = 0; i <= last; i++) {
    const x = px[i] ?? NaN;
    const y = py[i] ?? NaN;
    const near = Math.abs(x - keptX) < tolerance && Math.abs(y - keptY) < tolerance;
    if (near && i !== last) continue;
    kept.push(i);
    keptX = x;
    keptY = y;
  }
  return kept;
}

/** Rows of a cloud of points (in pixels) to keep: one in each square of side `cell`, at most `most` in all. */
export function thinCloud(px: Numbers, py: Numbers, cell: number, most: number): number[] {
  if (px.length <= most) return Array.from({ length: px.length }, (_, i) => i);
  for (let side = cell; ; side *= 1.5) {
    const taken = new Set<number>();
    const kept: number[] = [];
    for (let i = 0; i < px.length && kept.length <= most; i++) {
      const x = px[i] ?? NaN;
      const y = py[i] ?? NaN;
      if (!Number.isFinite(x + y)) continue;
      const square = Math.floor(x / side) * 100_003 + Math.floor(y / side);
      if (taken.has(square)) continue;
      taken.add(square);
      kept.push(i);
    }
    if (kept.length <= most) return kept;
  }
}
