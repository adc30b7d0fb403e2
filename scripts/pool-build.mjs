/**
 * Builds the pool's Node worker, and on request other entries beside it, so that Node can run the project's TypeScript.
 * TensorFlow.js stays outside the bundle, but for the one module that Node's loader does not find by itself.
 */
import { mkdtempSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "vite";

const WORKER = "src/runtime/pool-node-worker.ts";

/**
 * @param {Record<string, string>} entries name → source file, built beside the worker
 * @returns {Promise<{ worker: string, entries: Record<string, string>, remove: () => void }>} paths of the built modules
 */
export async function buildPool(entries = {}) {
  const cache = path.resolve(".cache");
  mkdirSync(cache, { recursive: true });
  // A folder of its own: two programs may build at the same time. Inside the project, so that packages resolve.
  const outDir = mkdtempSync(path.join(cache, "pool-"));
  await build({
    logLevel: "error",
    ssr: { noExternal: ["@tensorflow/tfjs-core"] },
    plugins: [
      {
        name: "tensorflow-stays-outside",
        enforce: "pre",
        resolveId: (id) => (id === "@tensorflow/tfjs-core" ? { id, external: true } : null),
      },
    ],
    build: {
      ssr: true,
      outDir,
      minify: false,
      rollupOptions: { input: { worker: WORKER, ...entries }, output: { entryFileNames: "[name].mjs" } },
    },
  });
  const built = (/** @type {string} */ name) => path.join(outDir, `${name}.mjs`);
  return {
    worker: built("worker"),
    entries: Object.fromEntries(Object.keys(entries).map((name) => [name, built(name)])),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}
