import type { Drawing } from "@contract";
import { bandShape, histogramShape } from "./area-shapes";
import { toX, toY } from "./axes";
import type { Frame } from "./frame";
import { levelStroke } from "./level-strokes";
import type { Stroke, Text } from "./overlay";
import type { Style } from "./palette";
import { cloudStroke, isCloud, pathsStroke } from "./path-strokes";
import { endOf } from "./placing";
import { point } from "./svg-path";
import type { Theme } from "./theme";

/*
 * What has no value to read off at the pointer: grid, level lines, bands, areas, trajectories, clouds of points. Each is
 * one path under Plotly's curves, which costs a fraction of what its traces do, and nothing while it stands still.
 */

/** Hairlines at the ticks, in the middle of a pixel so that they stay thin. */
function gridStroke({ plot, xTicks, yTicks, ...scales }: Frame, theme: Theme): Stroke {
  const axes = { plot, ...scales };
  const thin = (value: number): number => Math.round(value) + 0.5;
  const upright = scales.x.categories
    ? []
    : xTicks.values.map((value) => `M${point(thin(toX(axes, value)), plot.top)}v${plot.height.toFixed(1)}`);
  const level = scales.y.categories
    ? []
    : yTicks.values.map((value) => `M${point(plot.left, thin(toY(axes, value)))}h${plot.width.toFixed(1)}`);
  return { path: [...upright, ...level].join(""), colour: theme.rule, width: 1, opacity: 1 };
}

/** From this share of the width on, a line has arrived: its label stands right beside it. */
const ARRIVED = 0.985;

/** A dot where a line ends that has not reached the right edge: it leads the eye to the label. */
function endDot(
  mark: Drawing["marks"][number],
  style: Style,
  { plot, ...frame }: Frame,
  theme: Theme,
): readonly Stroke[] {
  const end = mark.kind === "line" ? endOf(mark, frame) : null;
  if (!end || end.across >= ARRIVED) return [];
  const path = `M${point(plot.left + end.across * plot.width, plot.top + end.down * plot.height)}h0`;
  return [{ path, colour: style.colour, width: theme.fontSize * 0.48, opacity: style.opacity }];
}

/** All strokes of a drawing, lowest first, and the numbers on its level lines. */
export function strokesOf(
  drawing: Drawing,
  styles: readonly Style[],
  frame: Frame,
  theme: Theme,
): { readonly strokes: readonly Stroke[]; readonly texts: readonly Text[] } {
  const layers: [Stroke[], Stroke[], Stroke[], Stroke[]] = [[], [], [], []];
  const [levels, areas, paths, dots] = layers;
  const texts: Text[] = [];
  drawing.marks.forEach((mark, i) => {
    const style = styles[i];
    if (!style) return;
    if (mark.kind === "contour") {
      const drawn = levelStroke(mark, style, frame, theme);
      levels.push(drawn.stroke);
      texts.push(...drawn.texts);
    }
    if (mark.kind === "line" && mark.band) areas.push(bandShape(mark, mark.band, style, frame));
    if (mark.kind === "histogram") areas.push(histogramShape(mark, drawing, style, frame));
    if (mark.kind === "paths") paths.push(pathsStroke(mark, style, frame, theme));
    if (isCloud(mark)) paths.push(cloudStroke(mark, style, frame, theme));
    dots.push(...endDot(mark, style, frame, theme));
  });
  // On a heat map, or among level lines, a grid would be one pattern too many.
  const grid = frame.key || levels.length > 0 ? [] : [gridStroke(frame, theme)];
  return { strokes: [...grid, ...layers.flat()], texts };
}
