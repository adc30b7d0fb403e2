import type { Lesson } from "../../catalogue/lesson";
import { blocksOf, experimentOfTheorem, LABELS, type Block, type Part } from "./blocks";
import { cutIntoScreens, type Piece } from "./pack";
import type { Place } from "./place";

/** The stage that screens are made for, in CSS pixels; it is scaled to whatever window shows it. */
export const STAGE = { width: 1920, height: 1080 } as const;
/** Room for the pieces of a screen: the stage less its margins and the line at its foot. */
const ROOM = 880;

export interface Shown {
  readonly element: HTMLElement;
  readonly part: Part;
}

export interface Screen {
  readonly place: Place;
  /** Heading of the section. */
  readonly section: string;
  readonly layout: "title" | "text" | "bench" | "theorem" | "pair";
  readonly shown: readonly Shown[];
  /** What comes one key at a time. */
  readonly reveals: readonly HTMLElement[];
  readonly notes: readonly HTMLElement[];
}

const whole = (element: HTMLElement): Shown => ({ element, part: null });
const REVEALED = "[data-reveal], [data-predict] .answer";

/** A theorem beside the figure of the experiment that its numbers come from, if the card is short enough for half a stage. */
const PAIRED = 0.46 * (STAGE.width - 220);

interface Draft {
  readonly blocks: readonly Block[];
  readonly layout: Screen["layout"];
  readonly shown: readonly Shown[];
}

/** Height that a bench's screen leaves for its settings and figure. */
const BENCH_ROOM = 720;

/** In how many columns the settings stand beside the figure; 0 if they are too many and need a screen of their own. */
function settingsColumns(bench: HTMLElement): number {
  const controls = bench.querySelector<HTMLElement>(".controls");
  for (const columns of [1, 2]) {
    bench.dataset["columns"] = String(columns);
    if ((controls?.offsetHeight ?? 0) <= BENCH_ROOM) return columns;
  }
  return 0;
}

function benchDrafts(block: Block, bench: HTMLElement): readonly Draft[] {
  const { element } = block;
  const columns = settingsColumns(bench);
  bench.dataset["columns"] = String(columns);
  const figures = bench.querySelectorAll(".figures > figure").length;
  const parts: Part[] = Array.from({ length: Math.max(1, figures) }, (_, index) => ({
    kind: "figure",
    index,
  }));
  if (columns === 0) parts.unshift({ kind: "settings" });
  return parts.map((part, i) => ({
    blocks: i === 0 ? [block] : [],
    layout: "bench",
    shown: [{ element, part }],
  }));
}

/** A card grows by its verdict when the experiment has run. */
const GROWTH = 70;

function theoremDrafts(
  block: Block,
  card: HTMLElement,
  lesson: Lesson,
  article: HTMLElement,
): readonly Draft[] {
  const { element } = block;
  const draft = (kind: "card" | "statement" | "numbers" | "slack"): Draft => ({
    blocks: kind === "numbers" || kind === "slack" ? [] : [block],
    layout: "theorem",
    shown: [{ element, part: { kind } }],
  });
  const isWhole = heightAs(element, "theorem", null) <= ROOM - GROWTH;
  const drafts = isWhole ? [draft("card")] : [draft("statement"), draft("numbers")];
  const experiment = experimentOfTheorem(lesson, card);
  const bench = experiment
    ? article.querySelector<HTMLElement>(`[data-experiment="${lesson.slug}/${experiment}"]`)?.parentElement
    : null;
  if (bench && heightAs(element, "pair", PAIRED) <= ROOM - GROWTH)
    drafts.push({
      blocks: [],
      layout: "pair",
      shown: [
        { element, part: { kind: "card" } },
        { element: bench, part: { kind: "figure", index: 0 } },
      ],
    });
  const { name } = JSON.parse(element.dataset["props"] ?? "{}") as { name?: string };
  if (name !== undefined && (lesson.theorems[name]?.chain?.length ?? 0) > 0) drafts.push(draft("slack"));
  return drafts;
}

/** Height that a cell takes in a screen of that layout, and of that width if one is given. */
function heightAs(element: HTMLElement, layout: Screen["layout"], width: number | null): number {
  element.style.width = width === null ? "" : `${String(width)}px`;
  element.dataset["probe"] = layout;
  const { offsetHeight } = element;
  element.style.width = "";
  delete element.dataset["probe"];
  return offsetHeight;
}

