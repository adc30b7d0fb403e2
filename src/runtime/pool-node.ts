import { Worker } from "node:worker_threads";
import { createPool, type Pool } from "./pool";
import type { PoolReply } from "./pool-protocol";

/** A pool of worker threads that run the built module `file` (`pool-node-worker.ts`, made by `scripts/pool-build.mjs`). */
export const nodePool = (file: string, size: number): Pool =>
  createPool((hear, died) => {
    const worker = new Worker(file);
    worker.on("message", (reply: PoolReply) => {
      hear(reply);
    });
    worker.on("error", (error) => {
      died(`A worker stopped: ${error.message}.`);
    });
    return {
      post: (request, transfer) => {
        worker.postMessage(request, [...transfer]);
      },
      terminate: () => {
        void worker.terminate();
      },
    };
  }, size);
