import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  address,
  beginsAnew,
  bench,
  ends,
  press,
  statusOf,
  tableOf,
  until,
  useBrowser,
  visit,
} from "./notebook";

useBrowser();

const LESSON = "lessons/sgd-noise/";
const ID = "sgd-noise/two-wells";
const spec = (over = ""): string => `${LESSON}?run=${ID}${over}`;
const running = (status: string): boolean => status === "running";
const done = (status: string): boolean => status === "done";
/** Rows a second: at full speed a run is over before a person, or a test, has done anything to it. */
const speed = async (experiment: Locator, rows: "5" | "20" | "100" | "full"): Promise<void> => {
  await experiment.getByLabel("Speed").selectOption(rows);
};

/** Runs the experiment of an address to its end and gives back the numbers under its first figure. */
async function numbersOf(path: string): Promise<string> {
  const { page, close } = await visit(path);
  const experiment = bench(page, ID);
  await press(experiment, "Run");
  await until(experiment, "data-status", done);
  const figure = experiment.locator("figure").first();
  await figure.scrollIntoViewIfNeeded();
  await until(figure.locator("[data-drawn]"), "data-drawn", (drawn) => drawn === "true");
  const numbers = await tableOf(figure);
  await close();
  return numbers;
}

describe("the transport", () => {
  test("runs, pauses, steps, goes on and resets with the keyboard alone; the seed stays", async () => {
    const { page, complaints, close } = await visit(spec(";updates=5000;seed=11"));
    const experiment = bench(page, ID);
    const key = async (name: string): Promise<void> => {
      await experiment.getByRole("button", { name, exact: true }).focus();
      await page.keyboard.press("Enter");
    };
    await speed(experiment, "20");
    await key("Run");
    await until(experiment, "data-status", running);
    await until(experiment, "data-step", (step) => Number(step) > 20);
    await key("Pause");
    await until(experiment, "data-status", (s) => s === "paused");
    await page.waitForTimeout(300);
    const at = Number(await experiment.getAttribute("data-step"));
    await key("Step");
    await until(experiment, "data-step", (step) => Number(step) === at + 1);
    await page.waitForTimeout(200);
    expect(Number(await experiment.getAttribute("data-step"))).toBe(at + 1);
    await key("Run");
    await until(experiment, "data-step", (step) => Number(step) > at + 30);
    await key("Reset");
    await until(experiment, "data-step", (step) => step === "0");
    expect(await statusOf(experiment)).toBe("idle");
    expect(await experiment.getByLabel("Seed", { exact: true }).inputValue()).toBe("11");
    expect(complaints).toEqual([]);
    await close();
  });

  test("steps from the beginning, one step at a press", async () => {
    const { page, close } = await visit(LESSON);
    const experiment = bench(page, ID);
    await press(experiment, "Step");
    await until(experiment, "data-step", (step) => step === "1");
    await press(experiment, "Step");
    await until(experiment, "data-step", (step) => step === "2");
    expect(await statusOf(experiment)).toBe("paused");
    await close();
  });

  test("keeps to the speed asked for", async () => {
    const { page, close } = await visit(LESSON);
    const experiment = bench(page, ID);
    await speed(experiment, "5");
    await press(experiment, "Run");
    await until(experiment, "data-step", (step) => Number(step) >= 2);
    const from = Number(await experiment.getAttribute("data-step"));
    await page.waitForTimeout(2000);
    const steps = Number(await experiment.getAttribute("data-step")) - from;
    // Ten are due; a loaded machine may be late, none may be more than a batch early.
    expect(steps).toBeGreaterThanOrEqual(5);
    expect(steps).toBeLessThanOrEqual(12);
    await close();
  });

  test("a new seed is a button of its own and another run", async () => {
    const { page, close } = await visit(LESSON);
    const experiment = bench(page, ID);
    const before = await experiment.getByLabel("Seed", { exact: true }).inputValue();
    await press(experiment, "New seed");
    expect(await experiment.getByLabel("Seed", { exact: true }).inputValue()).not.toBe(before);
    await close();
  });
});

