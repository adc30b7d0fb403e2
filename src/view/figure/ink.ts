import type { Drawing } from "@contract";

/** Whether there is anything to show: a landscape, a rule, or one point. */
export function hasInk(drawing: Drawing): boolean {
  return drawing.marks.some((mark) => {
    switch (mark.kind) {
      case "line":
      case "points":
      case "bars":
        return mark.y.length > 0;
      case "histogram":
        return mark.values.length > 0;
      case "heatmap":
      case "contour":
        return mark.z.length > 0;
      case "paths":
        return mark.paths.some((path) => path.x.length > 0);
      case "texts":
        return mark.texts.length > 0;
      case "rule":
        return true;
    }
  });
}
