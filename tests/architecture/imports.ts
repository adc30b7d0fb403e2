import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Low to high: a layer may import itself and those before it, except that learning and theory stay apart. */
export const LAYERS = [
  "contract",
  "words",
  "numerics",
  "learning",
  "theory",
  "catalogue",
  "runtime",
  "store",
  "view",
  "app",
] as const;
const ALIASES: Readonly<Record<string, string>> = {
  "@contract": "contract",
  "@numerics": "numerics",
  "@learning": "learning",
  "@theory": "theory",
};

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => {
      const full = path.join(entry.parentPath, entry.name);
      return {
        path: path.relative(process.cwd(), full).replaceAll("\\", "/"),
        text: readFileSync(full, "utf8"),
      };
    });
}

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

/** Static and dynamic imports of a file; comments and strings that merely mention one do not count. */
export function importsOf(text: string): readonly Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const found: Import[] = [];
  for (const [, type, from = ""] of code.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']/gm,
  ))
    found.push({ from, typeOnly: type !== undefined });
  for (const [, from = ""] of code.matchAll(/(?<!typeof )\bimport\(\s*["']([^"']+)["']\s*\)/g))
    found.push({ from, typeOnly: false });
  return found;
}

const layerOf = (file: string): string | undefined => /^src\/([^/]+)\//.exec(file)?.[1];
const lessonOf = (file: string): string | undefined => /^lessons\/([^/]+)\//.exec(file)?.[1];

/** Project path that an import leads to, or null for a package. */
function target(file: string, from: string): string | null {
  const [head = ""] = from.split("/");
  if (ALIASES[head]) return `src/${ALIASES[head]}/${from.slice(head.length + 1)}`;
  if (from.startsWith("/")) return from.slice(1);
  return from.startsWith(".") ? path.posix.join(path.posix.dirname(file), from) : null;
}

const BROWSER =
  /\b(window|document|localStorage|indexedDB|navigator|location|history|requestAnimationFrame|matchMedia)\b\s*[.(]/;
const BROWSER_HOMES = ["view", "app"];
const BROWSER_FILES = ["src/runtime/worker.ts", "src/runtime/client.ts", "src/runtime/sandbox/frames.ts"];

/** Every breach of the layer rules in a file, each as a sentence. */
export function breaches(file: SourceFile): readonly string[] {
  const out: string[] = [];
  const layer = layerOf(file.path);
  const lesson = lessonOf(file.path);
  const isTest = file.path.endsWith(".test.ts");
  for (const { from, typeOnly } of importsOf(file.text)) {
    const to = target(file.path, from);
    const toLayer = to === null ? undefined : layerOf(`${to}/`);
    const say = (why: string): void => {
      out.push(`${file.path} imports ${from}: ${why}`);
    };
    if (to !== null && layer !== undefined) {
      if (lessonOf(`${to}/`) !== undefined) say("nothing in src imports a lesson; the catalogue finds them");
      else if (toLayer !== undefined && toLayer !== layer) {
        const apart = [layer, toLayer].sort().join() === "learning,theory";
        if (apart || LAYERS.indexOf(toLayer as never) > LAYERS.indexOf(layer as never))
          say(`the layer ${layer} may not use ${toLayer}`);
      }
      if (layer === "contract" && toLayer !== "contract") say("the contract imports nothing");
    }
    if (to !== null && lesson !== undefined && !isTest) {
      const toLesson = lessonOf(`${to}/`);
      if (toLesson !== undefined && toLesson !== lesson) say("a lesson never imports another lesson");
      if (toLayer !== undefined && !["contract", "numerics", "learning", "theory"].includes(toLayer))
        say("a lesson uses only contract, numerics, learning and theory");
    }
    if (to === null && !typeOnly && !isTest) {
      if (
        from.startsWith("@tensorflow/") &&
        file.path !== "src/runtime/tensorflow.ts" &&
        file.path !== "src/runtime/engine-paths.ts"
      )
        say("TensorFlow.js is loaded for its value in src/runtime/tensorflow.ts alone");
      if (/^react(-dom)?(\/|$)/.test(from) && layer !== "view" && layer !== "app")
        say("React belongs to view and app");
      if (from.startsWith("plotly") && layer !== "view") say("plotly belongs to view");
      if (from.startsWith("zustand") && layer !== "store" && layer !== "view")
        say("zustand belongs to the store and its hooks");
    }
  }
  const mayTouchBrowser =
    (layer !== undefined && BROWSER_HOMES.includes(layer)) || BROWSER_FILES.includes(file.path) || isTest;
  // Words in comments and strings are no use of a global.
  const code = file.text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, '""')
    .replace(/\/\/.*$/gm, "");
  if (!mayTouchBrowser && (layer !== undefined || lesson !== undefined) && BROWSER.test(code))
    out.push(
      `${file.path} uses a browser global (${BROWSER.exec(code)?.[1] ?? ""}); only view, app and the two ends of the worker may`,
    );
  return out;
}

/** Import cycles among the files, each as the list of its members. Type-only imports do not close a cycle. */
export function cycles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const paths = new Set(files.map((file) => file.path));
  const resolve = (to: string): string | undefined =>
    [to, `${to}.ts`, `${to}.tsx`, `${to}/index.ts`]
      .map((p) => p.replace(/\/$/, ""))
      .find((p) => paths.has(p));
  const edges = new Map(
    files.map((file) => [
      file.path,
      importsOf(file.text)
        .filter((i) => !i.typeOnly)
        .map((i) => target(file.path, i.from))
        .flatMap((to) => (to === null ? [] : (resolve(to) ?? []))),
    ]),
  );
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) {
      found.push(trail.slice(at));
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return found;
}
