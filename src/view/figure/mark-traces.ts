import { assertNever, type Mark } from "@contract";
import { heatmapTrace, histogramTrace } from "./area-traces";
import { lineTrace, ruleTrace } from "./curve-traces";
import type { Style } from "./palette";
import type { Trace } from "./plotly";
import { barsTrace, pointsTrace } from "./point-traces";
import { fractionAt } from "./scale";
import { isCloud } from "./path-strokes";
import type { Canvas } from "./trace-data";

/** Traces of one mark with their layer: fields lie lowest, then bars, rules, curves, and points on top. */
export function tracesOf(
  mark: Mark,
  style: Style,
  canvas: Canvas,
): readonly (readonly [layer: number, trace: Trace])[] {
  switch (mark.kind) {
    case "line":
      return [[6, lineTrace(mark, style, canvas)]];
    case "points":
      return isCloud(mark) ? [] : [[7, pointsTrace(mark, style, canvas)]];
    case "bars":
      return [[3, barsTrace(mark, style, canvas)]];
    case "histogram":
      return [[3, histogramTrace(mark, style, canvas)]];
    case "heatmap":
      return [[0, heatmapTrace(mark, style, canvas)]];
    case "contour":
    case "paths":
      return []; // strokes
    case "texts":
      return []; // overlay
    case "rule":
      return fractionAt(canvas.frame[mark.axis], mark.at) >= 0 ? [[4, ruleTrace(mark, style, canvas)]] : [];
    default:
      return assertNever(mark);
  }
}
