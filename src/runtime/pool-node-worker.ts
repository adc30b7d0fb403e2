/** A Node worker thread of the pool. */
import { parentPort } from "node:worker_threads";
import { loadClaim } from "../catalogue/claims";
import { loadExperiment } from "../catalogue/experiments";
import { nodeEngine } from "./node";
import type { Library } from "./pool-jobs";
import type { PoolRequest } from "./pool-protocol";
import { serveRequest } from "./pool-serve";

const library: Library = { engine: nodeEngine, experiment: loadExperiment, claim: loadClaim };

parentPort?.on("message", (request: PoolRequest) => {
  void serveRequest(library, request, (reply, transfer) => parentPort?.postMessage(reply, [...transfer]));
});
