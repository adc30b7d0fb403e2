/**
 * `npm test`: types, format, lint, unit and contract tests, the build, and tests in a real browser,
 * those that measure time alone. The one gate.
 */
import "./node-version.mjs";
import { spawnSync } from "node:child_process";
import { browserForTests } from "./find-browser.mjs";

const only = process.argv.slice(2);
const began = Date.now();

/** @type {readonly (readonly [name: string, command: string[]])[]} */
const PARTS = [
  ["format", ["npx", "prettier", "--check", "--log-level", "warn", "."]],
  ["types", ["npx", "tsc", "-p", "."]],
  ["lint", ["npx", "eslint", "."]],
  ["unit", ["npx", "vitest", "run", "--project", "unit"]],
  ["build", ["node", "scripts/build.mjs"]],
  ["browser", ["npx", "vitest", "run", "--project", "browser"]],
  ["timed", ["npx", "vitest", "run", "--project", "timed"]],
];

for (const [name, [command = "", ...args]] of PARTS) {
  if (only.length > 0 && !only.includes(name)) continue;
  const start = Date.now();
  console.log(`\n▶ ${name}`);
  const env = { ...process.env };
  if (name === "browser" || name === "timed") env["CHROMIUM"] = browserForTests();
  const { status } = spawnSync(command, args, { stdio: "inherit", env, shell: process.platform === "win32" });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`\n✖ ${name} failed after ${seconds} s; the reason stands above.`);
    process.exit(status ?? 1);
  }
  console.log(`✔ ${name} (${seconds} s)`);
}
console.log(`\nAll is green after ${((Date.now() - began) / 1000).toFixed(0)} s.`);
