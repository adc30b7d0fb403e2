import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** What a build needs; everything else stays where it is. */
const PARTS = [
  "src",
  "lessons",
  "public",
  "scripts",
  "index.html",
  "package.json",
  "tsconfig.json",
  "vite.config.ts",
];

let folder = "";
const within = (...parts: string[]): string => path.join(folder, ...parts);
const build = (): void => {
  execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: folder, stdio: "pipe" });
};
const home = (): string => readFileSync(within("dist/index.html"), "utf8");

/** All sources outside lessons/, to show that none was touched. */
const sources = (): Record<string, string> =>
  Object.fromEntries(
    (readdirSync(within("src"), { recursive: true }) as string[])
      .filter((file) => /\.(tsx?|css)$/.test(file))
      .map((file) => [file, readFileSync(within("src", file), "utf8")]),
  );

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "notebook-"));
  for (const part of PARTS) cpSync(part, within(part), { recursive: true });
  symlinkSync(path.resolve("node_modules"), within("node_modules"), "dir");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("a lesson is added by adding its folder, and removed by removing it; nothing else changes", () => {
  const before = sources();
  cpSync(within("lessons/sgd-noise"), within("lessons/a-copied-lesson"), { recursive: true });
  build();
  expect(home()).toContain("lessons/a-copied-lesson/");
  expect(home()).toContain("lessons/sgd-noise/");
  const page = readFileSync(within("dist/lessons/a-copied-lesson/index.html"), "utf8");
  expect(page).toContain('data-experiment="a-copied-lesson/two-wells"');

  rmSync(within("lessons/sgd-noise"), { recursive: true });
  build();
  expect(home()).not.toContain("lessons/sgd-noise/");
  expect(existsSync(within("dist/lessons/sgd-noise"))).toBe(false);
  expect(existsSync(within("dist/lessons/a-copied-lesson/index.html"))).toBe(true);
  expect(sources()).toEqual(before);
}, 300_000);
