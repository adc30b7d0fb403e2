import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** What a build needs; everything else stays where it is. */
const PARTS = [
  "src",
  "public",
  "scripts",
  "tests/support",
  "index.html",
  "package.json",
  "tsconfig.json",
  "vite.config.ts",
];

export interface ProjectCopy {
  readonly folder: string;
  readonly within: (...parts: string[]) => string;
  readonly remove: () => void;
}

/** A copy of the project with these lesson folders (name in the copy → folder to copy), to build and to break. */
export function projectCopy(lessons: Readonly<Record<string, string>>): ProjectCopy {
  const folder = mkdtempSync(path.join(tmpdir(), "notebook-"));
  const within = (...parts: string[]): string => path.join(folder, ...parts);
  for (const part of PARTS) cpSync(part, within(part), { recursive: true });
  for (const [name, from] of Object.entries(lessons))
    cpSync(from, within("lessons", name), { recursive: true });
  symlinkSync(path.resolve("node_modules"), within("node_modules"), "dir");
  return {
    folder,
    within,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
