import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium, type Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserFlags, browserForTests } from "../../scripts/find-browser.mjs";
import { violations } from "./axe";
import { address, bench, ends, press, until, useBrowser, visit } from "./notebook";

useBrowser();

const LESSON = "lessons/sgd-noise/";
const DATABASE = "learning-theory-live";

const status = (page: Page) => page.locator("[data-place]");
const isOpen = (state: string): boolean => state === "open";

/** Reads a section to its end, for long enough that it counts. */
async function readSection(page: Page, id: string): Promise<void> {
  const read = page.locator(`.toc a[href="#${id}"][data-read="true"]`);
  // Again and again, since figures that come in move what follows them.
  const toTheEnd = async (): Promise<number> => {
    await page.evaluate((name) => {
      const headings = [...document.querySelectorAll("article h2[id]")];
      headings[headings.findIndex((heading) => heading.id === name) + 1]?.scrollIntoView({ block: "end" });
    }, id);
    return read.count();
  };
  await expect.poll(toTheEnd, { timeout: 25_000, interval: 400 }).toBe(1);
}

/** Opens a page of the notebook's address that runs nothing, to plant something there before a visit. */
async function openBlank(page: Page): Promise<void> {
  await page.route("**/blank", (route) =>
    route.fulfill({ contentType: "text/html", body: '<link rel="icon" href="data:,">' }),
  );
  await page.goto(new URL("blank", address()).href);
}

/** Plants a database as some other version of the notebook, or an accident, would have left it. */
function plant(page: Page, version: number, entries: readonly unknown[]): Promise<void> {
  return page.evaluate(
    ({ name, layout, all }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, layout);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore("entries", { keyPath: ["lesson", "kind", "name"] });
        };
        opening.onerror = () => {
          reject(new Error(String(opening.error)));
        };
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction("entries", "readwrite");
          for (const entry of all) writing.objectStore("entries").put(entry);
          writing.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    { name: DATABASE, layout: version, all: entries },
  );
}

const section = (name: string) => ({
  lesson: "sgd-noise",
  kind: "section",
  name,
  value: true,
  at: "2026-01-01T00:00:00.000Z",
});

describe("where the reader was", () => {
  test("is on the home page the next time, with what was read and the settings of the last run", async () => {
    const { page, complaints, close } = await visit(`${LESSON}?run=sgd-noise/two-wells;updates=120;seed=77`);
    const experiment = bench(page, "sgd-noise/two-wells");
    await press(experiment, "Run");
    await until(experiment, "data-status", ends);
    await readSection(page, "the-first-climb");
    await page.goto(address());
    const way = page.locator("#continue a");
    await way.waitFor();
    expect(await page.locator("#continue").innerText()).toContain("The first climb");
    expect(await page.locator(".read-share").first().innerText()).toMatch(/^1 of \d+ sections read$/);
    await way.click();
    await page.waitForURL(/the-first-climb/);
    const top = (): Promise<number | undefined> =>
      page.evaluate(() => document.getElementById("the-first-climb")?.getBoundingClientRect().top);
    await expect.poll(top, { timeout: 10_000 }).toBeLessThan(300); // the page scrolls there, smoothly
    const seed = bench(page, "sgd-noise/two-wells").getByLabel("Seed", { exact: true });
    await expect.poll(() => seed.inputValue()).toBe("77");
    expect(complaints).toEqual([]);
    await close();
  });

  test("two tabs: what one does the other shows, and neither undoes the other", async () => {
    const { page, close } = await visit(LESSON);
    const other = await page.context().newPage();
    await other.goto(new URL(LESSON, address()).href);
    await other.waitForTimeout(500);
    await page.bringToFront();
    await readSection(page, "noise-has-a-shape");
    await other.locator('.toc a[href="#noise-has-a-shape"][data-read="true"]').waitFor({ state: "attached" });
    await other.bringToFront();
    await readSection(other, "the-first-climb");
    await page.locator('.toc a[href="#the-first-climb"][data-read="true"]').waitFor({ state: "attached" });
    await page.goto(new URL("place/", address()).href);
    await until(status(page), "data-place", isOpen);
    expect(await page.getByRole("row", { name: /SGD noise/ }).innerText()).toMatch(/\t2\t/);
    await close();
  });
});

