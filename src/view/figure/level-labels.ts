import { toX, toY, type Axes, type Box } from "./axes";
import type { LevelLine } from "./contour-lines";
import { significant } from "./format";

/** A level line in pixels of the figure, and the place of its number. */
export interface DrawnLevel {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly text: string;
  readonly box: Box | null;
}

/** Whether two boxes come nearer to each other than that. */
const crowd = (a: Box, b: Box, distance: number): boolean =>
  a.left < b.left + b.width + distance &&
  b.left < a.left + a.width + distance &&
  a.top < b.top + b.height + distance &&
  b.top < a.top + a.height + distance;

export const inside = (box: Box, x: number, y: number): boolean =>
  x > box.left && x < box.left + box.width && y > box.top && y < box.top + box.height;

const contains = (outer: Box, inner: Box): boolean =>
  inner.left > outer.left &&
  inner.left + inner.width < outer.left + outer.width &&
  inner.top > outer.top &&
  inner.top + inner.height < outer.top + outer.height;

/**
 * Level lines in pixels, with a number for each line long enough to carry it. The numbers stand where lines run flat,
 * below the middle first, a line's height away from each other, and within the plot; where rings lie too close for that,
 * some go without.
 */
export function placeLevels(
  lines: readonly LevelLine[],
  axes: Axes,
  em: number,
  textWidth: (text: string) => number,
): readonly DrawnLevel[] {
  const taken: Box[] = [];
  return lines.map((line) => {
    const x = line.x.map((value) => toX(axes, value));
    const y = line.y.map((value) => toY(axes, value));
    const text = significant(line.level, 3);
    const box = bestPlace(x, y, textWidth(text) + 0.7 * em, 1.1 * em, axes.plot, taken);
    if (box) taken.push(box);
    return { x, y, text, box };
  });
}

/** The box of a number on a line, or null where none is free or a number would take too much of the line. */
function bestPlace(
  px: Float64Array,
  py: Float64Array,
  width: number,
  height: number,
  plot: Box,
  taken: readonly Box[],
): Box | null {
  const centreX = plot.left + plot.width / 2;
  const centreY = plot.top + plot.height / 2;
  const at = (values: Float64Array, i: number): number => values[i] ?? 0;
  let length = 0;
  const candidates: { readonly x: number; readonly y: number; readonly cost: number }[] = [];
  for (let i = 1; i < px.length - 1; i++) {
    const [x, y] = [at(px, i), at(py, i)];
    length += Math.hypot(x - at(px, i - 1), y - at(py, i - 1));
    const run = Math.abs(at(px, i + 1) - at(px, i - 1));
    const rise = Math.abs(at(py, i + 1) - at(py, i - 1));
    const slope = rise / (run + rise || 1);
    candidates.push({ x, y, cost: slope + 0.4 * (y < centreY ? 1 : 0) + 0.001 * Math.abs(x - centreX) });
  }
  if (length < 7 * width) return null;
  candidates.sort((a, b) => a.cost - b.cost);
  for (const { x, y } of candidates) {
    const box = { left: x - width / 2, top: y - height / 2, width, height };
    if (contains(plot, box) && !taken.some((other) => crowd(box, other, height))) return box;
  }
  return null;
}
