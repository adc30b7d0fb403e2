import { execFileSync } from "node:child_process";
import type { AddressInfo } from "node:net";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { glyphImages } from "@learning/glyph-digits";
import { serve } from "../../scripts/serve.mjs";
import {
  brokenImages,
  brokenLabels,
  brokenSprites,
  goodImages,
  goodLabels,
  goodPng,
  idx,
} from "../support/image-files";
import { projectCopy, type ProjectCopy } from "../support/project-copy";
import { violations } from "./axe";
import { bench, ends, press, until, useBrowser, visit, type Visit } from "./notebook";

useBrowser();

const ID = "draw-digit/digits";
let copy: ProjectCopy | null = null;
let server: Awaited<ReturnType<typeof serve>> | null = null;
let origin = "";

beforeAll(async () => {
  copy = projectCopy({ "draw-digit": "tests/fixtures/draw-digit" });
  execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: copy.folder, stdio: "pipe" });
  server = await serve({ port: 0, host: "localhost", dist: copy.within("dist") });
  origin = `http://localhost:${String((server.address() as AddressInfo).port)}/`;
}, 240_000);
afterAll(() => {
  server?.close();
  copy?.remove();
});

const open = (query = "", options: Parameters<typeof visit>[1] = {}): Promise<Visit> =>
  visit(`${origin}lessons/draw-digit/${query}`, options);
const cellOf = (page: Page): Locator => page.locator(`[data-draw="${ID}"]`);
const padOf = (page: Page): Locator => cellOf(page).getByRole("application");
const saidOf = (page: Page): Locator => cellOf(page).locator('table[data-model="trained"]');

/** Draws lines between points of the unit box with the mouse. */
async function draw(page: Page, points: readonly (readonly [number, number])[]): Promise<void> {
  await padOf(page).scrollIntoViewIfNeeded();
  const box = await padOf(page).boundingBox();
  if (!box) throw new Error("There is no sheet.");
  const at = ([x, y]: readonly [number, number]): [number, number] => [
    box.x + x * box.width,
    box.y + y * box.height,
  ];
  const [first, ...rest] = points;
  if (first) await page.mouse.move(...at(first));
  await page.mouse.down();
  for (const point of rest) await page.mouse.move(...at(point), { steps: 5 });
  await page.mouse.up();
}
const SEVEN = [[0.25, 0.15], [0.75, 0.15], [0.45, 0.85]] as const; // prettier-ignore
const ONE = [[0.35, 0.3], [0.5, 0.15], [0.5, 0.85]] as const; // prettier-ignore

test("a drawn digit is recognised while the models train and after, and the answer follows the hand", async () => {
  const { page, complaints, close } = await open(`?run=${ID};updates=3000`);
  await padOf(page).scrollIntoViewIfNeeded();
  await draw(page, SEVEN);
  await press(cellOf(page), "Run the experiment");
  const experiment = bench(page, ID);
  const early = await until(saidOf(page), "data-best", (best) => best !== "");
  expect(early).toMatch(/\d/);
  expect(await experiment.getAttribute("data-status")).toBe("running");
  const steps = new Set<string>();
  await expect
    .poll(async () => steps.add(await cellOf(page).locator(".pill").innerText()).size, { timeout: 30_000 })
    .toBeGreaterThan(2);
  expect(await until(experiment, "data-status", ends, 90_000)).toBe("done");
  await expect
    .poll(() => saidOf(page).locator("caption").innerText())
    .toMatch(/7, say 4 of 4 replicas; mean probability/);
  await press(cellOf(page), "Clear");
  await draw(page, ONE);
  await until(saidOf(page), "data-best", (best) => best === "1");
  await press(experiment, "Reset");
  await cellOf(page)
    .getByText(/no trained model: press Run/)
    .waitFor();
  expect(complaints).toEqual([]);
  await close();
}, 150_000);

