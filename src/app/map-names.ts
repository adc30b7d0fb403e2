/**
 * Names of lessons for a map that is seen from afar, where those in the discs are too small to be read: as many as fit, the
 * chosen node's first, then those that most build on.
 */
import type { MapData } from "./map-data";

/** How large the map is drawn when names leave their discs, and when all but discs and arrows goes. */
const LEVELS = [
  ["far", 0.3],
  ["middle", 0.6],
] as const;
export const levelAt = (zoom: number): "near" | "middle" | "far" =>
  LEVELS.find(([, below]) => zoom < below)?.[0] ?? "near";

export interface Name {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Of names in order of importance those that leave each other room; one that reaches over the map's edge is moved in. */
export function namesThatFit(wanted: readonly Name[], height: number, mapWidth: number): readonly Name[] {
  const taken: Name[] = [];
  for (const name of wanted) {
    const x = Math.max(name.width / 2, Math.min(mapWidth - name.width / 2, name.x));
    const free = taken.every(
      (one) => Math.abs(one.x - x) >= (one.width + name.width) / 2 || Math.abs(one.y - name.y) >= height,
    );
    if (free) taken.push({ ...name, x });
  }
  return taken;
}

/** Pixels of a letter, and of the way from one line to the next. */
const LETTER = 12;
const LINE = 1.4 * LETTER;
/** Room between two names. */
const GAP = 8;

/** Writes names into a layer over the map: asked for again whenever the map's size, choice or filter changes. */
export function farNames(
  layer: SVGSVGElement,
  { nodes, edges }: MapData,
  mapWidth: number,
): (zoom: number, chosen: number, shown: (i: number) => boolean) => void {
  const opens = nodes.map(() => 0);
  for (const [from, , kind] of edges) if (kind === "requires") opens[from] = (opens[from] ?? 0) + 1;
  const lessons = nodes
    .flatMap(([id], i) => (id.startsWith("lesson:") ? [i] : []))
    .sort((a, b) => (opens[b] ?? 0) - (opens[a] ?? 0) || a - b);
  const pen = document.createElement("canvas").getContext("2d");
  const widths = new Map<number, number>();
  const widthOf = (i: number): number => {
    const known = widths.get(i);
    if (known !== undefined) return known;
    if (pen) pen.font = `600 ${String(LETTER)}px ${getComputedStyle(layer).fontFamily}`;
    const width = (pen?.measureText(nodes[i]?.[1] ?? "").width ?? 0) + GAP;
    widths.set(i, width);
    return width;
  };
  const texts = new Map<number, SVGTextElement>();
  return (zoom, chosen, shown) => {
    const near = levelAt(zoom) === "near";
    layer.style.fontSize = `${(LETTER / zoom).toFixed(1)}px`;
    const wanted = near ? [] : [chosen, ...lessons.filter((i) => i !== chosen && shown(i))];
    const names = namesThatFit(
      wanted.flatMap((node) => {
        const [, , , x, y] = nodes[node] ?? [];
        return x === undefined || y === undefined ? [] : [{ node, x, y, width: widthOf(node) / zoom }];
      }),
      LINE / zoom,
      mapWidth,
    );
    const rest = new Map(texts);
    for (const { node, x, y } of names) {
      const text = texts.get(node) ?? document.createElementNS("http://www.w3.org/2000/svg", "text");
      if (!texts.has(node)) {
        text.textContent = nodes[node]?.[1] ?? "";
        layer.append(text);
        texts.set(node, text);
      }
      rest.delete(node);
      text.setAttribute("x", x.toFixed(0));
      text.setAttribute("y", y.toFixed(0));
      text.classList.toggle("chosen", node === chosen);
    }
    for (const [node, text] of rest) {
      text.remove();
      texts.delete(node);
    }
  };
}
