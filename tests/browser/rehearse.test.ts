import type { Page } from "playwright-core";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { address, bench, ends, press, tableOf, until, useBrowser, visit } from "./notebook";

useBrowser();

const LESSON = "lessons/sgd-noise/";
const ID = "sgd-noise/two-wells";
const PLACE = `${LESSON}?present=two-wells-five-kinds-of-noise.3`;
const MARK = /Rehearsed on/;

/** The numbers under the experiment's first figure, read in the lesson's page, and back to the screens. */
async function numbers(page: Page): Promise<string> {
  await page.keyboard.press("p");
  const figure = bench(page, ID).locator("figure").first();
  await figure.scrollIntoViewIfNeeded();
  await until(figure.locator("[data-drawn]"), "data-drawn", (drawn) => drawn === "true");
  const table = await tableOf(figure);
  await page.keyboard.press("p");
  await page.locator("[data-slides]").waitFor();
  return table;
}

async function runIt(page: Page): Promise<void> {
  await page.locator("[data-slides]").waitFor();
  await page.keyboard.press("r");
  await until(bench(page, ID), "data-status", ends, 60_000);
}

test("a rehearsed run has the numbers of a live one, says so, travels as a file, and a change makes it live", async () => {
  const { page, complaints, close } = await visit(PLACE);
  const experiment = bench(page, ID);
  await runIt(page);
  expect(await experiment.innerText()).not.toMatch(MARK);
  const live = await numbers(page);

  await page.goto(new URL(PLACE, address()).href);
  await page.locator("[data-slides]").waitFor();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await press(dialog, "Rehearse this lesson");
  await expect
    .poll(() => dialog.getByRole("status").innerText(), { timeout: 200_000 })
    .toMatch(/^4 of 4 experiments/);
  const [download] = await Promise.all([page.waitForEvent("download"), press(dialog, "Export")]);
  const file = readFileSync(await download.path());
  await press(dialog, "Close");

  // Also after a reload: the recordings are kept.
  await page.goto(new URL(PLACE, address()).href);
  await runIt(page);
  expect(await experiment.innerText()).toMatch(MARK);
  expect(await numbers(page)).toBe(live);

  // Another machine: nothing is kept there until the file is imported.
  const other = await visit(PLACE);
  await other.page.locator("[data-slides]").waitFor();
  await other.page.keyboard.press("?");
  const there = other.page.getByRole("dialog", { name: "Keys" });
  await there
    .getByLabel("A lecture set to import")
    .setInputFiles({ name: "notes.lecture", mimeType: "text/plain", buffer: Buffer.from("not a set") });
  await expect.poll(() => there.getByRole("status").innerText()).toMatch(/no lecture set/);
  await there
    .getByLabel("A lecture set to import")
    .setInputFiles({ name: "sgd.lecture", mimeType: "application/gzip", buffer: file });
  await expect
    .poll(() => there.getByRole("status").innerText(), { timeout: 20_000 })
    .toMatch(/^4 rehearsed runs/);
  await press(there, "Close");
  await runIt(other.page);
  expect(await bench(other.page, ID).innerText()).toMatch(MARK);
  expect(await numbers(other.page)).toBe(live);
  expect(other.complaints).toEqual([]);
  await other.close();

  await experiment.getByLabel("Seed", { exact: true }).fill("77");
  await experiment.getByLabel("Seed", { exact: true }).press("Enter");
  await until(experiment, "data-status", (status) => status !== "idle");
  await until(experiment, "data-status", ends, 60_000);
  expect(await experiment.innerText()).not.toMatch(MARK);
  expect(complaints).toEqual([]);
  await close();
}, 400_000);

test("a live change during a replay gives the run that the same change gives live", async () => {
  const { page, close } = await visit(PLACE);
  await page.locator("[data-slides]").waitFor();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await press(dialog, "Rehearse this lesson");
  await expect
    .poll(() => dialog.getByRole("status").innerText(), { timeout: 200_000 })
    .toMatch(/^4 of 4 experiments/);
  await press(dialog, "Close");
  const experiment = bench(page, ID);
  await experiment.getByLabel("Speed").selectOption("5");
  await page.keyboard.press("r");
  await until(experiment, "data-step", (step) => Number(step) > 5);
  expect(await experiment.innerText()).toMatch(MARK);
  await experiment.getByLabel("learning rate").first().fill("0.002");
  await experiment.getByLabel("learning rate").first().press("Enter");
  await experiment.getByLabel("Speed").selectOption("full");
  await until(experiment, "data-status", ends, 60_000);
  expect(await experiment.innerText()).not.toMatch(MARK);
  const changed = await numbers(page);
  await page.waitForTimeout(500);
  const link = new URL(page.url());
  expect(link.search).toMatch(/changes=\d+:learningRate:0\.002/);
  const run = link.search
    .slice(1)
    .split("&")
    .find((part) => part.startsWith(`run=${ID};`));
  const fresh = await visit(`${PLACE}&${run ?? ""}`);
  await runIt(fresh.page);
  expect(await numbers(fresh.page)).toBe(changed);
  await fresh.close();
  await close();
}, 300_000);
