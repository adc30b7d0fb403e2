import type { Drawing, Mark } from "@contract";

/** Where in its category's cell a mark stands: sideways from the middle, and how wide, in cells. */
export interface Slot {
  readonly shift: number;
  readonly width: number;
}

/** Share of a cell that its bars fill; the rest keeps categories apart. */
const FILLED = 0.68;

const standsInCells = (mark: Mark): boolean =>
  mark.kind === "bars" || (mark.kind === "points" && typeof mark.x[0] === "string");

/**
 * Marks over categories stand side by side, so that none hides another. Points over a single bar are the exception:
 * they lie on it, to be compared with its height.
 */
export function slotOf(drawing: Drawing, mark: Mark): Slot {
  if (!standsInCells(mark)) return { shift: 0, width: FILLED };
  const bars = drawing.marks.filter((other) => other.kind === "bars").length;
  const members = drawing.marks.filter((other) =>
    bars === 1 ? other.kind === "bars" : standsInCells(other),
  );
  const place = members.indexOf(mark);
  if (place < 0) return { shift: 0, width: FILLED };
  const width = Math.min(0.55, FILLED / members.length);
  return { shift: (place - (members.length - 1) / 2) * width, width };
}
