/**
 * A reader's experiment made ready for the sandbox: types taken off, every import checked and led to a module of the
 * table, and with it whatever that module needs. What is wrong is said with its place before anything runs.
 */
import type { CodeModules, ExperimentCode } from "../../catalogue/experiment-code";
import type { SandboxModule } from "./protocol";
import { stripTypes, type CodeFault, type CodeImport } from "./strip-types";

/** Longer code is refused: the longest of the lessons' own has a tenth of it. */
export const LONGEST_CODE = 200_000;

export type Linked =
  /** Modules in an order in which each stands after those that it imports; the reader's, `reader`, is the last. */
  | { readonly kind: "modules"; readonly modules: readonly SandboxModule[] }
  | { readonly kind: "fault"; readonly fault: CodeFault };

const ALIASES: Readonly<Record<string, string>> = {
  "@contract": "src/contract",
  "@numerics": "src/numerics",
  "@learning": "src/learning",
  "@theory": "src/theory",
};

/** The module's name in the table, for an import in an experiment of that lesson; null where there can be none. */
function moduleName(from: string, slug: string): string | null {
  const [head = "", ...rest] = from.replace(/\.ts$/, "").split("/");
  const layer = ALIASES[head];
  if (layer !== undefined) return [layer, ...(rest.length > 0 ? rest : ["index"])].join("/");
  const path = ["lessons", slug, "experiments"];
  if (head !== "." && head !== "..") return null;
  for (const part of [head, ...rest])
    if (part === "..") path.pop();
    else if (part !== ".") path.push(part);
  return path.join("/");
}

function importFault(
  { from, place, names }: CodeImport,
  name: string,
  modules: CodeModules,
): CodeFault | null {
  const found = Object.hasOwn(modules, name) ? modules[name] : undefined;
  if (!found)
    return {
      ...place,
      message: `There is no module “${from}”. The code may import @contract, @numerics, @learning, @theory and this lesson's own files.`,
    };
  const missing = names.find((asked) => !found.exports.includes(asked.name));
  return missing
    ? {
        line: missing.line,
        column: missing.column,
        message: `“${from}” has no “${missing.name}”. It has ${found.exports.slice(0, 12).join(", ")}${found.exports.length > 12 ? ", …" : ""}.`,
      }
    : null;
}

/** The modules and all that they import, those that are imported first. */
function withNeeded(names: readonly string[], modules: CodeModules): readonly SandboxModule[] {
  const out = new Map<string, SandboxModule>();
  const visit = (name: string): void => {
    const found = modules[name];
    if (out.has(name) || !found) return;
    found.imports.forEach(visit);
    out.set(name, { name, text: found.code });
  };
  names.forEach(visit);
  return [...out.values()];
}

export function linkCode({ id, modules }: Pick<ExperimentCode, "id" | "modules">, text: string): Linked {
  const refused = (message: string, line = 1, column = 1): Linked => ({
    kind: "fault",
    fault: { message, line, column },
  });
  if (text.length > LONGEST_CODE)
    return refused(
      `The code has ${String(text.length)} characters; at most ${String(LONGEST_CODE)} can be run.`,
    );
  const stripped = stripTypes(text);
  if (stripped.kind === "fault") return stripped;
  if (!stripped.hasDefault)
    return refused("The code exports no experiment. Keep “export default experiment({ … })”.");
  let { code } = stripped;
  const needed: string[] = [];
  for (const each of [...stripped.imports].sort((a, b) => b.start - a.start)) {
    const name = moduleName(each.from, id.split("/")[0] ?? "") ?? each.from;
    const fault = importFault(each, name, modules);
    if (fault) return { kind: "fault", fault };
    needed.unshift(name);
    code = `${code.slice(0, each.start)}sandbox:${name}${code.slice(each.end)}`;
  }
  return { kind: "modules", modules: [...withNeeded(needed, modules), { name: "reader", text: code }] };
}