describe("the page of all that is kept", () => {
  test("by keyboard alone: saves a file, deletes everything, brings it back", async () => {
    const { page, complaints, close } = await visit("place/", {}, async (fresh) => {
      await openBlank(fresh);
      await plant(fresh, 1, [section("a"), section("b")]);
    });
    await until(status(page), "data-place", isOpen);
    const key = async (name: string): Promise<void> => {
      await page.getByRole("button", { name, exact: true }).focus();
      await page.keyboard.press("Enter");
    };
    const [download] = await Promise.all([page.waitForEvent("download"), key("Save as a file")]);
    const file = await download.path();
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      layout: 1,
      entries: [section("a"), section("b")],
    });
    await key("Delete everything");
    await key("Yes, delete everything");
    await page.getByText("Everything is deleted.").waitFor();
    await page.reload();
    await page.getByText("Nothing is kept yet").waitFor();
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), key("Bring back from a file")]);
    await chooser.setFiles(file);
    await page.getByText("2 things brought back").waitFor();
    await page.reload();
    await page.getByText("2 things kept in this browser").waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test("a file of something else is refused with a sentence, and nothing is lost", async () => {
    const { page, close } = await visit("place/", {}, async (fresh) => {
      await openBlank(fresh);
      await plant(fresh, 1, [section("a")]);
    });
    await until(status(page), "data-place", isOpen);
    await page
      .getByLabel("File to bring back")
      .setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from('{"format":') });
    await page.getByText("Nothing was changed").waitFor();
    expect(await page.getByText("1 thing kept in this browser").count()).toBe(1);
    await close();
  });

  test.each(["light", "dark"] as const)(
    "has no accessibility violation in %s, and fits a phone",
    async (colorScheme) => {
      const { page, close } = await visit("place/", { colorScheme, viewport: { width: 320, height: 640 } });
      await until(status(page), "data-place", isOpen);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await close();
    },
  );
});

