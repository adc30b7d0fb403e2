import type { Numbers } from "./numbers";
import type { Style } from "./palette";
import type { BarTrace, ScatterTrace } from "./plotly";
import { positions } from "./scale";
import { slotOf } from "./slots";
import { escaped, lowEdge, NUMBER, pick, shown, type Canvas, type Of } from "./trace-data";

function errorBars(
  mark: Of<"points"> | Of<"bars">,
  rows: ArrayLike<number>,
  style: Style,
  canvas: Canvas,
): { readonly error_y?: NonNullable<ScatterTrace["error_y"]> } {
  if (!mark.error) return {};
  const low = lowEdge(mark.error.low, canvas.frame.y);
  const high = shown(mark.error.high, canvas.frame.y);
  const y = shown(mark.y, canvas.frame.y);
  const length = (from: Numbers, to: Numbers): Float64Array =>
    Float64Array.from({ length: rows.length }, (_, i) =>
      Math.max(0, (to[rows[i] ?? 0] ?? NaN) - (from[rows[i] ?? 0] ?? NaN)),
    );
  const em = canvas.theme.fontSize;
  const color = mark.kind === "bars" ? canvas.theme.ink : style.colour;
  return {
    error_y: {
      type: "data",
      symmetric: false,
      array: length(y, high),
      arrayminus: length(low, y),
      color,
      thickness: em / 9,
      width: em / 5,
    },
  };
}

/** What is read at one point: its category or x, its y, and the ends of its error bar. */
function pointHover(
  mark: Of<"points"> | Of<"bars">,
  rows: ArrayLike<number>,
  { drawing }: Canvas,
): Pick<BarTrace, "customdata" | "hovertemplate"> {
  const bar = mark.error ? ` (%{customdata[1]:.3~r} to %{customdata[2]:.3~r})` : "";
  return {
    customdata: Array.from(rows, (row) => [
      String(mark.x[row]),
      mark.error?.low[row] ?? NaN,
      mark.error?.high[row] ?? NaN,
    ]),
    hovertemplate: `${escaped(drawing.x.label)} ${typeof mark.x[0] === "string" ? "%{customdata[0]}" : `%{x${NUMBER}}`}: %{y${NUMBER}}${bar}<extra>${escaped(mark.label)}</extra>`,
  };
}

export function pointsTrace(mark: Of<"points">, style: Style, canvas: Canvas): ScatterTrace {
  const { frame, theme } = canvas;
  const rows = Array.from({ length: mark.y.length }, (_, i) => i);
  return {
    type: "scatter",
    mode: "markers",
    x: shifted(mark, canvas),
    y: pick(shown(mark.y, frame.y), rows),
    marker: {
      color: style.colour,
      size: theme.fontSize * 0.55 * (style.weight > 1 ? 1.3 : 1),
      line: { color: theme.paper, width: 1 },
    },
    opacity: style.opacity,
    ...errorBars(mark, rows, style, canvas),
    ...pointHover(mark, rows, canvas),
  };
}

export function barsTrace(mark: Of<"bars">, style: Style, canvas: Canvas): BarTrace {
  const rows = Array.from(mark.x, (_, i) => i);
  return {
    type: "bar",
    x: shifted(mark, canvas),
    y: pick(shown(mark.y, canvas.frame.y), rows),
    width: 0.94 * slotOf(canvas.drawing, mark).width,
    offset: -0.47 * slotOf(canvas.drawing, mark).width,
    marker: { color: style.colour, line: { width: 0 } },
    opacity: 0.85 * style.opacity,
    ...errorBars(mark, rows, style, canvas),
    ...pointHover(mark, rows, canvas),
  };
}

/** Positions along x: values, or places of categories moved to the mark's slot. */
function shifted(mark: Of<"points"> | Of<"bars">, { drawing, frame }: Canvas): Float64Array {
  const { shift } = slotOf(drawing, mark);
  return Float64Array.from(positions(mark.x, frame.x), (x) => x + shift);
}
