/** What can be found in the notebook: listed by the build, indexed by the page. */
import MiniSearch, { type Options } from "minisearch";

/** What a result is; the order is that of the numbers in the file. */
export const KINDS = [
  "Lesson",
  "Section",
  "Term",
  "Symbol",
  "Theorem",
  "Experiment",
  "Claim",
  "Exercise",
  "Paper",
  "Research",
  "Page",
] as const;
export type Kind = (typeof KINDS)[number];

export interface Entry {
  readonly kind: Kind;
  /** From the notebook's root. */
  readonly address: string;
  readonly title: string;
  /** A line below the title. */
  readonly text?: string;
  /** A symbol as plain characters, shown before the title. */
  readonly symbol?: string;
  /** Further words that find it; they are not shown. */
  readonly names?: readonly string[];
}

/** Kinds that a short query more likely means. */
const WEIGHT: Readonly<Record<Kind, number>> = {
  Lesson: 3,
  Section: 1.6,
  Term: 2.2,
  Symbol: 1.3,
  Theorem: 1.8,
  Experiment: 1.2,
  Claim: 0.9,
  Exercise: 1,
  Paper: 1,
  Research: 1.5,
  Page: 2,
};

interface Words {
  readonly id: number;
  /** Title, names and text. */
  readonly t: string;
  readonly n: string;
  readonly x: string;
}

const HAN = /^\p{Script=Han}/u;
/** Letters and digits make words; signs, spaces and TeX's backslash end them. Chinese characters are apart from others. */
const runsOf = (text: string): string[] =>
  text.split(
    /[^\p{L}\p{N}\p{M}]+|(?<=\p{Script=Han})(?!\p{Script=Han})|(?<!\p{Script=Han})(?=\p{Script=Han})/u,
  );
/**
 * Words of a text. Chinese writes none apart: every two characters that stand together count as a word, the same in every
 * browser, where a segmenter's dictionary is not. The last character also counts alone, so that each begins some word.
 */
const pairsOf = (run: string): readonly string[] => {
  const characters = Array.from(run);
  return characters.map((character, i) => character + (characters[i + 1] ?? ""));
};
const wordsOf = (text: string): string[] =>
  runsOf(text).flatMap((run) => (HAN.test(run) ? pairsOf(run) : [run]));
/** Words of a query: its last character alone would find more than was asked for. */
const asked = (text: string): string[] =>
  runsOf(text).flatMap((run) =>
    HAN.test(run) && Array.from(run).length > 1 ? pairsOf(run).slice(0, -1) : [run],
  );
/** Without accents and case; ℓ is found as l. */
const folded = (word: string): string | null =>
  word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase() || null;

const OPTIONS = {
  fields: ["t", "n", "x"],
  storeFields: [],
  tokenize: wordsOf,
  processTerm: folded,
} satisfies Options<Words>;

/** The file: what can be found. The page makes the index of its words, which would be as long again, when it is read. */
export interface IndexFile {
  readonly lessons: readonly (readonly [slug: string, title: string])[];
  /** Fragments of addresses, each once. */
  readonly anchors: readonly string[];
  /** The place is a number into `anchors`, for a page outside the lessons (lesson -1) its address. */
  readonly entries: readonly (readonly [
    kind: number,
    lesson: number,
    place: number | string,
    title: string,
    text?: string,
    symbol?: string,
    names?: string,
  ])[];
}

function placeOf(
  address: string,
  lessons: IndexFile["lessons"],
  anchors: string[],
): readonly [lesson: number, place: number | string] {
  const [, slug, anchor = ""] = /^lessons\/([^/]+)\/(?:#(.*))?$/.exec(address) ?? [];
  const lesson = lessons.findIndex(([known]) => known === slug);
  if (lesson < 0) return [-1, address];
  if (!anchors.includes(anchor)) anchors.push(anchor);
  return [lesson, anchors.indexOf(anchor)];
}

/** The text of the file. */
export function indexText(entries: readonly Entry[], lessons: IndexFile["lessons"]): string {
  const anchors: string[] = [];
  const file: IndexFile = {
    lessons,
    anchors,
    entries: entries.map(({ kind, address, title, text = "", symbol = "", names = [] }) => {
      const row = [KINDS.indexOf(kind), ...placeOf(address, lessons, anchors), title] as const;
      if (names.length > 0) return [...row, text, symbol, names.join(" ")];
      return symbol ? [...row, text, symbol] : text ? [...row, text] : row;
    }),
  };
  return JSON.stringify(file);
}

function indexOf(entries: IndexFile["entries"]): MiniSearch<Words> {
  const mini = new MiniSearch<Words>(OPTIONS);
  mini.addAll(
    entries.map(([, , , title, text = "", symbol = "", names = ""], id) => ({
      id,
      t: title,
      n: `${names} ${symbol}`,
      x: text,
    })),
  );
  return mini;
}

export interface Found extends Entry {
  /** Title of the lesson it stands in, if it stands in one. */
  readonly lesson: string | undefined;
}
export type Search = (query: string) => readonly Found[];

const MOST = 30;

/** Reads the file. A query finds what holds all of its words, the last one as a beginning; else what holds most. */
export function openIndex(text: string): Search {
  const file = JSON.parse(text) as IndexFile; // written by `indexText`
  const { lessons, anchors, entries } = file;
  const mini = indexOf(entries);
  const options = {
    boost: { t: 3, n: 2.5, x: 1 },
    boostDocument: (id: number) => WEIGHT[KINDS[entries[id]?.[0] ?? 0] ?? "Page"],
    tokenize: asked,
    prefix: (term: string, i: number, terms: readonly string[]) =>
      i === terms.length - 1 || term.length > 3 || HAN.test(term),
    fuzzy: (term: string) => (term.length > 4 ? 0.2 : false),
  } as const;
  const found = (id: number): readonly Found[] => {
    const row = entries[id];
    if (!row) return [];
    const [kind, lesson, place, title, line = "", symbol = ""] = row;
    const [slug = "", name] = lessons[lesson] ?? [];
    const anchor = typeof place === "number" ? (anchors[place] ?? "") : "";
    const address = typeof place === "string" ? place : `lessons/${slug}/${anchor ? `#${anchor}` : ""}`;
    return [{ kind: KINDS[kind] ?? "Page", address, title, text: line, symbol, lesson: name }];
  };
  return (query) => {
    const all = mini.search(query, { ...options, combineWith: "AND" });
    const hits = all.length > 0 ? all : mini.search(query, { ...options, combineWith: "OR" });
    return hits.slice(0, MOST).flatMap(({ id }) => found(id as number)); // ids are those of `indexText`
  };
}
