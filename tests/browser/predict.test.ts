import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { violations } from "./axe";
import { bench, ends, press, until, useBrowser, visit } from "./notebook";

useBrowser();

const SGD = "lessons/sgd-noise/";
const NORM = "lessons/batch-norm/";

const question = (page: Page, id: string): Locator => page.locator(`[data-predict="${id}"]`);
const answer = (of: Locator): Locator => of.locator("details");
/** Waits until the page's script has taken the answer out. */
const asked = (of: Locator): Promise<void> => answer(of).waitFor({ state: "detached" });
const result = (of: Locator, wanted: string): Promise<string> =>
  until(of.locator("[data-result]"), "data-result", (grade) => grade === wanted, 90_000);

/** Keeps the notebook's database busy, so that nothing can be kept until `release` is called in the page. */
function holdStorage(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("learning-theory-live");
        opening.onsuccess = () => {
          const entries = opening.result.transaction("entries", "readwrite").objectStore("entries");
          let held = true;
          Object.assign(window, {
            release: () => {
              held = false;
            },
          });
          const hold = (): void => {
            entries.count().onsuccess = () => {
              if (held) hold();
            };
          };
          hold();
          resolve();
        };
      }),
  );
}

describe("a prediction", () => {
  test("by keyboard alone: the answer is not in the page until the prediction is kept, and is there the next time", async () => {
    const { page, complaints, close } = await visit(SGD);
    const shape = question(page, "shape");
    await asked(shape);
    expect(await shape.innerText()).not.toContain("ten parts in eleven");
    await holdStorage(page);
    await shape.getByRole("radio").first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(700);
    expect(await answer(shape).count()).toBe(0);
    await page.evaluate(() => {
      (window as unknown as { release: () => void }).release();
    });
    await result(shape, "wrong");
    expect(await shape.getByRole("status").innerText()).toContain("half of its power along the valley");
    expect(await answer(shape).innerText()).toContain("ten parts in eleven");
    await page.reload();
    await result(shape, "wrong");
    expect(await shape.getByRole("radio", { checked: true }).count()).toBe(1);
    await shape.getByRole("button", { name: "Predict again" }).click();
    await asked(shape);
    await shape.getByLabel(/^Leading noise first/).check();
    await shape.getByRole("button", { name: "This is my prediction" }).click();
    await result(shape, "right");
    expect(complaints).toEqual([]);
    await close();
  });

  test("can be skipped, and then the answer is there", async () => {
    const { page, close } = await visit(SGD);
    const height = question(page, "height");
    await asked(height);
    await height.getByRole("button", { name: "Skip" }).click();
    await result(height, "skipped");
    expect(await answer(height).innerText()).toContain("A common misreading");
    await close();
  });

  test("of a number is set on its axis, and a known slip is explained", async () => {
    const { page, close } = await visit(NORM);
    const momentum = question(page, "momentum");
    await asked(momentum);
    expect(await momentum.getByRole("button", { name: "This is my prediction" }).isDisabled()).toBe(true);
    await momentum.getByRole("slider").focus();
    await page.keyboard.press("End");
    await momentum.getByRole("button", { name: "This is my prediction" }).click();
    await result(momentum, "wrong");
    expect(await momentum.locator(".predict-score").innerText()).toMatch(
      /You said 10; it is 0\.725.*steady drift/,
    );
    expect(await momentum.locator("[data-truth]").isVisible()).toBe(true);
    await close();
  });

  test("of a curve is drawn, kept, and then the run draws the truth over it", async () => {
    const { page, complaints, close } = await visit(NORM);
    const drop = question(page, "drop");
    await asked(drop);
    await drop.scrollIntoViewIfNeeded();
    const box = await drop.locator("svg").boundingBox();
    if (!box) throw new Error("There is nothing to draw on.");
    // Level, then down to a tenth, and it stays there.
    await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.19);
    await page.mouse.down();
    for (const [x, y] of [
      [0.28, 0.19],
      [0.34, 0.67],
      [0.96, 0.67],
    ] as const)
      await page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 12 });
    await page.mouse.up();
    // The last point by keyboard.
    const last = drop.getByRole("slider").last();
    await last.focus();
    const before = Number(await last.getAttribute("aria-valuenow"));
    await page.keyboard.press("ArrowDown");
    expect(Number(await last.getAttribute("aria-valuenow"))).toBeLessThan(before);
    await drop.getByRole("button", { name: "This is my prediction" }).click();
    await result(drop, "waiting");
    expect(await answer(drop).count()).toBe(0);
    await drop.getByRole("button", { name: "Run the experiment" }).click();
    await until(drop.locator("[data-result]"), "data-result", (grade) => grade !== "waiting", 90_000);
    expect(await drop.locator("path[data-truth]").getAttribute("d")).toMatch(/L.*L.*L/);
    expect(await drop.getByRole("status").innerText()).toContain("the angle comes back");
    expect(await answer(drop).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  }, 150_000);

  test("goes on where nothing can be kept", async () => {
    const { page, close } = await visit(SGD, {}, (fresh) =>
      fresh.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        };
      }),
    );
    const shape = question(page, "shape");
    await asked(shape);
    await shape.getByLabel(/^Leading noise first/).check();
    await shape.getByRole("button", { name: "This is my prediction" }).click();
    await result(shape, "right");
    await close();
  });

  test("without script the answer is folded in the page", async () => {
    const { page, close } = await visit(SGD, { javaScriptEnabled: false });
    const shape = question(page, "shape");
    expect(await answer(shape).count()).toBe(1);
    expect(await shape.getByText("This is my prediction").isVisible()).toBe(false);
    await close();
  });
});

