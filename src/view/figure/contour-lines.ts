/** Level lines of a field on a rectangular grid, by marching squares; independent of where they are drawn. */
import type { Numbers } from "./numbers";

export interface LevelLine {
  readonly level: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface Field {
  readonly x: Numbers;
  readonly y: Numbers;
  /** z[row * x.length + column]: rows follow y, columns follow x. */
  readonly z: Numbers;
}

/**
 * Joins the segments of one level into lines. A segment is a pair of grid edges that it crosses, and no edge is crossed
 * by more than two. `at` has room for two segments at each edge; it is all -1 before and after.
 */
function chain(ends: readonly number[], at: Int32Array): number[][] {
  const count = ends.length / 2;
  const end = (i: number): number => ends[i] ?? 0;
  for (let i = 0; i < ends.length; i++) {
    const slot = 2 * end(i);
    at[(at[slot] ?? -1) < 0 ? slot : slot + 1] = i >> 1;
  }
  const used = new Uint8Array(count);
  const free = (slot: number): number => {
    const segment = at[slot] ?? -1;
    return segment >= 0 && used[segment] === 0 ? segment : -1;
  };
  const walk = (from: number): number[] => {
    const line = [from];
    for (let edge = from; ;) {
      const first = free(2 * edge);
      const segment = first >= 0 ? first : free(2 * edge + 1);
      if (segment < 0) return line;
      used[segment] = 1;
      edge = end(2 * segment) === edge ? end(2 * segment + 1) : end(2 * segment);
      line.push(edge);
    }
  };
  const lines: number[][] = [];
  // Open lines first, from their loose ends; what is left are closed ones.
  for (const edge of ends) if ((at[2 * edge + 1] ?? -1) < 0 && free(2 * edge) >= 0) lines.push(walk(edge));
  for (let i = 0; i < count; i++) if (used[i] === 0) lines.push(walk(end(2 * i)));
  for (const edge of ends) at[2 * edge] = at[2 * edge + 1] = -1;
  return lines;
}

/** Edges of a cell that a level crosses, in pairs; an edge is named 2 * (its first grid point) + (0 along x, 1 along y). */
function cross(
  corner: number,
  nx: number,
  [a, b, c, d]: readonly [number, number, number, number],
  cut: number,
  ends: number[],
): void {
  const kind = (a >= cut ? 1 : 0) | (b >= cut ? 2 : 0) | (c >= cut ? 4 : 0) | (d >= cut ? 8 : 0);
  const bottom = 2 * corner;
  const right = 2 * (corner + 1) + 1;
  const top = 2 * (corner + nx);
  const left = 2 * corner + 1;
  // A saddle is split by the mean of its corners.
  const joined = (a + b + c + d) / 4 >= cut;
  if (kind === 5 || kind === 10) {
    if ((kind === 5) === joined) ends.push(bottom, right, left, top);
    else ends.push(bottom, left, right, top);
    return;
  }
  if (a >= cut !== b >= cut) ends.push(bottom);
  if (b >= cut !== c >= cut) ends.push(right);
  if (c >= cut !== d >= cut) ends.push(top);
  if (d >= cut !== a >= cut) ends.push(left);
}

/**
 * Lines on which the field, taken as linear along grid edges, equals each level. With `logarithmic`, its logarithm is
 * taken as linear instead, which keeps lines smooth where the field spans decades; values that are not positive are
 * then below every level. Cells with a value that is not finite are left out.
 */
export function levelLines(
  field: Field,
  levels: readonly number[],
  logarithmic = false,
): readonly LevelLine[] {
  const nx = field.x.length;
  const ny = field.y.length;
  const z = Float64Array.from({ length: nx * ny }, (_, i) => {
    const value = field.z[i] ?? NaN;
    if (!logarithmic) return value;
    return value > 0 ? Math.log(value) : Number.isNaN(value) ? NaN : -745; // below the log of the smallest positive number
  });
  const value = (i: number): number => z[i] ?? NaN;
  const cuts = levels.map((level) => ({
    level,
    cut: logarithmic ? Math.log(level) : level,
    ends: [] as number[],
  }));
  for (let row = 0; row + 1 < ny; row++)
    for (let column = 0; column + 1 < nx; column++) {
      const corner = row * nx + column;
      const corners = [value(corner), value(corner + 1), value(corner + nx + 1), value(corner + nx)] as const;
      const low = Math.min(...corners);
      const high = Math.max(...corners);
      if (!Number.isFinite(low + high)) continue;
      for (const { cut, ends } of cuts) if (low < cut && high >= cut) cross(corner, nx, corners, cut, ends);
    }
  const at = new Int32Array(4 * nx * ny).fill(-1);
  return cuts.flatMap(({ level, cut, ends }) =>
    chain(ends, at).map((line): LevelLine => {
      const x = new Float64Array(line.length);
      const y = new Float64Array(line.length);
      line.forEach((edge, i) => {
        const from = edge >> 1;
        const alongY = (edge & 1) === 1;
        const share = (cut - value(from)) / (value(from + (alongY ? nx : 1)) - value(from));
        const [column, row] = [from % nx, Math.floor(from / nx)];
        x[i] = between(field.x, column, alongY ? 0 : share);
        y[i] = between(field.y, row, alongY ? share : 0);
      });
      return { level, x, y };
    }),
  );
}

function between(grid: Numbers, i: number, share: number): number {
  const here = grid[i] ?? NaN;
  return share === 0 ? here : here + share * ((grid[i + 1] ?? NaN) - here);
}
