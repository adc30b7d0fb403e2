import type { Axes } from "./axes";
import { levelLines, type LevelLine } from "./contour-lines";
import { placeLevels, type DrawnLevel } from "./level-labels";
import type { Numbers } from "./numbers";
import type { Theme } from "./theme";
import type { Of } from "./trace-data";

interface Known {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly levels: Float64Array;
  readonly logarithmic: boolean;
  readonly lines: readonly LevelLine[];
  /** Where they were last drawn. */
  place: string;
  drawn: readonly DrawnLevel[];
}

/** More landscapes than one page shows at a time. */
const MOST = 12;
const known: Known[] = [];

function same(a: Numbers, b: Float64Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < b.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

function find(mark: Of<"contour">): Known {
  const logarithmic = mark.logarithmic ?? false;
  const hit = known.find(
    (entry) =>
      entry.logarithmic === logarithmic &&
      same(mark.levels, entry.levels) &&
      same(mark.x, entry.x) &&
      same(mark.y, entry.y) &&
      same(mark.z, entry.z),
  );
  if (hit) return hit;
  const made: Known = {
    x: Float64Array.from(mark.x),
    y: Float64Array.from(mark.y),
    z: Float64Array.from(mark.z),
    levels: Float64Array.from(mark.levels),
    logarithmic,
    lines: levelLines(mark, mark.levels, logarithmic),
    place: "",
    drawn: [],
  };
  known.push(made);
  if (known.length > MOST) known.shift();
  return made;
}

/**
 * The level lines of a contour mark, in pixels, with the places of their numbers. They are computed once for a field
 * and once for a place on the screen: a drawing is made anew for every frame while the landscape under it stays, so
 * fields are compared by their numbers, not by identity.
 */
export function drawnLevels(mark: Of<"contour">, { plot, x, y }: Axes, theme: Theme): readonly DrawnLevel[] {
  const entry = find(mark);
  const place = JSON.stringify([plot, x, y, theme.font, theme.fontSize]);
  if (entry.place !== place) {
    entry.drawn = placeLevels(entry.lines, { plot, x, y }, theme.fontSize, theme.textWidth);
    entry.place = place;
  }
  return entry.drawn;
}
