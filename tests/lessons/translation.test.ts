import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  presentParamsOf,
  type ExperimentId,
  type FigureContext,
  type ParamSchema,
  type SeriesSchema,
} from "@contract";
import { lessons, type CataloguedLesson } from "../../src/catalogue/catalogue";
import { lessonIn, workIn } from "../../src/catalogue/in-words";
import { localLesson, phrasesOf, textIn } from "../../src/catalogue/translations";
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

/** Every text of a lesson's definitions, as it comes to the page before the first run. */
function textsOf(lesson: CataloguedLesson): readonly string[] {
  const texts = new Set<string>();
  const note: Say = (text) => {
    texts.add(text);
    return text;
  };
  const noted = lessonIn(lesson, note);
  workIn(lesson, note);
  for (const figure of Object.values(noted.figures)) {
    const id: ExperimentId = `${lesson.slug}/${figure.experiment}`;
    const spec = defaultSpec(id, lesson.experiments[figure.experiment] as never);
    const at: FigureContext<ParamSchema> = {
      params: presentParamsOf<ParamSchema>(spec),
      recording: emptyRecording(spec),
    };
    figure.draw(at);
    figure.finding(at);
  }
  for (const experiment of Object.values(lesson.experiments))
    for (const series of Object.values(experiment.series as SeriesSchema))
      if (series.kind === "vector") series.components.forEach(note);
  for (const { says, ...claim } of Object.values(lesson.claims)) {
    note(says);
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

  test("every text of its definitions is translated", () => {
    expect(textsOf(lesson).filter((text) => hasWords(text) && say(text) === text)).toEqual([]);
  });

  test("a phrase keeps its formulas and its slots", () => {
    for (const [from, to] of Object.entries(phrases)) expect(fixedIn(to), from).toEqual(fixedIn(from));
  });

  test("no phrase is left over from a text that has changed", () => {
    const texts = new Set(textsOf(lesson));
    const { title, summary, part } = lesson.text.meta;
    const code = Object.values(
      import.meta.glob<string>("/lessons/*/**/*.ts", { eager: true, query: "?raw", import: "default" }),
    ).join("\n");
    const unused = Object.keys(phrases).filter(
      (text) => !texts.has(text) && ![title, summary, part].includes(text) && !occursIn(code, text),
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
