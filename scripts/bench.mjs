/** `npm run bench`: what a step costs, beside stock TensorFlow.js and plain loops. `-- --help` lists the options. */
import "./node-version.mjs";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import sirv from "sirv";
import { build } from "vite";
import { compact, markdownOf, tableOf, withSummary } from "./bench-report.mjs";
import { browserFlags, installedBrowser } from "./find-browser.mjs";
import { buildPool } from "./pool-build.mjs";

const HELP = `npm run bench -- [options]

  --only TEXT       only the cases whose names contain TEXT (for instance "MLP 2-16" or "batch-norm/")
  --group LIST      only these kinds of case, of network,lesson,product,draw (by default all)
  --in PLACE        "node", "chromium" or "both" (the default)
  --rounds N        samples of each implementation (by default 25)
  --sample MS       length of a sample in milliseconds (by default 5)
  --budget S        seconds that the samples of one case may take, of which there are three at least (by default 1)
  --relaxed         our kernels compiled for relaxed SIMD, where the engine has it; their numbers are not portable
  --machine TEXT    what to call this machine in the reports
  --json FILE       write all results
  --markdown FILE   write the tables as Markdown
  --readme          write the summary into README.md, the tables into docs/bench.md`;

/** @typedef {import("../bench/bench.ts").Row} Row */
/** @typedef {import("../bench/bench.ts").BenchOptions} BenchOptions */

const text = /** @type {const} */ ({ type: "string" });
const { values } = parseArgs({
  options: {
    only: text,
    in: text,
    group: text,
    rounds: text,
    sample: text,
    budget: text,
    machine: text,
    json: text,
    markdown: text,
    relaxed: { type: "boolean" },
    readme: { type: "boolean" },
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
const budget = 1000 * Number(values.budget ?? 1);
const known = /** @type {const} */ (["network", "lesson", "product", "draw"]);
const named = values.group?.split(",") ?? known;
const groups = known.filter((group) => named.includes(group));
if (
  !["node", "chromium", "both"].includes(place) ||
  !(rounds >= 1) ||
  !(sample > 0) ||
  !(budget > 0) ||
  groups.length !== named.length
) {
  console.error(`The options are not as they should be.\n\n${HELP}`);
  process.exit(2);
}
/** @type {BenchOptions} */
const options = {
  only: values.only ?? "",
  groups,
  relaxed: values.relaxed ?? false,
  effort: { rounds, sample, budget },
};

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

const machine =
  values.machine ??
  `${os.cpus()[0]?.model.trim() ?? "unknown processor"}, ${os.availableParallelism()} cores, ${os.platform()}`;
const load = () => os.loadavg()[0] ?? 0;
/** How many programs wanted to run before we came, and as we leave: what else the machine does. */
const before = load();
console.log(
  `${machine}, load ${before.toFixed(1)}. Milliseconds a step, medians of up to ${rounds} samples taken in turn:`,
);
const results = [
  ...(place !== "chromium" ? [await inNode()] : []),
  ...(place !== "node" ? [await inChromium()] : []),
];
const whole = {
  machine,
  load: /** @type {const} */ ([before, load()]),
  date: new Date().toISOString().slice(0, 10),
  options,
  results,
};
for (const { place: where, rows } of results) console.log(`\n${where}\n\n${tableOf(rows)}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(whole, null, 1)}\n`);
if (values.markdown) writeFileSync(values.markdown, markdownOf(whole));
if (values.readme) {
  writeFileSync("docs/bench.md", markdownOf(whole));
  writeFileSync("README.md", withSummary(readFileSync("README.md", "utf8"), whole));
}
