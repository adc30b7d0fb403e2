import type { Pool } from "../runtime/pool";
import { startRun } from "../runtime/client";
import type { StartRun } from "../store/benches";
import type { Means } from "../view/lesson-context";
import { verdictMemory } from "./verdict-memory";

let pool: Promise<Pool> | null = null;
let source: StartRun = startRun;

/** Has runs started otherwise, given how they are started live; null for live again. */
export function setRunSource(instead: ((live: StartRun) => StartRun) | null): void {
  source = instead ? instead(startRun) : startRun;
}

/** What a page in a browser can do. Its pool is loaded and made when it is first needed. */
export const browserMeans: Means = {
  startRun: (...args) => source(...args),
  pool: () =>
    (pool ??= import("../runtime/pool-client").then(({ browserPool }) =>
      browserPool(navigator.hardwareConcurrency),
    )),
  memory: verdictMemory,
  place: async () => (await import("./reader")).readersPlace(),
  randomSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
};
