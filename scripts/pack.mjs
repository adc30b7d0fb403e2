/**
 * `npm run pack`: the built notebook as one zip, for a USB stick or any static server, under any path. The same build
 * gives the same zip, byte by byte.
 */
import "./node-version.mjs";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";

const ZIP = "learning-theory-live.zip";
const dist = path.resolve("dist");
const README = `Learning Theory, Live

Unpack this folder and serve it with any static server, for example

    python3 -m http.server 8000          (then open http://localhost:8000/)
    npx --yes sirv-cli . --port 8000

It needs no network and works under any path. Opened as a file, without a server, a browser shows
the text but does not run the experiments.
`;

if (!process.argv.includes("--built")) {
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
/** @type {import("fflate").Zippable} */
const files = { "README.txt": Buffer.from(README) };
const names = /** @type {string[]} */ (readdirSync(dist, { recursive: true })).sort();
for (const name of names) {
  const file = path.join(dist, name);
  if (statSync(file).isFile() && !name.endsWith(".br"))
    files[name.replaceAll(path.sep, "/")] = readFileSync(file);
}
const zip = zipSync(
  Object.fromEntries(Object.entries(files).map(([name, data]) => [`learning-theory-live/${name}`, data])),
  { level: 9, mtime: new Date(1980, 0, 2) },
);
writeFileSync(ZIP, zip);
console.log(`${ZIP}: ${Object.keys(files).length} files, ${(zip.length / 2 ** 20).toFixed(1)} MiB.`);
