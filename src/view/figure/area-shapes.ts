import type { Drawing } from "@contract";
import { toX, toY } from "./axes";
import { decimate } from "./decimate";
import type { Frame } from "./frame";
import { binsOf } from "./histogram";
import type { Numbers } from "./numbers";
import type { Stroke } from "./overlay";
import type { Style } from "./palette";
import { fractionAt } from "./scale";
import { point } from "./svg-path";
import { lowEdge, shown, type Of } from "./trace-data";

/**
 * The band of a line as closed shapes, one for each stretch without a gap: along the low edge and back along the high
 * one, in steps if the line is.
 */
export function bandShape(
  mark: Of<"line">,
  band: NonNullable<Of<"line">["band"]>,
  style: Style,
  frame: Frame,
): Stroke {
  const low = lowEdge(band.low, frame.y);
  const high = shown(band.high, frame.y);
  // Edges of a band are smoother than curves: every second pixel is enough.
  const columns = Math.ceil(frame.plot.width / 2);
  const rows = decimate(mark.x, low, high, (x) => fractionAt(frame.x, x) * columns, columns);
  const x = (row: number): number => toX(frame, mark.x[row] ?? NaN);
  const y = (edge: Numbers, row: number): number => toY(frame, edge[row] ?? NaN);
  const closed = (stretch: readonly number[]): string => {
    const parts: string[] = [];
    const corner = (atX: number, atY: number): void => void parts.push(point(atX, atY));
    stretch.forEach((row, i) => {
      corner(x(row), y(low, row));
      const next = stretch[i + 1];
      if (mark.stairs && next !== undefined) corner(x(next), y(low, row));
    });
    stretch.toReversed().forEach((row, i, back) => {
      corner(x(row), y(high, row));
      const next = back[i + 1];
      if (mark.stairs && next !== undefined) corner(x(row), y(high, next));
    });
    return `M${parts.join("L")}Z`;
  };
  let path = "";
  let stretch: number[] = [];
  for (const row of [...rows, -1]) {
    if (Number.isFinite(x(row) + y(low, row) + y(high, row))) stretch.push(row);
    else {
      if (stretch.length > 1) path += closed(stretch);
      stretch = [];
    }
  }
  return { path, colour: style.colour, filled: true, opacity: 0.16 * (style.opacity < 1 ? 0.5 : 1) };
}

/** Corners of a histogram's outline in values, from the floor up over the bins and back to the floor. */
export function histogramOutline(
  mark: Of<"histogram">,
  drawing: Drawing,
  frame: Frame,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const bins = binsOf(drawing).get(mark);
  const count = bins?.counts.length ?? 0;
  const floor = frame.y.kind === "log" ? frame.y.lo * 0.5 : 0;
  if (!bins || count === 0) return { x: new Float64Array(0), y: new Float64Array(0) };
  const x = new Float64Array(2 * count + 2);
  const y = new Float64Array(2 * count + 2).fill(floor);
  bins.edges.forEach((edge, i) => x.fill(edge, 2 * i, 2 * i + 2));
  bins.counts.forEach((height, i) => {
    if (height > 0 || frame.y.kind === "linear") y.fill(height, 2 * i + 1, 2 * i + 3);
  });
  return { x, y };
}

/** The area under a histogram, filled lightly, so that several can lie over each other. */
export function histogramShape(mark: Of<"histogram">, drawing: Drawing, style: Style, frame: Frame): Stroke {
  const { x, y } = histogramOutline(mark, drawing, frame);
  const corners = Array.from(x, (value, i) => point(toX(frame, value), toY(frame, y[i] ?? NaN)));
  const path = corners.length > 0 ? `M${corners.join("L")}Z` : "";
  return { path, colour: style.colour, filled: true, opacity: 0.22 * style.opacity };
}
