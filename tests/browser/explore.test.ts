import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "./axe";
import { until, useBrowser, visit, type Visit } from "./notebook";

useBrowser();

const LAB = "labs/brain-inspired-computing/";
const PAGES = ["", "map/", "labs/", LAB, "paths/?to=zhang2024intrinsic", "about/"];

let seen: Visit;
let page: Page;
beforeAll(async () => {
  seen = await visit("");
  page = seen.page;
});
afterAll(() => seen.close());

const go = async (to: string): Promise<void> => {
  await page.goto(new URL(to, page.url().replace(/(localhost:\d+\/).*$/, "$1")).href, { waitUntil: "load" });
};
const front = () => page.locator("[data-front]");
const isEnd = (status: string): boolean => status === "done" || status === "failed";

describe("the experiment of the home page", () => {
  test("runs when it is seen, pauses when it is not, and goes on when it is seen again", async () => {
    await until(front(), "data-status", (status) => status === "running");
    await until(front(), "data-step", (step) => Number(step) > 20);
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await until(front(), "data-status", (status) => status === "paused");
    await page.waitForTimeout(500); // rows that were on their way when the worker was told
    const step = await front().getAttribute("data-step");
    await page.waitForTimeout(400);
    expect(await front().getAttribute("data-step")).toBe(step);
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await until(front(), "data-step", (now) => Number(now) > Number(step));
  });

  test("is paused by its button, and stays so when it is seen again", async () => {
    await front().getByRole("button", { name: "Pause" }).click();
    await until(front(), "data-status", (status) => status === "paused");
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await page.waitForTimeout(200);
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await page.waitForTimeout(300);
    expect(await front().getAttribute("data-status")).toBe("paused");
    await front().getByRole("button", { name: "Go on" }).click();
  });

  test("ends with the counts that its lesson's run gives, and a link to that run", async () => {
    await until(front(), "data-status", isEnd);
    const counts = (await front().locator(".front-count b").allInnerTexts()).map(Number);
    expect(counts[1]).toBeGreaterThan(5 * (counts[0] ?? NaN));
    expect(Math.max(...counts)).toBeLessThanOrEqual(200);
    const said = await front().getByRole("status").innerText();
    for (const count of counts) expect(said).toContain(String(count));
    expect(
      await front()
        .getByRole("link", { name: /this very run/ })
        .getAttribute("href"),
    ).toMatch(/two-wells.*seed=1\b|two-wells/);
  });

  test("loads the engine only then, and never before the page", () => {
    const at = (part: string): number => seen.requests.findIndex((url) => url.includes(part));
    expect(at("/worker")).toBeGreaterThan(at("/home"));
  });

  test("stands still where motion is not wanted, until Run is pressed", async () => {
    const calm = await visit("", { reducedMotion: "reduce" });
    const figure = calm.page.locator("[data-front]");
    const run = figure.getByRole("button", { name: "Run", exact: true });
    await run.waitFor();
    await calm.page.waitForTimeout(500);
    expect(await figure.getAttribute("data-status")).toBe("idle");
    expect(calm.requests.some((url) => url.includes("/worker"))).toBe(false);
    await run.click();
    await until(figure, "data-status", isEnd);
    expect(calm.complaints).toEqual([]);
    await calm.close();
  });
});

