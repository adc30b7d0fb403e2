/**
 * `npm run soak`: an hour's lecture in fast-forward on the built notebook, 2,000 screen changes and 200 runs with the
 * speaker's window open. Fails if the page's heap grows by 20 MB or a worker is left over. `--runs 20 --screens 200`
 * makes it shorter.
 */
import "./node-version.mjs";
import { chromium } from "playwright-core";
import { browserFlags, browserForTests } from "./find-browser.mjs";
import { serve } from "./serve.mjs";

const MAX_GROWTH_MB = 20;
const valueOf = (/** @type {string} */ name, /** @type {number} */ otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const runs = valueOf("runs", 200);
const screens = valueOf("screens", 2000);

const server = await serve({ port: 0, host: "localhost" });
const address = server.address();
const port = typeof address === "object" && address ? address.port : 0;
const browser = await chromium.launch({ executablePath: browserForTests(), args: browserFlags });
const context = await browser.newContext({ serviceWorkers: "block" });
const page = await context.newPage();
/** @type {string[]} */
const complaints = [];
page.on("pageerror", (error) => complaints.push(error.message));
await page.goto(
  `http://localhost:${port}/lessons/sgd-noise/?present=two-wells-five-kinds-of-noise.3&run=sgd-noise/two-wells;seed=1;updates=100`,
);
await page.locator("[data-slides]").waitFor();
const [speaker] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("n")]);
await speaker.locator("[data-slides]").waitFor();
const session = await context.newCDPSession(page);
const heapMb = async () => {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 2 ** 20;
};
const home = await page.locator("article").getAttribute("data-slide");
const bench = page.locator('[data-experiment="sgd-noise/two-wells"]');

async function lecture(/** @type {number} */ runCount, /** @type {number} */ screenCount) {
  const perRun = Math.max(1, Math.round(screenCount / runCount));
  for (let run = 0; run < runCount; run++) {
    await page.keyboard.press("r");
    await page.waitForFunction(
      () =>
        document.querySelector('[data-experiment="sgd-noise/two-wells"]')?.getAttribute("data-status") ===
        "done",
      null,
      { timeout: 60_000 },
    );
    for (let i = 0; i < perRun; i++) await page.keyboard.press(i < perRun / 2 ? "PageDown" : "PageUp");
    while ((await page.locator("article").getAttribute("data-slide")) !== home)
      await page.keyboard.press("PageUp");
    await bench.getByRole("button", { name: "Reset" }).click();
  }
}
// Plotly, the fonts and the first recordings are no growth.
await lecture(5, 50);
const before = await heapMb();
await lecture(runs, screens);
const after = await heapMb();
const workers = page.workers().length;
console.log(
  `${screens} screen changes and ${runs} runs: heap ${before.toFixed(1)} → ${after.toFixed(1)} MB, ${workers} worker(s) in the page, ${speaker.workers().length} in the speaker's.`,
);
await browser.close();
server.close();
const faults = [
  ...complaints,
  ...(after - before > MAX_GROWTH_MB ? [`the heap grew by ${(after - before).toFixed(1)} MB`] : []),
  ...(workers > 1 ? [`${workers} workers are left; one is kept for the next run`] : []),
];
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
