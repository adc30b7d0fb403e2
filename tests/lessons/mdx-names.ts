import { readFileSync } from "node:fs";

/** A cell as it stands in a lesson's MDX: its tag and its attributes, strings and `{…}` alike as text. */
export interface Cell {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Cells of an MDX source in order. Code blocks do not count. */
export function cellsOf(source: string): readonly Cell[] {
  const text = source.replace(/```[\s\S]*?```/g, "");
  return [...text.matchAll(/<([A-Z][A-Za-z]*)((?:\s+[a-zA-Z]+(?:=(?:"[^"]*"|\{[^}]*\}))?)*)\s*\/?>/g)].map(
    ([, tag = "", attributes = ""]) => ({
      tag,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([a-zA-Z]+)(?:=(?:"([^"]*)"|\{([^}]*)\}))?/g)].map(
          ([, name = "", string, braces]) => [name, string ?? braces ?? "true"],
        ),
      ),
    }),
  );
}

/** Strings inside an attribute such as `["a", "b"]`. */
export const stringsIn = (attribute: string | undefined): readonly string[] =>
  [...(attribute ?? "").matchAll(/["']([^"']+)["']/g)].map(([, text = ""]) => text);

/** Words of the prose: what is left when front matter, cells' tags, formulas and code are taken away. */
export function wordsOf(source: string): number {
  const prose = source
    .replace(/^---[\s\S]*?\n---/, "")
    .replace(/```[\s\S]*?```/g, "")
    .replace(/\$\$[\s\S]*?\$\$/g, " ")
    .replace(/\$[^$]*\$/g, " x ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\]\([^)]*\)/g, "] ");
  return prose.split(/\s+/).filter((word) => /\p{Letter}/u.test(word)).length;
}

export const read = (path: string): string => readFileSync(path, "utf8");
