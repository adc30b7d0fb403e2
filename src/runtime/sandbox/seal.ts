/**
 * Takes from a worker what the reader's code has no use for, before that code is loaded. The frame's policy and origin
 * already refuse network and storage; this makes the refusal a plain "is not defined", bounds memory and output, and keeps
 * the line to the page in our own hands.
 */

/** What is left of the worker's global scope beyond the language itself. */
const LEFT = new Set([
  ...["Object", "Function", "Array", "Number", "parseFloat", "parseInt", "Infinity", "NaN", "undefined"],
  ...["Boolean", "String", "Symbol", "Date", "Promise", "RegExp", "Error", "AggregateError", "EvalError"],
  ...["RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError", "globalThis", "self", "JSON"],
  ...["Math", "Intl", "ArrayBuffer", "Uint8Array", "Int8Array", "Uint16Array", "Int16Array", "Uint32Array"],
  ...["Int32Array", "Float32Array", "Float64Array", "Uint8ClampedArray", "BigUint64Array", "BigInt64Array"],
  ...["Float16Array", "DataView", "Map", "BigInt", "Set", "WeakMap", "WeakSet", "WeakRef", "Iterator"],
  ...["Proxy", "Reflect", "FinalizationRegistry", "decodeURI", "decodeURIComponent", "encodeURI"],
  ...["encodeURIComponent", "escape", "unescape", "isFinite", "isNaN", "structuredClone", "constructor"],
  ...["queueMicrotask", "TextEncoder", "TextDecoder", "console"],
]);

const LONGEST_LINE = 500;
const MOST_LINES = 100;
/** Bytes of array buffers that may be asked for between two calls. */
const MOST_BYTES = 2 ** 29;

/** What the page and our own code keep: bound before the reader's code can put anything in its place. */
export interface Sealed {
  readonly send: (message: unknown, transfer?: Transferable[]) => void;
  /** Lines written to the console since the last call, and how many were left out. */
  readonly takeLines: () => { readonly lines: readonly string[]; readonly dropped: number };
  /** A new count of memory begins. */
  readonly forgetBytes: () => void;
}

function words(value: unknown): string {
  if (typeof value === "string") return value;
  try {
    if (typeof value === "number" || typeof value === "bigint") return String(value);
    const text: unknown = JSON.stringify(value); // nothing for functions and the like
    return typeof text === "string" ? text : typeof value;
  } catch {
    return Object.prototype.toString.call(value);
  }
}

/** Counts what is asked for by constructors of buffers; beyond the limit they throw. */
function countBytes(scope: Record<string, unknown>): () => void {
  let bytes = 0;
  const count = (asked: number): void => {
    bytes += asked > 0 ? asked : 0;
    if (bytes > MOST_BYTES)
      throw new RangeError(`The code asked for more than ${String(MOST_BYTES / 2 ** 20)} MiB of memory.`);
  };
  const lengthOf = (first: unknown): number =>
    typeof first === "number"
      ? first
      : typeof first === "object" && first !== null && !(first instanceof ArrayBuffer) && "length" in first
        ? Number(first.length)
        : 0;
  for (const name of [...LEFT].filter((each) => /Array$|^ArrayBuffer$/.test(each) && each !== "Array")) {
    const plain = scope[name];
    if (typeof plain !== "function") continue;
    const size = "BYTES_PER_ELEMENT" in plain ? Number(plain.BYTES_PER_ELEMENT) : 1;
    const counted: object = new Proxy(plain, {
      construct(target, args: unknown[], caller) {
        count(lengthOf(args[0]) * size);
        return Reflect.construct(target, args, caller === counted ? target : caller) as object;
      },
    });
    scope[name] = counted;
    const prototype = (plain as { prototype: Record<string, unknown> }).prototype;
    Object.defineProperty(prototype, "constructor", { value: counted });
  }
  return () => {
    bytes = 0;
  };
}

/** Deletes everything from the global scope, and from what it inherits, that is neither on the list nor of `kept`. */
function strip(scope: object, kept: readonly string[]): void {
  for (let at: object | null = scope; at && at !== Object.prototype; at = Reflect.getPrototypeOf(at))
    for (const key of Reflect.ownKeys(at)) {
      if (typeof key === "string" && (LEFT.has(key) || kept.includes(key))) continue;
      if (Reflect.deleteProperty(at, key)) continue;
      try {
        Reflect.set(scope, key, undefined);
      } catch {
        // Some few cannot be taken; none of them reaches anything.
      }
    }
}

/** `kept` names what our own code in the worker still looks for in the global scope. */
export function seal(kept: readonly string[] = []): Sealed {
  const scope = globalThis as unknown as Record<string, unknown> & {
    postMessage: (message: unknown, transfer?: Transferable[]) => void;
  };
  const send = scope.postMessage.bind(globalThis);
  let lines: string[] = [];
  let dropped = 0;
  const write = (...values: unknown[]): void => {
    if (lines.length < MOST_LINES) lines.push(values.map(words).join(" ").slice(0, LONGEST_LINE));
    else dropped++;
  };
  strip(globalThis, kept);
  scope["console"] = { log: write, info: write, warn: write, error: write, debug: write };
  const forgetBytes = countBytes(scope);
  return {
    send,
    forgetBytes,
    takeLines() {
      const taken = { lines, dropped };
      lines = [];
      dropped = 0;
      return taken;
    },
  };
}
