/** Brings the map to life: walking, choosing, filtering, and what the reader has read. */
import { whereabouts } from "./continue";
import type { MapData } from "./map-data";
import { noteOn } from "./map-note";
import { startPage } from "./page";
import { readersPlace, sayFaults } from "./reader";
import { t } from "../words/words";
import { farNames, levelAt } from "./map-names";
import { step, type Direction } from "./map-walk";

startPage();
sayFaults(readersPlace());

const data = JSON.parse(document.getElementById("map-data")?.textContent ?? "{}") as MapData; // written by the build
const pane = document.querySelector<HTMLElement>(".map-pane");
const map = document.querySelector<HTMLElement>("#map");
const ways = document.querySelector<SVGPathElement>(".map-ways");
/** Where names stand when the map is too small for those in their places; only large maps have it. */
const layer = document.querySelector<SVGSVGElement>(".map-names svg");
const note = document.querySelector<HTMLElement>(".map-note");
const elements = new Map(
  [...document.querySelectorAll<SVGAElement>("[data-node]")].map((node) => [
    node.dataset["node"] ?? "",
    node,
  ]),
);
const index = new Map(data.nodes.map(([id], i) => [id, i]));
/** Nodes on the other end of an edge, either way. */
const neighbours = data.nodes.map((): number[] => []);
for (const [from, to] of data.edges) {
  neighbours[from]?.push(to);
  neighbours[to]?.push(from);
}

const filter = { part: "", lab: "" };
const isOn = (slug: string): boolean => {
  const lesson = data.lessons[slug];
  return (
    lesson !== undefined &&
    (filter.part === "" || lesson.part === filter.part) &&
    (filter.lab === "" || lesson.labs.includes(filter.lab))
  );
};
const shown = (i: number): boolean => {
  const [id = "", , , , , slugs = []] = data.nodes[i] ?? [];
  return elements.has(id) && slugs.some(isOn);
};

let zoom = 1;
let chosen = -1;
const natural = Number(map?.dataset["width"] ?? 1);
/** As small as the whole map is in its pane, if it is large. */
const least = Math.min(0.25, (pane?.clientWidth ?? natural) / natural);
const nameFar = layer && farNames(layer, data, natural);
const drawNames = (): void => nameFar?.(zoom, chosen, shown);
function setZoom(next: number): void {
  zoom = Math.min(2, Math.max(least, next));
  if (!map) return;
  map.style.width = `${String(Math.floor(natural * zoom))}px`;
  if (nameFar) map.dataset["level"] = levelAt(zoom);
  drawNames();
}

function centre(x: number, y: number): void {
  pane?.scrollTo({ left: x * zoom - pane.clientWidth / 2, top: y * zoom - pane.clientHeight / 2 });
}

/** What stands out because of the chosen node. */
let standing: readonly SVGAElement[] = [];
/** Chooses a node: its edges and neighbours stand out, and the note says what it needs and what it opens. */
function choose(i: number, how: { readonly focus: boolean; readonly address?: boolean }): void {
  const node = data.nodes[i];
  if (!node) return;
  for (const one of standing) one.classList.remove("chosen", "near");
  chosen = i;
  const element = elements.get(node[0]);
  const near = (neighbours[i] ?? []).flatMap((to) => elements.get(data.nodes[to]?.[0] ?? "") ?? []);
  element?.classList.add("chosen");
  for (const one of near) one.classList.add("near");
  standing = element ? [element, ...near] : near;
  drawWays(i);
  centreIfOut(node[3], node[4]);
  if (element) {
    setTabStop(element);
    if (how.focus) element.focus({ preventScroll: true });
  }
  if (note)
    noteOn(note, data, i, (to) => {
      choose(to, { focus: false, address: true });
    });
  if (how.address) keepAddress(node[0]);
}

let tabStop: SVGAElement | undefined;
function setTabStop(element: SVGAElement): void {
  tabStop?.setAttribute("tabindex", "-1");
  element.setAttribute("tabindex", "0");
  tabStop = element;
}

/** The ways from the chosen node, over the others, and the names that stand over the map for it. */
function drawWays(i: number): void {
  const [, , , x = 0, y = 0] = data.nodes[i] ?? [];
  ways?.setAttribute(
    "d",
    (neighbours[i] ?? [])
      .filter(shown)
      .map((to) => `M${String(x)} ${String(y)}L${String(data.nodes[to]?.[3])} ${String(data.nodes[to]?.[4])}`)
      .join(""),
  );
  drawNames();
}

