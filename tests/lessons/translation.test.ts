import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  presentParamsOf,
  type ExperimentId,
  type FigureContext,
  type ParamSchema,
  type Recording,
  type SeriesSchema,
  type SpecSchema,
} from "@contract";
import { lessons, type CataloguedLesson } from "../../src/catalogue/catalogue";
import { lessonIn, workIn } from "../../src/catalogue/in-words";
import type { Lesson } from "../../src/catalogue/lesson";
import { localLesson, phrasesOf, textIn } from "../../src/catalogue/translations";
import { runInNode } from "../../src/runtime/node";
import { emptyRecording } from "../../src/runtime/recording";
import { defaultSpec } from "../../src/runtime/spec";
import { sayer, type Say } from "../../src/words/phrases";
import { commonPhrases } from "../../src/words/tables";
import { read } from "./mdx-names";
import {
  cellKeys,
  digitsOf,
  fixedIn,
  formulasOf,
  hasWords,
  headingLevels,
  linksOf,
} from "./translation-reading";

const translated = lessons.filter(({ slug }) => textIn(slug, "zh"));

/** Few copies and short training are enough: it is the sentences that are looked at. */
const REPLICAS = 2;
const UPDATES = 200;

function shortened(params: ParamSchema): Readonly<Record<string, number>> {
  const { updates } = params;
  return updates?.kind === "integer"
    ? { updates: Math.max(updates.min, Math.min(updates.default, UPDATES)) }
    : {};
}

/** What each figure draws and finds, before its experiment has run and after. */
async function figureTexts(lesson: Lesson): Promise<void> {
  const runs = new Map<string, Promise<Recording>>();
  for (const figure of Object.values(lesson.figures)) {
    const id: ExperimentId = `${lesson.slug}/${figure.experiment}`;
    const experiment = lesson.experiments[figure.experiment]!;
    const spec = defaultSpec(id, experiment as SpecSchema);
    const run =
      runs.get(id) ??
      runInNode(id, experiment, {
        replicas: REPLICAS,
        params: shortened(experiment.params as ParamSchema),
      }).then(({ recording }) => recording);
    runs.set(id, run);
    for (const recording of [emptyRecording(spec), await run]) {
      const params = presentParamsOf<ParamSchema>(recording.spec);
      const at: FigureContext<ParamSchema> = { params, recording };
      try {
        figure.draw(at);
        figure.finding(at);
      } catch (error) {
        expect(String(error)).toMatch(/has no series/); // it asks for a row, and is empty until one comes
      }
    }
  }
}

/** Every text of a lesson's definitions, also what they say of a run. */
async function textsOf(lesson: CataloguedLesson): Promise<readonly string[]> {
  const texts = new Set<string>();
  const note: Say = (text) => {
    texts.add(text);
    return text;
  };
  await figureTexts(lessonIn(lesson, note));
  workIn(lesson, note);
  for (const experiment of Object.values(lesson.experiments))
    for (const series of Object.values(experiment.series as SeriesSchema))
      if (series.kind === "vector") series.components.forEach(note);
  for (const claim of Object.values(lesson.claims)) {
    note(claim.says);
    if (claim.kind === "observe") note(claim.measures);
  }
  return [...texts];
}

test("lessons without a translation are known by name", () => {
  const missing = lessons.filter((lesson) => !localLesson(lesson, "zh", {}).translated);
  expect(missing.map(({ slug }) => slug)).toEqual(
    lessons.map(({ slug }) => slug).filter((slug) => !existsSync(`lessons/${slug}/lesson.zh.mdx`)),
  );
});

describe.each(translated.map((lesson) => [lesson.slug, lesson] as const))("%s in Chinese", (slug, lesson) => {
  const english = read(`lessons/${slug}/lesson.mdx`);
  const chinese = read(`lessons/${slug}/lesson.zh.mdx`);
  const phrases = phrasesOf(slug, "zh");
  const say = sayer({ ...commonPhrases("zh"), ...phrases });

  test.each([
    ["the same cells with the same names in the same order", cellKeys],
    ["the same sections", headingLevels],
    ["the same symbols and formulas", formulasOf],
    ["the same citations", linksOf],
    ["the same numbers", digitsOf],
  ] as const)("has %s", (_, of) => {
    expect(of(chinese)).toEqual(of(english));
  });

  test("says of itself what the English says", () => {
    const { title, summary, part, topics, ...rest } = textIn(slug, "zh")!.meta;
    const { title: _t, summary: _s, part: _p, topics: known, ...same } = lesson.text.meta;
    expect(rest).toEqual(same);
    expect(topics.length).toBe(known.length);
    for (const words of [title, summary, part]) expect(words).toMatch(/\p{Script=Han}/u);
  });

  const texts = textsOf(lesson);

  test("every text of its definitions is translated, and every sentence on a run", async () => {
    expect((await texts).filter((text) => hasWords(text) && say(text) === text)).toEqual([]);
  });

  test("a phrase keeps its formulas and its slots", () => {
    for (const [from, to] of Object.entries(phrases)) expect(fixedIn(to), from).toEqual(fixedIn(from));
  });

  test("no phrase is left over from a text that has changed", async () => {
    const known = new Set(await texts);
    const { title, summary, part } = lesson.text.meta;
    const code = Object.values(
      import.meta.glob<string>("/lessons/*/**/*.ts", { eager: true, query: "?raw", import: "default" }),
    ).join("\n");
    const unused = Object.keys(phrases).filter(
      (text) => !known.has(text) && ![title, summary, part].includes(text) && !occursIn(code, text),
    );
    expect(unused).toEqual([]);
  });
});

/** Whether the fixed parts of a phrase with slots stand in the code, as a template would have them. */
function occursIn(code: string, phrase: string): boolean {
  const parts = phrase
    .split(/«\w+»/)
    .map((part) => part.trim())
    .filter((part) => part.length > 2);
  return parts.every((part) => code.includes(part));
}