describe("a run and its address", () => {
  test("the same address gives the same numbers, another seed others", async () => {
    const [a, b, c] = [
      await numbersOf(spec(";seed=5")),
      await numbersOf(spec(";seed=5")),
      await numbersOf(spec(";seed=6")),
    ];
    expect(a).toBe(b);
    expect(a).not.toBe(c);
  });

  test("a live change is recorded in the address, and the address reproduces the run", async () => {
    const { page, close } = await visit(spec(";updates=2000"));
    const experiment = bench(page, ID);
    const rate = experiment.getByLabel("learning rate").first();
    await speed(experiment, "5");
    await press(experiment, "Run");
    await until(experiment, "data-step", (step) => Number(step) > 2);
    await rate.fill("0.002");
    await rate.press("Enter");
    await speed(experiment, "full");
    await until(experiment, "data-status", done);
    await page.waitForTimeout(300);
    const shared = page.url();
    expect(shared).toMatch(/changes=\d+:learningRate:0\.002/);
    const figure = experiment.locator("figure").first();
    await figure.scrollIntoViewIfNeeded();
    const numbers = await tableOf(figure);
    await close();
    expect(await numbersOf(shared.slice(address().length))).toBe(numbers);
  });

  test("each run is a place to come back to", async () => {
    const { page, close } = await visit(LESSON);
    const experiment = bench(page, ID);
    const power = experiment.getByRole("textbox", { name: /power/i }).first();
    const first = await power.inputValue();
    await press(experiment, "Run");
    await until(experiment, "data-status", done);
    expect(page.url()).toContain(`?run=${ID}`);
    await power.fill("0.02");
    await beginsAnew(experiment, () => power.press("Enter"));
    await until(experiment, "data-status", done);
    expect(page.url()).toContain("power=0.02");
    await page.goBack();
    await expect.poll(() => power.inputValue()).toBe(first);
    await page.goForward();
    await expect.poll(() => power.inputValue()).toBe("0.02");
    await close();
  });
});

