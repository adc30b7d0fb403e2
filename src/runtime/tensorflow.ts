/**
 * The one module that loads TensorFlow.js for its value. Only the worker, Node programs and tests import it, so that
 * the page never carries it.
 */
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-core/dist/register_all_gradients";
import "@tensorflow/tfjs-backend-cpu";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { PORTABLE, type Build } from "./kernels/heap";
import { installKernels } from "./kernels/install";

export type Backend = "wasm" | "cpu";

export interface Engine {
  readonly tf: typeof tf;
  readonly backend: Backend;
  /** Why the preferred backend is not used, in a sentence; null if it is. */
  readonly note: string | null;
}

/** Addresses of the three builds of the WASM backend, where they are not found by themselves (in the browser). */
export type WasmPaths = Parameters<typeof setWasmPaths>[0];

/** Hands over a build of the WASM backend where it has no address, or null where there is none. */
export type Binary = (name: string) => Promise<ArrayBuffer | null>;

/** Where the backend reads its binary by way of the platform, it gets it from `binary`. */
function handIn(binary: Binary): void {
  setWasmPaths(
    {
      "tfjs-backend-wasm.wasm": "tfjs-backend-wasm.wasm",
      "tfjs-backend-wasm-simd.wasm": "tfjs-backend-wasm-simd.wasm",
      "tfjs-backend-wasm-threaded-simd.wasm": "tfjs-backend-wasm-threaded-simd.wasm",
    },
    true,
  );
  tf.env().platform.fetch = async (name) => {
    const found = await binary(name);
    if (!found) throw new Error(`There is no ${name}.`);
    return new Response(found);
  };
}

/**
 * Starts WebAssembly (SIMD where the engine has it), or the plain JavaScript backend where WebAssembly is refused.
 * Threads are off: at lesson size they cost more than they give, and the threaded build breaks when minified.
 * Of the kernels' builds the first that the engine takes is used; the bench alone asks for another than the portable one.
 */
export async function startEngine(
  wasmPaths?: WasmPaths,
  binary?: Binary,
  builds: readonly Build[] = [PORTABLE],
): Promise<Engine> {
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  tf.env().set("PROD", true);
  if (wasmPaths) setWasmPaths(wasmPaths);
  if (binary) handIn(binary);
  const started = await tf.setBackend("wasm").catch(() => false);
  if (started) {
    // Without them (no SIMD, or another version of the backend) the stock kernels serve: slower, nothing else.
    await installKernels(tf, builds).catch(() => null);
    return { tf, backend: "wasm", note: null };
  }
  await tf.setBackend("cpu");
  return {
    tf,
    backend: "cpu",
    note: "WebAssembly is not available in this browser, so the experiment runs in plain JavaScript: the same experiment, several times slower.",
  };
}
