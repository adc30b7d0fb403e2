/** How far into their studies readers should be; the words stand on the page. */
export const LEVELS = ["first year", "second year", "third year", "graduate"] as const;

/** Front matter of `lesson.mdx`. Its papers stand in `papers.bib` beside it. */
export interface LessonMeta {
  readonly title: string;
  readonly summary: string;
  /** Heading under which the home page lists the lesson. */
  readonly part: string;
  readonly minutes: number;
  readonly level: (typeof LEVELS)[number];
  readonly topics: readonly string[];
  /** Slugs of lessons to read before; a slug without a lesson is shown as text. */
  readonly requires: readonly string[];
  readonly related: readonly string[];
  /** Research lines that the lesson serves: names of files in `lessons/labs/`. */
  readonly labs: readonly string[];
}

/** Front matter that cannot be used; the message names the file, the field, and what belongs there. */
export class MetaFault extends Error {}

const TEXTS = ["title", "summary", "part"] as const;
const LISTS = ["topics", "requires", "related", "labs"] as const;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

/** What is wrong with the front matter of a lesson, a sentence each; nothing when it can be used. */
export function metaFaults(meta: Readonly<Record<string, unknown>>): readonly string[] {
  const faults: string[] = [];
  const known: readonly string[] = [...TEXTS, "minutes", "level", ...LISTS];
  for (const name of Object.keys(meta))
    if (!known.includes(name))
      faults.push(`"${name}" is not a field of a lesson. Known are ${known.join(", ")}.`);
  for (const name of TEXTS)
    if (!isText(meta[name])) faults.push(`"${name}" is missing: write a text in quotes.`);
  const { minutes, level } = meta;
  if (typeof minutes !== "number" || !Number.isInteger(minutes) || minutes < 5 || minutes > 600)
    faults.push(`"minutes" is how long the lesson takes: a whole number from 5 to 600.`);
  if (!LEVELS.some((one) => one === level)) faults.push(`"level" is one of ${LEVELS.join(", ")}.`);
  for (const name of LISTS) {
    const list = meta[name] ?? [];
    if (!Array.isArray(list) || !list.every(isText)) {
      faults.push(`"${name}" is a list of texts, such as ["one", "two"].`);
      continue;
    }
    const texts = list.filter(isText);
    if (new Set(texts).size < texts.length) faults.push(`"${name}" names the same thing twice.`);
    if (name !== "topics")
      for (const text of texts)
        if (!SLUG.test(text)) faults.push(`"${name}" takes folder names such as "sgd-noise", not "${text}".`);
  }
  if (!Array.isArray(meta["topics"]) || meta["topics"].length === 0)
    faults.push(`"topics" is missing: name at least one, so that the lesson is found on the map.`);
  return faults;
}

/** The front matter with every list in place. Throws a `MetaFault` that lists all that is wrong. */
export function readMeta(file: string, meta: Readonly<Record<string, unknown>>): LessonMeta {
  const faults = metaFaults(meta);
  if (faults.length > 0) throw new MetaFault(`Front matter of ${file}:\n  ${faults.join("\n  ")}`);
  const lists = Object.fromEntries(LISTS.map((name) => [name, meta[name] ?? []]));
  return { ...meta, ...lists } as unknown as LessonMeta; // every field was checked above
}

/** Two spellings of one topic read the same here. */
export const topicKey = (topic: string): string =>
  topic
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim()
    .replace(/s\b/g, "")
    .replace(/\s+/g, "-");
