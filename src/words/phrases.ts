/**
 * Texts by their English: what definitions say, and sentences that code puts together. A key may have slots, written
 * «name»: `After «n» updates`; its translation has the same. Because the English is the key, a sentence that has changed
 * since has no translation, and is reported, where a key by name would go on saying what was true once.
 */
export type Phrases = Readonly<Record<string, string>>;
export type Say = (text: string) => string;

/** How texts are strung together, and how that is written in Chinese: sentences, clauses, items. */
const LISTS: readonly (readonly [between: RegExp, join: string])[] = [
  [/(?<=[.!?]) (?=\S)/u, ""],
  [/; /, "；"],
  [/, /, "，"],
];
const WORD = /\p{L}{2,}/u;
const SLOT = /«(\w+)»/;

interface Pattern {
  readonly matches: RegExp;
  readonly names: readonly string[];
  readonly into: string;
  /** Letters outside the slots: of two patterns that match, the one that says more counts. */
  readonly weight: number;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function patternOf(english: string, into: string): Pattern {
  const parts = english.split(SLOT);
  const fixed = parts.filter((_, i) => i % 2 === 0);
  return {
    matches: new RegExp(`^${fixed.map(escaped).join("([^]+?)")}$`),
    names: parts.filter((_, i) => i % 2 === 1),
    into,
    weight: fixed.join("").length,
  };
}

/** Says texts by a table of phrases. What fills a slot is said by the same table, item by item where it is a list. */
export function sayer(phrases: Phrases): Say {
  const patterns = Object.entries(phrases)
    .filter(([english]) => SLOT.test(english))
    .map(([english, into]) => patternOf(english, into))
    .sort((a, b) => b.weight - a.weight);
  const byPattern = (text: string): string | undefined => {
    for (const { matches, names, into } of patterns) {
      const found = matches.exec(text);
      if (!found) continue;
      return names.reduce(
        (said, name, i) => said.replaceAll(`«${name}»`, () => say(found[i + 1] ?? "")),
        into,
      );
    }
    return undefined;
  };
  const known = (text: string): string | undefined =>
    Object.hasOwn(phrases, text) ? phrases[text] : byPattern(text);
  const listed = (text: string): string | undefined => {
    for (const [between, join] of LISTS) {
      const items = text.split(between);
      if (items.length === 1) continue;
      const said = items.map((each) => known(each) ?? listed(each) ?? (WORD.test(each) ? undefined : each));
      if (said.every((each) => each !== undefined) && said.join() !== items.join()) return said.join(join);
    }
    return undefined;
  };
  // A list before a pattern: what stands in a pattern's slot could reach over its commas.
  const say = (text: string): string =>
    (Object.hasOwn(phrases, text) ? phrases[text] : undefined) ?? listed(text) ?? byPattern(text) ?? text;
  return say;
}
