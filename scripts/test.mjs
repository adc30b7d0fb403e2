/**
 * `npm test`: types, format, lint, the build, unit and contract tests, and tests in a real browser,
 * those that measure time alone. The one gate.
 */
import "./node-version.mjs";
import { spawn } from "node:child_process";
import { browserForTests } from "./find-browser.mjs";

const only = process.argv.slice(2);
const began = Date.now();

/**
 * Parts of a group need nothing of each other and run side by side.
 *
 * @type {readonly (readonly (readonly [name: string, command: string[]])[])[]}
 */
const GROUPS = [
  [
    ["lint", ["npx", "eslint", "."]],
    ["types", ["npx", "tsc", "-p", "."]],
    ["format", ["npx", "prettier", "--check", "--log-level", "warn", "."]],
    ["build", ["node", "scripts/build.mjs"]],
  ],
  [["unit", ["npx", "vitest", "run", "--project", "unit"]]],
  [["browser", ["npx", "vitest", "run", "--project", "browser"]]],
  [["timed", ["npx", "vitest", "run", "--project", "timed"]]],
];

/**
 * Runs a part to its end and gives its exit status.
 *
 * @param {string} name
 * @param {string[]} command
 * @returns {Promise<number>}
 */
function run(name, [command = "", ...args]) {
  const start = Date.now();
  console.log(`\n▶ ${name}`);
  const env = { ...process.env };
  if (name === "browser" || name === "timed") env["CHROMIUM"] = browserForTests();
  const child = spawn(command, args, { stdio: "inherit", env, shell: process.platform === "win32" });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (status) => {
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      if (status === 0) console.log(`✔ ${name} (${seconds} s)`);
      else console.error(`\n✖ ${name} failed after ${seconds} s; the reason stands above.`);
      resolve(status ?? 1);
    });
  });
}

for (const group of GROUPS) {
  const parts = group.filter(([name]) => only.length === 0 || only.includes(name));
  const failed = (await Promise.all(parts.map(([name, command]) => run(name, command)))).find(Boolean);
  if (failed) process.exit(failed);
}
console.log(`\nAll is green after ${((Date.now() - began) / 1000).toFixed(0)} s.`);
