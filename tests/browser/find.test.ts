import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "./axe";
import { address, useBrowser, visit, type Visit } from "./notebook";

useBrowser();

let home: Visit;
let lesson: Visit;
beforeAll(async () => {
  home = await visit("");
  lesson = await visit("lessons/spiking-neurons/?run=spiking-neurons/membrane;seed=7");
});
afterAll(async () => {
  await home.close();
  await lesson.close();
});

const dialog = ({ page }: Visit) => page.getByRole("dialog", { name: "Search the notebook" });
const first = (of: Visit) => dialog(of).getByRole("listitem").first();

describe("the search", () => {
  test("keeps what is typed while it is on its way, and gives up on Escape", async () => {
    const { page } = home;
    let arrive: () => void = () => undefined;
    const wait = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const parts = /assets\/dialog-[^/]*\.js$/;
    await page.route(parts, async (route) => {
      await wait;
      await route.continue();
    });
    await page.keyboard.type("/no");
    await page.keyboard.press("Escape");
    await page.keyboard.type("/rheobasis");
    for (let i = 0; i < 2; i++) await page.keyboard.press("Backspace");
    arrive();
    await dialog(home).waitFor();
    await page.keyboard.type("e");
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>("dialog input")?.value)).toBe(
      "rheobase",
    );
    await first(home).waitFor();
    expect(await first(home).innerText()).toMatch(/rheobase/);
    await page.unroute(parts);
    await page.keyboard.press("Escape");
  });

  test("a slash opens it on any page, typing finds, and it can be left", async () => {
    const { page } = home;
    await page.keyboard.press("/");
    await dialog(home).waitFor();
    await page.keyboard.type("eta learning rate");
    await first(home).waitFor();
    expect(await dialog(home).getByRole("status").innerText()).toMatch(/^\d+ results?$/);
    expect(await first(home).innerText()).toMatch(/Symbol\s+η\s+learning rate/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(
      await page.evaluate(() => document.activeElement?.closest("li")?.previousElementSibling !== null),
    ).toBe(true);
    await page.keyboard.press("Escape");
    expect(await dialog(home).count()).toBe(0);
    expect(home.requests.filter((url) => url.endsWith("search.json"))).toEqual([`${address()}search.json`]);
  });

  test("says that nothing is found, and what to do", async () => {
    const { page } = home;
    await page.keyboard.press("/");
    await dialog(home).waitFor();
    await page.keyboard.type("zzyzx");
    await dialog(home).getByText("Nothing found. Try fewer letters, or another word.").waitFor();
    await page.keyboard.press("Escape");
  });

  test("a slash typed into a field stays a slash", async () => {
    const { page } = lesson;
    const field = page.getByRole("textbox").first();
    await field.focus();
    await page.keyboard.press("/");
    expect(await dialog(lesson).count()).toBe(0);
  });

  test("within a lesson it goes to the place and keeps the settings of the runs", async () => {
    const { page, complaints } = lesson;
    await page.getByRole("button", { name: "Search" }).click();
    await dialog(lesson).waitFor();
    await page.keyboard.type("rheobase");
    await first(lesson).waitFor();
    expect(await first(lesson).innerText()).toMatch(/^Term/);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash === "#term-rheobase");
    expect(new URL(page.url()).search).toContain("seed=7");
    await page.waitForFunction(() => {
      const top = document.getElementById("term-rheobase")?.getBoundingClientRect().top ?? -1;
      return top > 0 && top < innerHeight;
    });
    expect(complaints).toEqual([]);
  });

  test("passes the accessibility rules, and fits a phone", async () => {
    const { page } = home;
    await page.setViewportSize({ width: 320, height: 640 });
    await page.keyboard.press("/");
    await dialog(home).waitFor();
    await page.keyboard.type("margin");
    await first(home).waitFor();
    expect(await violations(page, { within: "dialog" })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.keyboard.press("Enter");
    await page.waitForURL(/lessons\//);
  });
});

describe("the search on a Chinese page", () => {
  test("finds Chinese words in Chinese lessons", async () => {
    const { page, complaints, requests, close } = await visit("zh/");
    await page.keyboard.press("/");
    const search = page.getByRole("dialog", { name: "搜索笔记本" });
    await search.waitFor();
    await page.keyboard.insertText("逃逸");
    await search.getByRole("listitem").first().waitFor();
    await search.getByRole("searchbox").fill("逃逸指标");
    expect(await search.getByRole("listitem").first().innerText()).toMatch(/^术语\s*逃逸指标/);
    expect(requests.filter((url) => url.endsWith("search.json"))).toEqual([`${address()}zh/search.json`]);
    await page.keyboard.press("Enter");
    await page.waitForURL(/zh\/lessons\/sgd-noise\/#term-/);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("the glossary", () => {
  test("leads to where a term is defined, passes the accessibility rules, and fits a phone", async () => {
    const { page, complaints, close } = await visit("glossary/");
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole("link", { name: "rheobase" }).click();
    await page.waitForURL(/lessons\/spiking-neurons\/#term-rheobase$/);
    expect(complaints).toEqual([]);
    await close();
  });
});
