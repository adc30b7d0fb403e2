import type { Axis, Drawing } from "@contract";
import { frameOf, type Frame, type Size } from "./frame";
import { tracesOf } from "./mark-traces";
import type { Overlay, Text } from "./overlay";
import { stylesOf } from "./palette";
import { besideLabels, labelColumn } from "./placing";
import type { AxisLayout, Layout, Trace } from "./plotly";
import type { Scale } from "./scale";
import { strokesOf } from "./strokes";
import type { Theme } from "./theme";
import { escaped } from "./trace-data";
import type { Ticks } from "./ticks";
import { wordsOf } from "./words";

/** A drawing made ready: what Plotly draws, and what is written over it. */
export interface Picture {
  readonly traces: readonly Trace[];
  readonly layout: Layout;
  readonly overlay: Overlay;
}

function axisLayout(axis: Axis, scale: Scale, ticks: Ticks, theme: Theme): AxisLayout {
  const log = scale.kind === "log";
  return {
    type: scale.kind,
    range: log ? [Math.log10(scale.lo), Math.log10(scale.hi)] : [scale.lo, scale.hi],
    autorange: false,
    fixedrange: true,
    tickmode: "array",
    tickvals: ticks.values,
    showticklabels: false, // written by the overlay, which costs no measuring of text
    ticks: scale.categories || axis.ticks ? "" : "outside",
    ticklen: theme.fontSize / 3,
    tickwidth: 1,
    tickcolor: theme.rule,
    showgrid: false, // drawn under everything
    zeroline: false,
    showline: !axis.ticks,
    linecolor: theme.rule,
    linewidth: 1,
  };
}

function layoutOf(drawing: Drawing, frame: Frame, theme: Theme): Layout {
  const { plot, size } = frame;
  const kinds = new Set(drawing.marks.map((mark) => mark.kind));
  const along =
    kinds.has("line") && !kinds.has("heatmap") && !kinds.has("contour") && frame.x.categories === null;
  return {
    ...size,
    margin: {
      l: plot.left,
      t: plot.top,
      r: size.width - plot.left - plot.width,
      b: size.height - plot.top - plot.height,
      pad: 0,
      autoexpand: false,
    },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: theme.font, size: theme.fontSize, color: theme.ink },
    xaxis: {
      ...axisLayout(drawing.x, frame.x, frame.xTicks, theme),
      unifiedhovertitle: { text: `${escaped(drawing.x.label)} %{x:.6~r}` }, // steps are long numbers
      spikecolor: theme.soft,
      spikethickness: 1,
      spikedash: "dot",
    },
    yaxis: axisLayout(drawing.y, frame.y, frame.yTicks, theme),
    showlegend: false,
    dragmode: false,
    hovermode: along ? "x unified" : "closest",
    hoverlabel: {
      bgcolor: theme.paper,
      bordercolor: theme.rule,
      font: { family: theme.font, size: theme.fontSize * 0.95, color: theme.ink },
    },
    barmode: "overlay", // every bar brings its own place
  };
}

/** The key of a field's colours, right of the plot and its labels. */
function keyOf(
  { key, plot, size, placed }: Frame,
  theme: Theme,
): { readonly texts: readonly Text[]; readonly ramp: Overlay["ramp"] } {
  if (!key) return { texts: [], ramp: null };
  const em = theme.fontSize;
  const column = labelColumn(placed, theme);
  const ramp = {
    x: plot.left + plot.width + (column > 0 ? column + 1.6 * em : 1.2 * em),
    y: plot.top,
    width: 0.8 * em,
    height: plot.height,
    colours: key.colours,
  };
  const quiet = { anchor: "start", colour: theme.soft } as const;
  const values = key.ticks.values.map((value, i) => ({
    ...quiet,
    x: ramp.x + ramp.width + 0.4 * em,
    y: plot.top + (1 - (value - key.lo) / (key.hi - key.lo)) * plot.height,
    text: key.ticks.texts[i] ?? "",
  }));
  const room = size.width - theme.textWidth(key.title);
  const title = { ...quiet, x: Math.max(0, Math.min(ramp.x, room)), y: plot.top - 1.1 * em, text: key.title };
  return { texts: [title, ...values], ramp };
}

/** Turns a drawing into what is put on the screen, for one size of figure and one look of the page. */
export function pictureOf(
  drawing: Drawing,
  theme: Theme,
  size: Size,
  highlight: string | null = null,
): Picture {
  const styles = stylesOf(drawing.marks, theme, highlight);
  const frame = frameOf(drawing, size, theme, styles);
  const layered: (readonly [number, Trace])[] = [];
  drawing.marks.forEach((mark, i) => {
    const style = styles[i];
    if (!style) return;
    layered.push(...tracesOf(mark, style, { drawing, frame, theme }));
  });
  const beside = besideLabels(drawing.marks, frame.placed, styles, frame, theme);
  const key = keyOf(frame, theme);
  const { strokes, texts: levels } = strokesOf(drawing, styles, frame, theme);
  const words = wordsOf(drawing.marks, styles, frame);
  const texts = [...frame.texts, ...beside, ...key.texts, ...levels, ...words];
  return {
    traces: layered.sort(([a], [b]) => a - b).map(([, trace]) => trace),
    layout: layoutOf(drawing, frame, theme),
    overlay: {
      texts,
      ramp: key.ramp,
      strokes,
      strokesOver: frame.key !== null,
      plot: frame.plot,
    },
  };
}
