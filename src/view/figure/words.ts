import type { Mark } from "@contract";
import { toX, toY, type Axes } from "./axes";
import type { Text } from "./overlay";
import type { Style } from "./palette";

/** What `texts` marks write into the plot. */
export const wordsOf = (marks: readonly Mark[], styles: readonly Style[], axes: Axes): readonly Text[] =>
  marks.flatMap((mark, i) => {
    const style = styles[i];
    if (mark.kind !== "texts" || !style) return [];
    const common = { anchor: mark.anchor ?? "middle", colour: style.text, opacity: style.opacity } as const;
    return mark.texts.map((text, k) => ({
      ...common,
      x: toX(axes, mark.x[k] ?? NaN),
      y: toY(axes, mark.y[k] ?? NaN),
      text,
    }));
  });
