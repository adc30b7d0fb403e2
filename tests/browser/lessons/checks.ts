import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { lessonSlugs } from "../../../scripts/lesson-plugin.mjs";
import { violations } from "../axe";
import { bench, ends, press, until, useBrowser, visit, wholeNotebookKept } from "../notebook";

/** Far above what a run takes: a guard against hanging, not a measure of speed. */
const PATIENCE = 90_000;

/** What every page must do, for every second lesson, so that two workers share the work; the first takes the home page. */
export function checkEverySecondLesson(first: 0 | 1): void {
  useBrowser();
  const slugs = lessonSlugs().filter((_, i) => i % 2 === first);

  test("there are lessons to visit", () => {
    expect(slugs.length).toBeGreaterThan(0);
  });

  describe.each([...(first === 0 ? [""] : []), ...slugs.map((slug) => `lessons/${slug}/`)])("/%s", checkPage);
  describe.each(slugs)("the lesson %s", checkLesson);
}

function checkPage(address: string): void {
  test("has no accessibility violation in light and in dark", async () => {
    const { page, close } = await visit(address, { colorScheme: "light" });
    expect(await violations(page, { glyphs: true }), "light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page, { glyphs: true }), "dark").toEqual([]);
    await close();
  });

  test("fits a phone of 320 px", async () => {
    const { page: tab, complaints, close } = await visit(address, { viewport: { width: 320, height: 640 } });
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // Formulas wider than that scroll inside their line, also for those who use a keyboard: each is a tab stop once its
    // card has been laid out, which the page does card by card.
    await tab.waitForFunction(
      () =>
        [...document.querySelectorAll<HTMLElement>(".theorem, .claim")].every(
          (card) => card.style.contentVisibility === "visible",
        ),
      undefined,
      { timeout: 45_000 },
    );
    await tab.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
    expect(await violations(tab, { rules: ["scrollable-region-focusable"] })).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
}

function checkLesson(slug: string): void {
  const path_ = `lessons/${slug}/`;

  test("can be read without script", async () => {
    const { page, close } = await visit(path_, { javaScriptEnabled: false });
    expect(await page.locator("article p").count()).toBeGreaterThan(10);
    expect(await page.locator("[data-theorem] .katex").first().isVisible()).toBe(true);
    expect(await page.getByText("Scripts are off").isVisible()).toBe(true);
    await close();
  });

  test("asks for no experiment code and no plotting library before they are needed", async () => {
    const { page, requests, close } = await visit(path_);
    await page.waitForTimeout(300);
    expect(requests.filter((url) => /worker|\.wasm/.test(url))).toEqual([]);
    const scripts = requests.filter((url) => url.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(1);
    for (const url of scripts)
      expect(readFileSync(path.join("dist", new URL(url).pathname), "utf8"), url).not.toMatch(
        /tfjs|WebAssembly|plotly-logomark/,
      );
    await close();
  });

  test("with no network every experiment runs to its end, fills its figures and theorems, and nothing complains", async () => {
    const { page, complaints, close } = await visit(path_, { serviceWorkers: "allow" });
    await wholeNotebookKept(page);
    await page.context().setOffline(true);
    page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
    await page.reload();
    const longest: string[] = [];
    for (const element of await page.locator("[data-experiment]").all()) {
      const id = (await element.getAttribute("data-experiment")) ?? "";
      const experiment = bench(page, id);
      await experiment.scrollIntoViewIfNeeded();
      await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks.splice(0));
      const began = Date.now();
      await press(experiment, "Run");
      expect(await until(experiment, "data-status", ends, PATIENCE), id).toBe("done");
      const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
      longest.push(
        `${id}: ${((Date.now() - began) / 1000).toFixed(1)} s, longest task ${Math.max(0, ...tasks).toFixed(0)} ms`,
      );
      for (const figure of await experiment.locator("figure").all()) {
        await figure.scrollIntoViewIfNeeded();
        await until(figure.locator("[data-drawn]"), "data-drawn", (drawn) => drawn === "true");
        // The sentence follows the numbers at a reader's pace.
        await expect
          .poll(() => figure.locator(".figure-finding").innerText(), { timeout: 10_000 })
          .not.toMatch(/NaN|undefined|Not yet run/);
      }
    }
    console.info(longest.join("\n"));
    for (const card of await page.locator("[data-theorem]").all()) {
      const name = await card.getAttribute("data-theorem");
      expect(["holds", "vacuous", "violated", "inapplicable"], name ?? "").toContain(
        await card.getAttribute("data-verdict"),
      );
      for (const side of ["lhs", "rhs"])
        expect(
          await card.locator(`[data-bound-value="${side}"]`).textContent(),
          `${name ?? ""} ${side}`,
        ).toMatch(/\d|∞/);
    }
    // Bars of slack and of coverage lie within their tracks: a style meant for something else would show here.
    expect(
      await page.locator(".track > i").evaluateAll((marks) =>
        marks
          .filter((mark) => mark.getClientRects().length > 0)
          .map((mark) => ({
            mark: mark.getBoundingClientRect(),
            track: mark.parentElement?.getBoundingClientRect(),
          }))
          .filter(({ mark, track }) => !track || mark.top < track.top - 1 || mark.bottom > track.bottom + 1),
      ),
    ).toEqual([]);
    for (const value of await page.locator(".value").all()) expect(await value.textContent()).not.toBe("–");

    const first = page.locator("[data-experiment]").first();
    for (const button of await first.getByRole("button", { name: /^Table of/ }).all()) await button.click();
    expect(await first.getByRole("table").count()).toBeGreaterThan(0);
    expect(await violations(page), "after the runs, tables open").toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  }, 300_000);
}
