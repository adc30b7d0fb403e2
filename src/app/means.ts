import type { Pool } from "../runtime/pool";
import { startRun } from "../runtime/client";
import type { Means } from "../view/lesson-context";
import { verdictMemory } from "./verdict-memory";

let pool: Promise<Pool> | null = null;

/** What a page in a browser can do. Its pool is loaded and made when it is first needed. */
export const browserMeans: Means = {
  startRun,
  pool: () =>
    (pool ??= import("../runtime/pool-client").then(({ browserPool }) =>
      browserPool(navigator.hardwareConcurrency),
    )),
  memory: verdictMemory,
  randomSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
};