function centreIfOut(x: number, y: number): void {
  if (!pane) return;
  const [left, top] = [x * zoom - pane.scrollLeft, y * zoom - pane.scrollTop];
  const room = 90;
  if (left < room || top < room || left > pane.clientWidth - room || top > pane.clientHeight - room)
    centre(x, y);
}

function keepAddress(id: string | undefined): void {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== "")).toString();
  history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${id ? `#${id}` : ""}`);
}

function filterList(): void {
  for (const item of document.querySelectorAll<HTMLElement>("[data-listed]"))
    item.hidden = !isOn(item.dataset["listed"] ?? "");
  for (const section of document.querySelectorAll<HTMLElement>(".map-part:has([data-listed])"))
    section.hidden = !section.querySelector("[data-listed]:not([hidden])");
}

function applyFilter(): void {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  data.nodes.forEach(([id, , , x, y], i) => {
    const on = shown(i);
    elements.get(id)?.classList.toggle("off", !on);
    if (!on || !id.startsWith("lesson:")) return;
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  });
  drawNames();
  map?.classList.toggle("filtered", filter.part !== "" || filter.lab !== "");
  requestAnimationFrame(filterList); // a frame of its own: with many lessons each of the two is work
  if (left <= right && (filter.part !== "" || filter.lab !== ""))
    centre((left + right) / 2, (top + bottom) / 2);
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
map?.addEventListener("keydown", (event) => {
  const direction = ARROWS[event.key];
  if (!direction || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const next = step(data, chosen, (neighbours[chosen] ?? []).filter(shown), direction);
  if (next !== null) choose(next, { focus: true, address: true });
});
map?.addEventListener("click", (event) => {
  const node = event.target instanceof Element ? event.target.closest<SVGAElement>("[data-node]") : null;
  // A keyboard's Enter has no place on the page and opens; so does a click with a modifier.
  if (!node || event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  choose(index.get(node.dataset["node"] ?? "") ?? -1, { focus: true, address: true });
});
map?.addEventListener("focusin", (event) => {
  const node = event.target instanceof Element ? event.target.closest<SVGAElement>("[data-node]") : null;
  const i = index.get(node?.dataset["node"] ?? "") ?? -1;
  if (i >= 0 && i !== chosen) choose(i, { focus: false });
});

for (const select of document.querySelectorAll<HTMLSelectElement>("[data-filter]")) {
  const name = select.dataset["filter"] === "lab" ? "lab" : "part";
  const asked = new URLSearchParams(location.search).get(name) ?? "";
  if ([...select.options].some(({ value }) => value === asked)) {
    select.value = asked;
    filter[name] = asked;
  }
  select.addEventListener("change", () => {
    filter[name] = select.value;
    applyFilter();
    const first = data.nodes.findIndex(([id], i) => id.startsWith("lesson:") && shown(i));
    if (!shown(chosen) && first >= 0) choose(first, { focus: false });
    keepAddress(data.nodes[chosen]?.[0]);
  });
}
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-zoom]"))
  button.addEventListener("click", () => {
    setZoom(zoom * (button.dataset["zoom"] === "in" ? 1.25 : 0.8));
    const [, , , x, y] = data.nodes[chosen] ?? [];
    if (x !== undefined && y !== undefined) centre(x, y);
  });

/** Rings and words for what is read. */
function showProgress(): void {
  for (const { slug, read, of } of whereabouts(Object.values(readersPlace().store.getState().entries))) {
    const share = Math.min(100, (100 * read) / Math.max(1, of));
    elements
      .get(`lesson:${slug}`)
      ?.querySelector(".progress")
      ?.setAttribute("stroke-dasharray", `${String(share)} 100`);
    const words = document.querySelector(`[data-read="${slug}"]`);
    if (words) words.textContent = ` · ${t("map.read", { read: Math.min(read, of), of })}`;
  }
}
void readersPlace().opened.then(showProgress);
readersPlace().store.subscribe(showProgress);

/** The node that the address names. */
const named = (): number | undefined => index.get(decodeURIComponent(location.hash.slice(1)));
addEventListener("hashchange", () => {
  const i = named();
  if (i !== undefined && i !== chosen) choose(i, { focus: false });
});

for (const element of elements.values()) element.setAttribute("tabindex", "-1");
document.querySelector<HTMLElement>(".map-tools")?.removeAttribute("hidden");
// The whole map where it can still be read, otherwise a part of it at its own size.
if (pane) setZoom(pane.clientWidth / natural >= 0.72 ? Math.min(1, pane.clientWidth / natural) : 0.85);
applyFilter();
const start = named() ?? data.nodes.findIndex(([id], i) => id.startsWith("lesson:") && shown(i));
if (start >= 0) choose(start, { focus: false });
document.querySelector("main")?.setAttribute("data-ready", "true");
