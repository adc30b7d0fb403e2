import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "./axe";
import { beginsAnew, bench, ends, press, statusOf, until, useBrowser, visit, type Visit } from "./notebook";

useBrowser();

const ID = "sgd-noise/two-wells";
const AUTHORS = readFileSync("lessons/sgd-noise/experiments/two-wells.ts", "utf8");
/** The author's code with something else in its place; the place must be there. */
function changed(from: string, to: string): string {
  expect(AUTHORS).toContain(from);
  return AUTHORS.replace(from, () => to);
}
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split("\n").length;
/** The start of the experiment's step, to put a line behind it. */
const STEP = /\n {2}step\([^\n]*\{\n/.exec(AUTHORS)?.[0] ?? "";

let one: Visit;
let page: Page;
let two: Locator;
let panel: Locator;
beforeAll(async () => {
  one = await visit("lessons/sgd-noise/");
  page = one.page;
  two = bench(page, ID);
  panel = two.locator(".code-panel");
});
afterAll(() => one.close());

const write = (text: string): Promise<void> => panel.locator(".cm-content").fill(text);
const runCode = (): Promise<void> => press(panel, "Run this code");
/** Runs the code that stands there to the end of its run. */
async function runToEnd(): Promise<string> {
  await two.locator("[role=group] select").selectOption("full");
  const before = await two.getAttribute("data-status");
  if (before === "idle") await runCode();
  else await beginsAnew(two, runCode);
  return until(two, "data-status", ends);
}
/** Every number of the run, as the reader can save it. */
async function numbers(): Promise<string> {
  const saved = page.waitForEvent("download");
  await press(two, "Save the run as CSV");
  return readFileSync(await (await saved).path(), "utf8");
}
/** The whole text; the editor holds only the lines in view. */
async function text(): Promise<string> {
  const saved = page.waitForEvent("download");
  await press(panel, "Save as .ts");
  return readFileSync(await (await saved).path(), "utf8");
}
const said = (): Promise<string> => panel.locator(".code-result .fault").innerText();

describe("an experiment as code", { timeout: 60_000 }, () => {
  let authors = "";

  test("as it was written it gives the lesson's own numbers, every one of them", async () => {
    await press(two, "Run");
    await until(two, "data-status", ends);
    authors = await numbers();
    await press(two, "Code");
    await panel.locator(".cm-content").waitFor();
    expect(await text()).toBe(AUTHORS);
    expect(await runToEnd()).toBe("done");
    expect(await numbers()).toBe(authors);
    expect(await two.locator(".head .badge.own").innerText()).toBe("your code");
  });

  test("a constant that is changed changes the settings, the figure and the numbers", async () => {
    await write(changed("default: 0.01,", "default: 0.02,"));
    expect(await runToEnd()).toBe("done");
    expect(await numbers()).not.toBe(authors);
    expect(await two.locator('[id^="two-wells-power"]').first().inputValue()).toMatch(/^0.02/);
  });

  test("code that cannot be read is marked at its line and column", async () => {
    const code = changed("const KINDS =", "const KINDS = =");
    await write(code);
    await runCode();
    const line = lineOf(code, "const KINDS = =");
    expect(await said()).toMatch(new RegExp(`^Line ${String(line)}, column 15: `));
    await panel.locator(".cm-lintRange-error").waitFor();
  });

  test("an import that does not exist is named with its place", async () => {
    await write(changed("unitShape,", "unitShapes,"));
    await runCode();
    expect(await said()).toMatch(/^Line 3, column 23: .*has no “unitShapes”/);
  });

  test("an error of the run is said with its line and column", async () => {
    const code = changed(STEP, `${STEP}    missing.call();\n`);
    await write(code);
    await runCode();
    const line = lineOf(code, "missing.call");
    await expect.poll(said).toMatch(new RegExp(`^Line ${String(line)}, column 5: .*missing is not defined`));
    expect(await until(two, "data-status", ends)).toBe("failed");
  });

  test("rows that are not as declared are refused with their names", async () => {
    await write(changed("s: vector({", "z: vector({"));
    await runCode();
    await expect.poll(said).toContain("need the series “s”");
  });

  test("an endless loop is stopped after 5 seconds, and the page stays alive", async () => {
    await write(changed(STEP, `${STEP}    for (;;);\n`));
    await page.evaluate(() => ((window as unknown as { longTasks: number[] }).longTasks.length = 0));
    const began = Date.now();
    await runCode();
    await expect.poll(said, { timeout: 20_000 }).toContain("made no progress for 5 seconds");
    expect(Date.now() - began).toBeLessThan(15_000);
    expect(await statusOf(two)).toBe("failed");
    expect(
      await page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks)),
    ).toBeLessThan(1000);
  });

  test("Reset ends a loop at once", async () => {
    await beginsAnew(two, runCode);
    await press(two, "Reset");
    expect(await statusOf(two)).toBe("idle");
    await write(AUTHORS);
    expect(await runToEnd()).toBe("done");
    expect(await numbers()).toBe(authors);
  });

  test("the author's code comes back, and what was written is not lost", async () => {
    await write(changed("default: 0.01,", "default: 0.03,"));
    await press(panel, "Reset to the author’s");
    expect(await two.locator(".head .badge.own").count()).toBe(0);
    expect(await text()).toContain("default: 0.01,");
    await press(panel, "Bring back the text before");
    expect(await text()).toContain("default: 0.03,");
  });

  test("it is accessible, and fits a narrow phone", async () => {
    expect((await violations(page, { within: `[data-experiment="${ID}"]` })).join("\n")).toBe("");
    await page.setViewportSize({ width: 320, height: 700 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    await page.emulateMedia({ colorScheme: "dark" });
    expect((await violations(page, { within: `[data-experiment="${ID}"]` })).join("\n")).toBe("");
    await page.emulateMedia({ colorScheme: null });
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test("code is kept over a reload, and the address does not hold a run of it", async () => {
    await until(panel.locator(".own-code"), "data-kept", (kept) => kept === "true");
    expect(page.url()).not.toContain("power=0.02");
    await page.reload();
    await press(two, "Code");
    await panel.locator(".cm-content").waitFor();
    expect(await text()).toContain("default: 0.03,");
  });

  test("code in a link is shown first, runs only on a click, and leaves the reader's own alone", async () => {
    const linked = changed("default: 0.01,", "default: 0.04,");
    const data = deflateRawSync(Buffer.from(linked)).toString("base64url");
    const here = page.url().replace(/[?#].*/, "");
    await page.goto("about:blank");
    await page.goto(`${here}#code=two-wells.${data}`);
    await panel.locator(".code-linked").waitFor();
    expect(await panel.locator("pre.code-still").innerText()).toContain("default: 0.04,");
    expect(await statusOf(two)).toBe("idle");
    expect(await page.locator("iframe[data-sandbox]").count()).toBe(0);
    expect(await runToEnd()).toBe("done");
    expect(await two.locator(".head .badge.own").count()).toBe(1);
    await press(panel, "Put away");
    expect(page.url()).not.toContain("#code");
    expect(await panel.locator("pre.code-still").innerText()).toContain("default: 0.03,");
  });

  test("a link that was cut off is said to be", async () => {
    await page.goto(`${page.url().replace(/[?#].*/, "")}#code=two-wells.S0zKKk`);
    await expect.poll(() => panel.locator(".code-linked").innerText()).toContain("cannot be read");
    expect(one.complaints).toEqual([]);
  });
});
