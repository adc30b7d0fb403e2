/// <reference lib="webworker" />
/** The worker of a lesson's runs. */
import { loadExperiment } from "../catalogue/experiments";
import { wasmPaths } from "./engine-paths";
import type { Command, Report } from "./protocol";
import { createRunner } from "./runner";
import { startEngine } from "./tensorflow";

const scope = self as unknown as DedicatedWorkerGlobalScope;
const send = (message: Report, transfer: Transferable[] = []): void => {
  scope.postMessage(message, transfer);
};
const obey = createRunner({
  engine: startEngine(wasmPaths),
  load: (spec) => loadExperiment(spec.experiment),
  send,
});

scope.onmessage = ({ data }: MessageEvent<Command>) => {
  obey(data);
};

// Held for the worker's whole life: the page waits for the same lock and so learns at once when the worker is gone.
if (scope.name && "locks" in navigator)
  navigator.locks
    .request(scope.name, () => {
      send({ kind: "locked", run: 0 });
      return new Promise<void>(() => undefined);
    })
    .catch(() => undefined); // no locks outside secure contexts: the watchdog of the page serves there
