import { PRINT, type Theme } from "./theme";

/** Colours as "#rrggbb" (or "rgba(…)"), whatever notation the style sheet uses. */
function plain(colour: string, context: CanvasRenderingContext2D | null): string {
  if (/^#[\da-f]{6}$/i.test(colour) || !context) return colour;
  context.fillStyle = "#000000";
  context.fillStyle = colour;
  return context.fillStyle;
}

let context: CanvasRenderingContext2D | null = null;

/** The look of the page at `element`: its CSS variables and the font it inherits. On paper, the light colours. */
export function readTheme(element: HTMLElement, forPrint: boolean): Theme {
  context ??= document.createElement("canvas").getContext("2d");
  const style = getComputedStyle(element);
  const fontSize = parseFloat(style.fontSize) || PRINT.fontSize;
  const colour = (name: string, otherwise: string): string =>
    forPrint ? otherwise : plain(style.getPropertyValue(name).trim() || otherwise, context);
  const widths = new Map<string, number>();
  return {
    paper: colour("--panel", PRINT.paper),
    ink: colour("--ink", PRINT.ink),
    soft: colour("--soft", PRINT.soft),
    rule: colour("--rule", PRINT.rule),
    series: PRINT.series.map((otherwise, i) => colour(`--c${String(i + 1)}`, otherwise)),
    font: style.fontFamily || PRINT.font,
    fontSize,
    textWidth: (text) => {
      const known = widths.get(text);
      if (known !== undefined) return known;
      if (widths.size > 2000) widths.clear(); // tick labels of a long run
      // Labels are at most as heavy as this, so none is wider than measured.
      if (context) context.font = `500 ${String(fontSize)}px ${style.fontFamily}`;
      const width = context?.measureText(text).width ?? PRINT.textWidth(text);
      widths.set(text, width);
      return width;
    },
  };
}
