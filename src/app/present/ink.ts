import { STAGE } from "./screens";

export type Tool = "none" | "pen" | "pointer";

/** One mark on the screen: a piece of a line drawn with the pen, or where the light pointer is; on the stage's own scale. */
export type InkMark =
  | { readonly kind: "begin" | "line"; readonly x: number; readonly y: number }
  | { readonly kind: "point"; readonly x: number; readonly y: number }
  | { readonly kind: "clear" };

export interface Ink {
  readonly element: SVGSVGElement;
  readonly take: (tool: Tool) => void;
  readonly tool: () => Tool;
  readonly draw: (mark: InkMark) => void;
}

const NAMESPACE = "http://www.w3.org/2000/svg";

/** A sheet over the stage for the pen and the light pointer. */
export function inkSheet(marked: (mark: InkMark) => void): Ink {
  const sheet = document.createElementNS(NAMESPACE, "svg");
  sheet.setAttribute("class", "present-ink");
  sheet.setAttribute("viewBox", `0 0 ${String(STAGE.width)} ${String(STAGE.height)}`);
  sheet.setAttribute("aria-hidden", "true");
  let tool: Tool = "none";
  let path: SVGPathElement | null = null;
  let light: SVGCircleElement | null = null;
  let down = false;

  const draw = (mark: InkMark): void => {
    switch (mark.kind) {
      case "clear":
        sheet.replaceChildren();
        path = null;
        light = null;
        break;
      case "begin":
        path = document.createElementNS(NAMESPACE, "path");
        path.setAttribute("d", `M${String(mark.x)} ${String(mark.y)}l0 0`);
        sheet.append(path);
        break;
      case "line":
        path?.setAttribute("d", `${path.getAttribute("d") ?? ""}L${String(mark.x)} ${String(mark.y)}`);
        break;
      case "point":
        if (!light) {
          light = document.createElementNS(NAMESPACE, "circle");
          light.setAttribute("r", "14");
          sheet.append(light);
        }
        light.setAttribute("cx", String(mark.x));
        light.setAttribute("cy", String(mark.y));
    }
  };
  const at = (event: PointerEvent): { x: number; y: number } => {
    const { left, top, width, height } = sheet.getBoundingClientRect();
    return {
      x: Math.round(((event.clientX - left) / width) * STAGE.width),
      y: Math.round(((event.clientY - top) / height) * STAGE.height),
    };
  };
  const mark = (kind: "begin" | "line" | "point", event: PointerEvent): void => {
    const made: InkMark = { kind, ...at(event) };
    draw(made);
    marked(made);
  };
  sheet.addEventListener("pointerdown", (event) => {
    if (tool !== "pen") return;
    down = true;
    sheet.setPointerCapture(event.pointerId);
    mark("begin", event);
  });
  sheet.addEventListener("pointermove", (event) => {
    if (tool === "pointer") mark("point", event);
    else if (down) mark("line", event);
  });
  sheet.addEventListener("pointerup", () => {
    down = false;
  });
  return {
    element: sheet,
    tool: () => tool,
    take(next) {
      tool = tool === next ? "none" : next;
      sheet.classList.toggle("drawing", tool !== "none");
      if (tool !== "pointer" && light) {
        light.remove();
        light = null;
      }
    },
    draw,
  };
}
