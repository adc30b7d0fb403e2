/// <reference lib="webworker" />
/**
 * Keeps the whole notebook for use without a network. The build writes before this file which files there are, each
 * with the hash of its content; what does not match its hash is never kept and never served.
 */
export interface Contents {
  readonly version: string;
  /** Path from the notebook's root → SHA-256 of the file, in hex. */
  readonly files: Readonly<Record<string, string>>;
}

const scope = self as unknown as ServiceWorkerGlobalScope & { readonly notebook: Contents };
const { version, files } = scope.notebook;
const root = new URL("./", scope.location.href);
const PREFIX = `notebook ${root.pathname} `;
const NAME = PREFIX + version;
/** Files fetched at a time while installing: a lecture hall's network is shared. */
const AT_A_TIME = 6;

const addressOf = (path: string): string => new URL(path, root).href;

async function hashOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The file if its content is what the build wrote; null if it is cut off, altered, or another page altogether. */
async function sound(path: string, response: Response | undefined): Promise<Response | null> {
  if (!response?.ok) return null;
  const content = await response.arrayBuffer();
  if ((await hashOf(content)) !== files[path]) return null;
  return new Response(content, { headers: response.headers });
}

/** Brings a file in from an older version's cache or from the network, and keeps it. */
async function bring(cache: Cache, path: string): Promise<Response> {
  const address = addressOf(path);
  const kept =
    (await sound(path, await caches.match(address, { ignoreSearch: true }))) ??
    (await sound(path, await fetch(address, { cache: "no-cache", credentials: "same-origin" })));
  if (!kept) throw new Error(`${path} did not arrive whole.`);
  await cache.put(address, kept.clone());
  return kept;
}

async function install(): Promise<void> {
  const cache = await caches.open(NAME);
  const paths = Object.keys(files);
  const next = async (): Promise<void> => {
    for (let path = paths.shift(); path !== undefined; path = paths.shift()) await bring(cache, path);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, next));
}

/** Keeps the version before this one too: a page of it may still be open somewhere and load another part. */
async function tidy(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  for (const name of names.slice(0, -1)) await caches.delete(name);
}

/** The file that a request asks for, or null if it is none of the notebook's. */
function pathOf(request: Request): string | null {
  const { origin, pathname } = new URL(request.url);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return null;
  const path = decodeURIComponent(pathname.slice(root.pathname.length));
  if (path === "" || path.endsWith("/")) return `${path}index.html`;
  return Object.hasOwn(files, path)
    ? path
    : Object.hasOwn(files, `${path}/index.html`)
      ? `${path}/index.html`
      : path;
}

/** Files whose kept copy was found whole since this worker started. */
const proven = new Set<string>();

async function answer(request: Request, path: string): Promise<Response> {
  const address = addressOf(path);
  if (!Object.hasOwn(files, path)) {
    // Another version's file, or none: an open page of the version before may ask for it.
    const older = await caches.match(address, { ignoreSearch: true });
    if (older) return older;
    try {
      return await fetch(request);
    } catch {
      if (request.mode !== "navigate") return Response.error();
      const folder = path.slice(0, path.indexOf("/") + 1);
      const said = Object.hasOwn(files, `${folder}404.html`) ? `${folder}404.html` : "404.html";
      return (await caches.match(addressOf(said))) ?? Response.error();
    }
  }
  const cache = await caches.open(NAME);
  const kept = await cache.match(address);
  if (kept && proven.has(path)) return kept;
  const whole = await sound(path, kept);
  if (whole) {
    proven.add(path);
    return whole;
  }
  try {
    return await bring(cache, path); // the browser has dropped or damaged it
  } catch {
    return fetch(request);
  }
}

scope.addEventListener("install", (event) => {
  event.waitUntil(install());
});
scope.addEventListener("activate", (event) => {
  event.waitUntil(tidy().then(() => scope.clients.claim()));
});
scope.addEventListener("message", ({ data }: ExtendableMessageEvent) => {
  if (data === "take over") void scope.skipWaiting();
});
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = request.method === "GET" ? pathOf(request) : null;
  if (path === null || request.headers.has("range")) return;
  event.respondWith(answer(request, path));
});