describe("an exercise", () => {
  test("explains a known slip, accepts the answer, and is there the next time", async () => {
    const { page, complaints, close } = await visit(NORM);
    const wait = page.locator('[data-exercise="wait"]');
    const field = wait.getByRole("textbox");
    await expect.poll(() => wait.locator(".exercise-cell").isVisible()).toBe(true);
    await field.fill("17006");
    await page.keyboard.press("Enter");
    await until(wait.locator("form"), "data-result", (grade) => grade === "wrong");
    expect(await wait.locator("[data-grade]").innerText()).toContain("that approaches exponentially");
    await field.fill("2.13·10^4");
    await wait.getByRole("button", { name: "Check" }).click();
    await until(wait.locator("form"), "data-result", (grade) => grade === "right");
    await page.reload();
    await until(wait.locator("form"), "data-result", (grade) => grade === "right");
    expect(complaints).toEqual([]);
    await close();
  });
});

test.each(["light", "dark"] as const)(
  "answered, a lesson has no accessibility violation in %s, and fits a phone",
  async (colorScheme) => {
    const { page, close } = await visit(NORM, { colorScheme });
    for (const id of ["double-halve", "smooth"]) {
      const one = question(page, id);
      await asked(one);
      await one.getByRole("radio").first().check();
      await one.getByRole("button", { name: "This is my prediction" }).click();
      await result(one, "wrong");
    }
    const momentum = question(page, "momentum");
    await momentum.getByRole("slider").press("Home");
    await momentum.getByRole("button", { name: "This is my prediction" }).click();
    await result(momentum, "wrong");
    expect(await violations(page, { within: "article" })).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await close();
  },
);

test("a run is saved as CSV and JSON", async () => {
  const { page, complaints, close } = await visit(`${SGD}?run=sgd-noise/two-wells;updates=120;replicas=8`);
  const experiment = bench(page, "sgd-noise/two-wells");
  const button = (format: string): Locator =>
    experiment.getByRole("button", { name: `Save the run as ${format}`, exact: true });
  expect(await button("CSV").isDisabled()).toBe(true);
  await press(experiment, "Run");
  await until(experiment, "data-status", ends);
  const fileOf = async (click: () => Promise<void>): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent("download"), click()]);
    return readFileSync(await download.path(), "utf8");
  };
  const csv = await fileOf(() => button("CSV").click());
  expect(csv.trim().split("\r\n")).toHaveLength(1 + 121 * 8);
  const json = JSON.parse(await fileOf(() => button("JSON").click())) as {
    readonly steps: readonly number[];
  };
  expect(json.steps).toHaveLength(121);
  expect(complaints).toEqual([]);
  await close();
});
