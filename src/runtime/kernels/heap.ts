/**
 * The heap of TensorFlow.js's WASM backend, and the kernels compiled to work on it. The backend has no public way to its
 * memory; what is used of its inside is checked here once, and where it is not as expected the stock kernels serve.
 */
import type { Tensorflow } from "@contract";

export type Address = number;
type DataId = object;

/** What the kernels need of the WASM backend. */
export interface WasmBackend {
  readonly wasm: {
    readonly _malloc: (bytes: number) => Address;
    readonly _free: (address: Address) => void;
    readonly asm: { readonly memory: WebAssembly.Memory };
    readonly tfjs: { readonly disposeData: (id: number) => void };
  };
  readonly dataIdMap: {
    readonly get: (dataId: DataId) => { readonly id: number; readonly memoryOffset: Address };
    readonly delete: (dataId: DataId) => boolean;
  };
  readonly makeOutput: (
    shape: readonly number[],
    dtype: string,
    memoryOffset?: Address,
  ) => { dataId: DataId; shape: number[]; dtype: string };
  readonly disposeData: (dataId: DataId, force?: boolean) => boolean;
}

type Call = (...numbers: number[]) => void;
const NAMES = [
  "products",
  "dense",
  "denseBackward",
  "unary",
  "binary",
  "compare",
  "boolToFloat",
  "fill",
  "reduce",
  "move",
  "pieces",
  "copy",
  "momentum",
  "adam",
  "softmaxCrossEntropy",
  "lif",
  "uniforms",
  "normals",
  "signs",
] as const;
/** The compiled kernels; `assembly/` says what their arguments are. Addresses and strides are in bytes. */
export type Compiled = Readonly<Record<(typeof NAMES)[number], Call>>;

export interface Heap {
  readonly backend: WasmBackend;
  readonly call: Compiled;
  /** Memory for whatever a kernel puts aside while it runs: at least what was reserved. Its place may change. */
  readonly scratch: () => Address;
  readonly reserve: (bytes: number) => void;
  readonly words: () => Int32Array;
  readonly floats: () => Float32Array;
  readonly bytes: () => Uint8Array;
}

const has = (value: unknown, ...path: readonly string[]): boolean => {
  let at: unknown = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !(key in at)) return false;
    at = (at as Readonly<Record<string, unknown>>)[key]; // a border: only looked at
  }
  return at !== undefined && at !== null;
};

function isWasmBackend(backend: unknown): backend is WasmBackend {
  return (
    has(backend, "wasm", "_malloc") &&
    has(backend, "wasm", "_free") &&
    has(backend, "wasm", "asm", "memory") &&
    has(backend, "wasm", "tfjs", "disposeData") &&
    has(backend, "dataIdMap") &&
    has(backend, "makeOutput") &&
    has(backend, "disposeData")
  );
}

function isCompiled(exports: WebAssembly.Exports): exports is WebAssembly.Exports & Compiled {
  return NAMES.every((name) => typeof exports[name] === "function");
}

/** The kernels compiled for some set of instructions, as base64. */
export type Build = () => Promise<{ readonly default: string }>;
/** Instructions that give the same bits on every machine. The notebook's pages use no other: DESIGN.md says why. */
export const PORTABLE: Build = () => import("virtual:kernels");

/** The first of the builds that the engine takes, by its own validation: a feature test that cannot be wrong. */
export async function accepted(builds: readonly Build[]): Promise<Uint8Array<ArrayBuffer> | null> {
  for (const build of builds) {
    const { default: base64 } = await build();
    const binary = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    if (WebAssembly.validate(binary)) return binary;
  }
  return null;
}

/** Puts the kernels onto the heap of the backend in use; null where SIMD is lacking or the backend is another. */
export async function openHeap(tf: Tensorflow, builds: readonly Build[]): Promise<Heap | null> {
  if (tf.getBackend() !== "wasm" || !(await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT"))) return null;
  const backend: unknown = tf.backend();
  if (!isWasmBackend(backend)) return null;
  const { memory } = backend.wasm.asm;
  const binary = await accepted(builds);
  if (!binary) return null;
  const { instance } = await WebAssembly.instantiate(binary, { env: { memory } });
  const { exports } = instance;
  if (!isCompiled(exports)) return null;

  let scratch = 0;
  let reserved = 0;
  let buffer: ArrayBufferLike | null = null;
  let words = new Int32Array(0);
  let floats = new Float32Array(0);
  let bytes = new Uint8Array(0);
  /** Views of the memory are lost whenever it grows. */
  const look = (): void => {
    if (buffer === memory.buffer) return;
    buffer = memory.buffer;
    words = new Int32Array(memory.buffer);
    floats = new Float32Array(memory.buffer);
    bytes = new Uint8Array(memory.buffer);
  };
  return {
    backend,
    call: exports,
    scratch: () => scratch,
    reserve(size) {
      if (size <= reserved) return;
      if (scratch) backend.wasm._free(scratch);
      scratch = backend.wasm._malloc(size) >>> 0;
      reserved = size;
    },
    words() {
      look();
      return words;
    },
    floats() {
      look();
      return floats;
    },
    bytes() {
      look();
      return bytes;
    },
  };
}