describe("the map", () => {
  test("is walked by the arrow keys along its lines, and Enter opens", async () => {
    await go("map/#lesson:rademacher");
    await page.locator('main[data-ready="true"]').waitFor();
    const chosen = page.locator(".map-node.chosen");
    expect(await chosen.getAttribute("data-node")).toBe("lesson:rademacher");
    await chosen.focus();
    const walked = new Set<string>(["lesson:rademacher"]);
    for (const key of ["ArrowUp", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) {
      await page.keyboard.press(key);
      walked.add((await chosen.getAttribute("data-node")) ?? "");
    }
    expect(walked.size).toBeGreaterThan(2);
    expect(await chosen.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(page.url()).toContain(`#${(await chosen.getAttribute("data-node")) ?? "?"}`);
    await go("map/#lesson:sgd-noise");
    await page.locator('main[data-ready="true"]').waitFor();
    await page.locator(".map-node.chosen").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/lessons\/sgd-noise\/$/);
  });

  test("says of a lesson what it needs and what it opens", async () => {
    await go("map/");
    await page.locator('main[data-ready="true"]').waitFor();
    await page.locator('[data-node="lesson:spiking-neurons"]').click();
    const note = page.locator(".map-note");
    expect(await note.innerText()).toMatch(/Needs\s+Rademacher complexity/);
    await note.getByRole("link", { name: "Rademacher complexity" }).first().click();
    expect(await note.innerText()).toMatch(/Opens\s+Adversarial training\s+Spiking neurons/);
  });

  test("is filtered by lab, in its address, with its list", async () => {
    await go("map/?lab=brain-inspired-computing");
    await page.locator('main[data-ready="true"]').waitFor();
    const off = page.locator(".map-node.lesson.off");
    expect(await page.locator(".map-node.lesson:not(.off)").count()).toBe(2);
    expect(await off.count()).toBeGreaterThan(2);
    expect(await page.locator("[data-listed]:visible").count()).toBe(2);
    await page.locator('[data-filter="lab"]').selectOption({ index: 0 });
    expect(await off.count()).toBe(0);
    expect(new URL(page.url()).search).toBe("");
  });
});

test("a path has its lessons in order and its minutes, grows shorter by what is known, and is its address", async () => {
  await go("paths/?to=spiking-neurons/printed");
  const steps = page.locator("#way ol a");
  expect((await steps.allInnerTexts()).map((text) => text.replace(/:.*$/, ""))).toEqual([
    "Rademacher complexity",
    "Spiking neurons",
  ]);
  expect(await page.locator(".way-sum").innerText()).toBe("2 lessons, 150 minutes in all.");
  await page.locator('[data-known="rademacher"]').check();
  expect(await steps.count()).toBe(1);
  const shared = page.url();
  await page.goto("about:blank");
  await page.goto(shared);
  expect(await page.locator(".way-sum").innerText()).toBe("1 lesson, 70 minutes in all.");
  await go("paths/?to=no-such-thing");
  expect(await page.locator("#way").innerText()).toContain("no-such-thing");
});

test("no page of these has a fault that axe knows, light or dark, wide or on a phone, nor overflows a phone", async () => {
  const found: string[] = [];
  for (const at of PAGES) {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.setViewportSize({ width: 1280, height: 900 });
    await go(at);
    found.push(...(await violations(page)).map((fault) => `${at} light: ${JSON.stringify(fault)}`));
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await page.setViewportSize({ width: 320, height: 700 });
    found.push(...(await violations(page)).map((fault) => `${at} dark, phone: ${JSON.stringify(fault)}`));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) found.push(`${at} is ${String(over)} px wider than a phone`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
  expect(found).toEqual([]);
});

test("without script every page reads, the map is links, and all paths are there", async () => {
  const bare = await visit("map/", { javaScriptEnabled: false });
  expect(await bare.page.locator("#map a.lesson").first().getAttribute("xlink:href")).toMatch(/lessons\//);
  expect(await bare.page.locator(".map-tools").isVisible()).toBe(false);
  await bare.page.goto(new URL("../paths/", bare.page.url()).href);
  expect(await bare.page.locator(".works li").count()).toBeGreaterThan(4);
  await bare.page.goto(new URL("../", bare.page.url()).href);
  expect(await bare.page.locator(".front svg path").count()).toBeGreaterThan(5);
  expect(await bare.page.locator(".front-acts").isVisible()).toBe(false);
  await bare.close();
});

/** Pages of the build with the addresses of their links. */
function built(): readonly { readonly file: string; readonly html: string }[] {
  return (readdirSync("dist", { recursive: true }) as string[])
    .filter((file) => file.endsWith(".html"))
    .map((file) => ({ file, html: readFileSync(path.join("dist", file), "utf8") }));
}

test("every link within the built notebook leads to a file, and to a place in it where it names one", () => {
  const pages = built();
  const htmlAt = new Map(pages.map(({ file, html }) => [file, html]));
  const broken: string[] = [];
  for (const { file, html } of pages) {
    if (file.endsWith("404.html")) continue; // its addresses begin at the root of whatever serves it
    for (const [, found = ""] of html.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
      const href = found.replaceAll("&amp;", "&");
      if (/^(https?:|mailto:)/.test(href)) continue;
      const url = new URL(href, `http://x/${file.replace(/index\.html$/, "")}`);
      const target = path.join(
        decodeURIComponent(url.pathname).slice(1),
        url.pathname.endsWith("/") ? "index.html" : "",
      );
      const inside = decodeURIComponent(url.hash.slice(1));
      if (!existsSync(path.join("dist", target))) broken.push(`${file}: ${href}`);
      // The map's own script reads a node from the hash.
      else if (inside && !target.includes("map/") && !htmlAt.get(target)?.includes(`id="${inside}"`))
        broken.push(`${file}: ${href} has no such place`);
    }
  }
  expect([...new Set(broken)]).toEqual([]);
});

test("nothing was complained of", () => {
  expect(seen.complaints).toEqual([]);
});
