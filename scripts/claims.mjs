/** `npm run claims`: checks what the lessons assert, on all cores, and says what came out. `-- --help` lists the options. */
import "./node-version.mjs";
import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { evidence, grouped, interval, jsonOf, markdownOf, recorded, tableOf } from "./claims-report.mjs";
import { buildPool } from "./pool-build.mjs";

const HELP = `npm run claims -- [options]

  --lesson SLUG     only this lesson's claims
  --claim NAME      only the claims of this name
  --seed N          this seed instead of each claim's own
  --seeds N         N seeds each, the first one --seed or 1001: how often does the claim hold?
  --replicas N      so many replicas of each run instead of the claim's own number
  --shard I/N       the I-th of N parts of the list
  --workers N       so many worker threads (by default one a core)
  --json FILE       write all results, values included
  --markdown FILE   write a report
  --record          write lessons/<slug>/evidence.json, which the pages show

Exit status: 0 if every claim holds (with --seeds: on at least 29 of 30), 1 if one does not, 2 for a wrong option.`;

/** @typedef {import("./claims-report.mjs").Row} Row */

/** @returns {never} */
function wrong(/** @type {string} */ message) {
  console.error(`${message}\n\n${HELP}`);
  process.exit(2);
}

function options() {
  /** @type {Record<string, string | boolean | undefined>} */
  let values = {};
  try {
    const text = /** @type {const} */ ({ type: "string" });
    const flag = /** @type {const} */ ({ type: "boolean" });
    values = parseArgs({
      options: {
        lesson: text,
        claim: text,
        seed: text,
        seeds: text,
        replicas: text,
        shard: text,
        workers: text,
        json: text,
        markdown: text,
        record: flag,
        help: flag,
      },
    }).values;
  } catch (error) {
    wrong(error instanceof Error ? error.message : String(error));
  }
  if (values["help"]) {
    console.log(HELP);
    process.exit(0);
  }
  const text = (/** @type {string} */ name) => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  const whole = (/** @type {string} */ name, /** @type {number} */ least, /** @type {number} */ most) => {
    const given = text(name);
    if (given === undefined) return undefined;
    const value = Number(given);
    if (given.trim() === "" || !Number.isInteger(value) || value < least || value > most)
      wrong(`--${name} takes a whole number from ${least} to ${most}, not "${given}".`);
    return value;
  };
  const shard = text("shard")?.match(/^(\d+)\/(\d+)$/);
  const [part, parts] = shard ? [Number(shard[1]), Number(shard[2])] : [1, 1];
  if ((text("shard") !== undefined && !shard) || part < 1 || part > parts)
    wrong(`--shard takes I/N with I from 1 to N, not "${text("shard")}".`);
  return {
    lesson: text("lesson"),
    claim: text("claim"),
    seed: whole("seed", 0, 0xffffffff),
    seeds: whole("seeds", 1, 10_000),
    replicas: whole("replicas", 1, 1_000_000),
    workers: whole("workers", 1, 64) ?? os.availableParallelism(),
    part,
    parts,
    json: text("json"),
    markdown: text("markdown"),
    record: values["record"] === true,
  };
}

/** One line of the terminal that is written over; where there is no terminal, nothing is shown in between. */
const live = process.stdout.isTTY === true;
const show = (/** @type {string} */ line) => {
  if (live) process.stdout.write(`\r\x1b[2K${line.slice(0, (process.stdout.columns || 80) - 1)}`);
};

async function main() {
  const chosen = options();
  if (chosen.record && (chosen.seed ?? chosen.seeds ?? chosen.replicas) !== undefined)
    wrong("--record takes each claim's own seed and replicas.");
  const began = performance.now();
  show("Building …");
  const built = await buildPool({ claims: "src/runtime/claims-node.ts" });
  /** @type {import("../src/runtime/claims-node.ts")} */
  const { checkInPool, claimNames, loadClaim, nodePool } = await import(
    pathToFileURL(built.entries["claims"] ?? "").href
  );
  const pool = nodePool(built.worker, chosen.workers);
  /** @type {Row[]} */
  const rows = [];
  try {
    const named = claimNames().filter(
      ({ lesson, claim }) => (chosen.lesson ?? lesson) === lesson && (chosen.claim ?? claim) === claim,
    );
    if (named.length === 0)
      wrong("There is no such claim: --lesson takes a folder of lessons/, --claim a file of its claims/.");
    const list = named.filter((_, i) => i % chosen.parts === chosen.part - 1);
    for (const [i, name] of list.entries()) {
      const id = `${name.lesson}/${name.claim}`;
      const definition = await loadClaim(name.lesson, name.claim);
      const first = chosen.seed ?? (chosen.seeds === undefined ? definition.seed : 1001);
      for (let k = 0; k < (chosen.seeds ?? 1); k++) {
        const start = performance.now();
        const seed = (first + k) % 2 ** 32;
        /** @type {Row} */
        let row = { ...name, says: definition.says, seed, seconds: 0, result: null, fault: null };
        try {
          const { result } = await checkInPool(
            pool,
            { claim: { ...name, overrides: {} }, seed, replicas: chosen.replicas ?? null },
            {
              progress: (share) =>
                show(`${i + 1} of ${list.length}  ${id}  seed ${seed}  ${Math.floor(100 * share)} %`),
            },
          );
          row = { ...row, result };
        } catch (error) {
          row = { ...row, fault: error instanceof Error ? error.message : String(error) };
        }
        row = { ...row, seconds: (performance.now() - start) / 1000 };
        rows.push(row);
        show("");
        const sign = row.result?.verdict === "holds" ? "✓" : "✗";
        const verdict = row.result ? row.result.verdict : "error";
        console.log(`${sign} ${id}  seed ${seed}  ${verdict}  ${interval(row)}  ${row.seconds.toFixed(1)} s`);
        if (row.result?.verdict !== "holds")
          console.log(`    ${row.fault ?? (row.result ? evidence(row.result) : "")}`);
      }
    }
  } finally {
    pool.close();
    built.remove();
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(`\n${tableOf(rows)}\n`);
  const wide = { seconds, workers: chosen.workers };
  if (chosen.json) writeFileSync(chosen.json, jsonOf(rows, wide));
  if (chosen.markdown) writeFileSync(chosen.markdown, markdownOf(rows, wide));
  if (chosen.record) record(rows);

  const byClaim = grouped(rows);
  const short = [...byClaim].filter(([, group]) => {
    const holding = group.filter(({ result }) => result?.verdict === "holds").length;
    return holding / group.length < (chosen.seeds === undefined ? 1 : 29 / 30);
  });
  console.log(
    short.length === 0
      ? `All ${byClaim.size} claims hold (${seconds.toFixed(0)} s, ${chosen.workers} workers).`
      : `${short.length} of ${byClaim.size} claims do not hold: ${short.map(([id]) => id).join(", ")} (${seconds.toFixed(0)} s).`,
  );
  process.exitCode = short.length === 0 ? 0 : 1;
}

/** Evidence of the claims just checked; what the file says of claims that were not checked stays. */
function record(/** @type {readonly Row[]} */ rows) {
  for (const [lesson, group] of grouped(rows, (row) => row.lesson)) {
    const file = path.join("lessons", lesson, "evidence.json");
    /** @type {Record<string, unknown>} */
    let before = {};
    try {
      before = JSON.parse(readFileSync(file, "utf8"));
    } catch {
      // The first record of this lesson.
    }
    writeFileSync(file, recorded(before, group));
    console.log(`Recorded ${group.length} claims in ${file}.`);
  }
}

await main();
