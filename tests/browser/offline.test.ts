import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import type { BrowserContext, Page } from "playwright-core";
import sirv from "sirv";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lessonSlugs } from "../../scripts/lesson-plugin.mjs";
import { ends, newContext, press, until, useBrowser, wholeNotebookKept } from "./notebook";

useBrowser();

const SUB = "/some/sub/path/";
let folder = "";
let server: Server | null = null;
let port = 0;
let context: BrowserContext;

/** A plain static server, as simple as there are, that has the notebook under a path of its own. */
async function start(): Promise<void> {
  const files = sirv(path.join(folder, "dist"), { dev: true, etag: true });
  const made = createServer((request, response) => {
    const url = request.url ?? "/";
    if (!url.startsWith(SUB)) {
      response.writeHead(404).end();
      return;
    }
    request.url = url.slice(SUB.length - 1);
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => made.listen(port, "localhost", resolve));
  ({ port } = made.address() as AddressInfo);
  server = made;
}
async function stop(): Promise<void> {
  const stopped = server;
  server = null;
  if (!stopped) return;
  stopped.closeAllConnections();
  await new Promise((resolve) => stopped.close(resolve));
}
const at = (page = ""): string => `http://localhost:${String(port)}${SUB}${page}`;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "notebook-"));
  cpSync("dist", path.join(folder, "dist"), { recursive: true });
  await start();
  context = await newContext({ serviceWorkers: "allow" });
});
afterEach(async () => {
  await context.close();
  await stop();
  rmSync(folder, { recursive: true, force: true });
  port = 0;
});

/** Opens a page for the first time and waits until the whole notebook is kept. */
async function firstVisit(page: Page): Promise<void> {
  await page.goto(at());
  await wholeNotebookKept(page);
}

/** Puts out a new version: another title on the home page, and a service worker that knows it. */
function publish(title: string): void {
  const home = path.join(folder, "dist/index.html");
  const worker = path.join(folder, "dist/sw.js");
  const before = readFileSync(home, "utf8");
  const after = before.replace(/<h1>[^<]*<\/h1>/, `<h1>${title}</h1>`);
  const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
  writeFileSync(home, after);
  const known = readFileSync(worker, "utf8");
  expect(known).toContain(hash(before));
  writeFileSync(
    worker,
    known.replace(hash(before), hash(after)).replace(/"version":"\w+"/, `"version":"${hash(title)}"`),
  );
}

test("after one visit every lesson opens with the server stopped, and its first experiment runs to its end", async () => {
  const page = await context.newPage();
  const complaints: string[] = [];
  await firstVisit(page);
  await stop();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => {
    // Opening the next page cuts off what this one still prepares.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(request.url());
  });
  for (const slug of lessonSlugs()) {
    await page.goto(at(`lessons/${slug}/`));
    expect(await page.evaluate(() => document.fonts.ready.then(() => document.fonts.size))).toBeGreaterThan(
      0,
    );
    // All the others run without a network in the tests of each lesson.
    const experiment = page.locator("[data-experiment]").first();
    await press(experiment, "Run");
    expect(await until(experiment, "data-status", ends), slug).toBe("done");
    await until(experiment.locator("[data-drawn]").first(), "data-drawn", (drawn) => drawn === "true");
  }
  await page.goto(at(`lessons/${lessonSlugs()[0] ?? ""}/?present`));
  await page.locator("[data-slides]").waitFor();
  expect(complaints).toEqual([]);
}, 120_000);

test("a new version waits until it is asked for, and is not taken under a running experiment", async () => {
  const page = await context.newPage();
  await firstVisit(page);
  await page.goto(at("lessons/sgd-noise/"));
  publish("A newer notebook");
  await page.reload();
  const notice = page.getByRole("status").filter({ hasText: "new version" });
  await notice.waitFor();
  const other = await context.newPage();
  await other.goto(at());
  expect(await other.locator("h1").innerText()).not.toBe("A newer notebook");

  const experiment = page.locator("[data-experiment]").first();
  await experiment.getByLabel("Speed").selectOption("1");
  await press(experiment, "Run");
  await until(experiment, "data-status", (status) => status === "running");
  await page.getByRole("button", { name: "Reload" }).click();
  await page.waitForTimeout(500);
  expect(await experiment.getAttribute("data-status")).toBe("running");
  await press(experiment, "Reset");
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Reload" }).click()]);
  await other.goto(at());
  expect(await other.locator("h1").innerText()).toBe("A newer notebook");
}, 120_000);

test("a damaged or emptied cache is repaired when it is next used", async () => {
  const page = await context.newPage();
  await firstVisit(page);
  const damaged = await page.evaluate(async () => {
    const [name = ""] = await caches.keys();
    const cache = await caches.open(name);
    const kept = await cache.keys();
    const theme = kept.find(({ url }) => url.endsWith("theme.js"))!;
    const lesson = kept.find(({ url }) => url.endsWith("lessons/sgd-noise/index.html"))!;
    await cache.put(theme, new Response("this is not the file"));
    await cache.delete(lesson);
    return { name, theme: theme.url, lesson: lesson.url };
  });
  // The worker remembers what it has proven: it is started afresh, as a browser does after a while.
  const restart = await context.newCDPSession(page);
  await restart.send("ServiceWorker.enable");
  await restart.send("ServiceWorker.stopAllWorkers");
  await page.goto(at("lessons/sgd-noise/"));
  expect(await page.locator("h1").innerText()).toContain("SGD");
  const repaired = await page.evaluate(async ({ name, theme, lesson }) => {
    const cache = await caches.open(name);
    return [await (await cache.match(theme))?.text(), await (await cache.match(lesson))?.text()];
  }, damaged);
  expect(repaired[0]).toContain("dataset.theme");
  expect(repaired[1]).toContain("<h1>");
}, 60_000);

test("the zip holds the whole notebook, and works where it is unpacked", async () => {
  const { spawnSync } = await import("node:child_process");
  const script = path.resolve("scripts/pack.mjs");
  const packed = spawnSync(process.execPath, [script, "--built"], { cwd: folder, encoding: "utf8" });
  expect(packed.stderr).toBe("");
  const zip = readFileSync(path.join(folder, "learning-theory-live.zip"));
  const files = unzipSync(zip);
  const names = Object.keys(files);
  for (const slug of lessonSlugs())
    expect(names).toContain(`learning-theory-live/lessons/${slug}/index.html`);
  for (const name of ["sw.js", "manifest.webmanifest", "icon-512.png", "README.txt"])
    expect(names).toContain(`learning-theory-live/${name}`);
  expect(names.filter((name) => name.endsWith(".br"))).toEqual([]);

  // The server's folder now holds what was unpacked, and nothing of the build beside it.
  rmSync(path.join(folder, "dist"), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name.replace(/^learning-theory-live/, "dist"));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("response", (response) => {
    if (!response.ok()) complaints.push(`${String(response.status())}: ${response.url()}`);
  });
  await page.goto(at("lessons/sgd-noise/"));
  const experiment = page.locator("[data-experiment]").first();
  await press(experiment, "Run");
  await until(experiment, "data-step", (step) => Number(step) > 0);
  expect(complaints).toEqual([]);
}, 60_000);

test("the app can be installed: its manifest and icons are there", async () => {
  const page = await context.newPage();
  await page.goto(at("lessons/sgd-noise/"));
  const session = await context.newCDPSession(page);
  const { errors, url } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(url).toBe(at("manifest.webmanifest"));
  const icon = await page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, at("icon-512.png"));
  expect(icon).toEqual([512, 512]);
});
