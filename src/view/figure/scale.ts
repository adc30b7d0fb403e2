import type { Axis, Drawing, Mark } from "@contract";
import { binsOf } from "./histogram";
import { rangeOf, type Numbers } from "./numbers";
import { niceStep } from "./ticks";

/** How one axis places its values. `lo` and `hi` are the values at its ends. */
export interface Scale {
  readonly kind: "linear" | "log";
  readonly lo: number;
  readonly hi: number;
  /** Names of the whole numbers 0, 1, ... of a categorical axis. */
  readonly categories: readonly string[] | null;
}

/** Where a value lies between the ends of the axis (0 to 1), or NaN if the axis cannot show it. */
export function fractionAt(scale: Scale, value: number): number {
  if (scale.kind === "linear") return (value - scale.lo) / (scale.hi - scale.lo);
  return value > 0 ? Math.log(value / scale.lo) / Math.log(scale.hi / scale.lo) : NaN;
}

/** Position of a mark's x on the axis: the value itself, or the place of its category. */
export function positions(x: Numbers | readonly string[], scale: Scale): Numbers {
  if (x.length === 0 || typeof x[0] === "number") return x as Numbers; // all of one type by contract
  const names = scale.categories ?? [];
  return Array.from(x as readonly string[], (name) => {
    const place = names.indexOf(name);
    return place < 0 ? NaN : place;
  });
}

export function categoriesOf(axis: Axis, name: "x" | "y", marks: readonly Mark[]): readonly string[] | null {
  if (axis.categories) return axis.categories;
  if (name === "y") return null;
  const names = new Set<string>();
  for (const mark of marks)
    if (mark.kind === "bars" || mark.kind === "points")
      for (const value of Array.from<number | string>(mark.x))
        if (typeof value === "string") names.add(value);
  return names.size > 0 ? [...names] : null;
}

type Visit = (values: Numbers) => void;

/** Edges of the cells around grid points: half a step beyond the first and the last. */
function cellEnds(grid: Numbers): readonly number[] {
  const n = grid.length;
  const [first = NaN, second = first] = [grid[0], grid[1]];
  const [last = NaN, previous = last] = [grid[n - 1], grid[n - 2]];
  return n < 2 ? [first - 0.5, first + 0.5] : [first - (second - first) / 2, last + (last - previous) / 2];
}

function visitMark(mark: Mark, name: "x" | "y", drawing: Drawing, visit: Visit): void {
  switch (mark.kind) {
    case "line":
      visit(mark[name]);
      if (name === "y" && mark.band) [mark.band.low, mark.band.high].forEach(visit);
      return;
    case "points":
    case "bars":
      if (name === "y") {
        visit(mark.y);
        if (mark.error) [mark.error.low, mark.error.high].forEach(visit);
        if (mark.kind === "bars" && drawing.y.scale !== "log") visit([0]);
      } else if (typeof mark.x[0] === "number") visit(mark.x as Numbers);
      return;
    case "histogram": {
      const bins = binsOf(drawing).get(mark);
      if (bins)
        visit(
          name === "x" ? bins.edges : drawing.y.scale === "log" ? [0.5, ...bins.counts] : [0, ...bins.counts],
        );
      return;
    }
    case "heatmap":
      visit(drawing[name].scale === "log" ? mark[name] : cellEnds(mark[name]));
      return;
    case "contour":
    case "texts":
      visit(mark[name]);
      return;
    case "paths":
      for (const path of mark.paths) visit(path[name]);
      return;
    case "rule":
      if (mark.axis === name) visit([mark.at]);
  }
}

/** Smallest and largest value to be shown, or null where nothing can be. */
function extent(marks: readonly Mark[], name: "x" | "y", drawing: Drawing): readonly [number, number] | null {
  const floor = drawing[name].scale === "log" ? 0 : -Infinity;
  const arrays: Numbers[] = [];
  for (const mark of marks) visitMark(mark, name, drawing, (values) => void arrays.push(values));
  return rangeOf(arrays, (value) => value > floor && value < Infinity);
}

/** Where a logarithmic axis may begin and end within a decade. */
const LOG_ENDS = [1, 1.5, 2, 3, 5, 7, 10];

/** Outward to a round value, so that an axis rests while values stream in. */
function niceRange(lo: number, hi: number, log: boolean): [number, number] {
  if (!log) {
    const step = niceStep((hi - lo) / 10);
    return [Math.floor(lo / step + 1e-9) * step, Math.ceil(hi / step - 1e-9) * step];
  }
  const outward = (value: number, direction: 1 | -1): number => {
    const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
    const factor = value / power;
    const nice =
      direction < 0
        ? LOG_ENDS.findLast((end) => end <= factor + 1e-9)
        : LOG_ENDS.find((end) => end >= factor - 1e-9);
    return (nice ?? 1) * power;
  };
  return [outward(lo, -1), outward(hi, 1)];
}

function padded([lo, hi]: readonly [number, number], log: boolean, share: number): [number, number] {
  if (log) {
    const factor = hi > lo ? (hi / lo) ** share : 2;
    return [lo / factor, hi * factor];
  }
  const room = hi > lo ? (hi - lo) * share : Math.abs(lo) * 0.1 || 1;
  return [lo - room, hi + room];
}

export function scaleOf(drawing: Drawing, name: "x" | "y"): Scale {
  const axis = drawing[name];
  const categories = categoriesOf(axis, name, drawing.marks);
  if (categories) return { kind: "linear", lo: -0.5, hi: Math.max(1, categories.length) - 0.5, categories };
  const log = axis.scale === "log";
  const kind = log ? "log" : "linear";
  const [from = NaN, to = NaN] = axis.range ?? [];
  if (Number.isFinite(from) && Number.isFinite(to) && from < to && (!log || from > 0))
    return { kind, lo: from, hi: to, categories };
  // A landscape is drawn over the window its author meant; what leaves it is cut off.
  const fields = drawing.marks.filter((mark) => mark.kind === "heatmap" || mark.kind === "contour");
  const found = extent(fields, name, drawing) ?? extent(drawing.marks, name, drawing);
  if (!found) return { kind, lo: log ? 0.1 : 0, hi: 1, categories };
  const exact = fields.length > 0 || (name === "x" && drawing.marks.every((mark) => mark.kind !== "points"));
  if (exact && found[0] < found[1]) return { kind, lo: found[0], hi: found[1], categories };
  const [lo, hi] = found[0] < found[1] ? found : padded(found, log, 0.05);
  if (name === "x") return { kind, ...ends(padded([lo, hi], log, 0.04)), categories };
  const standsOnZero = !log && lo === 0;
  const [low, high] = padded([lo, hi], log, 0.03);
  return { kind, ...ends(niceRange(standsOnZero ? 0 : low, high, log)), categories };
}

const ends = ([lo, hi]: readonly [number, number]): { readonly lo: number; readonly hi: number } => ({
  lo,
  hi,
});
