// What a reader's experiment may import, and what the author wrote: the notebook's own modules with their types taken off,
// one by one and by name, and the text of each experiment. They come when code is opened, and no page's script holds them.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { parseAst, transformWithOxc } from "vite";
import { lessonSlugs } from "./lesson-plugin.mjs";

const TABLES = "virtual:code-tables";
const TABLE = "virtual:code-table/";
/** The layers that lessons may use; an alias for each. */
const SHARED = {
  "@contract": "src/contract",
  "@numerics": "src/numerics",
  "@learning": "src/learning",
  "@theory": "src/theory",
};

/** @typedef {{ code: string, imports: string[], exports: string[] }} CodeModule */
/** @typedef {{ modules: Record<string, CodeModule>, experiments: Record<string, string> }} CodeTable */

const sources = (/** @type {string} */ folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.ts$/.test(entry.name))
    .map((entry) => `${folder}/${entry.name}`)
    .sort();

/** The name under which a module is imported: its path from the project's root, without its ending. */
function nameOf(/** @type {string} */ from, /** @type {string} */ importer) {
  const [head = "", ...rest] = from.split("/");
  const layer = SHARED[/** @type {keyof typeof SHARED} */ (head)];
  if (layer) return [layer, ...(rest.length > 0 ? rest : ["index"])].join("/");
  if (from.startsWith(".")) return path.posix.join(path.posix.dirname(importer), from).replace(/\.ts$/, "");
  throw new Error(`${importer} imports ${from}, which readers' code cannot.`);
}

const namesIn = (/** @type {any} */ declaration) =>
  declaration.type === "VariableDeclaration"
    ? declaration.declarations.map((/** @type {any} */ each) => each.id.name)
    : [declaration.id.name];

/** @returns {Promise<CodeModule & { passes: string[] }>} */
async function moduleOf(/** @type {string} */ file) {
  let { code } = await transformWithOxc(readFileSync(file, "utf8"), file);
  /** @type {string[]} */
  const imports = [];
  /** @type {string[]} */
  const exports = [];
  /** @type {string[]} */
  const passes = [];
  const body = /** @type {any[]} */ (parseAst(code).body);
  for (const node of [...body].reverse()) {
    if (node.type === "ExportDefaultDeclaration") exports.push("default");
    if (node.type === "ExportNamedDeclaration") {
      if (node.declaration) exports.push(...namesIn(node.declaration));
      exports.push(...node.specifiers.map((/** @type {any} */ each) => each.exported.name));
    }
    if (!node.source) continue;
    const name = nameOf(node.source.value, file);
    imports.push(name);
    if (node.type === "ExportAllDeclaration") passes.push(name);
    code = `${code.slice(0, node.source.start)}"sandbox:${name}"${code.slice(node.source.end)}`;
  }
  return { code, imports: [...new Set(imports)], exports, passes };
}

/** @returns {Promise<CodeTable>} */
async function tableOf(/** @type {readonly string[]} */ files, /** @type {readonly string[]} */ experiments) {
  const found = Object.fromEntries(
    await Promise.all(
      files.map(async (file) => /** @type {const} */ ([file.replace(/\.ts$/, ""), await moduleOf(file)])),
    ),
  );
  /** @returns {string[]} */
  const exportsOf = (/** @type {string} */ name) => [
    ...(found[name]?.exports ?? []),
    ...(found[name]?.passes ?? []).flatMap(exportsOf),
  ];
  return {
    modules: Object.fromEntries(
      Object.entries(found).map(([name, { code, imports }]) => [
        name,
        { code, imports, exports: exportsOf(name) },
      ]),
    ),
    experiments: Object.fromEntries(
      experiments.map((file) => [path.basename(file, ".ts"), readFileSync(file, "utf8")]),
    ),
  };
}

/** @returns {import("vite").Plugin} */
export function codeTables() {
  return {
    name: "code-tables",
    resolveId: (id) => (id === TABLES || id.startsWith(TABLE) ? `\0${id}` : null),
    async load(id) {
      if (id === `\0${TABLES}`) {
        const loaders = ["shared", ...lessonSlugs()].map(
          (slug) => `${JSON.stringify(slug)}: () => import(${JSON.stringify(TABLE + slug)})`,
        );
        return `export default { ${loaders.join(", ")} };`;
      }
      if (!id.startsWith(`\0${TABLE}`)) return null;
      const slug = id.slice(TABLE.length + 1);
      const experiments = slug === "shared" ? [] : sources(`lessons/${slug}/experiments`);
      const files =
        slug === "shared"
          ? Object.values(SHARED).flatMap(sources)
          : [...sources(`lessons/${slug}`), ...experiments];
      for (const file of files) this.addWatchFile(path.resolve(file));
      return `export default ${JSON.stringify(await tableOf(files, experiments))};`;
    },
  };
}
