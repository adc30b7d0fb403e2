import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { AnyTheorem, Assumption, ParamSchema, ParamValue, SymbolTable } from "@contract";
import { lessonBySlug } from "../../src/catalogue/catalogue";
import { cellsOf, read } from "../lessons/mdx-names";
import { beginsAnew, bench, ends, press, until, useBrowser, visit } from "./notebook";

useBrowser();

interface Switch {
  readonly slug: string;
  readonly experiment: string;
  readonly theorem: string;
  readonly parameter: string;
  readonly value: ParamValue;
  readonly says: string;
  /** The parameter says how the run is read, so that nothing starts anew. */
  readonly reading: boolean;
}

/** Every assumption of a lesson's cards that a reader can break. */
function switchesOf(slug: string): readonly Switch[] {
  const lesson = lessonBySlug(slug);
  if (!lesson) throw new Error(`There is no lesson "${slug}".`);
  return cellsOf(read(`lessons/${slug}/lesson.mdx`))
    .filter(({ tag }) => tag === "Theorem")
    .flatMap(({ attributes }) => {
      const claim = lesson.claims[attributes["claim"] ?? ""];
      const theorem: AnyTheorem | undefined = lesson.theorems[attributes["name"] ?? ""];
      if (claim?.kind !== "theorem" || !theorem) return [];
      return Object.values(theorem.assumptions as Record<string, Assumption<SymbolTable>>).flatMap(
        ({ breaks, says }) =>
          breaks
            ? [
                {
                  slug,
                  experiment: claim.experimentName,
                  theorem: claim.theoremName,
                  says,
                  ...breaks,
                  reading: (claim.experiment.params as ParamSchema)[breaks.parameter]?.reading === true,
                },
              ]
            : [],
      );
    });
}

/** Settings with which a run takes a second or two; what a switch does is the same. */
const SMALL: Readonly<Record<string, string>> = {
  "rademacher/bound-and-gap": ";replicas=4;n=50;largest=50;draws=50",
  "rademacher/coverage": ";replicas=40",
  "rademacher/finite-classes": ";replicas=50",
  "rademacher/corrupted-labels": ";replicas=2;width=16;updates=60;learningRate=0.03",
  "sgd-noise/two-wells": ";replicas=20;updates=250;learningRate=0.01",
};
const PATIENCE = 60_000;

const paramIn = (page: Page, name: string): string | null =>
  new RegExp(`[;?]${name}=([^;&]*)`).exec(decodeURIComponent(page.url()))?.[1] ?? null;

const switches = [...switchesOf("rademacher"), ...switchesOf("sgd-noise")];

/** Whose broken state is opened from its address, too: one switch of each card, since all go the same way. */
const firstOfItsTheorem = (one: Switch): boolean =>
  switches.find(({ slug, theorem }) => slug === one.slug && theorem === one.theorem) === one;

test("there are the switches of the lessons on Rademacher complexity and on SGD's noise", () => {
  expect(switches.length).toBeGreaterThanOrEqual(12);
});

describe.each(switches)("$slug: $theorem without “$says”", (one) => {
  const { slug, experiment: name, theorem, parameter, value, says, reading } = one;
  const id = `${slug}/${name}`;

  test("is inapplicable and says so; restored it is as before; the address has both states", async () => {
    const { page, complaints, close } = await visit(`lessons/${slug}/?run=${id}${SMALL[id] ?? ""}`);
    const experiment = bench(page, id);
    const card = page.locator(`[data-theorem="${slug}/${theorem}"]`).first();
    const box = card.locator(`input[data-assumption="${parameter}"]`);
    const ended = async (): Promise<void> => {
      expect(await until(experiment, "data-status", ends, PATIENCE)).toBe("done");
    };
    await press(experiment, "Run");
    await ended();
    await card.scrollIntoViewIfNeeded();
    const before = await until(card, "data-verdict", (v) => v !== "unknown");
    const set = paramIn(page, parameter);
    expect(set).not.toBeNull();
    expect(set).not.toBe(String(value));

    const turned = async (turn: () => Promise<void>): Promise<void> => {
      await (reading ? turn() : beginsAnew(experiment, turn));
      await ended();
    };
    await turned(() => box.uncheck());
    await until(card, "data-verdict", (v) => v === "inapplicable");
    const plain = says.replace(/\$[^$]*\$/g, "").trim();
    expect((await card.locator("p.verdict").innerText()).replace(/\s+/g, " ")).toContain(
      plain.slice(0, Math.max(12, plain.length - 4)),
    );
    expect(await box.isChecked()).toBe(false);
    expect(paramIn(page, parameter)).toBe(String(value));
    const broken = page.url();

    await turned(() => box.check());
    await until(card, "data-verdict", (v) => v === before);
    expect(await box.isChecked()).toBe(true);
    expect(paramIn(page, parameter)).toBe(set);

    if (firstOfItsTheorem(one)) {
      await page.goto(broken);
      await card.scrollIntoViewIfNeeded();
      await expect.poll(() => box.isChecked()).toBe(false);
    }
    expect(complaints).toEqual([]);
    await close();
  }, 180_000);
});
