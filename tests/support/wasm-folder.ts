import path from "node:path";

// TensorFlow.js's WebAssembly module finds its binary beside itself, by the name a CommonJS module would have.
Object.assign(globalThis, { __dirname: path.resolve("node_modules/@tensorflow/tfjs-backend-wasm/dist") });