/**
 * The screens of a lesson, measured on the stage. The stage has one size everywhere, so the cuts, and with them the
 * places in addresses, are the same on every machine.
 * @param scale of the stage in this window
 */
export function screensOf(article: HTMLElement, lesson: Lesson, scale: number): readonly Screen[] {
  article.dataset["layout"] = "measure";
  for (const hidden of article.querySelectorAll("[data-off]")) hidden.removeAttribute("data-off");
  const box = (element: Element): DOMRect => element.getBoundingClientRect();
  const blocks = blocksOf(article, (element) => box(element).height / scale > ROOM);
  const pieces = blocks.map(({ element, kind, leads }): Piece => {
    const { top, bottom } = box(element);
    const { marginBottom } = getComputedStyle(element);
    return {
      kind,
      leads,
      top: top / scale,
      bottom: bottom / scale + Math.min(20, parseFloat(marginBottom) || 0),
    };
  });
  const drafts = cutIntoScreens(pieces, ROOM).flatMap((indices): readonly Draft[] => {
    const members = indices.flatMap((i) => blocks[i] ?? []);
    const [first] = members;
    const bench = first?.element.querySelector<HTMLElement>(":scope > [data-experiment]");
    const card = first?.element.querySelector<HTMLElement>(":scope > [data-theorem]");
    if (first && bench) return benchDrafts(first, bench);
    if (first && card) return theoremDrafts(first, card, lesson, article);
    const layout = first?.element.matches(".kicker") ? "title" : "text";
    return [{ blocks: members, layout, shown: members.map(({ element }) => whole(element)) }];
  });
  delete article.dataset["layout"];
  return placed(drafts, article);
}

function placed(drafts: readonly Draft[], article: HTMLElement): readonly Screen[] {
  const screens: Screen[] = [];
  let section = "start";
  let heading = "";
  let screen = 0;
  for (const { blocks, layout, shown } of drafts) {
    const here = blocks[0]?.section ?? section;
    if (here !== section) {
      section = here;
      heading = article.querySelector(`#${CSS.escape(here)}`)?.textContent ?? "";
      screen = 0;
    }
    screen++;
    const reveals = shown.flatMap(({ element }) => [...element.querySelectorAll<HTMLElement>(REVEALED)]);
    const revealed = shown.flatMap(({ element }) => element.closest<HTMLElement>("[data-reveal]") ?? []);
    screens.push({
      place: { section, screen },
      section: heading,
      layout,
      shown,
      reveals: [...new Set([...revealed, ...reveals])],
      notes: blocks.flatMap(({ notes }) => notes),
    });
  }
  return screens;
}

/** The screen at a place, or the nearest one before it in its section; the first where there is no such section. */
export function screenAt(screens: readonly Screen[], place: Place): number {
  const at = screens.findLastIndex(
    ({ place: { section, screen } }) => section === place.section && screen <= place.screen,
  );
  return Math.max(0, at);
}

const off = (element: Element, isOff: boolean): void => {
  element.toggleAttribute("data-off", isOff);
};

/** Shows what belongs to a screen and hides all else of the article. */
export function showScreen(article: HTMLElement, { shown, layout }: Screen): void {
  const elements = new Set<Element>(shown.map(({ element }) => element));
  const around = new Set<Element>();
  for (const element of elements)
    for (let parent = element.parentElement; parent && parent !== article; parent = parent.parentElement)
      around.add(parent);
  const mark = (parent: Element): void => {
    const labels = new Set(parent === article ? [] : parent.querySelectorAll(LABELS));
    for (const child of parent.children) {
      const inside = around.has(child);
      off(child, !elements.has(child) && !inside && !labels.has(child));
      if (inside) mark(child);
    }
  };
  mark(article);
  article.dataset["layout"] = layout;
  for (const { element, part } of shown) {
    element.dataset["part"] = part?.kind ?? "whole";
    if (part?.kind === "figure")
      element.querySelectorAll(".figures > figure").forEach((figure, i) => {
        off(figure, i !== part.index);
      });
  }
}

/** The page as it is read: everything shown. */
export function showAll(article: HTMLElement): void {
  for (const element of article.querySelectorAll("[data-off]")) element.removeAttribute("data-off");
  for (const element of article.querySelectorAll<HTMLElement>("[data-part]")) delete element.dataset["part"];
  for (const bench of article.querySelectorAll<HTMLElement>("[data-columns]"))
    delete bench.dataset["columns"];
  for (const element of article.querySelectorAll("[data-veiled]")) element.removeAttribute("data-veiled");
  delete article.dataset["layout"];
}
