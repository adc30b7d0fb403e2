import type { Drawing, Mark } from "@contract";
import { toX, toY, type Axes } from "./axes";
import { withUnit } from "./format";
import { flow, spread, wrap } from "./labels";
import type { Text } from "./overlay";
import type { Style } from "./palette";
import { keyIndent, LINE, signOf, type Placed } from "./placing";
import { fractionAt } from "./scale";
import type { Theme } from "./theme";
import type { Ticks } from "./ticks";

export interface Header {
  readonly texts: readonly Text[];
  readonly height: number;
}

/** Above the plot: the line of keys, then the name of the y axis (upright, as it is read) and of the colour key. */
export function header(
  drawing: Drawing,
  placed: readonly Placed[],
  styles: readonly Style[],
  width: number,
  theme: Theme,
): Header {
  const em = theme.fontSize;
  const texts: Text[] = [];
  const keyed = drawing.marks.flatMap((mark, i) => {
    const style = styles[i];
    return placed[i]?.place === "above" && style ? [{ mark, style }] : [];
  });
  const indent = keyIndent(theme);
  const { places, rows } = flow(
    keyed.map(({ mark }) => indent + theme.textWidth(mark.label)),
    1.4 * em,
    width,
  );
  keyed.forEach(({ mark, style }, i) => {
    const { row, x } = places[i] ?? { row: 0, x: 0 };
    const common = { y: (row * 1.45 + 0.75) * em, anchor: "start", opacity: style.opacity } as const;
    texts.push({ ...common, x, text: signOf(mark), colour: style.colour, weight: 650 });
    texts.push({
      ...common,
      x: x + indent,
      text: mark.label,
      colour: style.text,
      weight: style.weight > 1 ? 650 : 500,
    });
  });
  let height = rows * 1.45 * em + (rows > 0 ? 0.35 * em : 0);
  const title = withUnit(drawing.y.label, drawing.y.unit);
  const lines = title === "" ? [] : wrap(title, width, theme.textWidth);
  lines.forEach((text, i) => {
    texts.push({ x: 0, y: height + (0.75 + i * LINE) * em, text, anchor: "start", colour: theme.soft });
  });
  height += lines.length * LINE * em;
  return { texts, height };
}

/** Names of upright rules, in one row above the plot, moved apart where they would overlap. */
export function ruleNames(
  marks: readonly Mark[],
  placed: readonly Placed[],
  styles: readonly Style[],
  axes: Axes,
  width: number,
  y: number,
  theme: Theme,
): readonly Text[] {
  const rules = marks.flatMap((mark, i) => {
    const style = styles[i];
    if (mark.kind !== "rule" || placed[i]?.place !== "over" || !style) return [];
    const within = fractionAt(axes.x, mark.at);
    return within >= 0 && within <= 1 ? [{ mark, style }] : [];
  });
  const spans = rules.map(({ mark }) => ({
    at: toX(axes, mark.at),
    size: theme.textWidth(mark.label) + theme.fontSize,
  }));
  const middles = spread(spans, 0, width) ?? spans.map(({ at }) => at);
  return rules.map(({ mark, style }, i) => ({
    x: middles[i] ?? 0,
    y,
    text: mark.label,
    anchor: "middle",
    colour: style.text,
    weight: 500,
    opacity: style.opacity,
  }));
}

export function tickTexts(
  axes: Axes,
  xTicks: Ticks,
  xLines: readonly (readonly string[])[],
  yTicks: Ticks,
  theme: Theme,
): readonly Text[] {
  const em = theme.fontSize;
  const { plot } = axes;
  const quiet = { colour: theme.soft } as const;
  return [
    ...yTicks.values.map((value, i) => ({
      ...quiet,
      x: plot.left - 0.6 * em,
      y: toY(axes, value),
      text: yTicks.texts[i] ?? "",
      anchor: "end" as const,
    })),
    ...xTicks.values.flatMap((value, i) =>
      (xLines[i] ?? []).map((text, k) => ({
        ...quiet,
        x: toX(axes, value),
        y: plot.top + plot.height + (1.1 + k * LINE) * em,
        text,
        anchor: "middle" as const,
      })),
    ),
  ];
}
