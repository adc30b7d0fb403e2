import type { Mark } from "@contract";
import type { Axes } from "./axes";
import { balanced, spread, type Span } from "./labels";
import type { Text } from "./overlay";
import type { Style } from "./palette";
import { fractionAt } from "./scale";
import type { Theme } from "./theme";

/** Height of a line of text, in units of the font size. */
export const LINE = 1.3;

/** Where the label of a mark goes: beside the plot at the mark's right end, in a line of keys above it, over the rule it names, or nowhere. */
export type Place = "beside" | "above" | "over" | "none";

const rises = (x: ArrayLike<number> | readonly string[]): boolean => {
  if (typeof x[0] !== "number") return false;
  for (let i = 1; i < x.length; i++) if (!(Number(x[i]) > Number(x[i - 1]))) return false;
  return true;
};

function placeOf(mark: Mark, alone: boolean): Place {
  // A heat map is named at its colour key, and words speak for themselves.
  if (mark.label === "" || mark.kind === "heatmap" || mark.kind === "texts") return "none";
  if (mark.kind === "rule" && mark.axis === "x") return "over";
  if (mark.kind === "line" || mark.kind === "rule") return "beside";
  if (alone) return "none"; // the axis already says what it is
  return mark.kind === "points" && rises(mark.x) ? "beside" : "above";
}

export interface Placed {
  readonly place: Place;
  /** The label, broken to fit beside the plot. */
  readonly lines: readonly string[];
  /** Whether the label needs a sign before it, because it does not stand at its mark. */
  readonly keyed: boolean;
}

/**
 * Places for all labels. If they do not fit beside the plot, or the figure is narrow, they stand above it. With
 * `roomBeside` (a plot that is narrower than its figure) those that would stand above are listed beside it.
 */
export function placeLabels(
  marks: readonly Mark[],
  theme: Theme,
  width: number,
  height: number,
  roomBeside: boolean,
): readonly Placed[] {
  const em = theme.fontSize;
  const named = marks.filter((mark) => mark.label !== "" && mark.kind !== "heatmap" && mark.kind !== "texts");
  const alone = named.length === 1;
  const column = Math.min(13 * em, width * 0.27);
  const placed = marks.map((mark): Placed => {
    const place = placeOf(mark, alone);
    const keyed = place === "above";
    const lines = balanced(mark.label, column, theme.textWidth);
    return { place: keyed && roomBeside ? "beside" : place, lines, keyed };
  });
  const beside = placed.filter(({ place }) => place === "beside");
  const tall = beside.reduce((sum, { lines }) => sum + blockHeight(lines, em), 0);
  const wide = labelColumn(placed, theme);
  // 40 letters' widths are 480 px at 12 px.
  if (width >= 40 * em && tall <= height - 7 * em && wide <= width * 0.36) return placed;
  return placed.map((label) =>
    label.place === "beside" ? { ...label, place: "above", keyed: true } : label,
  );
}

const blockHeight = (lines: readonly string[], em: number): number => (lines.length * LINE + 0.25) * em;

/** Room for the sign before a label, the same for all so that labels line up. */
export const keyIndent = (theme: Theme): number => theme.textWidth("━") + 0.55 * theme.fontSize;

/** Width of the labels beside the plot, 0 if there are none. */
export const labelColumn = (placed: readonly Placed[], theme: Theme): number =>
  Math.max(
    0,
    ...placed.flatMap(({ place, lines, keyed }) =>
      place === "beside" ? lines.map((line) => theme.textWidth(line) + (keyed ? keyIndent(theme) : 0)) : [],
    ),
  );

/** What stands for a mark in the line of keys. */
export function signOf(mark: Mark): string {
  switch (mark.kind) {
    case "points":
      return "●";
    case "bars":
    case "histogram":
    case "heatmap":
      return "■";
    case "line":
    case "rule":
      return mark.kind === "rule" || mark.dash ? "╌" : "━";
    case "contour":
    case "paths":
      return "━";
    case "texts":
      return "";
  }
}

/** The right end of a mark, as shares of the plot's width and height from its top left corner. */
interface End {
  readonly across: number;
  readonly down: number;
}

/** Where a mark ends within the width of the plot, and its label belongs; null for marks that have no end. */
export function endOf(mark: Mark, { x, y }: Pick<Axes, "x" | "y">): End | null {
  const endAt = (atX: number, atY: number): End => ({
    across: fractionAt(x, atX),
    down: 1 - fractionAt(y, atY),
  });
  if (mark.kind === "rule") return mark.axis === "y" ? endAt(x.hi, mark.at) : null;
  if (mark.kind !== "line" && mark.kind !== "points") return null;
  for (let i = mark.y.length - 1; i >= 0; i--) {
    const end = endAt(Number(mark.x[i]), mark.y[i] ?? NaN);
    if (end.across >= 0 && end.across <= 1 + 1e-9 && Number.isFinite(end.down)) return end;
  }
  return null;
}

/**
 * The labels beside the plot, each as close as the others allow to where its mark ends; those of marks without an end
 * are listed from the top.
 */
export function besideLabels(
  marks: readonly Mark[],
  placed: readonly Placed[],
  styles: readonly Style[],
  axes: Axes,
  theme: Theme,
): readonly Text[] {
  const em = theme.fontSize;
  const { plot } = axes;
  const bottom = plot.top + plot.height;
  const shown = marks.flatMap((mark, i) => {
    const style = styles[i];
    const label = placed[i];
    const end = endOf(mark, axes);
    if (!style || label?.place !== "beside" || !(end || label.keyed)) return [];
    const down = label.keyed ? 0 : Math.min(1, Math.max(0, end?.down ?? 0));
    return [{ mark, label, style, at: plot.top + down * plot.height, size: blockHeight(label.lines, em) }];
  });
  const middles = spread(
    shown,
    plot.top - 0.6 * em,
    Math.max(bottom, plot.top + stackHeight(shown)) + 0.6 * em,
  );
  return shown.flatMap(({ mark, label, style, at }, i) => {
    const start = plot.left + plot.width + 0.6 * em;
    const first = (middles?.[i] ?? at) - ((label.lines.length - 1) / 2) * LINE * em;
    const common = { anchor: "start", opacity: style.opacity } as const;
    const lines = label.lines.map((text, k): Text => {
      const x = start + (label.keyed ? keyIndent(theme) : 0);
      const weight = style.weight > 1 ? 650 : 500;
      return { ...common, x, y: first + k * LINE * em, text, colour: style.text, weight };
    });
    const sign: Text = {
      ...common,
      x: start,
      y: first,
      text: signOf(mark),
      colour: style.colour,
      weight: 650,
    };
    return label.keyed ? [sign, ...lines] : lines;
  });
}

const stackHeight = (spans: readonly Span[]): number => spans.reduce((sum, { size }) => sum + size, 0);
