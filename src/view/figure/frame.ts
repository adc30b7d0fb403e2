import type { Axis, Drawing } from "@contract";
import { header, ruleNames, tickTexts } from "./around";
import type { Axes, Box } from "./axes";
import { fieldKey, type FieldKey } from "./field";
import { withUnit } from "./format";
import { wrap } from "./labels";
import type { Text } from "./overlay";
import type { Style } from "./palette";
import { labelColumn, LINE, placeLabels, type Placed } from "./placing";
import { scaleOf, type Scale } from "./scale";
import type { Theme } from "./theme";
import { linearTicks, logTicks, type Ticks } from "./ticks";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the plot lies in the figure and how its axes run; with the texts around it that do not follow the data. */
export interface Frame extends Axes {
  readonly size: Size;
  readonly xTicks: Ticks;
  readonly yTicks: Ticks;
  readonly key: FieldKey | null;
  readonly placed: readonly Placed[];
  readonly texts: readonly Text[];
}

/** Ticks at most about `count`; an axis of names has one at each, an axis with ticks of its own just these. */
function ticksOf({ ticks }: Axis, scale: Scale, count: number): Ticks {
  if (ticks) return { values: ticks.map(({ at }) => at), texts: ticks.map(({ text }) => text) };
  if (scale.categories) return { values: scale.categories.map((_, i) => i), texts: scale.categories };
  return (scale.kind === "log" ? logTicks : linearTicks)(scale.lo, scale.hi, Math.max(2, count));
}

/** The largest box within `room` in which one unit of x is as long as one unit of y. */
function equalUnits(room: Box, x: Scale, y: Scale): Box {
  const unit = Math.min(room.width / (x.hi - x.lo), room.height / (y.hi - y.lo));
  return { ...room, width: unit * (x.hi - x.lo), height: unit * (y.hi - y.lo) };
}

/** Names of categories; if some are wider than their cell, every other one stands lower. */
function staggered(
  names: readonly (readonly string[])[],
  cell: number,
  widest: (texts: readonly string[]) => number,
): readonly (readonly string[])[] {
  if (names.every((lines) => widest(lines) <= cell + 4)) return names;
  const depth = Math.max(...names.map((lines, i) => (i % 2 === 0 ? lines.length : 0)));
  const lower = Array.from({ length: depth }, () => "");
  return names.map((lines, i) => (i % 2 === 0 ? lines : [...lower, ...lines]));
}

/** Lays a figure out: what is written around the plot decides how much room the plot has. */
export function frameOf(drawing: Drawing, size: Size, theme: Theme, styles: readonly Style[]): Frame {
  const { marks } = drawing;
  const em = theme.fontSize;
  const x = scaleOf(drawing, "x");
  const y = scaleOf(drawing, "y");
  const key = fieldKey(drawing, theme);
  const equal = drawing.equalAspect === true && x.kind === "linear" && y.kind === "linear";
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(theme.textWidth));

  const placed = placeLabels(marks, theme, size.width, size.height, equal);
  const above = header(drawing, placed, styles, size.width, theme);
  const overRules = placed.some(({ place }) => place === "over") ? LINE * em : 0;
  const top = above.height + overRules + 0.7 * em;
  const below = (tickLines: number): number =>
    (0.5 + tickLines * LINE + (drawing.x.label === "" ? 0 : 1.5)) * em;

  // First guesses of the ticks tell how much room their texts need; the room then decides their number.
  const yGuess = ticksOf(drawing.y, y, (size.height - top - below(1)) / (3.4 * em));
  const xGuess = ticksOf(drawing.x, x, size.width / (9 * em));
  const half = (text: string | undefined): number =>
    x.categories || drawing.x.ticks || text === undefined ? 0 : theme.textWidth(text) / 2 + 2;
  const left = Math.max(widest(yGuess.texts) + 0.8 * em, half(xGuess.texts[0]));
  const column = labelColumn(placed, theme);
  const right =
    (column > 0 ? column + 0.9 * em : Math.max(0.6 * em, half(xGuess.texts.at(-1)))) + (key?.width ?? 0);
  const width = Math.max(2 * em, size.width - left - right);
  const named = x.categories ?? drawing.x.ticks?.map(({ text }) => text) ?? null;
  const cell = named ? width / named.length - 0.5 * em : Infinity;
  const names =
    named &&
    staggered(
      named.map((name) => wrap(name, cell, theme.textWidth)),
      cell,
      widest,
    );
  const tickLines = Math.max(1, ...(names ?? []).map((lines) => lines.length));
  const room: Box = { left, top, width, height: Math.max(2 * em, size.height - top - below(tickLines)) };
  const plot = equal ? equalUnits(room, x, y) : room;

  const axes: Axes = { plot, x, y };
  const across = plot.width / Math.max((equal ? 4.5 : 6) * em, widest(xGuess.texts) * 1.7);
  const xTicks = ticksOf(drawing.x, x, across);
  const yTicks = equal ? ticksOf(drawing.y, y, (across * plot.height) / plot.width) : yGuess;
  const name = withUnit(drawing.x.label, drawing.x.unit);
  const title: Text = {
    x: Math.min(
      size.width - theme.textWidth(name) / 2,
      Math.max(theme.textWidth(name) / 2, left + plot.width / 2),
    ),
    y: top + plot.height + (1.25 + tickLines * LINE) * em,
    text: name,
    anchor: "middle",
    colour: theme.soft,
  };
  const texts = [
    ...above.texts,
    ...ruleNames(marks, placed, styles, axes, size.width, above.height + 0.8 * em, theme),
    ...tickTexts(axes, xTicks, names ?? xTicks.texts.map((text) => [text]), yTicks, theme),
    ...(name === "" ? [] : [title]),
  ];
  return { size, ...axes, xTicks, yTicks, key, placed, texts };
}
