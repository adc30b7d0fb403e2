import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AnyTheorem, Assumption, ParamSchema, ParamValue, SymbolTable } from "@contract";
import { lessonBySlug } from "../../src/catalogue/catalogue";
import { cellsOf, read } from "../lessons/mdx-names";
import { beginsAnew, bench, ends, press, until, useBrowser, visit, type Visit } from "./notebook";

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
const idOf = ({ slug, experiment }: Switch): string => `${slug}/${experiment}`;
const benches = [...new Set(switches.map(idOf))].map((id) => ({
  id,
  of: switches.filter((one) => idOf(one) === id),
}));

test("there are the switches of the lessons on Rademacher complexity and on SGD's noise", () => {
  expect(switches.length).toBeGreaterThanOrEqual(12);
});

describe.each(benches)("$id", ({ id, of }) => {
  /** One page for all switches of an experiment: restored, each leaves it as it was. */
  let open: Visit;
  let experiment: Locator;
  const ended = async (): Promise<void> => {
    expect(await until(experiment, "data-status", ends, PATIENCE)).toBe("done");
  };
  beforeAll(async () => {
    open = await visit(`lessons/${id.split("/")[0] ?? ""}/?run=${id}${SMALL[id] ?? ""}`);
    experiment = bench(open.page, id);
    await press(experiment, "Run");
    await ended();
  }, 90_000);
  afterAll(() => open.close());

  const boxOf = ({ slug, theorem, parameter }: Switch): { card: Locator; box: Locator } => {
    const card = open.page.locator(`[data-theorem="${slug}/${theorem}"]`).first();
    return { card, box: card.locator(`input[data-assumption="${parameter}"]`) };
  };
  /** Addresses of the broken states: one of each card, since all go the same way. */
  const broken = new Map<string, { readonly one: Switch; readonly url: string }>();

  test.each(of)(
    "$theorem without “$says” is inapplicable and says so; restored it is as before; the address has both states",
    async (one) => {
      const { parameter, value, says, reading } = one;
      const { page, complaints } = open;
      const { card, box } = boxOf(one);
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
      broken.set(one.theorem, { one, url: page.url() });

      await turned(() => box.check());
      await until(card, "data-verdict", (v) => v === before);
      expect(await box.isChecked()).toBe(true);
      expect(paramIn(page, parameter)).toBe(set);
      expect(complaints).toEqual([]);
    },
    180_000,
  );

  test("an address opens with the assumption broken", async () => {
    expect(broken.size).toBeGreaterThan(0);
    for (const { one, url } of broken.values()) {
      await open.page.goto(url);
      const { card, box } = boxOf(one);
      await card.scrollIntoViewIfNeeded();
      await expect.poll(() => box.isChecked()).toBe(false);
    }
    expect(open.complaints).toEqual([]);
  });
});
