import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { lessonSlugs } from "../../scripts/lesson-plugin.mjs";
import { bench, ends, until, useBrowser, visit } from "./notebook";
import { flawsOfScreen } from "./screen-flaws";

useBrowser();

const SMALLEST = 28;
const LESSON = "lessons/sgd-noise/";
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
] as const;

const slide = async (page: Page): Promise<number> =>
  Number(await page.locator("article").getAttribute("data-slide"));
const slides = async (page: Page): Promise<number> =>
  Number(await page.locator("main").getAttribute("data-slides"));

async function presented(path: string, options = {}) {
  const visited = await visit(path, options);
  await visited.page.locator("[data-slides]").waitFor();
  return visited;
}

/** Goes through all screens by one key, revealing what is to be revealed; gives the flaws found on the way. */
async function walk(page: Page): Promise<{ readonly seen: Set<number>; readonly flaws: string[] }> {
  const seen = new Set<number>();
  const flaws: string[] = [];
  const count = await slides(page);
  for (let presses = 0; presses < 3 * count; presses++) {
    const at = await slide(page);
    seen.add(at);
    for (const flaw of await page.evaluate(flawsOfScreen, SMALLEST))
      flaws.push(`screen ${String(at)}: ${flaw}`);
    if (at === count && (await page.locator("[data-veiled]").count()) === 0) break;
    await page.keyboard.press("PageDown");
  }
  return { seen, flaws };
}

describe.each(lessonSlugs())("the lesson %s in class", (slug) => {
  test.each(SIZES)(
    "fits its screens at $width × $height, with readable text",
    async (viewport) => {
      const { page, complaints, close } = await presented(`lessons/${slug}/?present`, { viewport });
      const { seen, flaws } = await walk(page);
      expect(flaws).toEqual([]);
      expect(seen.size).toBe(await slides(page));
      expect(seen.size).toBeGreaterThan(20);
      expect(complaints).toEqual([]);
      await close();
    },
    240_000,
  );
});

test("the screens still fit when the experiments have run", async () => {
  const { page, close } = await visit(LESSON, { viewport: SIZES[0] });
  for (const experiment of await page.locator("[data-experiment]").all()) {
    await experiment.getByRole("button", { name: "Run", exact: true }).click();
    await until(experiment, "data-status", ends, 90_000);
  }
  await page.goto(page.url().replace("?", "?present&"));
  await page.locator("[data-slides]").waitFor();
  // The address carries the runs, not their numbers: each is run again where its screen comes.
  const count = await slides(page);
  const flaws: string[] = [];
  for (let at = await slide(page); at < count;) {
    const shown = page.locator("[data-part=figure] > [data-experiment]:visible");
    if ((await shown.count()) === 1 && (await shown.getAttribute("data-status")) === "idle") {
      await page.keyboard.press("r");
      await until(shown, "data-status", ends, 90_000);
      await page.waitForTimeout(1200);
    }
    for (const flaw of await page.evaluate(flawsOfScreen, SMALLEST))
      flaws.push(`screen ${String(at)}: ${flaw}`);
    await page.keyboard.press("PageDown");
    at = await slide(page);
  }
  expect(flaws).toEqual([]);
  await close();
}, 300_000);

test("the screens are cut alike whatever the window's shape", async () => {
  const counts: number[] = [];
  for (const viewport of SIZES) {
    const { page, close } = await presented(`${LESSON}?present`, { viewport });
    counts.push(await slides(page));
    await close();
  }
  expect(new Set(counts).size).toBe(1);
});

