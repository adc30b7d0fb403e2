/**
 * How the notebook bears many lessons: builds it in a temporary copy with `--lessons 300` made-up ones, and reports the time,
 * the first script of a real lesson before and after, and how long the map takes to answer.
 */
import "./node-version.mjs";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { browserFlags, browserForTests } from "./find-browser.mjs";
import { firstScripts, sentBytes } from "./first-script.mjs";
import { serve } from "./serve.mjs";

const at = process.argv.indexOf("--lessons");
const count = at < 0 ? 300 : Number(process.argv[at + 1]);
const MEASURED = "lessons/sgd-noise/index.html";

const folder = mkdtempSync(path.join(os.tmpdir(), "scale-"));
const within = (/** @type {string[]} */ ...parts) => path.join(folder, ...parts);
for (const part of [
  "src",
  "public",
  "scripts",
  "lessons",
  "tests/support",
  "index.html",
  "package.json",
  "tsconfig.json",
  "vite.config.ts",
])
  cpSync(part, within(part), { recursive: true });
symlinkSync(path.resolve("node_modules"), within("node_modules"), "dir");

const PARTS = 12;
/** A lesson with an experiment, claims and papers; topics are shared within its part, and each builds on an earlier one. */
function madeUp(/** @type {number} */ i) {
  const slug = `made-up-${i}`;
  cpSync("tests/fixtures/planted", within("lessons", slug), { recursive: true });
  const part = i % PARTS;
  const prose = readFileSync("tests/fixtures/planted/lesson.mdx", "utf8").replace(/^---[\s\S]*?\n---/, "");
  const topics = [`theme ${part} of ${Math.floor(i / 36)}`, `subject number ${i}`, `matter ${i % 97}`];
  writeFileSync(
    within("lessons", slug, "lesson.mdx"),
    `---\n${[
      `title: "Made-up lesson ${i}: a subtitle"`,
      `summary: "A lesson for measuring, with one experiment."`,
      `part: "Part ${part + 1}"`,
      `minutes: ${20 + (i % 50)}`,
      `level: "third year"`,
      `topics: ${JSON.stringify(topics)}`,
      `requires: ${JSON.stringify(i >= PARTS ? [`made-up-${i - PARTS}`] : [])}`,
    ].join("\n")}\n---\n${prose}`,
  );
  writeFileSync(
    within("lessons", slug, "papers.bib"),
    [0, 1, 2, 3]
      .map(
        (k) =>
          `@misc{author${i}paper${k},\n  author = {An Author and Another One},\n  title = {Paper ${k} of lesson ${i}},\n  year = {2020},\n}\n`,
      )
      .join("\n"),
  );
}

function build() {
  const began = performance.now();
  execFileSync(process.execPath, ["scripts/build.mjs"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return (performance.now() - began) / 1000;
}

/** Bytes of a page's scripts, compressed, that come with it. */
const firstScript = () =>
  firstScripts(within("dist", MEASURED)).reduce((sum, file) => sum + sentBytes(file), 0);

/** The longest frame of the map while it is walked, chosen in, made larger and filtered. */
async function mapFrames() {
  const server = await serve({ port: 0, host: "localhost", dist: within("dist") });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const browser = await chromium.launch({ executablePath: browserForTests(), args: browserFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`http://localhost:${port}/map/`);
    await page.locator('main[data-ready="true"]').waitFor();
    await page.locator(".map-node.chosen").focus();
    await page.waitForTimeout(1000);
    await page.evaluate(() => {
      const frames = /** @type {number[]} */ ([]);
      Object.assign(window, { frameTimes: frames });
      let last = performance.now();
      const tick = (/** @type {number} */ now) => {
        frames.push(now - last);
        last = now;
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    });
    /** Frames since the last call, in milliseconds. */
    const framesOf = () =>
      page.evaluate(() => {
        /** @type {number[]} */
        const frames = Reflect.get(window, "frameTimes");
        return frames.splice(0).slice(1);
      });
    const read = async (/** @type {() => Promise<void>} */ act) => {
      await framesOf();
      await act();
      await page.waitForTimeout(150);
      const frames = await framesOf();
      const sorted = frames.sort((a, b) => a - b);
      return { median: sorted[sorted.length >> 1] ?? NaN, longest: sorted.at(-1) ?? NaN };
    };
    const walk = await read(async () => {
      for (let i = 0; i < 40; i++)
        await page.keyboard.press(["ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown"][i % 4] ?? "ArrowUp");
    });
    const scroll = await read(async () => {
      await page.mouse.move(400, 600);
      for (let i = 0; i < 20; i++) await page.mouse.wheel(120, 90);
    });
    const filter = await read(async () => {
      await page.locator('[data-filter="part"]').selectOption({ index: 2 });
    });
    const unfilter = await read(async () => {
      await page.locator('[data-filter="part"]').selectOption({ index: 0 });
    });
    /** Pairs of names that cover one another, of all that are drawn at the map's present size, in view or not. */
    const overlapsOf = () =>
      page.evaluate(() => {
        const names = [...document.querySelectorAll("#map text")];
        // A lesson's name is lines in one disc: of these the disc is the room.
        const boxes = names
          .map((name) => [name.closest(".map-node") ?? name, name.getBoundingClientRect()])
          .filter(([, box]) => box instanceof DOMRect && box.width > 0);
        let found = 0;
        boxes.forEach(([of, a], i) => {
          for (const [other, b] of boxes.slice(i + 1)) {
            if (of === other || !(a instanceof DOMRect) || !(b instanceof DOMRect)) continue;
            if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) found++;
          }
        });
        return { names: boxes.length, overlaps: found };
      });
    const near = await overlapsOf();
    const zoom = await read(async () => {
      for (let i = 0; i < 10; i++) await page.locator('[data-zoom="out"]').click();
    });
    const far = await overlapsOf();
    await page.locator(".map-node.chosen").focus();
    const walkFar = await read(async () => {
      for (let i = 0; i < 12; i++)
        await page.keyboard.press(["ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown"][i % 4] ?? "ArrowUp");
    });
    return { acts: { walk, scroll, filter, unfilter, zoom, "walk from afar": walkFar }, near, far };
  } finally {
    await browser.close();
    server.close();
  }
}

try {
  build();
  const before = firstScript();
  for (let i = 0; i < count; i++) madeUp(i);
  const seconds = build();
  const after = firstScript();
  const { acts, near, far } = await mapFrames();
  console.log(
    `${count} lessons more: built in ${seconds.toFixed(0)} s on ${os.availableParallelism()} cores.`,
  );
  console.log(`First script of ${MEASURED}: ${before} B before, ${after} B after.`);
  console.log(`Frames of the map, in milliseconds (load ${os.loadavg()[0]?.toFixed(1)}):`);
  console.table(
    Object.entries(acts).map(([act, { median, longest }]) => ({
      act,
      median: Math.round(median),
      longest: Math.round(longest),
    })),
  );
  for (const [from, { names, overlaps }] of Object.entries({ "near by": near, "from afar": far }))
    console.log(`Seen ${from} it has ${names} names; ${overlaps} pairs of them overlap.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
