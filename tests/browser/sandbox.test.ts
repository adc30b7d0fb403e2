import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "./axe";
import { address, until, useBrowser, visit, type Visit } from "./notebook";

useBrowser();

/** Where an escape would show: whoever reaches this server is out. */
const hits: string[] = [];
const bait = createServer((request, response) => {
  hits.push(request.url ?? "");
  response.setHeader("Access-Control-Allow-Origin", "*").end();
});
bait.on("connection", () => hits.push("connection"));
await new Promise<void>((resolve) => {
  bait.listen(0, "localhost", resolve);
});
const BAIT = `http://localhost:${String((bait.address() as AddressInfo).port)}/escape`;
const CELL = '[data-work-name="noise-covariance"] .code-cell';

let one: Visit;
let page: Page;
beforeAll(async () => {
  one = await visit("lessons/sgd-noise/");
  page = one.page;
  page.on("dialog", (dialog) => {
    one.complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.locator(`${CELL} >> role=button[name="Write"]`).click();
  await page.locator(`${CELL} .cm-content`).waitFor();
});
afterAll(async () => {
  await one.close();
  bait.close();
});

const cell = () => page.locator(CELL);
const act = (name: string) => cell().getByRole("button", { name, exact: true }).click();
async function write(code: string): Promise<void> {
  await cell().locator(".cm-content").fill(code);
}

/** Checks code by hand, and gives what the page says of it. */
async function said(code: string): Promise<string> {
  await write(code);
  await act("Check");
  const result = cell().locator(".code-result, .fault");
  await result.first().waitFor({ timeout: 15_000 });
  return result.first().innerText();
}
const inFunction = (body: string): string =>
  `export function noiseCovariance(gradients, batch) {\n${body}\n  return [[1]];\n}\n`;

const SOLUTION = `export function noiseCovariance(gradients: number[][], batch: number): number[][] {
  const n = gradients.length, d = gradients[0].length;
  const mean = Array.from({ length: d }, (_, j) => gradients.reduce((s, g) => s + g[j], 0) / n);
  return mean.map((_, j) => mean.map((_, k) =>
    gradients.reduce((s, g) => s + (g[j] - mean[j]) * (g[k] - mean[k]), 0) / (n * batch)));
}`;

const escapes = async () => ({
  hits,
  complaints: one.complaints.filter((text) => /dialog|exception/.test(text)),
  url: page.url(),
  pages: page.context().pages().length,
  cookie: await page.evaluate(() => document.cookie),
  stored: await page.evaluate(() => localStorage.getItem("escape")),
  owned: await page.evaluate(() => "escaped" in window),
});

const MISSING = /is not defined|Cannot read properties of undefined|is not a function|not a constructor/;
const REFUSED = /Failed to fetch dynamically imported module|error loading dynamically imported module/;

/** What is tried by name, all in one check; each says on the console how it went. */
const byName: readonly (readonly [name: string, attempt: string])[] = [
  ["fetch", `fetch("${BAIT}");`],
  ["XMLHttpRequest", `const x = new XMLHttpRequest(); x.open("GET", "${BAIT}", false); x.send();`],
  ["WebSocket", `new WebSocket("${BAIT.replace("http", "ws")}");`],
  ["EventSource", `new EventSource("${BAIT}");`],
  ["WebTransport", `new WebTransport("${BAIT}");`],
  ["sendBeacon", `navigator.sendBeacon("${BAIT}", "x");`],
  ["WebRTC", `new RTCPeerConnection({ iceServers: [{ urls: "stun:localhost:3478" }] });`],
  ["importScripts", `importScripts("${BAIT}");`],
  [
    "fetch by way of the global's prototype",
    `Object.getPrototypeOf(Object.getPrototypeOf(globalThis)).fetch("${BAIT}");`,
  ],
  ["localStorage", `localStorage.setItem("escape", "1");`],
  ["sessionStorage", `sessionStorage.setItem("escape", "1");`],
  ["indexedDB", `indexedDB.open("learning-theory-live");`],
  ["caches", `caches.open("escape");`],
  ["cookies", `document.cookie = "escape=1";`],
  ["the cookie store", `cookieStore.set("escape", "1");`],
  ["parent", `parent.escaped = 1;`],
  ["top", `top.location = "${BAIT}";`],
  ["opener", `opener.escaped = 1;`],
  ["a worker of its own", `new Worker("data:text/javascript,1");`],
  ["a shared worker", `new SharedWorker("data:text/javascript,1");`],
  ["a service worker", `navigator.serviceWorker.register("x.js");`],
  ["a nested frame", `document.body.append(document.createElement("iframe"));`],
  ["a message to the frame", `postMessage({ kind: "value", index: 0, value: 1 });`],
  ["a forged port", `new MessageChannel().port1.postMessage(1);`],
  ["a broadcast", `new BroadcastChannel("escape").postMessage(1);`],
  ["a popup", `open("${BAIT}");`],
  ["an alert", `alert("escaped");`],
  ["a print", `print();`],
  ["navigation", `location.href = "${BAIT}";`],
  ["history", `history.pushState(null, "", "/escaped");`],
  ["a timer that goes on after the answer", `setTimeout(() => {}, 0);`],
  ["an event out of turn", `dispatchEvent(new MessageEvent("message", { data: {} }));`],
  ["shared memory", `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`],
  ["WebAssembly memory", `new WebAssembly.Memory({ initial: 65536 });`],
  ["ending its own worker", `close();`],
];
const allByName = inFunction(`
  for (const [name, attempt] of [${byName.map(([name, attempt]) => `[${JSON.stringify(name)}, () => { ${attempt} }]`).join(",\n")}])
    try {
      attempt();
      console.log(name + ": ESCAPED");
    } catch (refusal) {
      console.log(name + ": " + refusal.message);
    }`);

/** What is tried by itself, with what the page must say. An attempt that works throws "ESCAPED". */
const attempts: readonly (readonly [name: string, code: string, says: RegExp])[] = [
  ["import of an address", `await import("${BAIT}x.js");\n${inFunction("")}`, REFUSED],
  ["import of data", `await import("data:text/javascript,export default 1");\n${inFunction("")}`, REFUSED],
  ["a written import", `import x from "${BAIT}x.js";\n${inFunction("")}`, /needs no imports/],
  ["eval", inFunction(`eval("1"); throw new Error("ESCAPED");`), /is not defined|unsafe-eval|EvalError/],
  [
    "the Function constructor",
    inFunction(`new Function("return 1")(); throw new Error("ESCAPED");`),
    /EvalError|unsafe-eval/,
  ],
  [
    "a function's constructor",
    inFunction(`(() => 1).constructor("return this")(); throw new Error("ESCAPED");`),
    /EvalError|unsafe-eval/,
  ],
  ["a huge value", inFunction("return new Array(1e7).fill(0);"), /more than 100000 parts/],
  ["a value that holds itself", inFunction("const a = []; a.push(a); return a;"), /nested too deeply/],
  ["a getter that throws", inFunction(`return { get a() { throw new Error("trap"); } };`), /trap/],
  [
    "a proxy with traps",
    inFunction(`return new Proxy([], { get() { throw new Error("trap"); } });`),
    /trap|list|value/,
  ],
  ["a thrown trap", inFunction(`throw { toString() { throw 1; } };`), /cannot be shown/],
  [
    "endless memory",
    inFunction("const a = []; for (;;) a.push(new Float64Array(1e7).fill(1));"),
    /more than 512 MiB/,
  ],
  ["endless memory by copies", inFunction("let a = 'x'; for (;;) a += a;"), /Invalid string length|stopped/],
  ["a promise", inFunction("return Promise.resolve([[1]]);"), /promise/],
];

describe("what a page could do is not there", () => {
  let console = "";
  beforeAll(async () => {
    await said(allByName);
    console = await cell().locator(".code-output").innerText();
  });
  test.each(byName)("%s", (name) => {
    const [line = ""] = console.split("\n").filter((each) => each.startsWith(`${name}: `));
    expect(line).toMatch(MISSING);
  });
});

describe("an attempt to get out is contained, and the page says what happened", () => {
  test.each(attempts)("%s", async (_, code, says) => {
    const text = await said(code);
    expect(text).toMatch(says);
    expect(text).not.toContain("ESCAPED");
  });

  test("none of them left a trace", async () => {
    expect(await escapes()).toEqual({
      hits: [],
      complaints: [],
      url: new URL("lessons/sgd-noise/", address()).href,
      pages: 1,
      cookie: "",
      stored: null,
      owned: false,
    });
  });
});

describe("code that does not end", () => {
  test.each([
    ["a loop", "for (;;);"],
    ["a loop of microtasks", "const again = () => Promise.resolve().then(again); again(); return [[1]];"],
    ["a loop that grows", "const a = []; for (;;) a.push({ a });"],
  ])("%s is stopped after five seconds, and the page stays alive", async (name, body) => {
    const began = Date.now();
    const frames = page.evaluate(async () => {
      let longest = 0;
      let last = performance.now();
      while (performance.now() - last < 4000 && !document.querySelector(".code-result")) {
        await new Promise(requestAnimationFrame);
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }
      return longest;
    });
    const text = await said(inFunction(body));
    if (name === "a loop of microtasks") expect(text).toMatch(/value should be|no answer/);
    else expect(text).toMatch(/no answer for 5 seconds|worker has died/);
    expect(Date.now() - began).toBeLessThan(9000);
    expect(await frames).toBeLessThan(500);
  });

  test("Stop ends it at once", async () => {
    await write(inFunction("for (;;);"));
    await act("Check");
    await page.waitForTimeout(300);
    const began = Date.now();
    await act("Stop");
    await cell().locator(".code-result").waitFor();
    expect(Date.now() - began).toBeLessThan(1000);
    expect(await cell().locator(".code-result").innerText()).toContain("Stopped.");
  });
});

describe("code that breaks its surroundings", () => {
  const TAMPERED = `
for (const name of ["map", "push", "forEach", "indexOf", "filter"]) Array.prototype[name] = () => { throw 1; };
Object.prototype.kind = "all";
Object.defineProperty(Object.prototype, "then", { get() { return undefined; }, configurable: true });
Promise.prototype.then = () => {}; Function.prototype.call = () => {}; String.prototype.indexOf = () => 7;
Error.prepareStackTrace = () => { throw 1; };
globalThis.Array = null; globalThis.Error = null;
`;
  test("tampering with everything harms only the code itself", async () => {
    expect(await said(TAMPERED + inFunction(""))).toMatch(/./);
    expect(await said(SOLUTION)).toContain("checks pass");
  });

  test("a flood of output is cut off", async () => {
    const text = await said(inFunction(`for (let i = 0; i < 1e5; i++) console.log("x".repeat(1e4) + i);`));
    expect(text).toMatch(/and 9\d{4} lines more|and \d+ lines more/);
    expect(text.length).toBeLessThan(60_000);
  });

  test.each(["its document", "the frame in it"])(
    "a frame that goes elsewhere (%s) is taken down, and made anew for the next check",
    async (which) => {
      await write(inFunction("for (;;);"));
      await act("Check");
      await page.waitForTimeout(300);
      await page.locator("iframe[data-sandbox]").evaluate((frame: HTMLIFrameElement, which) => {
        if (which === "its document") frame.src = "about:blank";
        else frame.contentDocument?.querySelector("iframe")?.setAttribute("srcdoc", "elsewhere");
      }, which);
      const result = cell().locator(".code-result");
      await result.waitFor();
      expect(await result.innerText()).toContain("made anew");
      expect(await page.locator("iframe[data-sandbox]").count()).toBe(0);
      expect(await said(SOLUTION)).toContain("checks pass");
      expect(await page.locator("iframe[data-sandbox]").count()).toBe(1);
    },
  );
});

test("a frame without its policy is not used", async () => {
  const other = await visit("lessons/sgd-noise/", {}, (fresh) =>
    fresh.route("**/sandbox-*.html", async (route) => {
      const body = (await (await route.fetch()).text()).replaceAll(/<meta http-equiv[^>]*>/g, "");
      await route.fulfill({ contentType: "text/html", body });
    }),
  );
  await other.page.locator(`${CELL} >> role=button[name="Check"]`).click();
  const result = other.page.locator(`${CELL} .code-result`);
  await result.waitFor();
  expect(await result.innerText()).toContain("took the sandbox's protection away");
  await other.close();
});

/** A program in the sandbox without our taking away of names: the frame's own walls alone. */
async function bare(
  program: string,
): Promise<{ readonly said: readonly unknown[]; readonly stopMs: number }> {
  return page.evaluate(async (text) => {
    const frame = document.createElement("iframe");
    frame.hidden = true;
    frame.src = document.querySelector<HTMLIFrameElement>("iframe[data-sandbox]")?.src ?? "";
    const loaded = new Promise((resolve) => {
      frame.onload = resolve;
    });
    document.body.append(frame);
    await loaded;
    const { port1, port2 } = new MessageChannel();
    const said: { kind: string; data?: unknown }[] = [];
    let heard: () => void = () => undefined;
    port1.onmessage = ({ data }) => {
      said.push(data as (typeof said)[number]);
      heard();
    };
    const until = (kinds: readonly string[], ms: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        const look = () => {
          if (!said.some(({ kind }) => kinds.includes(kind))) return;
          clearTimeout(timer);
          resolve();
        };
        heard = look;
        look();
      });
    frame.contentWindow?.frames[0]?.postMessage({ nonce: "n" }, "*", [port2]);
    await until(["ready"], 5000);
    port1.postMessage({ kind: "start", job: 1, modules: [{ name: "program", text }] });
    await until(["message", "died", "flooded"], 1500);
    const before = said.slice(0, 50);
    const began = performance.now();
    port1.postMessage({ kind: "stop", job: 1 });
    await until(["stopped"], 5000);
    const stopMs = performance.now() - began;
    frame.remove();
    return { said: before, stopMs };
  }, program);
}
const verdict = (attempt: string): string =>
  `(async () => { ${attempt}; return "ESCAPED"; })().then(postMessage, (e) => postMessage("refused: " + e));`;

describe("the frame's own walls hold without ours", () => {
  test("it has no origin, and the document around it has no script that could run", async () => {
    const walls = await page.locator("iframe[data-sandbox]").evaluate((frame: HTMLIFrameElement) => ({
      scripts: frame.contentDocument?.scripts.length,
      sandbox: frame.contentDocument?.querySelector("iframe")?.getAttribute("sandbox"),
      reached: frame.contentDocument?.querySelector("iframe")?.contentDocument ?? null,
    }));
    expect(walls).toEqual({ scripts: 0, sandbox: "allow-scripts", reached: null });
  });

  test.each([
    ["fetch", `await fetch("${BAIT}")`],
    ["fetch of the notebook", `await fetch(new URL("/", "http://localhost"))`],
    ["XMLHttpRequest", `const x = new XMLHttpRequest(); x.open("GET", "${BAIT}", false); x.send()`],
    [
      "WebSocket",
      `await new Promise((yes, no) => { const s = new WebSocket("${BAIT.replace("http", "ws")}"); s.onopen = yes; s.onerror = no; })`,
    ],
    [
      "EventSource",
      `await new Promise((yes, no) => { const s = new EventSource("${BAIT}"); s.onopen = yes; s.onerror = no; })`,
    ],
    ["importScripts", `importScripts("${BAIT}")`],
    ["import", `await import("${BAIT}x.js")`],
    ["eval", `eval("1")`],
    [
      "indexedDB",
      `await new Promise((yes, no) => { const r = indexedDB.open("x"); r.onsuccess = yes; r.onerror = no; })`,
    ],
    ["caches", `await caches.open("x")`],
    ["the file system", `await navigator.storage.getDirectory()`],
    [
      "a worker with an address",
      `await new Promise((yes, no) => { const w = new Worker("${BAIT}"); w.onmessage = yes; w.onerror = no; })`,
    ],
    [
      "a worker of its own, from memory",
      `await new Promise((yes, no) => { const w = new Worker(URL.createObjectURL(new Blob(["fetch('${BAIT}').then(() => postMessage(1), () => postMessage(0))"]))); w.onmessage = (e) => (e.data ? yes() : no("inside")); w.onerror = no; })`,
    ],
  ])("%s", async (_, attempt) => {
    const { said: reports } = await bare(verdict(attempt));
    expect(JSON.stringify(reports)).toMatch(/refused: /);
    expect(JSON.stringify(reports)).not.toContain("ESCAPED");
  });

  test("a broadcast does not reach the page", async () => {
    const heard = page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          new BroadcastChannel("escape").onmessage = () => {
            resolve(true);
          };
          setTimeout(() => {
            resolve(false);
          }, 1000);
        }),
    );
    await bare(`new BroadcastChannel("escape").postMessage(1); postMessage("done");`);
    expect(await heard).toBe(false);
  });

  test("a loop ends within 100 ms of Stop", async () => {
    // The least of three: other tests share the cores.
    const stops: number[] = [];
    for (let i = 0; i < 3; i++) stops.push((await bare(`postMessage("on"); for (;;);`)).stopMs);
    expect(Math.min(...stops)).toBeLessThan(100);
  });

  test("nothing reached the outside", () => {
    expect(hits).toEqual([]);
  });
});

