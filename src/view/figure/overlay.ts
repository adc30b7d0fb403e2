import type { Box } from "./axes";

/** What of a figure is not drawn by Plotly: all that is written, and marks that are one shape. In pixels of the figure. */
export interface Text {
  readonly x: number;
  /** Middle of the line of text. */
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
  readonly colour: string;
  readonly weight?: 400 | 500 | 650;
  readonly opacity?: number;
}
/** The key of a field's colours, low at the bottom. */
export interface Ramp {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colours: readonly string[];
}
/** Curves or areas as one path. */
export interface Stroke {
  readonly path: string;
  readonly colour: string;
  readonly opacity: number;
  /** Of the line; not used where the path is filled. */
  readonly width?: number;
  readonly filled?: boolean;
}
export interface Overlay {
  readonly texts: readonly Text[];
  readonly ramp: Ramp | null;
  /** Cut off at the edges of the plot; under it, so that curves stay on top, or over it where it is a heat map. */
  readonly strokes: readonly Stroke[];
  readonly strokesOver: boolean;
  readonly plot: Box;
}

const SVG = "http://www.w3.org/2000/svg";

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Brings the children of `group` to the number wanted, reusing those there are: frames differ little. */
function children(group: SVGElement, tag: string, count: number): SVGElement[] {
  while (group.childElementCount > count) group.lastElementChild?.remove();
  while (group.childElementCount < count) group.append(document.createElementNS(SVG, tag));
  return [...group.children] as SVGElement[]; // only elements made above
}

function groupOf(svg: SVGSVGElement, name: string): SVGGElement {
  const known = svg.querySelector<SVGGElement>(`g[data-part="${name}"]`);
  if (known) return known;
  const group = document.createElementNS(SVG, "g");
  group.dataset["part"] = name;
  svg.append(group);
  return group;
}

const px = (value: number): string => String(Math.round(value * 100) / 100);

/** Draws the strokes into their own SVG. */
export function drawStrokes(svg: SVGSVGElement, { strokes, plot }: Overlay): void {
  // An SVG within an SVG cuts off what leaves it; a clip path would need an id unique on the page.
  const [window] = children(svg, "svg", 1);
  if (!window) return;
  set(window, "x", px(plot.left));
  set(window, "y", px(plot.top));
  set(window, "width", px(plot.width));
  set(window, "height", px(plot.height));
  set(window, "viewBox", [plot.left, plot.top, plot.width, plot.height].map(px).join(" "));
  children(window, "path", strokes.length).forEach((element, i) => {
    const stroke = strokes[i];
    if (!stroke) return;
    set(element, "d", stroke.path);
    set(element, "fill", stroke.filled ? stroke.colour : "none");
    set(element, "stroke", stroke.filled ? "none" : stroke.colour);
    set(element, "stroke-width", px(stroke.width ?? 0));
    set(element, "stroke-linecap", "round");
    set(element, "stroke-linejoin", "round");
    set(element, "opacity", px(stroke.opacity));
  });
}

/** Draws the texts and signs into their own SVG, touching only what has changed. */
export function drawOverlay(svg: SVGSVGElement, overlay: Overlay, font: string, fontSize: number): void {
  const texts = groupOf(svg, "texts");
  set(texts, "font-family", font);
  set(texts, "font-size", px(fontSize));
  children(texts, "text", overlay.texts.length).forEach((element, i) => {
    const text = overlay.texts[i];
    if (!text) return;
    if (element.textContent !== text.text) element.textContent = text.text;
    set(element, "x", px(text.x));
    // Half the height of figures above the baseline; the attribute for it is not understood everywhere.
    set(element, "y", px(text.y + fontSize * 0.36));
    set(element, "text-anchor", text.anchor);
    set(element, "fill", text.colour);
    set(element, "font-weight", String(text.weight ?? 400));
    set(element, "opacity", String(text.opacity ?? 1));
  });
  // A stack of thin slices rather than a gradient, which would need an id unique on the page.
  const { ramp } = overlay;
  const slices = ramp ? 64 : 0;
  children(groupOf(svg, "ramp"), "rect", slices).forEach((element, i) => {
    if (!ramp) return;
    const height = ramp.height / slices;
    set(element, "x", px(ramp.x));
    set(element, "y", px(ramp.y + ramp.height - (i + 1) * height));
    set(element, "width", px(ramp.width));
    set(element, "height", px(height + 0.6)); // no seams
    set(element, "fill", ramp.colours[Math.round((i / (slices - 1)) * (ramp.colours.length - 1))] ?? "none");
  });
}
