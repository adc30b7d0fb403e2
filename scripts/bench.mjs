/** `npm run bench`: what a step costs, beside stock TensorFlow.js and plain loops. `-- --help` lists the options. */
import "./node-version.mjs";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import sirv from "sirv";
import { build } from "vite";
import { compact, markdownOf, tableOf } from "./bench-report.mjs";
import { browserFlags, installedBrowser } from "./find-browser.mjs";
import { buildPool } from "./pool-build.mjs";

const HELP = `npm run bench -- [options]

  --only TEXT       only the cases whose names contain TEXT (for instance "MLP 2-16" or "batch-norm/")
  --in PLACE        "node", "chromium" or "both" (the default)
  --rounds N        samples of each implementation (by default 25)
  --sample MS       length of a sample in milliseconds (by default 5)
  --json FILE       write all results
  --markdown FILE   write the tables as Markdown`;

/** @typedef {import("../bench/bench.ts").Row} Row */
/** @typedef {import("../bench/bench.ts").BenchOptions} BenchOptions */

const text = /** @type {const} */ ({ type: "string" });
const { values } = parseArgs({
  options: {
    only: text,
    in: text,
    rounds: text,
    sample: text,
    json: text,
    markdown: text,
    help: { type: "boolean" },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const place = values.in ?? "both";
const rounds = Number(values.rounds ?? 25);
const sample = Number(values.sample ?? 5);
if (!["node", "chromium", "both"].includes(place) || !(rounds >= 1) || !(sample > 0)) {
  console.error(`The options are not as they should be.\n\n${HELP}`);
  process.exit(2);
}
/** @type {BenchOptions} */
const options = { only: values.only ?? "", effort: { rounds, sample } };

/** One line a case as it comes; the tables follow at the end. */
const show = (/** @type {string} */ where, /** @type {Row} */ row) =>
  console.log(`  ${where.padEnd(9)} ${compact(row)}`);

async function inNode() {
  const built = await buildPool({ bench: "bench/node.ts" });
  try {
    /** @type {typeof import("../bench/node.ts")} */
    const { benchInNode } = await import(pathToFileURL(built.entries["bench"] ?? "").href);
    /** @type {Row[]} */
    const rows = [];
    await benchInNode(options, (row) => {
      rows.push(row);
      show("Node", row);
    });
    return { place: `Node ${process.versions.node}`, rows };
  } finally {
    built.remove();
  }
}

async function inChromium() {
  const executablePath = installedBrowser();
  if (!executablePath)
    throw new Error("No Chrome, Chromium or Edge is installed; bench with `-- --in node`, or install one.");
  const cache = path.resolve(".cache");
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(path.join(cache, "bench-"));
  await build({
    logLevel: "error",
    build: {
      outDir,
      rollupOptions: { input: { bench: "bench/page.ts" }, output: { entryFileNames: "[name]-entry.js" } },
    },
  });
  writeFileSync(
    path.join(outDir, "index.html"),
    `<!doctype html><script type="module" src="bench-entry.js"></script>`,
  );
  const server = createServer(sirv(outDir));
  await new Promise((resolve) => server.listen(0, "localhost", () => resolve(null)));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const page = await browser.newPage();
    /** @type {Row[]} */
    const rows = [];
    await new Promise((resolve, reject) => {
      page.on("pageerror", reject);
      page.on("console", (message) => {
        const said = message.text();
        if (!said.startsWith("bench:")) return;
        /** @type {{ row?: Row, done?: boolean, error?: string }} */
        const { row, done, error } = JSON.parse(said.slice("bench:".length));
        if (error) reject(new Error(error));
        if (row) {
          rows.push(row);
          show("Chromium", row);
        }
        if (done) resolve(null);
      });
      page
        .goto(`http://localhost:${port}/?options=${encodeURIComponent(JSON.stringify(options))}`)
        .catch(reject);
    });
    return { place: `Chromium ${browser.version()}`, rows };
  } finally {
    await browser.close();
    server.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}

const machine = `${os.cpus()[0]?.model.trim() ?? "unknown processor"}, ${os.availableParallelism()} cores, ${os.platform()}`;
console.log(`${machine}. Milliseconds a step, medians of ${rounds} samples taken in turn:`);
const results = [
  ...(place !== "chromium" ? [await inNode()] : []),
  ...(place !== "node" ? [await inChromium()] : []),
];
const whole = { machine, date: new Date().toISOString().slice(0, 10), rounds, sample, results };
for (const { place: where, rows } of results) console.log(`\n${where}\n\n${tableOf(rows)}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(whole, null, 1)}\n`);
if (values.markdown) writeFileSync(values.markdown, markdownOf(whole));