test("the clicker goes on and back, blanks, and an address keeps the place", async () => {
  const { page, close } = await presented(`${LESSON}?present`);
  for (const key of ["PageDown", "ArrowRight", "Space", "ArrowDown"]) await page.keyboard.press(key);
  expect(await slide(page)).toBe(5);
  for (const key of ["PageUp", "ArrowLeft", "Shift+Space"]) await page.keyboard.press(key);
  expect(await slide(page)).toBe(2);
  await page.keyboard.press("End");
  expect(await slide(page)).toBe(await slides(page));
  await page.keyboard.press("Home");
  expect(await slide(page)).toBe(1);

  await page.keyboard.press("b");
  expect(await page.locator(".present-blank").isVisible()).toBe(true);
  await page.keyboard.press("PageDown");
  expect(await page.locator(".present-blank").isVisible()).toBe(false);
  expect(await slide(page)).toBe(1);

  for (let i = 0; i < 6; i++) await page.keyboard.press("PageDown");
  const at = await slide(page);
  await page.waitForTimeout(500);
  expect(page.url()).toMatch(/\?present=[a-z-]+\.\d+$/);
  await page.reload();
  await page.locator("[data-slides]").waitFor();
  expect(await slide(page)).toBe(at);
  await close();
});

test("an answer waits for its key, and going back shows the screen complete", async () => {
  const { page, close } = await presented(`${LESSON}?present`);
  while ((await page.locator("[data-veiled]").count()) === 0) await page.keyboard.press("PageDown");
  const at = await slide(page);
  const answer = page.locator("[data-predict] .answer:not([data-off] *)").first();
  await page.keyboard.press("PageDown");
  expect(await slide(page)).toBe(at);
  expect(await answer.isVisible()).toBe(true);
  await page.keyboard.press("PageDown");
  expect(await slide(page)).toBe(at + 1);
  await page.keyboard.press("PageUp");
  expect(await page.locator("[data-veiled]").count()).toBe(0);
  await close();
});

test("a click in a figure or on a control never takes the slide keys away", async () => {
  const { page, close } = await presented(`${LESSON}?present=two-wells-five-kinds-of-noise.3`);
  const experiment = bench(page, "sgd-noise/two-wells");
  await page.keyboard.press("r");
  await until(experiment, "data-status", ends);
  const figure = experiment.locator(".figure-box:visible");
  const slider = experiment.locator("input[type=range]:visible").first();
  const select = experiment.locator("select:visible").last();
  for (const part of [figure, slider, select, experiment.getByRole("button", { name: "Reset" })]) {
    if ((await part.count()) === 0) continue;
    await part.click();
    await page.keyboard.press("Escape"); // an open list of choices
    if ((await page.locator("[data-slides]").count()) === 0) await page.keyboard.press("p");
    await page.locator("[data-slides]").waitFor();
    const before = await slide(page);
    await page.keyboard.press("ArrowRight");
    expect(await slide(page)).toBe(before + 1);
    await page.keyboard.press("ArrowLeft");
    expect(await slide(page)).toBe(before);
  }
  await close();
});

test("the overview goes to the screen that is chosen", async () => {
  const { page, complaints, close } = await presented(`${LESSON}?present`);
  await page.keyboard.press("o");
  await page.getByRole("button", { name: /^Screen 4:/ }).click();
  expect(await slide(page)).toBe(4);
  expect(await page.getByRole("dialog", { name: "All screens" }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test("the pen draws over the screen, and the next screen is clean", async () => {
  const { page, close } = await presented(`${LESSON}?present`);
  await page.keyboard.press("d");
  await page.mouse.move(300, 300);
  await page.mouse.down();
  await page.mouse.move(500, 400, { steps: 5 });
  await page.mouse.up();
  expect(await page.locator(".present-ink path").count()).toBe(1);
  await page.keyboard.press("PageDown");
  expect(await page.locator(".present-ink path").count()).toBe(0);
  await close();
});

test("P comes from the lesson at the section being read, and leads back to it unchanged", async () => {
  const { page, close } = await visit(LESSON);
  const before = await page.locator("article").innerText();
  await page.locator("#the-first-climb").scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    document.getElementById("the-first-climb")?.scrollIntoView({ behavior: "instant" });
  });
  await page.keyboard.press("p");
  await page.locator("[data-slides]").waitFor();
  expect(await page.locator("#the-first-climb").isVisible()).toBe(true);
  expect(await page.locator("main").getAttribute("data-page")).toBe("present");
  await page.keyboard.press("p");
  expect(await page.locator("main").getAttribute("data-page")).toBe("lesson");
  expect(page.url()).not.toContain("present");
  expect(await page.locator("article").innerText()).toBe(before);
  await close();
});
