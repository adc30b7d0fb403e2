import { histogramOutline } from "./area-shapes";
import type { Style } from "./palette";
import type { HeatmapTrace, ScatterTrace } from "./plotly";
import { escaped, NUMBER, type Canvas, type Of } from "./trace-data";

export function histogramTrace(
  mark: Of<"histogram">,
  style: Style,
  { drawing, frame, theme }: Canvas,
): ScatterTrace {
  return {
    type: "scatter",
    mode: "lines",
    ...histogramOutline(mark, drawing, frame),
    line: { color: style.colour, width: (theme.fontSize / 8) * style.weight },
    opacity: style.opacity,
    hovertemplate: `%{y} at %{x${NUMBER}}<extra>${escaped(mark.label)}</extra>`,
  };
}

export function heatmapTrace(mark: Of<"heatmap">, style: Style, { drawing, frame }: Canvas): HeatmapTrace {
  const columns = mark.x.length;
  const bare = drawing.x.label === "" && drawing.y.label === "";
  const key = frame.key;
  const shades = key?.colours ?? [];
  return {
    type: "heatmap",
    x: Float64Array.from(mark.x),
    y: Float64Array.from(mark.y),
    z: Array.from({ length: mark.y.length }, (_, row) =>
      Float64Array.from({ length: columns }, (__, column) => mark.z[row * columns + column] ?? NaN),
    ),
    zmin: key?.lo ?? 0,
    zmax: key?.hi ?? 1,
    colorscale: shades.map((shade, i) => [i / (shades.length - 1), shade] as const),
    showscale: false,
    opacity: style.opacity,
    hoverongaps: false,
    // The places of pixels say nothing to a reader.
    hovertemplate: `${bare ? "" : `${escaped(drawing.x.label)} %{x${NUMBER}}, ${escaped(drawing.y.label)} %{y${NUMBER}}: `}%{z${NUMBER}}<extra>${escaped(mark.label)}</extra>`,
  };
}
