import type { Mark } from "@contract";
import { toX, toY } from "./axes";
import { decimatePath, thinCloud } from "./decimate";
import type { Frame } from "./frame";
import type { Stroke } from "./overlay";
import type { Style } from "./palette";
import { positions } from "./scale";
import { pathThrough, point } from "./svg-path";
import type { Theme } from "./theme";
import type { Of } from "./trace-data";

/** From this many points on, single ones are not read off. */
const MANY = 300;
/** Points that one path holds without slowing a frame down. */
const MOST = 8000;
/** Beyond any screen a path's numbers lose their meaning, and the browser its speed. */
const FAR = 1e5;

export const isCloud = (mark: Mark): mark is Of<"points"> =>
  mark.kind === "points" && mark.y.length >= MANY && !mark.error && typeof mark.x[0] === "number";

/** Dots are strokes without length, which round ends make visible; paler and smaller the more there are. */
export function cloudStroke(mark: Of<"points">, style: Style, frame: Frame, theme: Theme): Stroke {
  const px = Float64Array.from(positions(mark.x, frame.x), (value) => toX(frame, value));
  const py = Float64Array.from(mark.y, (value) => toY(frame, value));
  let path = "";
  for (const i of thinCloud(px, py, 1, MOST)) {
    const [x = NaN, y = NaN] = [px[i], py[i]];
    if (Number.isFinite(x + y)) path += `M${point(x, y)}h0`;
  }
  const size = theme.fontSize * (mark.y.length > 2000 ? 0.22 : 0.34) * (style.weight > 1 ? 1.3 : 1);
  return { path, colour: style.colour, width: size, opacity: 0.6 * style.opacity };
}

export function pathsStroke(mark: Of<"paths">, style: Style, frame: Frame, theme: Theme): Stroke {
  const limited = (value: number): number => Math.max(-FAR, Math.min(FAR, value));
  const pixels = mark.paths.map(({ x, y }) => ({
    px: Float64Array.from(x, (value) => limited(toX(frame, value))),
    py: Float64Array.from(y, (value) => limited(toY(frame, value))),
  }));
  let rows: (readonly number[])[] = [];
  for (let tolerance = 1; tolerance <= 64; tolerance *= 2) {
    rows = pixels.map(({ px, py }) => decimatePath(px, py, tolerance));
    if (rows.reduce((sum, kept) => sum + kept.length, 0) <= MOST) break;
  }
  return {
    path: pixels.map(({ px, py }, i) => pathThrough(px, py, rows[i] ?? [])).join(""),
    colour: style.colour,
    width: (theme.fontSize / 10) * style.weight,
    opacity: style.opacity * Math.max(0.35, Math.min(1, 3 / Math.sqrt(mark.paths.length))),
  };
}