test("by keyboard alone: a seven of three points, its answer read out", async () => {
  const { page, complaints, close } = await open();
  await press(bench(page, ID), "Run");
  await until(bench(page, ID), "data-status", ends);
  await padOf(page).focus();
  const times = (key: string, count: number): readonly string[] => Array.from({ length: count }, () => key);
  const keys = [
    ...[...times("ArrowLeft", 5), ...times("ArrowUp", 7), "Space"],
    ...[...times("ArrowRight", 10), "Space"],
    ...[...times("ArrowDown", 14), ...times("ArrowLeft", 6), "Space", "Escape"],
  ];
  for (const key of keys) await page.keyboard.press(key);
  await until(saidOf(page), "data-best", (best) => best === "7");
  await expect
    .poll(() => cellOf(page).getByRole("status").allInnerTexts())
    .toEqual(expect.arrayContaining([expect.stringMatching(/trained classifier: 7, say 4 of 4/)]));
  await page.keyboard.press("Backspace");
  await expect.poll(() => padOf(page).locator(".strokes path").count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test("by finger, on a phone: the page does not scroll away under it, and nothing is wider than the screen", async () => {
  const { page, close } = await open("", {
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  await padOf(page).scrollIntoViewIfNeeded();
  const box = await padOf(page).boundingBox();
  if (!box) throw new Error("There is no sheet.");
  const before = await page.evaluate(() => scrollY);
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", place?: readonly [number, number]) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: place ? [{ x: box.x + place[0] * box.width, y: box.y + place[1] * box.height }] : [],
    });
  await touch("touchStart", [0.3, 0.2]);
  for (let i = 1; i <= 10; i++) await touch("touchMove", [0.3 + 0.04 * i, 0.2 + 0.06 * i]);
  await touch("touchEnd");
  expect(await padOf(page).locator(".strokes path").count()).toBe(1);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await close();
});

test.each(["light", "dark"] as const)(
  "has no accessibility violation in %s, with an answer and with images",
  async (colorScheme) => {
    const { page, close } = await open("", { colorScheme });
    await press(bench(page, ID), "Run");
    await until(bench(page, ID), "data-status", ends);
    await cellOf(page).getByLabel("Example").selectOption("3");
    await until(saidOf(page), "data-best", (best) => best === "3");
    expect(await violations(page)).toEqual([]);
    await press(cellOf(page), "Own images");
    await choose(page, [["images", goodImages]]);
    await cellOf(page).locator(".own-count").waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  },
  120_000,
);

/** Chooses files and waits until they are read. */
async function choose(
  page: Page,
  files: readonly (readonly [name: string, content: Uint8Array])[],
): Promise<void> {
  await cellOf(page)
    .locator("input[type=file]")
    .setInputFiles(
      files.map(([name, content]) => ({
        name,
        mimeType: "application/octet-stream",
        buffer: Buffer.from(content),
      })),
    );
  await page.waitForTimeout(20);
  await until(cellOf(page).locator(".own-images"), "data-reading", (reading) => reading === "false");
}

describe("a reader's own images", () => {
  test("are counted, paged through and, with labels, scored by the present models", async () => {
    const { page, complaints, close } = await open();
    const count = 600;
    const pixels = glyphImages(77, count).map((value) => Math.round(255 * value));
    const images = idx(8, [count, 12, 12], [...pixels]);
    const labels = idx(
      8,
      [count],
      Array.from({ length: count }, (_, i) => i % 10),
    );
    await press(cellOf(page), "Own images");
    await choose(page, [["t10k-images", images], ["t10k-labels", labels]]); // prettier-ignore
    const cell = cellOf(page);
    expect(await cell.locator(".own-count").innerText()).toMatch(
      /t10k-images: 600 images of 12 × 12 pixels; .* 0/,
    );
    await press(bench(page, ID), "Run");
    await until(bench(page, ID), "data-status", ends);
    await until(cell.locator(".own-accuracy"), "data-counted", (counted) => counted === String(count));
    const shown = (): Promise<string[]> => cell.locator(".own-accuracy td").allInnerTexts();
    // The answer shown may be of a moment before the end; the last one follows.
    await expect.poll(async () => Number.parseFloat((await shown())[0] ?? "")).toBeGreaterThan(80);
    const [trained = "", flat = ""] = await shown();
    // Softmax regression on 500 images with 150 updates; one that knows nothing names class 0, a tenth of the labels.
    expect(trained).toMatch(/by replica/);
    expect(Number.parseFloat(flat)).toBe(10);
    await press(cell, "Next");
    await press(cell, "Next");
    await expect.poll(() => cell.locator(".own-count strong").innerText()).toBe("2");
    const field = cell.getByLabel("Image", { exact: true });
    await field.fill("600");
    await field.press("Enter");
    await expect.poll(() => cell.locator(".own-count strong").innerText()).toBe("9");
    expect(await cell.getByRole("button", { name: "Next" }).isDisabled()).toBe(true);
    await press(cell, "Sheet");
    await padOf(page).waitFor();
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  test("that are broken, in over 50 ways, are refused with a sentence each; drawing, images and run stay", async () => {
    const { page, complaints, close } = await open();
    await draw(page, SEVEN);
    await press(bench(page, ID), "Run");
    await until(bench(page, ID), "data-status", ends);
    await press(cellOf(page), "Own images");
    await choose(page, [["good.png", goodPng]]);
    const count = cellOf(page).locator(".own-count");
    const before = await count.innerText();
    expect(before).toMatch(/2 images of 28 × 28/);
    const isGood = (content: Uint8Array): boolean => [goodImages, goodLabels, goodPng].includes(content);
    const kinds = [...brokenImages, ...brokenSprites, ...brokenLabels].filter(
      ([, content]) => !isGood(content),
    );
    expect(kinds.length).toBeGreaterThan(50);
    for (const [i, [what, content]] of kinds.entries()) {
      const name = `broken-${String(i)}`;
      await choose(page, [[name, content]]);
      await cellOf(page)
        .getByRole("alert")
        .filter({ hasText: new RegExp(`^${name}: .{15,}\\.$`) })
        .waitFor();
      expect(await count.innerText(), what).toBe(before);
    }
    expect(await bench(page, ID).getAttribute("data-status")).toBe("done");
    await press(cellOf(page), "Sheet");
    await until(saidOf(page), "data-best", (best) => best === "7");
    expect(complaints).toEqual([]);
    await close();
  }, 240_000);
});
