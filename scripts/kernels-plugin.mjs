/**
 * Compiles the AssemblyScript kernels and hands them to the code that loads them, as base64 in a module of its own: the
 * same in a browser's worker, in Node and in tests, without an address to fetch.
 */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Modules, and the instruction sets that they are compiled for. */
const MODULES = new Map([
  ["virtual:kernels", "simd"],
  ["virtual:kernels/relaxed", "simd,relaxed-simd"],
]);
const FOLDER = path.resolve("src/runtime/kernels/assembly");
const CACHE = path.resolve(".cache");

/** The compiled module; kept in .cache/ under a name that says what it was made from. */
export async function compiledKernels(features = "simd") {
  const sources = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".ts"))
    .sort();
  const digest = createHash("sha256").update(features);
  for (const name of sources) digest.update(name).update(readFileSync(path.join(FOLDER, name)));
  digest.update(readFileSync("node_modules/assemblyscript/package.json"));
  const file = path.join(CACHE, `kernels-${digest.digest("hex").slice(0, 16)}.wasm`);
  try {
    return readFileSync(file);
  } catch {
    // Not compiled yet.
  }
  mkdirSync(CACHE, { recursive: true });
  const { default: asc } = await import(
    pathToFileURL(path.resolve("node_modules/assemblyscript/dist/asc.js")).href
  );
  // Written beside and moved: two programs may compile at the same time.
  const folder = mkdtempSync(path.join(CACHE, "kernels-"));
  const made = path.join(folder, "kernels.wasm");
  const { error, stderr } = await asc.main([
    path.relative(process.cwd(), path.join(FOLDER, "index.ts")),
    ...["--outFile", path.relative(process.cwd(), made)],
    // The memory is TensorFlow.js's own, so the module may have no data and no allocator.
    ...["--importMemory", "--runtime", "stub", "--use", "abort=", "--noAssert"],
    ...["--enable", features, "-O3", "--disableWarning", "112"],
  ]);
  if (error) throw new Error(`The kernels do not compile:\n${stderr.toString()}`);
  renameSync(made, file);
  rmSync(folder, { recursive: true, force: true });
  return readFileSync(file);
}

/** @returns {import("vite").Plugin} */
export const kernels = () => ({
  name: "kernels",
  resolveId: (id) => (MODULES.has(id) ? `\0${id}` : null),
  async load(id) {
    const features = id.startsWith("\0") ? MODULES.get(id.slice(1)) : undefined;
    if (features === undefined) return null;
    for (const name of readdirSync(FOLDER)) this.addWatchFile(path.join(FOLDER, name));
    const binary = await compiledKernels(features);
    return `export default ${JSON.stringify(binary.toString("base64"))};`;
  },
});