describe("what goes wrong is said, and nothing else is disturbed:", () => {
  const mangled: readonly (readonly [string, string, RegExp])[] = [
    ["a mangled run", `${LESSON}?run=%%%E0garbage`, /cannot be read/],
    ["an experiment of no lesson", `${LESSON}?run=sgd-noise/no-such`, /which this lesson does not have/],
    ["a number out of range", spec(";power=99"), /power must be a number from .* not 99/],
    ["a number that is none", spec(";power=banana"), /power must be a number from .* not "banana"/],
    ["an unknown parameter", spec(";colour=red"), /no parameter "colour"/],
  ];
  test.each(mangled)("%s in the link", async (_, path, says) => {
    const { page, complaints, close } = await visit(path);
    await page.getByRole("alert").filter({ hasText: says }).first().waitFor();
    const experiment = bench(page, ID);
    await press(experiment, "Run");
    await until(experiment, "data-status", done);
    expect(complaints).toEqual([]);
    await close();
  });

  test("an unknown lesson", async () => {
    const { page, close } = await visit("lessons/no-such-lesson/");
    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
    await page.getByRole("link", { name: /noise/i }).first().click();
    await page.locator("main[data-page=lesson]").waitFor();
    await close();
  });

  test("an unknown lesson, in Chinese", async () => {
    const { page, close } = await visit("zh/lessons/no-such-lesson/");
    await page.getByRole("heading", { name: "没有这个页面" }).waitFor();
    await page.getByRole("link", { name: /噪声/ }).first().click();
    await page.waitForURL(/\/zh\/lessons\//);
    await close();
  });

  test("an absurd entry by keyboard leaves the value and says what is accepted", async () => {
    const { page, complaints, close } = await visit(LESSON);
    const experiment = bench(page, ID);
    const power = experiment.getByRole("textbox", { name: /power/i }).first();
    const before = await power.inputValue();
    for (const [typed, says] of [
      ["1e9", /from .* to .*, not 1000000000/],
      ["lots", /not "lots"/],
      ["", /must be a number/],
    ] as const) {
      await power.fill(typed);
      await power.press("Enter");
      await experiment.getByRole("alert").filter({ hasText: says }).waitFor();
      expect(await power.inputValue()).toBe(before);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test("a learning rate that diverges", async () => {
    const { page, complaints, close } = await visit(
      `${LESSON}?run=sgd-noise/stationary;learningRate=1;batchSize=1`,
    );
    const experiment = bench(page, "sgd-noise/stationary");
    await press(experiment, "Run");
    expect(await until(experiment, "data-status", ends)).toBe("diverged");
    await experiment
      .getByRole("alert")
      .filter({ hasText: /replicas left the finite range by step \d+\. .{20,}/ })
      .waitFor();
    const other = bench(page, ID);
    await press(other, "Run");
    await until(other, "data-status", done);
    expect(complaints).toEqual([]);
    await close();
  });

  test("a killed worker: the run fails with its spec, Run goes on from the last checkpoint to the same numbers", async () => {
    const path = spec(";updates=5000;seed=3");
    const { page, close } = await visit(path);
    const experiment = bench(page, ID);
    await speed(experiment, "100");
    await press(experiment, "Run");
    await until(experiment, "data-step", (step) => Number(step) > 100);
    await press(experiment, "Pause"); // a pause makes a checkpoint
    await until(experiment, "data-status", (s) => s === "paused");
    const at = Number(await experiment.getAttribute("data-step"));
    await press(experiment, "Run");
    await page.workers()[0]?.evaluate(() => {
      (self as unknown as DedicatedWorkerGlobalScope).close();
    });
    await until(experiment, "data-status", (s) => s === "failed");
    await experiment
      .getByRole("alert")
      .filter({ hasText: /worker .* is gone/ })
      .waitFor();
    expect(await experiment.locator(".spec").innerText()).toContain("updates=5000");
    await speed(experiment, "full");
    await press(experiment, "Run");
    expect(Number(await experiment.getAttribute("data-step"))).toBeGreaterThanOrEqual(at);
    await until(experiment, "data-status", done);
    const figure = experiment.locator("figure").first();
    await figure.scrollIntoViewIfNeeded();
    const numbers = await tableOf(figure);
    await close();
    expect(await numbersOf(path)).toBe(numbers);
  }, 120_000);

  test("WebAssembly refused: the run goes on in plain JavaScript and says so", async () => {
    const { page, close } = await visit(LESSON, {}, (tab) =>
      tab.context().route("**/*.wasm", (route) => route.abort()),
    );
    const experiment = bench(page, ID);
    await press(experiment, "Run");
    await until(experiment, "data-status", ends, 120_000);
    expect(await statusOf(experiment)).toBe("done");
    await experiment.getByText(/WebAssembly is not available/).waitFor();
    await close();
  }, 150_000);

  test("an experiment whose program cannot be loaded", async () => {
    const { page, close } = await visit(LESSON, {}, (tab) =>
      tab.context().route("**/worker-*.js", (route) => route.abort()),
    );
    const experiment = bench(page, ID);
    await press(experiment, "Run");
    expect(await until(experiment, "data-status", ends)).toBe("failed");
    await experiment
      .getByRole("alert")
      .filter({ hasText: /could not be loaded/ })
      .waitFor();
    await page.context().unroute("**/worker-*.js");
    await press(experiment, "Run");
    await until(experiment, "data-status", done);
    await close();
  });
});

test("a symbol lights up everywhere, by pointer and by focus, and says what it means", async () => {
  const { page, close } = await visit(LESSON);
  const name = page.locator("[data-theorem] .symbol-name").first();
  const id = (await name.getAttribute("data-sym")) ?? "";
  await name.focus();
  await expect.poll(() => page.locator(`.lit[data-sym="${id}"]`).count()).toBeGreaterThan(1);
  expect(await page.locator("#symbol-note").innerText()).not.toBe("");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(".lit").count()).toBe(0);
  await page.locator(`[data-theorem] .katex-html [data-sym="${id}"]`).first().hover();
  await expect.poll(() => page.locator(`.lit[data-sym="${id}"]`).count()).toBeGreaterThan(1);
  await close();
});

test("a claim is checked on fresh random numbers", async () => {
  const { page, complaints, close } = await visit(LESSON);
  const claim = page.locator("[data-claim]").first();
  await press(claim, "Check");
  expect(["holds", "fails", "unclear"]).toContain(
    await until(claim, "data-verdict", (v) => v !== "checking" && v !== "unchecked", 120_000),
  );
  expect(await claim.locator(".evidence").innerText()).toMatch(/Seed \d+/);
  expect(complaints).toEqual([]);
  await close();
}, 150_000);

test("over 10,000 steps the page's heap stays where it was", async () => {
  const { page, close } = await visit(spec(";updates=5000;replicas=8"));
  const experiment = bench(page, ID);
  const heap = async (): Promise<number> => {
    const session = await page.context().newCDPSession(page);
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    await session.detach();
    return usedSize / 2 ** 20;
  };
  const run = async (): Promise<void> => {
    await beginsAnew(experiment, () => press(experiment, "Run"));
    await until(experiment, "data-status", done, 120_000);
  };
  await run();
  const before = await heap();
  await run();
  await run();
  expect((await heap()) - before).toBeLessThan(10);
  await close();
}, 300_000);
