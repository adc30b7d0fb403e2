/** Serves dist/ on localhost: `node scripts/serve.mjs [--port 4173] [--host [address]] [--dir FOLDER]`. */
import "./node-version.mjs";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import sirv from "sirv";

/**
 * A server for the built notebook. A path without a file is answered with the notebook's own page for that.
 * @param {{ port: number, host: string, dist?: string }} options port 0 takes any free one
 * @returns {Promise<import("node:http").Server>}
 */
export function serve({ port, host, dist = path.join(process.cwd(), "dist") }) {
  if (!existsSync(path.join(dist, "index.html")))
    throw new Error(
      "There is no built notebook in dist/. Run `npm run build` (or `npm start`, which builds and serves).",
    );
  const notFound = readFileSync(path.join(dist, "404.html"));
  /** Folders of other languages have a page of their own for what is not there. */
  const notFoundIn = Object.fromEntries(
    readdirSync(dist, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(path.join(dist, entry.name, "404.html")))
      .map(({ name }) => [name, readFileSync(path.join(dist, name, "404.html"))]),
  );
  const files = sirv(dist, {
    brotli: true,
    etag: true,
    setHeaders(response, pathname) {
      response.setHeader("X-Content-Type-Options", "nosniff");
      if (pathname.endsWith(".bib")) response.setHeader("Content-Type", "text/plain; charset=utf-8"); // to be read
      response.setHeader(
        "Cache-Control",
        pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
    onNoMatch(request, response) {
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
      response.end(notFoundIn[request.url?.split("/")[1] ?? ""] ?? notFound);
    },
  });
  const server = createServer((request, response) => {
    if (request.url === "/room.json") {
      const bound = server.address();
      const at = typeof bound === "object" && bound ? bound.port : port;
      response.writeHead(200, { "Content-Type": "application/json", "Cache-Control": "no-store" });
      response.end(
        JSON.stringify(host === "localhost" ? [] : roomAddresses().map((ip) => `http://${ip}:${at}/`)),
      );
    } else files(request, response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

/** Addresses under which other machines of the room reach this one. */
const roomAddresses = () =>
  Object.values(os.networkInterfaces())
    .flat()
    .filter((face) => face && face.family === "IPv4" && !face.internal)
    .map((face) => face?.address);

async function main() {
  const args = process.argv.slice(2);
  const valueOf = (/** @type {string} */ name) => {
    const at = args.indexOf(name);
    const value = at < 0 ? undefined : args[at + 1];
    return value?.startsWith("--") ? undefined : value;
  };
  const wanted = Number(valueOf("--port") ?? 4173);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
    console.error("--port takes a number from 0 to 65535.");
    process.exit(1);
  }
  const folder = valueOf("--dir");
  const open = args.includes("--host");
  const host = open ? (valueOf("--host") ?? "0.0.0.0") : "localhost";
  let server;
  for (let port = wanted; !server; port++)
    try {
      server = await serve({ port, host, ...(folder ? { dist: path.resolve(folder) } : {}) });
    } catch (error) {
      const busy = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!busy || port >= wanted + 20) {
        console.error(error instanceof Error ? error.message : error);
        process.exit(1);
      }
    }
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : wanted;
  console.log(`\n  Learning Theory, Live is at  http://localhost:${port}/\n`);
  if (open)
    for (const ip of roomAddresses()) console.log(`  In this room:                http://${ip}:${port}/\n`);
  console.log("  Press Ctrl+C to stop.");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
