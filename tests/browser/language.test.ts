import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "./axe";
import { bench, press, until, useBrowser, visit, type Visit } from "./notebook";

useBrowser();

// One page for all tests of this file: loading a lesson is the slow part.
let seen: Visit;
let page: Page;
beforeAll(async () => {
  seen = await visit("lessons/sgd-noise/");
  page = seen.page;
});
afterAll(async () => {
  await seen.close();
});

const language = (): Promise<string | null> => page.locator("html").getAttribute("lang");
const path = (): string => new URL(page.url()).pathname;

test("the switch leads to the same section in Chinese, and keeps what the address says", async () => {
  await page.goto(`${page.url()}?run=sgd-noise/two-wells#the-first-climb`);
  await page.getByRole("button", { name: "中文" }).click();
  await page.waitForURL(/\/zh\/lessons\/sgd-noise\/\?run=.*#the-first-climb$/);
  expect(await language()).toBe("zh-Hans");
  expect(await page.locator("#the-first-climb").textContent()).toBe("初次爬升");
  expect(await page.locator('form[data-language="en"]').getAttribute("action")).toContain(
    "../../../lessons/sgd-noise/",
  );
});

test("cells, cards and figures speak Chinese, before a run and after", async () => {
  const two = bench(page, "sgd-noise/two-wells");
  expect(await two.locator("h3").textContent()).toBe("两个阱，功率相同的五种噪声");
  await press(two, "运行");
  await until(two, "data-status", (status) => status === "done");
  const said = two.locator(".figure-finding").first();
  await expect.poll(() => said.textContent(), { timeout: 10_000 }).toMatch(/^迄今已逃逸：/);
  expect(await page.locator("[data-theorem] .badge").allTextContents()).toContain("尚未运行");
});

test("the page has no accessibility violation and fits a phone of 320 px", async () => {
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test("links stay in the language, and the front page remembers it", async () => {
  await page.locator(".brand").click();
  await page.waitForURL(/\/zh\/$/);
  await page.goto(new URL("../", page.url()).href);
  await page.waitForURL(/\/zh\/$/);
  await page.getByRole("button", { name: "English" }).click();
  await page.waitForURL((url) => !url.pathname.includes("/zh/"));
  await page.reload();
  expect([await language(), path().includes("/zh/")]).toEqual(["en", false]);
});

test("a lesson without a translation says so, and is there in English", async () => {
  await page.goto(new URL("zh/lessons/batch-norm/", page.url()).href);
  expect(await page.locator(".untranslated").textContent()).toBe("本课尚无中文译文，正文为英文。");
  expect(await page.locator("article h2").first().getAttribute("id")).toMatch(/^[a-z]/);
  expect(await page.locator('article [lang="en"]').count()).toBe(1);
});

test("nothing complained", () => {
  expect(seen.complaints).toEqual([]);
});
