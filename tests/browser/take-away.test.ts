import { readFileSync } from "node:fs";
import type { Download, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bench, ends, press, until, useBrowser, visit, type Visit } from "./notebook";

useBrowser();

const RUN = "sgd-noise/two-wells;seed=9;updates=120;replicas=8";
let lesson: Visit;
beforeAll(async () => {
  lesson = await visit(`lessons/sgd-noise/?run=${RUN}`);
  const experiment = bench(lesson.page, "sgd-noise/two-wells");
  await press(experiment, "Run");
  await until(experiment, "data-status", ends);
});
afterAll(async () => {
  await lesson.close();
});

async function saved(button: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const waiting: Promise<Download> = lesson.page.waitForEvent("download");
  await button.click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe("a figure is saved", () => {
  const figure = (): Locator => bench(lesson.page, "sgd-noise/two-wells").locator("figure").first();
  const button = (format: string): Locator =>
    figure().getByRole("button", { name: new RegExp(`${format}$`) });

  test("as a picture that says what was run: SVG", async () => {
    await figure().scrollIntoViewIfNeeded();
    const { name, bytes } = await saved(button("SVG"));
    expect(name).toMatch(/^sgd-noise-two-wells-[\w-]+\.svg$/);
    const found = await lesson.page.evaluate((text) => {
      const svg = new DOMParser().parseFromString(text, "image/svg+xml");
      return {
        faults: svg.querySelectorAll("parsererror").length,
        root: svg.documentElement.tagName,
        paths: svg.querySelectorAll("path").length,
        run: svg.querySelector("metadata")?.textContent ?? "",
      };
    }, bytes.toString("utf8"));
    expect(found).toMatchObject({ faults: 0, root: "svg" });
    expect(found.paths).toBeGreaterThan(5);
    expect(found.run).toContain("sgd-noise/two-wells;seed=9;replicas=8;");
  });

  test("in pixels, three for each on the screen: PNG", async () => {
    const { name, bytes } = await saved(button("PNG"));
    expect(name).toMatch(/^sgd-noise-two-wells-[\w-]+\.png$/);
    const size = await lesson.page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, bytes.toString("base64"));
    expect(size[0]).toBeGreaterThan(900);
    expect(size[1]).toBeGreaterThan(500);
  });
});

test("an experiment is saved as a notebook with the settings on the page", async () => {
  const button = bench(lesson.page, "sgd-noise/two-wells").getByRole("button", {
    name: "Save the experiment as a Jupyter notebook",
  });
  const { name, bytes } = await saved(button);
  expect(name).toBe("sgd-noise-two-wells-seed-9.ipynb");
  const { nbformat, cells } = JSON.parse(bytes.toString("utf8")) as {
    readonly nbformat: number;
    readonly cells: readonly { readonly source: readonly string[] }[];
  };
  expect(nbformat).toBe(4);
  const code = cells.map(({ source }) => source.join("")).join("\n");
  expect(code).toMatch(/^seed = 9$/m);
  expect(code).toMatch(/^updates = 120 /m);
  expect(lesson.complaints).toEqual([]);
});

test("hints come one by one by keyboard, the derivation last, and are kept", async () => {
  const { page } = lesson;
  const exercise = page.locator('[data-exercise="geometric"]');
  const summary = (name: string): Locator => exercise.locator("summary", { hasText: name });
  await summary("Hint 1 of 3").waitFor();
  expect(await summary("Hint 2 of 3").isVisible()).toBe(false);
  expect(await summary("The whole derivation").isVisible()).toBe(false);
  for (const k of [1, 2]) {
    await summary(`Hint ${String(k)} of 3`).focus();
    await page.keyboard.press("Enter");
    await summary(`Hint ${String(k + 1)} of 3`).waitFor();
  }
  await exercise.getByText("Hints used: 2 of 3").waitFor();
  expect(await summary("The whole derivation").isVisible()).toBe(false);
  await page.waitForTimeout(300); // kept on the disk
  await page.reload();
  await exercise.getByText("Hints used: 2 of 3").waitFor();
  await summary("Hint 3 of 3").click();
  await summary("The whole derivation").click();
  expect(await exercise.innerText()).toContain("bowls meet");
});

test("without script every hint is there, folded", async () => {
  const { page, close } = await visit("lessons/sgd-noise/", { javaScriptEnabled: false });
  const folds = page.locator('[data-exercise="geometric"] > details');
  expect(await folds.count()).toBe(4);
  expect(await folds.evaluateAll((all) => all.filter((one) => one.hasAttribute("hidden")).length)).toBe(0);
  await close();
});