describe("the cell", () => {
  test("a mistake is marked where it stands, by line and column", async () => {
    expect(await said("const a = 1;\nexport function noiseCovariance() { return a +; }\n")).toMatch(
      /^Line 2, column 47: The code cannot be read/,
    );
    expect(await cell().locator(".cm-lintRange-error").count()).toBe(1);
    expect(await said(inFunction("  return gradients.missing.x;"))).toMatch(
      /^Line 2, column 28: .*TypeError/,
    );
  });

  test("Tab leaves the editor", async () => {
    await cell().locator(".cm-content").focus();
    await page.keyboard.press("Tab");
    expect(
      await cell()
        .getByRole("button", { name: "Check", exact: true })
        .evaluate((b) => b === document.activeElement),
    ).toBe(true);
  });

  test.each(["light", "dark"] as const)("axe finds nothing in %s", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await said(inFunction("  console.log(1);"));
    expect(await violations(page, { within: '[data-exercise="noise-covariance"]' })).toEqual([]);
  });

  test("code that passed is kept, and is there again", async () => {
    expect(await said(SOLUTION)).toContain("checks pass");
    await until(cell(), "data-kept", (kept) => kept === "true");
    await page.reload();
    await expect.poll(() => cell().locator("pre").first().innerText()).toContain("const mean = Array.from");
  });
});

// What a flood leaves to be thrown away keeps the frames' process busy for a while, so it comes last.
test("a flood of messages ends its worker", async () => {
  await act("Check");
  await cell().locator(".code-result").waitFor();
  const { said: reports } = await bare(`for (;;) postMessage("x".repeat(100));`);
  expect(reports.length).toBeLessThanOrEqual(50);
});
