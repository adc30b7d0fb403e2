import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { lessonSlugs } from "../../scripts/lesson-plugin.mjs";
import { bench, ends, until, useBrowser, visit } from "./notebook";
import { flawsOfScreen, flawsOfScreens } from "./screen-flaws";

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

describe.each(lessonSlugs())("the lesson %s in class", (slug) => {
  test("fits its screens at every size, with readable text", async () => {
    const { page, complaints, close } = await presented(`lessons/${slug}/?present`, { viewport: SIZES[0] });
    const count = await slides(page);
    expect(count).toBeGreaterThan(20);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const { seen, flaws } = await flawsOfScreens(page, SMALLEST);
      expect(flaws).toEqual([]);
      expect(seen).toBe(count);
    }
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);
});

test("a lesson goes by the clicker alone, its experiments run on their screens, and all still fits", async () => {
  const { page, complaints, close } = await presented(`${LESSON}?present`, { viewport: SIZES[0] });
  const count = await slides(page);
  const flaws: string[] = [];
  for (let presses = 0; presses < 2 * count; presses++) {
    const at = await slide(page);
    const shown = page.locator("[data-part=figure] > [data-experiment]:visible");
    if ((await shown.count()) === 1 && (await shown.getAttribute("data-status")) === "idle") {
      await page.keyboard.press("r");
      await until(shown, "data-status", ends, 90_000);
      await until(shown.locator(".figure-box:visible"), "data-drawn", (drawn) => drawn === "true");
    }
    for (const flaw of await page.evaluate(flawsOfScreen, SMALLEST))
      flaws.push(`screen ${String(at)}: ${flaw}`);
    if (at === count && (await page.locator("[data-veiled]").count()) === 0) break;
    await page.keyboard.press("PageDown");
  }
  expect(await slide(page)).toBe(count);
  expect(flaws).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
}, 120_000);

test("the screens are cut alike whatever the window's shape", async () => {
  const counts: number[] = [];
  for (const viewport of SIZES.slice(1)) {
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
  // Who reads the lesson has not predicted yet.
  await page.keyboard.press("p");
  expect(await page.locator("[data-predict] .answer").count()).toBe(0);
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
    expect(await slide(page), String(part)).toBe(before + 1);
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
  const answers = page.locator("[data-predict] .answer");
  await expect.poll(() => answers.count()).toBe(0);
  const before = await page.locator("article").textContent();
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
  expect(await page.locator("article").textContent()).toBe(before);

  await page.keyboard.press("p");
  await page.locator("[data-slides]").waitFor();
  await page.keyboard.press("PageDown");
  const left = await slide(page);
  await page.keyboard.press("p");
  await page.keyboard.press("p");
  await page.locator("[data-slides]").waitFor();
  expect(await slide(page)).toBe(left);
  await close();
});
