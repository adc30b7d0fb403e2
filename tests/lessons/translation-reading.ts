/** What must be the same in a lesson and in its translation, read off the two sources. */
import { cellsOf } from "./mdx-names";

/** Attributes that are read by people, and so translated. */
const WORDS = ["title", "question", "label", "caption"];
/** Words inside a formula, and spacing, belong to the language. */
const plainTex = (tex: string): string =>
  tex.replace(/\\(?:text|mathrm|textit|textbf)\{[^{}]*\}/g, "\\text{}").replace(/[\s，。；：]|\\[,;]/g, "");

const body = (source: string): string =>
  source.replace(/^---[\s\S]*?\n---/, "").replace(/```[\s\S]*?```/g, "");

/** Formulas of a text, in a fixed order: a sentence may have to name them in another. */
export const formulasOf = (source: string): readonly string[] =>
  [...body(source).matchAll(/\$\$([\s\S]*?)\$\$|\$([^$]+)\$/g)]
    .map(([, display, inline]) => plainTex(display ?? inline ?? ""))
    .sort();

/** Cells in order, with what identifies them and none of what is read. */
export const cellKeys = (source: string): readonly string[] =>
  cellsOf(source).map(({ tag, attributes }) =>
    [
      tag,
      ...Object.entries(attributes).flatMap(([name, value]) =>
        WORDS.includes(name) ? [] : [`${name}=${value.replace(/\s+/g, "")}`],
      ),
    ].join(" "),
  );

/** Levels of the headings, in order. */
export const headingLevels = (source: string): readonly number[] =>
  [...body(source).matchAll(/^(#+) /gm)].map(([, signs = ""]) => signs.length);

/** Where links lead, in a fixed order. */
export const linksOf = (source: string): readonly string[] =>
  [...body(source).matchAll(/\]\(([^)]+)\)/g)].map(([, to = ""]) => to).sort();

/** Numbers written in digits outside formulas and cells, in a fixed order. */
export const digitsOf = (source: string): readonly string[] =>
  (
    body(source)
      .replace(/\$\$[\s\S]*?\$\$|\$[^$]+\$/g, " ")
      .replace(/\]\([^)]+\)/g, "]")
      .replace(/<[^>]*>/g, " ")
      .match(/\d+(?:\.\d+)?/g) ?? []
  ).sort();

/** Formulas of a phrase, and its slots. */
export const fixedIn = (phrase: string): readonly string[] =>
  [
    ...[...phrase.matchAll(/\$([^$]+)\$/g)].map(([, tex = ""]) => plainTex(tex)),
    ...(phrase.match(/«\w+»/g) ?? []),
  ].sort();

/** Whether a text has words to translate: letters outside formulas and signs. */
export const hasWords = (text: string): boolean =>
  /\p{Script=Latin}{3}/u.test(text.replace(/\$[^$]+\$/g, "").replace(/\b(?:SGD|GD|Tr|exp|log|Hess)\b/g, ""));
