import type { Frame } from "./frame";
import { inside } from "./level-labels";
import { drawnLevels } from "./levels";
import type { Stroke, Text } from "./overlay";
import type { Style } from "./palette";
import { everyRow, pathThrough } from "./svg-path";
import type { Theme } from "./theme";
import type { Of } from "./trace-data";

/** All level lines of a contour mark as one stroke that makes room for their numbers, and the numbers. */
export function levelStroke(
  mark: Of<"contour">,
  style: Style,
  frame: Frame,
  theme: Theme,
): { readonly stroke: Stroke; readonly texts: readonly Text[] } {
  const levels = drawnLevels(mark, frame, theme);
  const path = levels
    .map(({ x, y, box }) => pathThrough(x, y, everyRow(x), (px, py) => box !== null && inside(box, px, py)))
    .join("");
  const texts = levels.flatMap(({ text, box }): Text[] =>
    box
      ? [
          {
            x: box.left + box.width / 2,
            y: box.top + box.height / 2,
            text,
            anchor: "middle",
            colour: style.text,
            opacity: style.opacity,
          },
        ]
      : [],
  );
  const width = (theme.fontSize / 14) * style.weight;
  return { stroke: { path, colour: style.colour, width, opacity: 0.6 * style.opacity }, texts };
}
