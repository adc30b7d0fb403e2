import type { Lesson } from "../../catalogue/lesson";
import type { Piece } from "./pack";

/** Which part of a cell a screen shows, where a cell is too much for one. */
export type Part =
  | { readonly kind: "settings" | "card" | "statement" | "numbers" | "slack" }
  | { readonly kind: "figure"; readonly index: number }
  | null;

/** A piece of the lesson's page that goes onto a screen whole. */
export interface Block {
  readonly element: HTMLElement;
  readonly kind: Piece["kind"];
  readonly leads: boolean;
  /** Id of the section it stands in. */
  readonly section: string;
  /** What a speaker has written about it. */
  readonly notes: HTMLElement[];
}

/** Labels of cut cells ("Exercise", "Proof"): they head each of the cell's screens. */
export const LABELS = ":scope > .label, :scope > summary";

const isFold = (element: Element): boolean => element.matches("details.fold, details.proof");
const opens = (element: Element): boolean => isFold(element) || element.matches(".exercise");

const LEADING = /[:：]\s*$/;

/** Parts of the page that are no part of the lecture. */
const APART = "#page-messages, .unscripted, .lesson-links, [data-work=exercise], .hints-used, script, style";

/** All blocks of a lesson's article in order. Containers are opened, so that they can be cut between their children. */
export function blocksOf(article: HTMLElement, isTooTall: (element: Element) => boolean): readonly Block[] {
  const blocks: Block[] = [];
  let section = "start";
  const add = (element: HTMLElement, kind: Piece["kind"]): void => {
    const leads = element.matches("p") && LEADING.test(element.textContent);
    blocks.push({ element, kind, leads, section, notes: [] });
  };
  const split = (element: Element, first: Piece["kind"] | null): void => {
    let kind = first;
    for (const child of element.children) {
      if (!(child instanceof HTMLElement) || child.matches(".label, summary")) continue;
      visit(child, kind);
      kind = null;
    }
  };
  const visit = (element: HTMLElement, as: Piece["kind"] | null = null): void => {
    if (element.matches(APART)) return;
    if (element.matches("aside.notes")) {
      blocks.at(-1)?.notes.push(element);
      return;
    }
    if (element.matches("[data-slide-break]")) {
      blocks.push({ element, kind: "break", leads: false, section, notes: [] });
      return;
    }
    if (element.matches("h2[id]")) {
      section = element.id;
      add(element, "section");
    } else if (element.matches("h1, h3, h4")) add(element, "heading");
    else if (element.matches("[data-island]:has(> [data-theorem], > [data-experiment])"))
      add(element, "alone");
    else if (opens(element))
      split(isFold(element) ? (element.lastElementChild ?? element) : element, "begins");
    else if (element.matches("[data-predict], [data-island]:has(> [data-predict])")) add(element, "begins");
    else if (element.children.length > 1 && isTooTall(element)) split(element, as);
    else if (element.matches("div:not([data-island]):not(.prose-table)") && element.children.length > 0)
      split(element, as);
    else add(element, as ?? "text");
  };
  split(article, null);
  return blocks;
}

/** Name of the experiment that a theorem's card takes its numbers from, if any. */
export function experimentOfTheorem(lesson: Lesson, card: Element): string | null {
  const props = JSON.parse(card.parentElement?.dataset["props"] ?? "{}") as { name?: string; claim?: string };
  for (const [name, claim] of Object.entries(lesson.claims))
    if (claim.kind === "theorem" && claim.theoremName === props.name && (props.claim ?? name) === name)
      return claim.experimentName;
  return null;
}
