// The sandbox for readers' code has no network and no notebook around it: its frame is one file with its script inside,
// and the programs of its workers are handed in as text.
import { createHash } from "node:crypto";
import path from "node:path";
import { build } from "vite";
import { kernels } from "./kernels-plugin.mjs";

const FRAME = "virtual:sandbox/frame";
/** Programs of workers: the one that calls functions of exercises, and the one that runs experiments. */
const PROGRAMS = new Map([
  ["virtual:sandbox/calls", "calls-worker"],
  ["virtual:sandbox/experiment", "experiment-worker"],
]);
const FOLDER = path.resolve("src/runtime/sandbox");

/** A script without imports, made of a module of the sandbox's folder. What it names `sandbox:…` is left for the frame. */
async function program(/** @type {string} */ name) {
  const result = await build({
    configFile: false,
    logLevel: "error",
    plugins: [kernels()],
    resolve: {
      alias: {
        "@contract": path.resolve("src/contract/index.ts"),
        "@numerics": path.resolve("src/numerics"),
        "@learning": path.resolve("src/learning"),
      },
    },
    build: {
      write: false,
      target: "es2022",
      lib: { entry: path.join(FOLDER, `${name}.ts`), formats: ["iife"], name: "sandbox" },
      rolldownOptions: { external: /^sandbox:/ },
    },
  });
  const [built] = Array.isArray(result) ? result : [result];
  const chunk = "output" in built ? built.output[0] : null;
  if (chunk?.type !== "chunk") throw new Error(`The sandbox's ${name} was not built.`);
  return chunk.code.trim();
}

const attribute = (/** @type {string} */ text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const page = (/** @type {string} */ policy, /** @type {string} */ body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Sandbox</title></head><body>${body}</body></html>\n`;

/**
 * The frame's document, and around it the one that has an address: a frame with `sandbox` is not reached by the service
 * worker, so the page opens an empty document of its own origin, and that holds the frame as text. The policy of both
 * allows the one script in the frame, and code from memory; nothing has an address.
 */
async function frameDocument() {
  const script = await program("frame");
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = `default-src 'none'; script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval'; worker-src blob:; base-uri 'none'; form-action 'none'`;
  const frame = page(policy, `<script>${script}</script>`);
  return page(
    policy,
    `<iframe sandbox="allow-scripts" title="Sandbox" srcdoc="${attribute(frame)}"></iframe>`,
  );
}

/** @returns {import("vite").Plugin} */
export function sandbox() {
  let serving = false;
  return {
    name: "sandbox",
    configResolved({ command }) {
      serving = command === "serve";
    },
    resolveId: (id) => (id === FRAME || PROGRAMS.has(id) ? `\0${id}` : null),
    async load(id) {
      const worker = PROGRAMS.get(id.slice(1));
      if (worker) return `export default ${JSON.stringify(await program(worker))};`;
      if (id !== `\0${FRAME}`) return null;
      if (serving) return `export default "/sandbox.html";`;
      const file = this.emitFile({ type: "asset", name: "sandbox.html", source: await frameDocument() });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
    configureServer(server) {
      server.middlewares.use("/sandbox.html", (_, response, next) => {
        frameDocument().then((text) => {
          response.setHeader("Content-Type", "text/html; charset=utf-8");
          response.end(text);
        }, next);
      });
    },
  };
}
