import { execFileSync } from "node:child_process";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../../scripts/serve.mjs";
import { projectCopy, type ProjectCopy } from "../../support/project-copy";
import { bench, press, until, useBrowser, visit } from "../notebook";

useBrowser();

/** A notebook whose only lesson has one true claim and a false one. */
let copy: ProjectCopy;
let server: Awaited<ReturnType<typeof serve>>;
let planted = "";
beforeAll(async () => {
  copy = projectCopy({ planted: "tests/fixtures/planted" });
  execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: copy.folder, stdio: "pipe" });
  server = await serve({ port: 0, host: "localhost", dist: copy.within("dist") });
  planted = `http://localhost:${String((server.address() as AddressInfo).port)}/`;
}, 180_000);
afterAll(() => {
  server.close();
  copy.remove();
});

const lesson = () => visit(`${planted}lessons/planted/`);
const settled = (verdict: string): boolean => verdict !== "checking" && verdict !== "unchecked";

describe("a claim in the page", () => {
  test("that is false fails, that is true holds; checked again it counts the replicas of both checks", async () => {
    const { page, close } = await lesson();
    const loaded = page.locator('[data-claim="planted/loaded"]');
    await press(loaded, "Check");
    expect(await until(loaded, "data-verdict", settled)).toBe("fails");
    const fair = page.locator('[data-claim="planted/fair"]');
    await press(fair, "Check");
    expect(await until(fair, "data-verdict", settled)).toBe("holds");
    expect(await fair.getAttribute("data-replicas")).toBe("60");
    await press(fair, "Check again");
    await until(fair, "data-replicas", (n) => n === "120");
    expect(await fair.getAttribute("data-verdict")).toBe("holds");
    await expect.poll(() => fair.getByRole("figure").count()).toBeGreaterThan(0);
    await close();
  });

  test("with other parameters is no longer the lesson's claim, says so, and comes back", async () => {
    const { page, close } = await lesson();
    const fair = page.locator('[data-claim="planted/fair"]');
    await fair.getByText("Change the parameters").click();
    const bias = fair.getByRole("textbox", { name: /bias/ }).first();
    await bias.fill("0.3");
    await bias.press("Enter");
    await until(fair, "data-altered", (altered) => altered === "true");
    expect(await fair.textContent()).toContain("no longer the lesson’s claim");
    await press(fair, "Check");
    expect(await until(fair, "data-verdict", settled)).toBe("fails");
    await press(fair, "Back to the lesson’s claim");
    await until(fair, "data-altered", (altered) => altered === "false");
    await press(fair, "Check");
    expect(await until(fair, "data-verdict", settled)).toBe("holds");
    await close();
  });

  test("the page of claims checks them all, and remembers the verdicts", async () => {
    const { page, close } = await visit(`${planted}claims/`);
    await press(page.locator("main"), "Check all");
    await expect
      .poll(() => page.locator(".claims-overview").textContent(), { timeout: 45_000 })
      .toContain("2 claims: 1 hold, 1 fail.");
    await page.reload();
    await expect
      .poll(() => page.locator('[data-claim="planted/loaded"]').getAttribute("data-verdict"))
      .toBe("fails");
    await close();
  });
});

/** A claim whose check takes most of a minute, so that it is still at work when it is cancelled. */
const SLOW = { lesson: "lessons/spiking-neurons/", claim: "spiking-neurons/silencing-narrows-the-gap" };

describe("a long check", () => {
  test("is cancelled at once, and the page stays smooth meanwhile", async () => {
    const { page, close } = await visit(SLOW.lesson);
    const claim = page.locator(`[data-claim="${SLOW.claim}"]`);
    await claim.scrollIntoViewIfNeeded();
    await page.waitForTimeout(1000); // what the scroll loads and lays out
    await page.evaluate(() => {
      (window as unknown as { longTasks: number[] }).longTasks.length = 0;
    });
    await press(claim, "Check");
    await until(claim, "data-verdict", (verdict) => verdict === "checking");
    await page.waitForTimeout(1500);
    const longest = await page.evaluate(() =>
      Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks),
    );
    console.info(`longest task during Check: ${longest.toFixed(0)} ms`);
    expect(longest).toBeLessThan(200); // a page that computed here itself would block for seconds
    const stopped = await claim.evaluate(async (element) => {
      const cancel = [...element.querySelectorAll("button")].find((b) => b.textContent === "Cancel");
      const start = performance.now();
      cancel?.click();
      while (element.getAttribute("data-verdict") === "checking")
        await new Promise((resolve) => setTimeout(resolve, 1));
      return performance.now() - start;
    });
    expect(stopped).toBeLessThan(100);
    expect(await claim.getAttribute("data-verdict")).toBe("unchecked");
    await close();
  });
});

describe("two runs", () => {
  test("a pinned run is laid under the next one, and they are compared pair by pair", async () => {
    const { page, close } = await visit(`${planted}lessons/planted/`);
    const coin = bench(page, "planted/coin");
    await press(coin, "Run");
    await until(coin, "data-status", (status) => status === "done");
    await press(coin, "Pin run");
    await expect.poll(() => coin.textContent()).toContain("Change a parameter and run again");
    const bias = coin.getByRole("textbox", { name: /bias/ }).first();
    await bias.fill("0.2");
    await bias.press("Enter");
    await press(coin, "Run");
    const difference = coin.locator("[data-difference]");
    expect(await until(difference, "data-difference", (d) => d !== "")).toBe("decided");
    expect(await difference.textContent()).toContain("Larger in this run than in the pinned one.");
    await press(coin, "Unpin");
    await expect.poll(() => difference.count()).toBe(0);
    await close();
  });

  test("a sweep runs over a parameter, and its link opens the same sweep", async () => {
    const { page, close } = await visit(`${planted}lessons/planted/`);
    const coin = bench(page, "planted/coin");
    await press(coin, "Sweep");
    const sweep = coin.locator("[data-sweep]");
    await press(sweep, "Run sweep");
    await until(sweep, "data-status", (status) => status === "done");
    const table = async (): Promise<string> => {
      await sweep.getByRole("button", { name: /table/i }).first().click();
      return sweep.getByRole("table").first().innerText();
    };
    const points = await table();
    const link = await page.evaluate(() => location.href);
    await page.goto(link);
    await press(coin.locator("[data-sweep]"), "Run sweep");
    await until(sweep, "data-status", (status) => status === "done");
    expect(await table()).toBe(points);
    await close();
  });
});
