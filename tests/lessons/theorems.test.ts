import katex from "katex";
import { describe, expect, test } from "vitest";
import type { AnyTheorem, SymbolTable } from "@contract";
import { katexOptions } from "../../scripts/katex-options.mjs";
import { lessons } from "../../src/catalogue/catalogue";

const all = lessons.flatMap((lesson) =>
  Object.entries(lesson.theorems).map(
    ([name, theorem]) => [`${lesson.slug}/${name}`, theorem, lesson] as const,
  ),
);

describe.each(all)("%s", (id, theorem: AnyTheorem, lesson) => {
  const symbols = theorem.symbols as SymbolTable;

  test("its statement holds its symbols and no others", () => {
    const text = `${theorem.statement} ${theorem.preamble ?? ""}`;
    const stated = new Set([...text.matchAll(/\\sym\{([^}]*)\}/g)].map(([, symbol]) => symbol));
    expect([...stated].sort()).toEqual(Object.keys(symbols).sort());
  });

  test("its TeX renders", () => {
    const texts = [theorem.statement, ...Object.values(symbols).map((symbol) => symbol.tex)];
    for (const tex of texts)
      expect(katex.renderToString(tex, { ...katexOptions, displayMode: true })).toContain("katex");
  });

  test("its source is a work of the lesson, with the place in it", () => {
    const { paper, locator, note } = theorem.source;
    expect(Object.keys(lesson.papers)).toContain(paper);
    for (const words of [locator, note ?? "as stated"]) expect(words.length).toBeGreaterThan(2);
  });

  test("a claim applies it", () => {
    const applied = Object.values(lesson.claims).filter(
      (claim) => claim.kind === "theorem" && `${lesson.slug}/${claim.theoremName}` === id,
    );
    expect(applied.length).toBeGreaterThan(0);
    for (const claim of applied) {
      if (claim.kind !== "theorem") continue;
      expect(claim.theorem).toBe(theorem);
      expect(Object.keys(claim.bind).sort()).toEqual(Object.keys(symbols).sort());
      expect(lesson.experiments[claim.experimentName]).toBe(claim.experiment);
      for (const assumption of Object.values(theorem.assumptions)) {
        if (!assumption.breaks) continue;
        expect(Object.keys(claim.experiment.params as object)).toContain(assumption.breaks.parameter);
      }
    }
  });
});
