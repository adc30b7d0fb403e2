import { createPool, type Pool, type Spawn } from "./pool";
import type { PoolReply } from "./pool-protocol";

const MOST_WORKERS = 8;

const spawn: Spawn = (hear, died) => {
  const worker = new Worker(new URL("./pool-worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<PoolReply>) => {
    hear(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    died(
      event.message
        ? `A worker stopped: ${event.message}.`
        : "The worker's program could not be loaded. Check the connection to the notebook's server.",
    );
  };
  worker.onmessageerror = () => {
    died("A worker's answer could not be read: the browser may be short of memory.");
  };
  return {
    post: (request, transfer) => {
      worker.postMessage(request, [...transfer]);
    },
    terminate: () => {
      worker.terminate();
    },
  };
};

/** The page's pool, with one worker a processor. */
export const browserPool = (processors: number): Pool =>
  createPool(spawn, Math.max(1, Math.min(MOST_WORKERS, processors)));
