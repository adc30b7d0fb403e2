/** Builds the notebook into dist/ (or `--out FOLDER`): scripts and styles by Vite, then one static HTML file a page, then compressed copies. */
import "./node-version.mjs";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "vite";
import { iconIco, iconPng } from "./icons.mjs";

const root = process.cwd();
const outAt = process.argv.indexOf("--out");
const dist = path.resolve(root, outAt < 0 ? "dist" : (process.argv[outAt + 1] ?? "dist"));
const serverBuild = `${dist}-ssr`;

/**
 * What a page may do: everything comes from the notebook's own address; WebAssembly may be compiled, text may not be
 * run as code. KaTeX's markup carries inline style attributes, hence the exception for styles.
 */
const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'";

await build({ logLevel: "error", build: { outDir: dist } });
await build({ logLevel: "error", build: { ssr: true, outDir: serverBuild } });

/** @typedef {{ file: string, css?: string[], imports?: string[], src?: string }} Chunk */
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(path.join(dist, ".vite/manifest.json"), "utf8"));
const { renderPage, paths, files, untranslated } = await import(
  pathToFileURL(path.join(serverBuild, "entry-server.js")).href
);
const template = readFileSync(path.join(root, "index.html"), "utf8");

/** The entry of a script and all chunks it imports at once, entry first. */
function chunksOf(/** @type {string} */ script) {
  const key = Object.keys(manifest).find(
    (name) => name === script || name.endsWith(`\0${script}`) || name.endsWith(script),
  );
  if (!key) throw new Error(`The build has no script "${script}".`);
  /** @type {Chunk[]} */
  const chunks = [];
  const visit = (/** @type {string} */ name) => {
    const chunk = manifest[name];
    if (!chunk || chunks.includes(chunk)) return;
    chunks.push(chunk);
    chunk.imports?.forEach(visit);
  };
  visit(key);
  return chunks;
}

/** The faces of the first screen are asked for at once: text that changes its face later moves what stands below. */
const faces = readdirSync(path.join(dist, "assets")).filter((name) =>
  /^(inter|source-serif-4)-latin-wght-normal-.*\.woff2$/.test(name),
);

for (const page of paths()) {
  const rendered = renderPage(page);
  const file = page.endsWith("/") ? path.join(dist, page, "index.html") : path.join(dist, page);
  const up = page.endsWith("/404.html") ? "/" : "../".repeat(page.split("/").filter(Boolean).length) || "./";
  const chunks = chunksOf(rendered.script);
  const styles = [...new Set(chunks.flatMap((chunk) => chunk.css ?? []))];
  // Scripts leave the line to style and faces: the text is there, and can be read, before they run. For that reason
  // their parts are not announced either: with them in the line, the text came more than a second later on a phone.
  const head = [
    ...faces.map(
      (name) => `<link rel="preload" as="font" type="font/woff2" href="${up}assets/${name}" crossorigin>`,
    ),
    ...styles.map((href) => `<link rel="stylesheet" href="${up}${href}">`),
  ].join("\n    ");
  const html = rendered.fill(template, {
    head,
    scripts: `<script type="module" src="${up}${chunks[0]?.file}" fetchpriority="low"></script>`,
    policy: `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
  });
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, html);
}
for (const { path: name, content } of files()) writeFileSync(path.join(dist, name), content);
for (const [language, names] of Object.entries(untranslated()))
  if (names.length > 0)
    console.log(`Without a text in ${language}, so in English there: ${names.join(", ")}.`);
rmSync(path.join(dist, ".vite"), { recursive: true });
rmSync(serverBuild, { recursive: true });

/** KaTeX offers its faces in two older formats too, which no browser that runs the notebook asks for. */
const assets = path.join(dist, "assets");
for (const name of readdirSync(assets)) {
  const file = path.join(assets, name);
  if (/\.(woff|ttf)$/.test(name)) rmSync(file);
  if (name.endsWith(".css"))
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(
        /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["']?(?:woff|truetype)["']?\)/g,
        "",
      ),
    );
}

writeFileSync(path.join(dist, "favicon.ico"), iconIco());
for (const size of [192, 512]) writeFileSync(path.join(dist, `icon-${size}.png`), iconPng(size));

/** The service worker knows every file by the hash of its content; its version is the hash of them all. */
const filesOf = () =>
  /** @type {string[]} */ (readdirSync(dist, { recursive: true }))
    .filter((name) => statSync(path.join(dist, name)).isFile())
    .map((name) => name.replaceAll(path.sep, "/"))
    .sort();
const hashes = Object.fromEntries(
  filesOf().map((name) => [
    name,
    createHash("sha256")
      .update(readFileSync(path.join(dist, name)))
      .digest("hex"),
  ]),
);
const version = createHash("sha256").update(JSON.stringify(hashes)).digest("hex").slice(0, 12);
await build({
  configFile: false,
  publicDir: false,
  logLevel: "error",
  build: {
    outDir: dist,
    emptyOutDir: false,
    target: "es2022",
    lib: { entry: "src/app/offline/service-worker.ts", formats: ["es"], fileName: () => "sw.js" },
  },
});
const worker = path.join(dist, "sw.js");
writeFileSync(
  worker,
  `self.notebook=${JSON.stringify({ version, files: hashes })};\n${readFileSync(worker, "utf8")}`,
);

/** Compressed copies, so that a page costs a phone on the lecture hall's network as little as it can. */
const listing = filesOf();
for (const name of listing) {
  if (!/\.(html|js|css|svg|wasm|json)$/.test(name)) continue;
  const content = readFileSync(path.join(dist, name));
  if (content.length < 1024) continue;
  const quality = content.length > 2 ** 20 ? 9 : 11;
  writeFileSync(
    path.join(dist, `${name}.br`),
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  );
}
const digest = createHash("sha256");
for (const name of listing) digest.update(name).update(readFileSync(path.join(dist, name)));
console.log(
  `Built ${paths().length} pages and ${listing.length} files into ${path.relative(root, dist) || dist} (${digest.digest("hex").slice(0, 12)}).`,
);
