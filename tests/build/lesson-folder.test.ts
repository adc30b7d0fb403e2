import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectCopy, type ProjectCopy } from "../support/project-copy";

let copy: ProjectCopy;
beforeAll(() => {
  copy = projectCopy(Object.fromEntries(slugs.map((slug) => [slug, `lessons/${slug}`])));
});
afterAll(() => {
  copy.remove();
});

const slugs = readdirSync("lessons", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`lessons/${entry.name}/lesson.mdx`))
  .map((entry) => entry.name);
const GONE = ["sgd-noise", "batch-norm", "spiking-neurons"];

/** All sources outside lessons/, to show that none was touched. */
const sources = (): Record<string, string> =>
  Object.fromEntries(
    (readdirSync(copy.within("src"), { recursive: true }) as string[])
      .filter((file) => /\.(tsx?|css)$/.test(file))
      .map((file) => [file, readFileSync(copy.within("src", file), "utf8")]),
  );

test("a lesson is added by adding its folder, and removed by removing it; nothing else changes", () => {
  const before = sources();
  cpSync(copy.within("lessons/sgd-noise"), copy.within("lessons/a-copied-lesson"), { recursive: true });
  for (const slug of GONE) rmSync(copy.within("lessons", slug), { recursive: true });
  execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: copy.folder, stdio: "pipe" });

  const home = readFileSync(copy.within("dist/index.html"), "utf8");
  expect(home).toContain("lessons/a-copied-lesson/");
  const page = readFileSync(copy.within("dist/lessons/a-copied-lesson/index.html"), "utf8");
  expect(page).toContain('data-experiment="a-copied-lesson/two-wells"');
  for (const slug of GONE) {
    expect(home).not.toContain(`lessons/${slug}/`);
    expect(existsSync(copy.within("dist/lessons", slug))).toBe(false);
  }
  for (const slug of slugs.filter((name) => !GONE.includes(name))) {
    expect(home).toContain(`lessons/${slug}/`);
    expect(existsSync(copy.within("dist/lessons", slug, "index.html"))).toBe(true);
  }
  expect(sources()).toEqual(before);
}, 300_000);
