/**
 * `npm run notebooks`: writes every notebook with its default settings, runs it in Python, and compares its headline
 * numbers with those of the experiment itself. Needs python3 with NumPy and Matplotlib.
 */
import "./node-version.mjs";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { buildPool } from "./pool-build.mjs";

const PYTHON = process.env["PYTHON"] ?? "python3";
/** Both compute the same from the same random numbers, in 32 and in 64 bits; now and then a rounding tips a decision. */
const RELATIVE = 0.01;
const ABSOLUTE = 0.002;

const found = spawnSync(PYTHON, ["-c", "import numpy, matplotlib"], { encoding: "utf8" });
if (found.status !== 0) {
  console.error(
    `${PYTHON} with NumPy and Matplotlib is needed (Debian: apt-get install python3-numpy python3-matplotlib; or set PYTHON).\n${found.stderr ?? ""}`,
  );
  process.exit(1);
}

const out = path.resolve(".cache/notebooks");
mkdirSync(out, { recursive: true });
const built = await buildPool({ notebooks: "src/runtime/notebooks-node.ts" });
/** @type {{ id: string, file: string, means: Readonly<Record<string, number>> }[]} */
const notebooks = [];
try {
  /** @type {import("../src/runtime/notebooks-node.ts")} */
  const { writtenNotebooks } = await import(pathToFileURL(built.entries["notebooks"] ?? "").href);
  for await (const { id, text, means } of writtenNotebooks()) {
    const file = path.join(out, `${id.replaceAll("/", "-")}.ipynb`);
    writeFileSync(file, text);
    notebooks.push({ id, file, means });
  }
} finally {
  built.remove();
}

/** @returns {Promise<{ status: number | null, output: string, seconds: number }>} */
function run(/** @type {string} */ file) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(PYTHON, ["scripts/run-notebook.py", file], {
      env: { ...process.env, MPLBACKEND: "Agg" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (output += piece));
    child.on("close", (status) => resolve({ status, output, seconds: (performance.now() - began) / 1000 }));
  });
}

let wrong = 0;
for (const { id, file, means } of notebooks) {
  const { status, output, seconds } = await run(file);
  if (status !== 0) {
    console.error(`✖ ${id} failed:\n${output}`);
    wrong++;
    continue;
  }
  /** @type {Record<string, number>} */
  const headline = JSON.parse(output.trim().split("\n").at(-1) ?? "{}");
  const off = Object.entries(headline).filter(([name, value]) => {
    const mean = means[name] ?? NaN;
    return !(Math.abs(value - mean) <= RELATIVE * Math.abs(mean) + ABSOLUTE);
  });
  const count = Object.keys(headline).length;
  if (off.length > 0 || count === 0) wrong++;
  console.log(
    `${off.length > 0 || count === 0 ? "✖" : "✔"} ${id}: ${count} numbers, ${seconds.toFixed(1)} s`,
  );
  for (const [name, value] of off)
    console.error(`  ${name}: the notebook says ${value}, the experiment ${means[name]}`);
}
if (notebooks.length === 0) console.error("There is no notebook.");
process.exit(wrong > 0 || notebooks.length === 0 ? 1 : 0);
