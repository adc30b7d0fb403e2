import type { Paper } from "@contract";

/** A `papers.bib` that cannot be read as meant; the message says where, and what was expected. */
export class BibtexFault extends Error {}

/** The field that names the venue, by the kind of entry. */
const VENUE = {
  article: "journal",
  book: "publisher",
  inproceedings: "booktitle",
  misc: "howpublished",
} as const;
const OPTIONAL = ["volume", "number", "edition", "url"] as const;
const KNOWN = ["author", "title", "year", ...Object.values(VENUE), ...OPTIONAL];

const TEX_COMMAND = /\\[a-zA-Z"'`^~=.]|(?<!\\)\$/;
/** Text of a field: braces that only protect capitals fall away, escaped signs stand as they print. */
const plain = (value: string): string =>
  value
    .replace(/(?<!\\)[{}]/g, "")
    .replace(/\\([&%$#_{}])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
const escaped = (text: string): string => text.replace(/[&%$#_{}]/g, "\\$&");

/** Where a reader is in a text, and what it says when something else was expected there. */
function reader(text: string, file: string) {
  let at = 0;
  const fault = (what: string): never => {
    const line = text.slice(0, at).split("\n").length;
    throw new BibtexFault(`${file}, line ${String(line)}: ${what}`);
  };
  const next = (wanted: string): boolean => {
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    if (text[at] !== wanted) return false;
    at++;
    return true;
  };
  const sign = (wanted: string, where: string): void => {
    if (!next(wanted)) fault(`"${wanted}" was expected ${where}.`);
  };
  const word = (what: string): string => {
    const found = /^\s*([^\s{}=,"@#%()]+)/.exec(text.slice(at));
    if (!found) return fault(`${what} was expected.`);
    at += found[0].length;
    return found[1] ?? "";
  };
  /** `{…}` with braces inside in pairs, `"…"`, or a bare number. */
  const value = (name: string): string => {
    const close = next("{") ? "}" : next('"') ? '"' : null;
    if (!close) return word(`A value in braces for "${name}"`);
    const start = at;
    for (let depth = 0; at < text.length; at++)
      if (text[at] === "\\") at++;
      else if (depth === 0 && text[at] === close) return text.slice(start, at++);
      else if (text[at] === "{") depth++;
      else if (text[at] === "}") depth--;
    at = start;
    return fault(`the value of "${name}" is never closed.`);
  };
  /** To the next entry; false at the end. */
  const toEntry = (): boolean => {
    const found = text.indexOf("@", at);
    const between = text.slice(at, found < 0 ? undefined : found);
    if (/^\s*[^\s%]/m.test(between)) fault('a remark between entries begins with "%".');
    at = found < 0 ? text.length : found + 1;
    return found >= 0;
  };
  return { next, sign, word, value, toEntry, fault };
}

const isKind = (kind: string): kind is Paper["kind"] => kind in VENUE;

function paperOf(
  kind: string,
  key: string,
  fields: Readonly<Record<string, string>>,
  fault: (what: string) => never,
): Paper {
  if (!isKind(kind))
    return fault(`"@${kind}" is not known here. Known are ${Object.keys(VENUE).join(", ")}.`);
  const title = fields["title"] ?? fault(`"${key}" has no title.`);
  const year = Number(fields["year"] ?? fault(`"${key}" has no year.`));
  if (!Number.isInteger(year)) fault(`the year of "${key}" is not a number.`);
  const venue = fields[VENUE[kind]];
  if (fields["url"] !== undefined && !/^https?:\/\/\S+$/.test(fields["url"]))
    fault(`the url of "${key}" is not an address that begins with https://.`);
  return {
    key,
    kind,
    authors: fields["author"]?.split(/\s+and\s+/).map(inReadingOrder) ?? [],
    title,
    year,
    ...(venue ? { venue } : {}),
    ...Object.fromEntries(OPTIONAL.flatMap((name) => (fields[name] ? [[name, fields[name]]] : []))),
  };
}

/** "Mandt, Stephan" is "Stephan Mandt". */
const inReadingOrder = (name: string): string =>
  name
    .split(/\s*,\s*/)
    .reverse()
    .join(" ");

/**
 * The papers of a `papers.bib`, in its order. The part of BibTeX that is read: entries with fields in braces, in quotes
 * or as numbers, text in UTF-8; neither @string nor @preamble, no accents by commands, no formulas.
 * Source: O. Patashnik, BibTeXing (1988).
 */
export function parseBibtex(text: string, file = "papers.bib"): readonly Paper[] {
  const papers: Paper[] = [];
  const { next, sign, word, value, toEntry, fault } = reader(text, file);
  while (toEntry()) {
    const kind = word("a kind such as article").toLowerCase();
    sign("{", `after "@${kind}"`);
    const key = word("a key");
    const fields: Record<string, string> = {};
    while (!next("}")) {
      sign(",", `between the fields of "${key}"`);
      if (next("}")) break;
      const name = word("the name of a field").toLowerCase();
      sign("=", `after "${name}"`);
      if (!KNOWN.includes(name)) fault(`"${name}" is not known here. Known are ${KNOWN.join(", ")}.`);
      if (name in fields) fault(`"${key}" has "${name}" twice.`);
      const written = value(name);
      if (name !== "url" && TEX_COMMAND.test(written))
        fault(`"${name}" of "${key}" holds a TeX command. Write the letter itself: the file is UTF-8.`);
      fields[name] = name === "url" ? written.trim() : plain(written);
    }
    if (papers.some((paper) => paper.key === key)) fault(`there are two entries "${key}".`);
    papers.push(paperOf(kind, key, fields, fault));
  }
  return papers;
}

/** Papers as a file that BibTeX reads, and `parseBibtex` too. Titles keep their capitals. */
export const bibtexOf = (papers: readonly Paper[]): string =>
  papers
    .map((paper) => {
      const fields = [
        ["author", escaped(paper.authors.join(" and "))],
        ["title", `{${escaped(paper.title)}}`],
        [VENUE[paper.kind], escaped(paper.venue ?? "")],
        ["year", String(paper.year)],
        ...OPTIONAL.map((name) => [name, name === "url" ? (paper.url ?? "") : escaped(paper[name] ?? "")]),
      ].filter(([, text]) => text);
      return `@${paper.kind}{${paper.key},\n${fields.map(([name = "", text = ""]) => `  ${name} = {${text}},\n`).join("")}}\n`;
    })
    .join("\n");
