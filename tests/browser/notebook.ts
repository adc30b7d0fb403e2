import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { browserFlags, browserForTests } from "../../scripts/find-browser.mjs";

export const address = (): string => inject("address");

let browser: Browser | undefined;

/** One browser for the tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserForTests(), args: browserFlags });
  });
  afterAll(async () => {
    await browser?.close();
  });
}

export async function newContext(options: BrowserContextOptions): Promise<BrowserContext> {
  if (!browser) throw new Error("Call useBrowser() in the test file.");
  return browser.newContext({
    viewport: { width: 1280, height: 900 },
    // The service worker fetches the whole notebook: only the tests of it let it.
    serviceWorkers: "block",
    ...options,
  });
}

/** A page, and everything it complained of: console errors and warnings, exceptions, failed requests, other hosts. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

export async function visit(
  path: string,
  options: BrowserContextOptions = {},
  before?: (page: Page) => Promise<unknown>,
): Promise<Visit> {
  const context = await newContext(options);
  const page = await context.newPage();
  const url = new URL(path, address());
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.text() === "Service Worker registration blocked by Playwright") return;
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  context.on("request", (request) => {
    requests.push(request.url());
    if (!request.url().startsWith(url.origin) && !/^(data|blob):/.test(request.url()))
      complaints.push(`other host: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${String(response.status())}: ${response.url()}`);
  });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: "longtask", buffered: true });
  });
  await before?.(page);
  await page.goto(url.href, { waitUntil: "load" });
  return { page, complaints, requests, close: () => context.close() };
}

/** Waits until the service worker, which the context must allow, has kept all of the notebook and serves this page. */
export const wholeNotebookKept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((wait) => setTimeout(wait, 50));
  });

export const bench = (page: Page, id: string): Locator => page.locator(`[data-experiment="${id}"]`);
export const press = (where: Locator, name: string): Promise<void> =>
  where.getByRole("button", { name, exact: true }).click();
export const statusOf = (where: Locator): Promise<string | null> => where.getAttribute("data-status");

/** The value of an element's attribute when it is another than `last`, or after a while, for the element may be gone. */
const nextValue = (
  element: Element,
  [attribute, last]: readonly [attribute: string, last: string | null],
): Promise<string> =>
  new Promise((resolve) => {
    const value = (): string => element.getAttribute(attribute) ?? "";
    if (value() !== last) {
      resolve(value());
      return;
    }
    const settle = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(value());
    };
    const observer = new MutationObserver(settle);
    const timer = setTimeout(settle, 250);
    observer.observe(element, { attributes: true, attributeFilter: [attribute] });
  });

/**
 * Waits until an attribute of an element satisfies a predicate, or fails saying what it was. The page tells of changes:
 * asking it again and again would take the time that the tests measure.
 */
export async function until(
  where: Locator,
  attribute: string,
  is: (value: string) => boolean,
  patience = 45_000,
): Promise<string> {
  const end = Date.now() + patience;
  for (let last: string | null = null; ;) {
    const value: string = await where.evaluate(nextValue, [attribute, last] as const);
    if (is(value)) return value;
    if (Date.now() > end) throw new Error(`${attribute} is still "${value}" after ${String(patience)} ms.`);
    last = value;
  }
}

/**
 * Does what begins a new run of a finished bench, and waits until the run has begun. The page itself watches: a run
 * that ends between two looks from here is seen all the same.
 */
export async function beginsAnew(experiment: Locator, act: () => Promise<unknown>): Promise<void> {
  await experiment.evaluate((element) => {
    const was = element.getAttribute("data-status");
    const begun = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (element.getAttribute("data-status") === was) return;
        observer.disconnect();
        resolve();
      }).observe(element, { attributes: true, attributeFilter: ["data-status"] });
    });
    Object.assign(window, { begun });
  });
  await act();
  await experiment.evaluate(() => (window as unknown as { begun: Promise<void> }).begun);
}

export const ends = (status: string): boolean => ["done", "diverged", "failed"].includes(status);

/** Text of the table under a figure: the numbers that were drawn. */
export async function tableOf(where: Locator): Promise<string> {
  const show = where.getByRole("button", { name: /table/i }).first();
  if ((await show.getAttribute("aria-expanded")) !== "true") await show.click();
  const text = await where.getByRole("table").first().innerText();
  await show.click();
  return text;
}
