import { decimate } from "./decimate";
import type { Style } from "./palette";
import type { ScatterTrace } from "./plotly";
import { fractionAt } from "./scale";
import { escaped, NUMBER, pick, shown, type Canvas, type Of } from "./trace-data";

export function lineTrace(mark: Of<"line">, style: Style, { frame, theme }: Canvas): ScatterTrace {
  const y = shown(mark.y, frame.y);
  const columns = Math.ceil(frame.plot.width);
  const rows = decimate(mark.x, y, y, (x) => fractionAt(frame.x, x) * columns, columns);
  const stroke = theme.fontSize / 6;
  const { band } = mark;
  const range = band ? ` (%{customdata[0]:.3~r} to %{customdata[1]:.3~r})` : "";
  return {
    type: "scatter",
    mode: "lines",
    x: pick(mark.x, rows),
    y: pick(y, rows),
    line: {
      color: style.colour,
      width: stroke * style.weight,
      shape: mark.stairs ? "hv" : "linear",
      ...(mark.dash ? { dash: `${String(3 * stroke)}px,${String(2 * stroke)}px` } : {}),
    },
    opacity: style.opacity,
    ...(band ? { customdata: Array.from(rows, (row) => [band.low[row] ?? NaN, band.high[row] ?? NaN]) } : {}),
    hovertemplate: `%{y${NUMBER}}${range}<extra>${escaped(mark.label)}</extra>`,
  };
}

export function ruleTrace(mark: Of<"rule">, style: Style, { frame, theme }: Canvas): ScatterTrace {
  const ends = mark.axis === "x" ? [frame.y.lo, frame.y.hi] : [frame.x.lo, frame.x.hi];
  const at = [mark.at, mark.at];
  const dot = theme.fontSize / 6;
  return {
    type: "scatter",
    mode: "lines",
    x: mark.axis === "x" ? at : ends,
    y: mark.axis === "x" ? ends : at,
    line: {
      color: style.colour,
      width: (theme.fontSize / 10) * style.weight,
      dash: `${String(dot)}px,${String(1.5 * dot)}px`,
    },
    opacity: style.opacity,
    hoverinfo: "skip",
  };
}
