/**
 * `npm run lighthouse [-- PAGE …]`: Lighthouse's scores of the built notebook, phone and desktop. Lighthouse is 150 MB and
 * no part of the project: it is looked for in the folder that LIGHTHOUSE names. Performance depends on what else the
 * machine does, so the load is told beside it.
 */
import "./node-version.mjs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { browserForTests } from "./find-browser.mjs";
import { serve } from "./serve.mjs";

const PAGES = ["", "map/", "labs/", "labs/robust-deep-learning/", "lessons/sgd-noise/"];
const PORT = 4179;
/** A page serves a reader well from here on. */
const BAR = 95;

const folder = process.env["LIGHTHOUSE"];
const program = folder && path.join(folder, "node_modules/lighthouse/cli/index.js");
if (!program || !existsSync(program)) {
  console.error(`Lighthouse was not found. It is no dependency of the notebook, for its size; install it in a folder of its own:

    npm install --prefix FOLDER lighthouse@12
    LIGHTHOUSE=FOLDER npm run lighthouse`);
  process.exit(1);
}

const asked = process.argv.slice(2);
const reports = mkdtempSync(path.join(os.tmpdir(), "lighthouse-"));
const server = await serve({ port: PORT, host: "localhost" }).catch((/** @type {unknown} */ reason) => {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exit(1);
});

/**
 * @param {string} page
 * @param {string} form mobile, as Lighthouse has it (a slow phone on a slow line), or desktop
 */
async function scoresOf(page, form) {
  const report = path.join(reports, "report.json");
  const load = os.loadavg()[0]?.toFixed(1) ?? "?";
  const run = spawn(
    process.execPath,
    [
      ...[String(program), `http://localhost:${PORT}/${page}`, "--quiet", "--output=json"],
      ...[`--output-path=${report}`, "--chrome-flags=--headless=new --no-sandbox"],
      ...(form === "desktop" ? ["--preset=desktop"] : []),
    ],
    { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, CHROME_PATH: browserForTests() } },
  );
  await once(run, "exit");
  /** @type {{ categories: Record<string, { id: string, score: number | null }> }} */
  const { categories } = JSON.parse(readFileSync(report, "utf8"));
  const scores = Object.values(categories).map(({ id, score }) => [id, Math.round(100 * (score ?? 0))]);
  return { page: `/${page}`, form, load, ...Object.fromEntries(scores) };
}

/** @type {{ page: string, form: string, load: string, [category: string]: string | number }[]} */
const rows = [];
for (const page of asked.length > 0 ? asked : PAGES)
  for (const form of ["mobile", "desktop"]) rows.push(await scoresOf(page, form));
server.close();
rmSync(reports, { recursive: true });
console.table(rows);
const low = rows.filter((row) =>
  Object.values(row).some((score) => typeof score === "number" && score < BAR),
);
if (low.length > 0) {
  console.log(`Below ${BAR}: ${low.map(({ page, form }) => `${page} (${form})`).join(", ")}.`);
  process.exitCode = 1;
}
