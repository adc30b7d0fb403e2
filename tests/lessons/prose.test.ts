import { describe, expect, test } from "vitest";
import type { SeriesSchema } from "@contract";
import { GLYPH_EDGE } from "@learning/glyph-digits";
import { lessons } from "../../src/catalogue/catalogue";
import { looseNumbers } from "./loose-numbers";
import { cellsOf, read, stringsIn, wordsOf } from "./mdx-names";

test("there are lessons", () => {
  expect(lessons.length).toBeGreaterThan(0);
});

describe("numbers in prose", () => {
  test.each([
    ["a share nobody measured", "About 37 % of the replicas escape."],
    ["a decimal", "The exponent comes out as 1.2 here."],
    ["a factor", "It is 3 times faster than before."],
    ["a decimal dressed as a formula", "The exponent comes out as $1.2$ here."],
    ["a second sentence without a source", "The first is so. The error falls to 0.3."],
  ])("%s is found", (_, text) => {
    expect(looseNumbers(`---\ntitle: x\n---\n\n${text}\n`)).toHaveLength(1);
  });
  test.each([
    ["read from the run", 'The share is 100 times <Value experiment="a" series="b" />.'],
    ["of a linked page", "They report 76.3 % ([He et al.](https://arxiv.org/abs/1512.03385))."],
    ["of a cited paper", '<Cite id="he2016deep" /> report 76.3 %.'],
    ["that a definition sets", "We take $\\eta=0.1$ throughout."],
    ["that counts", "A network with two layers of 16 units."],
  ])("a number %s is not", (_, text) => {
    expect(looseNumbers(text)).toEqual([]);
  });
});

describe.each(lessons.map((lesson) => [lesson.slug, lesson] as const))("%s", (slug, lesson) => {
  const source = read(`lessons/${slug}/lesson.mdx`);
  const cells = cellsOf(source);
  const named = (tag: string): readonly string[] =>
    cells.filter((cell) => cell.tag === tag).map((cell) => cell.attributes["name"] ?? "");

  test("is as long as a lesson is", () => {
    expect(wordsOf(source)).toBeGreaterThanOrEqual(1500);
  });

  test.each([
    ["Experiment", "experiments"],
    ["Theorem", "theorems"],
    ["Claim", "claims"],
    ["Figure", "figures"],
  ] as const)("every %s that the prose names exists, and every one that exists is used", (tag, kind) => {
    expect([...new Set(named(tag))].sort()).toEqual(Object.keys(lesson[kind]).sort());
  });

  test("no number that looks like a result stands in the prose without a value, a formula or a source", () => {
    expect(looseNumbers(source)).toEqual([]);
  });

  test("every figure stands in the experiment that it draws", () => {
    let inside = "";
    for (const cell of cells) {
      if (cell.tag === "Experiment") inside = cell.attributes["name"] ?? "";
      if (cell.tag === "Figure")
        expect(lesson.figures[cell.attributes["name"] ?? ""]?.experiment).toBe(inside);
    }
  });

  test("every series, component, parameter and claim that a cell names exists", () => {
    let inside = "";
    for (const { tag, attributes } of cells) {
      if (tag === "Experiment") inside = attributes["name"] ?? "";
      if (tag !== "Plot" && tag !== "Value" && tag !== "Theorem") continue;
      if (tag === "Theorem") {
        const claim = attributes["claim"];
        if (claim)
          expect(lesson.claims[claim]).toMatchObject({ kind: "theorem", theoremName: attributes["name"] });
        continue;
      }
      const experiment = lesson.experiments[tag === "Value" ? (attributes["experiment"] ?? "") : inside];
      expect(experiment, `${tag} ${JSON.stringify(attributes)}`).toBeDefined();
      const series = (experiment?.series ?? {}) as SeriesSchema;
      if (attributes["param"])
        expect(Object.keys(experiment?.params as object)).toContain(attributes["param"]);
      const names =
        tag === "Plot" ? stringsIn(attributes["y"]) : attributes["series"] ? [attributes["series"]] : [];
      const wanted =
        tag === "Plot"
          ? stringsIn(attributes["components"])
          : attributes["component"]
            ? [attributes["component"]]
            : [];
      for (const name of names) {
        expect(Object.keys(series)).toContain(name);
        const of = series[name];
        if (of?.kind === "vector") for (const component of wanted) expect(of.components).toContain(component);
      }
    }
  });

  test("a sheet to draw on asks an experiment whose models know glyph digits", () => {
    for (const { attributes } of cells.filter(({ tag }) => tag === "DrawDigit")) {
      const probe = lesson.experiments[attributes["experiment"] ?? ""]?.probe as
        { edge?: number } | undefined;
      expect(probe?.edge, JSON.stringify(attributes)).toBe(GLYPH_EDGE);
    }
  });

  test("its predictions and exercises have names of their own", () => {
    const ids = cells
      .filter(({ tag }) => tag === "Predict" || tag === "Exercise")
      .map(({ attributes }) => attributes["id"]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(undefined);
  });
});
