import { describe, expect, test } from "vitest";
import type { Paper } from "@contract";
import { lessons } from "../../src/catalogue/catalogue";
import { labPapers, labs } from "../../src/catalogue/labs";
import { topicKey } from "../../src/catalogue/meta";
import { lessonBibtex } from "../../src/app/citations";
import { parseBibtex } from "../../src/catalogue/bibtex";
import { cellsOf, read } from "./mdx-names";

const slugs = lessons.map(({ slug }) => slug);

/** What a lesson needs, directly or through others. */
function neededBy(slug: string, trail: readonly string[] = []): readonly string[] {
  if (trail.includes(slug)) throw new Error(`${[...trail, slug].join(" needs ")}: nobody could begin.`);
  const requires = lessons.find((lesson) => lesson.slug === slug)?.text.meta.requires ?? [];
  return requires.flatMap((one) => [one, ...neededBy(one, [...trail, slug])]);
}

describe.each(lessons.map((lesson) => [lesson.slug, lesson] as const))("%s", (slug, lesson) => {
  const cells = cellsOf(read(`lessons/${slug}/lesson.mdx`));
  const cited = cells
    .filter(({ tag }) => tag === "Cite" || tag === "Paper")
    .map(({ attributes }) => attributes["id"]);
  const listed = cells.filter(({ tag }) => tag === "Paper").map(({ attributes }) => attributes["id"]);

  test("every prerequisite is a lesson, and none needs itself", () => {
    expect(slugs).toEqual(expect.arrayContaining([...lesson.text.meta.requires]));
    expect(neededBy(slug)).not.toContain(slug);
  });

  test("every research line that it serves exists, and counts it among its ideas", () => {
    for (const id of lesson.text.meta.labs) {
      const lab = labs.find((one) => one.id === id);
      expect(
        lab?.ideas.map((idea) => idea.lesson),
        `${id}.ts in lessons/labs`,
      ).toContain(slug);
    }
  });

  test("every citation is a work of its papers.bib, and every work is listed once among its sources", () => {
    expect(Object.keys(lesson.papers)).toEqual(expect.arrayContaining(cited));
    expect([...listed].sort()).toEqual(Object.keys(lesson.papers).sort());
  });

  test("no address of a cited work is typed again in the prose", () => {
    const source = read(`lessons/${slug}/lesson.mdx`);
    for (const { url, key } of Object.values(lesson.papers))
      if (url) expect(source.includes(`](${url})`), `${key}: use <Cite id="${key}" />`).toBe(false);
  });

  test("its BibTeX holds the lesson and all its papers", () => {
    const [own, ...papers] = parseBibtex(lessonBibtex(lesson));
    expect(own?.title).toBe(lesson.text.meta.title);
    expect(papers).toEqual(Object.values(lesson.papers));
  });
});

test("one topic has one spelling", () => {
  const spelt = new Map<string, string>();
  for (const topic of lessons.flatMap(({ text }) => text.meta.topics)) {
    const before = spelt.get(topicKey(topic)) ?? topic;
    expect(topic, `write "${before}" everywhere, or name two things`).toBe(before);
    spelt.set(topicKey(topic), topic);
  }
});

test("a work cited in two places is one and the same entry", () => {
  const entries = new Map<string, Paper>();
  for (const paper of [
    ...lessons.flatMap(({ papers }) => Object.values(papers)),
    ...Object.values(labPapers),
  ]) {
    const same = [...entries.values()].find(({ url }) => url !== undefined && url === paper.url) ?? paper;
    expect(paper.key).toBe(same.key);
    expect(paper).toEqual(entries.get(paper.key) ?? paper);
    entries.set(paper.key, paper);
  }
});

describe.each(labs.map((lab) => [lab.id, lab] as const))("the research line %s", (id, lab) => {
  test("names works of labs/papers.bib, and has a group, ideas, papers and open questions", () => {
    const keys = [...lab.papers, ...lab.reading].map(({ paper }) => paper);
    expect(Object.keys(labPapers)).toEqual(expect.arrayContaining(keys));
    expect(new Set(keys).size).toBe(keys.length);
    for (const list of [lab.asks, lab.ideas, lab.papers, lab.open]) expect(list.length).toBeGreaterThan(1);
  });

  test("counts among its lessons every idea that has one", () => {
    for (const idea of lab.ideas) {
      const lesson = lessons.find(({ slug }) => slug === idea.lesson);
      if (lesson) expect(lesson.text.meta.labs, `labs of ${lesson.slug}`).toContain(id);
    }
  });

  test("is written in both languages, each in its own script", () => {
    const texts = [
      lab.title,
      lab.group,
      lab.summary,
      lab.limits,
      ...lab.asks,
      ...lab.open,
      ...lab.ideas.flatMap(({ name, says }) => [name, says]),
      ...[...lab.papers, ...lab.reading].map(({ says }) => says),
    ];
    for (const { en, zh } of texts) {
      expect(en).toMatch(/^[^\p{Script=Han}]{3,}$/u);
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
  });
});

test("every work in labs/papers.bib is named by a research line", () => {
  const named = labs.flatMap(({ papers, reading }) => [...papers, ...reading].map(({ paper }) => paper));
  expect(Object.keys(labPapers).filter((key) => !named.includes(key))).toEqual([]);
});
