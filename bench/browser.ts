/// <reference lib="webworker" />
/** The bench in a browser: a worker, as runs have one, that posts each row as it is measured. */
import { wasmPaths } from "../src/runtime/engine-paths";
import { PORTABLE } from "../src/runtime/kernels/heap";
import { startEngine } from "../src/runtime/tensorflow";
import { runBench, type BenchOptions } from "./bench";
import { RELAXED } from "./products";

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data }: MessageEvent<BenchOptions>) => {
  startEngine(wasmPaths, undefined, data.relaxed ? [RELAXED, PORTABLE] : [PORTABLE])
    .then(({ tf }) =>
      runBench(tf, data, (row) => {
        scope.postMessage({ row });
      }),
    )
    .then(
      () => {
        scope.postMessage({ done: true });
      },
      (error: unknown) => {
        scope.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      },
    );
};
