/**
 * The README's picture: the first lesson after a run, as a reader sees it. `npm run build` first.
 * Writes docs/picture.png, small enough to be committed.
 */
import "./node-version.mjs";
import { chromium } from "playwright-core";
import { browserFlags, browserForTests } from "./find-browser.mjs";
import { serve } from "./serve.mjs";

const server = await serve({ port: 0, host: "localhost" });
const address = server.address();
const port = typeof address === "object" && address ? address.port : 0;
const browser = await chromium.launch({ executablePath: browserForTests(), args: browserFlags });
const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
await page.goto(`http://localhost:${port}/lessons/sgd-noise/`);
const bench = page.locator('[data-experiment="sgd-noise/two-wells"]');
await bench.getByRole("button", { name: "Run", exact: true }).click();
await page.waitForFunction(
  () =>
    document.querySelector('[data-experiment="sgd-noise/two-wells"]')?.getAttribute("data-status") === "done",
);
await bench.scrollIntoViewIfNeeded();
await page.evaluate(() => {
  const element = document.querySelector('[data-experiment="sgd-noise/two-wells"]');
  scrollTo({ top: (element?.getBoundingClientRect().top ?? 0) + scrollY - 70, behavior: "instant" });
});
await page.waitForTimeout(1500);
await page.screenshot({ path: "docs/picture.png" });
await browser.close();
server.close();
console.log("docs/picture.png is made.");
