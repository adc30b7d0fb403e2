/**
 * `npm run screens [-- LESSON …] [--pictures FOLDER]`: goes through every screen of the built lessons in class, after all
 * their experiments have run, at each projector's size, and says what does not fit. Fails if anything does not.
 */
import "./node-version.mjs";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { runnerImport } from "vite";
import { browserFlags, browserForTests } from "./find-browser.mjs";
import { lessonSlugs } from "./lesson-plugin.mjs";
import { runExperiment } from "./run-experiment.mjs";
import { serve } from "./serve.mjs";

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
];
/** The smallest text, in pixels of a stage of 1920, that the last row can read. */
const SMALLEST = 28;

const args = process.argv.slice(2);
const at = args.indexOf("--pictures");
const pictures = at < 0 ? undefined : args.splice(at, 2)[1];
const asked = args.length > 0 ? args : lessonSlugs();
const unknown = asked.filter((slug) => !lessonSlugs().includes(slug));
if (unknown.length > 0 || (at >= 0 && !pictures)) {
  console.error(`Name lessons: npm run screens -- ${lessonSlugs().join(" ")} [--pictures FOLDER]`);
  process.exit(1);
}
if (pictures) mkdirSync(pictures, { recursive: true });

/** @type {{ module: { flawsOfScreen: (smallest: number) => readonly string[] } }} */
const { module } = await runnerImport("./tests/browser/screen-flaws.ts");
const server = await serve({ port: 0, host: "localhost" });
const address = server.address();
const port = typeof address === "object" && address ? address.port : 0;
const browser = await chromium.launch({ executablePath: browserForTests(), args: browserFlags });

/** Runs all experiments of a page to their ends. */
async function runAll(/** @type {import("playwright-core").Page} */ page) {
  for (const bench of await page.locator("[data-experiment]").all()) await runExperiment(bench);
  await page.waitForTimeout(2000); // the numbers of theorems follow at a reader's pace
}

/** The figures in view are drawn, and what they changed is laid out. */
const settled = (/** @type {import("playwright-core").Page} */ page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const end = performance.now() + 10_000;
    const waiting = () =>
      [...document.querySelectorAll("main .figure-box")].some(
        (box) => box.checkVisibility() && box.getAttribute("data-drawn") !== "true",
      );
    await document.fonts.ready;
    do await frame();
    while (waiting() && performance.now() < end);
    await frame();
  });

let count = 0;
/** @type {string[]} */
const flaws = [];
for (const slug of asked) {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: SIZES[0] ?? null });
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/lessons/${slug}/`);
  await runAll(page);
  await page.keyboard.press("p");
  await page.locator("[data-slides]").waitFor();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.keyboard.press("Home");
    for (;;) {
      await settled(page);
      count++;
      const screen = await page.locator("article").getAttribute("data-slide");
      const where = `${slug} ${size.width}x${size.height} screen ${screen ?? "?"}`;
      const found = await page.evaluate(module.flawsOfScreen, SMALLEST);
      for (const flaw of found) {
        flaws.push(`${where}: ${flaw}`);
        console.log(flaws.at(-1));
      }
      if (pictures) await page.screenshot({ path: path.join(pictures, `${where.replaceAll(" ", "-")}.png`) });
      const last = await page.locator("[data-slides]").getAttribute("data-slides");
      if (screen === last && (await page.locator("[data-veiled]").count()) === 0) break;
      await page.keyboard.press("PageDown");
    }
  }
  console.log(`${slug}: all screens seen`);
  await context.close();
}
await browser.close();
server.close();
console.log(`${count} screens after runs, ${flaws.length} flaws.`);
if (flaws.length > 0) process.exitCode = 1;
