/** Everything that can be found, from the lessons themselves. For the build only. */
import type { AnyExperiment, ParamSchema, Source, SymbolTable } from "@contract";
import { lessons, type CataloguedLesson } from "../../catalogue/catalogue";
import type { LocalLesson } from "../../catalogue/translations";
import { labs } from "../../catalogue/labs";
import { sayer } from "../../words/phrases";
import { languageNow, t } from "../../words/words";
import { shortNames } from "../citations";
import { outlineOf } from "../outline";
import { lessonsNow } from "../render/lessons-now";
import { indexText, type Entry } from "./engine";
import { namesOfTex, plainProse, plainTex } from "./plain-tex";

/** A line of a result is no longer than this, in letters; a Chinese character takes the room of two. */
const LINE = 110;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
function cut(text: string): string {
  let room = LINE;
  const characters = Array.from(text);
  const over = characters.findIndex((character) => (room -= WIDE.test(character) ? 2 : 1) < 0);
  if (over < 0) return text;
  const kept = characters.slice(0, over).join("");
  return `${kept.replace(/\s+[^\s\p{Script=Han}]*$/u, "")} …`;
}

/** `learningRate` → `learning Rate`: an id's words find it too. */
const words = (id: string): string => id.replace(/([a-z])([A-Z])/g, "$1 $2");

function sourceOf({ paper: key, locator }: Source, papers: CataloguedLesson["papers"]): string {
  const paper = papers[key];
  return paper ? `${shortNames(paper)}, ${String(paper.year)}, ${locator}` : locator;
}

interface Meant {
  readonly id: string;
  readonly tex: string;
  readonly meaning: string;
  readonly anchor: string;
}

/** Symbols of theorems first, since there they are defined; then parameters. */
function symbolsOf(lesson: CataloguedLesson): readonly Meant[] {
  const all = [
    ...Object.entries(lesson.theorems).flatMap(([name, { symbols }]) =>
      Object.entries(symbols as SymbolTable).map(([id, { tex, meaning }]) => ({
        id,
        tex,
        meaning,
        anchor: `theorem-${name}`,
      })),
    ),
    ...Object.entries(lesson.experiments).flatMap(([name, { params }]: [string, AnyExperiment]) =>
      Object.entries(params as ParamSchema).map(([id, { tex, meaning }]) => ({
        id,
        tex,
        meaning,
        anchor: `experiment-${name}`,
      })),
    ),
  ];
  const first = new Map<string, Meant>();
  for (const meant of all) {
    const key = `${plainTex(meant.tex)} ${meant.meaning}`;
    if (!first.has(key)) first.set(key, meant);
  }
  return [...first.values()];
}

/** A lesson is found by its English title too: papers, slides and other sites name it so. */
const englishTitle = ({ slug }: CataloguedLesson): readonly string[] =>
  languageNow() === "en"
    ? []
    : lessons.flatMap((lesson) => (lesson.slug === slug ? [lesson.text.meta.title] : []));

function entriesOf(lesson: LocalLesson): readonly Entry[] {
  const say = sayer(lesson.phrases); // a claim's sentence stays English in its definition
  const address = (anchor: string): string => `lessons/${lesson.slug}/#${anchor}`;
  const { meta } = lesson.text;
  const { headings, terms, exercises } = outlineOf(lesson);
  return [
    {
      kind: "Lesson",
      address: `lessons/${lesson.slug}/`,
      title: meta.title,
      text: cut(meta.summary),
      names: [...meta.topics, meta.part, lesson.slug, ...englishTitle(lesson)],
    },
    ...headings.map(({ id, text }): Entry => ({ kind: "Section", address: address(id), title: text })),
    ...terms.map(({ id, name, text }): Entry => ({
      kind: "Term",
      address: address(id),
      title: name,
      text: cut(text),
    })),
    ...symbolsOf(lesson).map(({ id, tex, meaning, anchor }): Entry => ({
      kind: "Symbol",
      address: address(anchor),
      title: plainProse(meaning),
      symbol: plainTex(tex),
      names: [words(id), ...namesOfTex(tex)],
    })),
    ...Object.entries(lesson.theorems).map(([name, { title, source }]): Entry => ({
      kind: "Theorem",
      address: address(`theorem-${name}`),
      title: plainProse(title),
      text: cut(sourceOf(source, lesson.papers)),
    })),
    ...Object.entries(lesson.experiments).map(([name, { title }]): Entry => ({
      kind: "Experiment",
      address: address(`experiment-${name}`),
      title: plainProse(title),
    })),
    ...Object.entries(lesson.claims).map(([name, { says }]): Entry => ({
      kind: "Claim",
      address: address(`claim-${name}`),
      title: plainProse(say(says)),
    })),
    ...Object.entries(exercises).map(([id, title]): Entry => ({
      kind: "Exercise",
      address: address(`exercise-${id}`),
      title: plainProse(title),
    })),
    ...Object.values(lesson.papers).map((paper): Entry => ({
      kind: "Paper",
      address: address("sources"),
      title: paper.title,
      text: cut(`${paper.authors.join(", ")}, ${String(paper.year)}`),
    })),
  ];
}

const pages = (): readonly Entry[] => [
  { kind: "Page", address: "about/", title: t("about.short"), text: cut(t("about.description")) },
  { kind: "Page", address: "labs/", title: t("labs.title"), text: cut(t("labs.description")) },
  { kind: "Page", address: "glossary/", title: t("find.glossary"), text: cut(t("find.glossaryDescription")) },
  { kind: "Page", address: "claims/", title: t("page.claims"), text: cut(t("claims.description")) },
  { kind: "Page", address: "place/", title: t("page.place"), text: cut(t("place.description")) },
];

/** In the language of the page being rendered; what a lesson has not in that language stands in English. */
export const allEntries = (): readonly Entry[] => [
  ...lessonsNow().flatMap(entriesOf),
  ...labs.map(({ id, title, summary }): Entry => ({
    kind: "Research",
    address: `labs/${id}/`,
    title: title[languageNow()],
    text: cut(summary[languageNow()]),
  })),
  ...pages(),
];

/** The text of `search.json`, in the language of the page being rendered. */
export const searchIndex = (): string =>
  indexText(
    allEntries(),
    lessonsNow().map(({ slug, text }) => [slug, text.meta.title] as const),
  );
