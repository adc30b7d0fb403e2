/** `npm run pdf -- LESSON [FILE]`: a lesson of the built notebook as a handout, its experiments run at their defaults. */
import "./node-version.mjs";
import { chromium } from "playwright-core";
import { browserFlags, browserForTests } from "./find-browser.mjs";
import { lessonSlugs } from "./lesson-plugin.mjs";
import { runExperiment } from "./run-experiment.mjs";
import { serve } from "./serve.mjs";

const [slug = "", file = `${slug}.pdf`] = process.argv.slice(2);
if (!lessonSlugs().includes(slug)) {
  console.error(`Name a lesson: npm run pdf -- ${lessonSlugs().join(" | ")}`);
  process.exit(1);
}
/** 210 mm less two margins of 16, at 96 pixels an inch. */
const COLUMN = 673;
const server = await serve({ port: 0, host: "localhost" });
const address = server.address();
const port = typeof address === "object" && address ? address.port : 0;
const browser = await chromium.launch({ executablePath: browserForTests(), args: browserFlags });
const page = await browser.newPage({ viewport: { width: 1000, height: 1200 }, colorScheme: "light" });
await page.goto(`http://localhost:${port}/lessons/${slug}/`);
for (const bench of await page.locator("[data-experiment]").all()) {
  console.log(`  running ${await bench.getAttribute("data-experiment")}`);
  await runExperiment(bench);
  // A figure is drawn when it is seen.
  for (const figure of await bench.locator("figure").all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('[data-drawn="true"]').waitFor();
  }
}
// As wide as the paper's column, so that figures are drawn for it.
await page.setViewportSize({ width: COLUMN, height: 1200 });
await page.emulateMedia({ media: "print", colorScheme: "light" });
for (const figure of await page.locator("[data-experiment] figure").all()) {
  await figure.scrollIntoViewIfNeeded();
  await page.waitForTimeout(150);
}
await page.waitForTimeout(1200); // the numbers under the figures follow at a reader's pace
await page.pdf({ path: file, format: "A4", printBackground: true, tagged: true, outline: true });
await browser.close();
server.close();
console.log(`${file} is made.`);
