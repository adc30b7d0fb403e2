/// <reference lib="webworker" />
/** A browser worker of the pool: it does one job after another, each from beginning to end; the page ends it by terminating it. */
import { loadClaim } from "../catalogue/claims";
import { loadExperiment } from "../catalogue/experiments";
import { wasmPaths } from "./engine-paths";
import type { Library } from "./pool-jobs";
import type { PoolRequest } from "./pool-protocol";
import { serveRequest } from "./pool-serve";
import { startEngine, type Engine } from "./tensorflow";

const scope = self as unknown as DedicatedWorkerGlobalScope;
let engine: Promise<Engine> | null = null;
const library: Library = {
  engine: () => (engine ??= startEngine(wasmPaths)),
  experiment: loadExperiment,
  claim: loadClaim,
};

scope.onmessage = ({ data }: MessageEvent<PoolRequest>) => {
  void serveRequest(library, data, (reply, transfer) => {
    scope.postMessage(reply, [...transfer]);
  });
};
