/** Where the browser finds the three builds of the WASM backend; they are served with the notebook. */
import plainPath from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url";
import simdPath from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import threadedPath from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url";
import type { WasmPaths } from "./tensorflow";

export const wasmPaths: WasmPaths = {
  "tfjs-backend-wasm.wasm": plainPath,
  "tfjs-backend-wasm-simd.wasm": simdPath,
  "tfjs-backend-wasm-threaded-simd.wasm": threadedPath,
};
