import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { bench, ends, newContext, press, until, useBrowser, wholeNotebookKept } from "./notebook";

useBrowser();

const CELL = '[data-work-name="noise-covariance"] .code-cell';

let server: Server | null = null;
let context: BrowserContext;
let page: Page;
const stop = async (): Promise<void> => {
  const stopped = server;
  server = null;
  if (!stopped) return;
  stopped.closeAllConnections();
  await new Promise((resolve) => stopped.close(resolve));
};

beforeAll(async () => {
  server = await serve({ port: 0, host: "localhost" });
  const { port } = server.address() as AddressInfo;
  context = await newContext({ serviceWorkers: "allow" });
  page = await context.newPage();
  await page.goto(`http://localhost:${String(port)}/`);
  await wholeNotebookKept(page);
  await stop();
  await page.goto(`http://localhost:${String(port)}/lessons/sgd-noise/`);
}, 60_000);
afterAll(async () => {
  await context.close();
  await stop();
});

test("after one visit an exercise in code is checked with the server stopped", async () => {
  const cell = page.locator(CELL);
  await cell.getByRole("button", { name: "Write", exact: true }).click();
  await cell.locator(".cm-content").fill("export function noiseCovariance() {\n  return [[1]];\n}\n");
  await press(cell, "Check");
  await cell.locator(".code-result, .fault").first().waitFor();
  expect(await cell.locator(".code-result, .fault").first().innerText()).toMatch(/expected/i);
}, 40_000);

test("and an experiment's own code runs to its end", async () => {
  const two = bench(page, "sgd-noise/two-wells");
  await press(two, "Code");
  const panel = two.locator(".code-panel");
  const author = readFileSync("lessons/sgd-noise/experiments/two-wells.ts", "utf8");
  await panel.locator(".cm-content").fill(author.replace("default: 0.01,", "default: 0.02,"));
  await two.locator("[role=group] select").selectOption("full");
  await press(panel, "Run this code");
  expect(await until(two, "data-status", ends)).toBe("done");
  expect(await two.locator(".head .badge.own").innerText()).toBe("your code");
}, 40_000);