describe("storage that fails", () => {
  const fault = (page: Page) => page.locator(".place-fault");

  test("refused: it is said, the lesson works, and what was done can be saved as a file", async () => {
    const { page, close } = await visit(LESSON, {}, (fresh) =>
      fresh.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        };
      }),
    );
    await expect.poll(() => fault(page).innerText()).toContain("does not let the notebook keep");
    await readSection(page, "noise-has-a-shape");
    const experiment = bench(page, "sgd-noise/two-wells");
    await press(experiment, "Run");
    expect(await until(experiment, "data-status", ends)).toBe("done");
    await close();
  });

  test("full: it is said, and kept as soon as there is room", async () => {
    const { page, close } = await visit(LESSON);
    await page.evaluate(() => {
      const own = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, "put") ?? {};
      Object.assign(window, {
        room: () => Object.defineProperty(IDBObjectStore.prototype, "put", own),
      });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("Quota exceeded.", "QuotaExceededError");
      };
    });
    await page.evaluate(() => document.getElementById("noise-has-a-shape")?.scrollIntoView());
    await expect.poll(() => fault(page).innerText(), { timeout: 10_000 }).toContain("storage is full");
    await page.evaluate(() => {
      (window as unknown as { room: () => void }).room();
    });
    await readSection(page, "the-first-climb");
    await expect.poll(() => fault(page).isHidden()).toBe(true);
    await page.goto(address());
    await page.locator("#continue a").waitFor();
    await close();
  });

  test("left by a newer version: it is said, and every byte of it stays", async () => {
    const { page, close } = await visit("place/", {}, async (fresh) => {
      await openBlank(fresh);
      await plant(fresh, 40, [section("a")]);
    });
    await expect.poll(() => fault(page).innerText()).toContain("newer version");
    const left = await page.evaluate(
      (name) =>
        new Promise((resolve) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const all = opening.result.transaction("entries").objectStore("entries").getAll();
            all.onsuccess = () => {
              resolve([opening.result.version, all.result]);
            };
          };
        }),
      DATABASE,
    );
    expect(left).toEqual([40, [section("a")]]);
    await close();
  });

  test("scrambled in one place: the rest is there", async () => {
    const { page, close } = await visit("place/", {}, async (fresh) => {
      await openBlank(fresh);
      await plant(fresh, 1, [section("a"), { lesson: "x", kind: "code", name: "y", at: 7 }]);
    });
    await page.getByText("1 thing kept in this browser").waitFor();
    await page.getByText("1 kept thing could not be read").waitFor();
    await close();
  });

  test("the browser is killed in the middle of writing: nothing that was acknowledged is lost", async () => {
    const profile = mkdtempSync(path.join(os.tmpdir(), "notebook-profile-"));
    const start = async () => {
      const child = spawn(
        browserForTests(),
        [
          ...browserFlags,
          "--headless=new",
          "--remote-debugging-port=0",
          `--user-data-dir=${profile}`,
          "about:blank",
        ],
        { stdio: ["ignore", "ignore", "pipe"], detached: true },
      );
      const endpoint = await new Promise<string>((resolve) => {
        let said = "";
        child.stderr.on("data", (chunk: Buffer) => {
          said += chunk.toString();
          const found = /ws:\/\/\S+/.exec(said)?.[0];
          if (found) resolve(found);
        });
      });
      const browser = await chromium.connectOverCDP(endpoint);
      const context = browser.contexts()[0];
      if (!context) throw new Error("The browser has no window.");
      return { page: await context.newPage(), child };
    };
    const kill = (child: { readonly pid?: number | undefined }): void => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL"); // the group that this test started
    };
    const first = await start();
    let acknowledged = 0;
    try {
      await first.page.exposeFunction("acknowledge", (n: number) => {
        acknowledged = n;
      });
      await first.page.goto(new URL("place/", address()).href);
      await until(status(first.page), "data-place", isOpen);
      // Brings in one file after another; each is acknowledged when the page says that it is kept.
      await first.page.evaluate(() => {
        const input = document.querySelector<HTMLInputElement>('input[type="file"]');
        const panel = document.querySelector<HTMLElement>("[data-place]");
        if (!input || !panel) throw new Error("There is nothing to bring files back with.");
        let n = 0;
        const next = (): void => {
          n++;
          const entries = Array.from({ length: 20 }, (_, i) => ({
            lesson: "sgd-noise",
            kind: "code",
            name: `${String(n)}-${String(i)}`,
            value: "x".repeat(2000),
            at: new Date().toISOString(),
          }));
          const text = JSON.stringify({ format: "learning-theory-live/place", layout: 1, entries });
          const files = new DataTransfer();
          files.items.add(new File([text], "x.json"));
          input.files = files.files;
          input.dispatchEvent(new Event("change", { bubbles: true }));
          const wait = (): void => {
            const shown = panel.querySelector("p")?.textContent.startsWith(`${String(20 * n)} things`);
            if (shown && panel.dataset["unsaved"] === "0") {
              void (window as unknown as { acknowledge: (n: number) => Promise<void> }).acknowledge(n);
              next();
            } else setTimeout(wait, 1);
          };
          setTimeout(wait, 1);
        };
        next();
      });
      await expect.poll(() => acknowledged, { timeout: 30_000, interval: 20 }).toBeGreaterThan(4);
    } finally {
      kill(first.child);
    }
    const known = acknowledged;
    const second = await start();
    try {
      await second.page.goto(new URL("place/", address()).href);
      await until(status(second.page), "data-place", isOpen);
      const count = Number(
        /\d+/.exec(await second.page.locator("[data-place] > p").first().innerText())?.[0],
      );
      expect(count).toBeGreaterThanOrEqual(known * 20);
      expect(count % 20).toBe(0); // a write is whole or not there
    } finally {
      kill(second.child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });
});
