/** Experiments as code: what their authors wrote, and the modules that such code may import. */
import tables from "virtual:code-tables";
import type { ExperimentId } from "@contract";

/** A module with its types taken off. In its code `"sandbox:NAME"` stands for another module of the table. */
export interface CodeModule {
  readonly code: string;
  /** Names of the modules that it imports. */
  readonly imports: readonly string[];
  readonly exports: readonly string[];
}

/** Name → module; a module's name is its path from the project's root, without its ending. */
export type CodeModules = Readonly<Record<string, CodeModule>>;

export interface CodeTable {
  readonly modules: CodeModules;
  /** Text of each experiment's file, by its name. */
  readonly experiments: Readonly<Record<string, string>>;
}

export interface ExperimentCode {
  readonly id: ExperimentId;
  /** The file as its author wrote it. */
  readonly text: string;
  readonly modules: CodeModules;
}

/** One lesson's table, as the build wrote it; null where there is none. */
async function tableOf(slug: string): Promise<CodeTable | null> {
  const load = Object.hasOwn(tables, slug) ? tables[slug] : undefined;
  return load ? ((await load()).default as CodeTable) : null;
}

export async function loadExperimentCode(id: ExperimentId): Promise<ExperimentCode> {
  const [slug = "", name = ""] = id.split("/");
  const [shared, lesson] = await Promise.all([tableOf("shared"), tableOf(slug)]);
  const text = lesson?.experiments[name];
  if (!shared || !lesson || text === undefined) throw new Error(`There is no experiment "${id}".`);
  return { id, text, modules: { ...shared.modules, ...lesson.modules } };
}
