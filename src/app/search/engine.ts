/** The index of the notebook: made by the build, read by the page. Both sides use the same rules for words. */
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
  /** Title, names and text; short names, since they stand in the file. */
  readonly t: string;
  readonly n: string;
  readonly x: string;
}

/** Letters and digits make words; signs, spaces and TeX's backslash end them. */
const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}\p{M}]+/u);
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

/** A term, and for each field the entries that hold it, as differences from one to the next. */
type Posting = readonly [term: string, ...entries: (readonly number[])[]];

/** The file. MiniSearch's own form of the same index is three times as long. */
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
  ])[];
  readonly terms: readonly Posting[];
  /** Words in each field, entry by entry. */
  readonly lengths: readonly number[];
}

const differences = (ids: readonly number[]): readonly number[] => ids.map((id, i) => id - (ids[i - 1] ?? 0));
function sums(steps: readonly number[]): readonly number[] {
  let at = 0;
  return steps.map((step) => (at += step));
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
  const mini = new MiniSearch(OPTIONS);
  mini.addAll(
    entries.map(({ title, names = [], symbol = "", text = "" }, id) => ({
      id,
      t: title,
      n: [...names, symbol].join(" "),
      x: text,
    })),
  );
  const { index, fieldLength } = mini.toJSON();
  const anchors: string[] = [];
  const file: IndexFile = {
    lessons,
    anchors,
    entries: entries.map(({ kind, address, title, text = "", symbol = "" }) => {
      const row = [KINDS.indexOf(kind), ...placeOf(address, lessons, anchors), title] as const;
      return symbol ? [...row, text, symbol] : text ? [...row, text] : row;
    }),
    terms: index.map(([term, fields]): Posting => {
      const held = OPTIONS.fields.map((_, field) =>
        differences(
          Object.keys(fields[String(field)] ?? {})
            .map(Number)
            .sort((a, b) => a - b),
        ),
      );
      return [term, ...held.slice(0, held.findLastIndex((ids) => ids.length > 0) + 1)];
    }),
    lengths: entries.flatMap((_, id) => OPTIONS.fields.map((_field, field) => fieldLength[id]?.[field] ?? 0)),
  };
  return JSON.stringify(file);
}

/** MiniSearch's form of the index in the file. A word counts once in a field: none is that long. */
function restored({ entries, terms, lengths }: IndexFile): MiniSearch<Words> {
  const fields = OPTIONS.fields.length;
  const lengthOf = (id: number): readonly number[] => lengths.slice(id * fields, (id + 1) * fields);
  return MiniSearch.loadJS<Words>(
    {
      documentCount: entries.length,
      nextId: entries.length,
      documentIds: Object.fromEntries(entries.map((_, id) => [String(id), id])),
      fieldIds: Object.fromEntries(OPTIONS.fields.map((field, id) => [field, id])),
      fieldLength: Object.fromEntries(entries.map((_, id) => [String(id), [...lengthOf(id)]])),
      averageFieldLength: OPTIONS.fields.map(
        (_, field) =>
          entries.reduce((sum, _entry, id) => sum + (lengthOf(id)[field] ?? 0), 0) / entries.length,
      ),
      storedFields: {},
      dirtCount: 0,
      index: terms.map(([term, ...held]) => [
        term,
        Object.fromEntries(
          held.map((steps, field) => [
            String(field),
            Object.fromEntries(sums(steps).map((id) => [String(id), 1])),
          ]),
        ),
      ]),
      serializationVersion: 2,
    },
    OPTIONS,
  );
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
  const mini = restored(file);
  const options = {
    boost: { t: 3, n: 2.5, x: 1 },
    boostDocument: (id: number) => WEIGHT[KINDS[entries[id]?.[0] ?? 0] ?? "Page"],
    prefix: (term: string, i: number, terms: readonly string[]) => i === terms.length - 1 || term.length > 3,
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
