import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { bench, ends, press, tableOf, until, useBrowser, visit } from "./notebook";

useBrowser();

const LESSON = "lessons/sgd-noise/";
const ID = "sgd-noise/two-wells";
const BENCH = "two-wells-five-kinds-of-noise.3";
/** Odd, so that one is in the middle, and so that a switch is the other way at the end. */
const TRIES = 5;

const slide = (page: Page): Promise<string | null> => page.locator("article").getAttribute("data-slide");

/** Two windows of one presentation: the projected one, and the speaker's, opened by its key. */
async function lecture(place = BENCH) {
  const visited = await visit(`${LESSON}?present=${place}`);
  const { page } = visited;
  await page.locator("[data-slides]").waitFor();
  const [speaker] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("n")]);
  await speaker.locator("[data-slides]").waitFor();
  return { ...visited, speaker };
}

/** Notes in a window when an attribute changes, by the clock that all windows share. */
async function noteChanges(page: Page, selector: string, attribute: string): Promise<void> {
  await page.evaluate(
    ([where, name]) => {
      const times: number[] = [];
      Object.assign(window, { changeTimes: times });
      new MutationObserver(() => times.push(Date.now())).observe(document.querySelector(where!)!, {
        attributes: true,
        attributeFilter: [name!],
      });
    },
    [selector, attribute],
  );
}
const firstChange = async (page: Page): Promise<number> => {
  await page.waitForFunction(() => (window as unknown as { changeTimes: number[] }).changeTimes.length > 0);
  return page.evaluate(() => (window as unknown as { changeTimes: number[] }).changeTimes[0]!);
};

/** Milliseconds between what both windows show, after an act in one of them. */
async function apart(
  windows: readonly [Page, Page],
  selector: string,
  attribute: string,
  act: () => Promise<unknown>,
): Promise<number> {
  for (const page of windows) await noteChanges(page, selector, attribute);
  await act();
  const [a, b] = [await firstChange(windows[0]), await firstChange(windows[1])];
  return Math.abs(a - b);
}

test("both windows stand at the same screen, whichever is moved, and blank together", async () => {
  const { page, speaker, complaints, close } = await lecture();
  expect(await slide(speaker)).toBe(await slide(page));
  await speaker.keyboard.press("PageDown");
  await expect.poll(() => slide(page)).toBe(await slide(speaker));
  await page.keyboard.press("PageDown");
  await expect.poll(() => slide(speaker)).toBe(await slide(page));
  await speaker.keyboard.press("b");
  await expect.poll(() => page.locator(".present-blank").isVisible()).toBe(true);
  await speaker.keyboard.press("b");
  await expect.poll(() => page.locator(".present-blank").isVisible()).toBe(false);
  expect(complaints).toEqual([]);
  await close();
});

test("the speaker has the next screen, the notes, the time and the pace", async () => {
  const { speaker, close } = await lecture("noise-has-a-shape.1");
  const panel = speaker.getByRole("complementary", { name: "For the speaker" });
  expect(await panel.locator(".next .present-copy").count()).toBe(1);
  await speaker.keyboard.press("PageDown");
  await speaker.keyboard.press("PageDown");
  await expect.poll(() => panel.innerText()).toMatch(/Ask the room first|\d:\d\d/);
  expect(await panel.locator(".pace").innerText()).toMatch(/min|on time/);
  await close();
});

test("what is run, dragged or broken in one window is seen in the other within 200 ms", async () => {
  const { page, speaker, close } = await lecture();
  const [here, there] = [bench(page, ID), bench(speaker, ID)];
  await here.getByLabel("number of updates").first().fill("3000");
  await here.getByLabel("number of updates").first().press("Enter");
  await expect.poll(() => there.getByLabel("number of updates").first().inputValue()).toBe("3000");
  await here.getByLabel("Speed").selectOption("5"); // it is not over before all is tried
  const both = [page, speaker] as const;
  const self = `[data-experiment="${ID}"]`;
  const slider = `${self} input[type=range][aria-label="learning rate"]`;
  /** The middle one of several tries. */
  const median = async (attribute: string, where: string, acts: readonly (() => Promise<unknown>)[]) => {
    const delays: number[] = [];
    for (let i = 0; i < TRIES; i++) {
      delays.push(await apart(both, where, attribute, acts[i % acts.length]!));
      await page.waitForTimeout(300); // what this try has set off is over
    }
    return delays.sort((a, b) => a - b)[(TRIES - 1) / 2]!;
  };
  const delays = [await median("data-status", self, [() => press(here, "Run"), () => press(here, "Pause")])];
  await until(there, "data-step", (step) => Number(step) > 2);
  // A control of the window that does not compute acts on the run all the same.
  delays.push(await median("data-status", self, [() => press(there, "Pause"), () => press(there, "Run")]));
  await until(here, "data-status", (status) => status === "paused");
  await expect
    .poll(async () => (await here.getAttribute("data-step")) === (await there.getAttribute("data-step")))
    .toBe(true);
  await press(there, "Run");
  const rate = there.getByLabel("learning rate").first();
  const turn = (value: string) => async () => {
    await rate.fill(value);
    await rate.press("Enter");
  };
  delays.push(await median("aria-valuetext", slider, [turn("0.002"), turn("0.001")]));
  console.info(`the other window is behind by ${delays.join(", ")} ms`);
  for (const ms of delays) expect(ms).toBeLessThan(200);
  await there.getByLabel("Speed").selectOption("full");
  await until(here, "data-status", ends);
  await until(there, "data-status", ends);
  for (const where of [here, there])
    await until(where.locator(".figure-box:visible"), "data-drawn", (drawn) => drawn === "true");
  await page.keyboard.press("p");
  await speaker.keyboard.press("p");
  expect(await tableOf(there.locator("figure").first())).toBe(await tableOf(here.locator("figure").first()));
  await close();
}, 90_000);

test("a reload of either window loses nothing, not even the run that it computes", async () => {
  const { page, speaker, close } = await lecture();
  const [here, there] = [bench(page, ID), bench(speaker, ID)];
  await here.getByLabel("number of updates").first().fill("2000");
  await here.getByLabel("number of updates").first().press("Enter");
  await here.getByLabel("Speed").selectOption("5");
  await press(here, "Run");
  await until(there, "data-step", (step) => Number(step) > 5);
  await page.reload();
  await page.locator("[data-slides]").waitFor();
  expect(await slide(page)).toBe(await slide(speaker));
  await until(here, "data-status", (status) => ["running", "done"].includes(status));
  await speaker.reload();
  await speaker.locator("[data-slides]").waitFor();
  await until(there, "data-status", (status) => ["running", "done"].includes(status));
  expect(Number(await there.getAttribute("data-step"))).toBeGreaterThan(0);
  await here.getByLabel("Speed").selectOption("full");
  await until(here, "data-status", ends, 60_000);
  await until(there, "data-status", ends);
  expect(await here.getAttribute("data-step")).toBe("2000");
  await close();
}, 180_000);
