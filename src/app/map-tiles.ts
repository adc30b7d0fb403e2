/**
 * Cuts a large map into tiles: what is not in view is then neither laid out nor painted, by the browser's own
 * `content-visibility`. A map of few lessons is one tile.
 */
import { reachOf, type MapLayout, type Place } from "./map-layout";

export type Point = readonly [number, number];
export type Segment = readonly [from: Point, to: Point];
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** About the side of a tile, in the map's own units: a handful of lessons. */
const SIDE = 700;

/** Boxes that cover the map without covering one another. */
export function cellsOf(
  { width, height }: Pick<MapLayout, "width" | "height">,
  cut: boolean,
): readonly Box[] {
  const [columns, rows] = cut ? [Math.ceil(width / SIDE), Math.ceil(height / SIDE)] : [1, 1];
  return Array.from({ length: rows * columns }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return {
      left: (width * column) / columns,
      right: (width * (column + 1)) / columns,
      top: (height * row) / rows,
      bottom: (height * (row + 1)) / rows,
    };
  });
}

export const isIn = ([x, y]: Point, { left, top, right, bottom }: Box): boolean =>
  x >= left && x < right && y >= top && y < bottom;

/** The part of a segment that lies in a box (Liang and Barsky, 1984); null where there is none. */
export function clipped([[x0, y0], [x1, y1]]: Segment, { left, top, right, bottom }: Box): Segment | null {
  const [dx, dy] = [x1 - x0, y1 - y0];
  let [enters, leaves] = [0, 1];
  for (const [along, room] of [
    [-dx, x0 - left],
    [dx, right - x0],
    [-dy, y0 - top],
    [dy, bottom - y0],
  ] as const) {
    if (along === 0 && room < 0) return null;
    if (along < 0) enters = Math.max(enters, room / along);
    else if (along > 0) leaves = Math.min(leaves, room / along);
  }
  if (enters >= leaves) return null;
  return [
    [x0 + enters * dx, y0 + enters * dy],
    [x0 + leaves * dx, y0 + leaves * dy],
  ];
}

/** The box that holds all that is drawn at some places; `reach` says what of a place goes beyond its node. */
export function boxAround(
  places: readonly Place[],
  reach: (place: Place) => readonly [number, number] = ({ node }) => reachOf(node),
): Box {
  const boxes = places.map((place) => {
    const [rx, ry] = reach(place);
    return { left: place.x - rx, right: place.x + rx, top: place.y - ry, bottom: place.y + ry };
  });
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
