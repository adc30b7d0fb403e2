/**
 * A stand-in for the TensorFlow.js namespace that lets somebody follow the calls of a step. While nobody follows, calls go
 * straight through.
 */
import type { Tensorflow } from "@contract";

type Func = (...args: readonly unknown[]) => unknown;
/** Answers a call in place of `run`, which is the call itself. */
export type Follower = (name: string, run: Func, args: readonly unknown[]) => unknown;

export interface Followed {
  readonly tf: Tensorflow;
  /** Runs `compute` while `follower` answers its calls. */
  readonly follow: <T>(follower: Follower, compute: () => T) => T;
}

/** Functions of the namespace that make tensors but are not marked as operations. */
const MAKERS = new Set([
  ...["tensor", "tensor1d", "tensor2d", "tensor3d", "tensor4d", "tensor5d", "tensor6d"],
  ...["scalar", "zeros", "ones", "fill", "range", "linspace"],
]);
/** Functions that only look. */
const HARMLESS = new Set(["getBackend", "getKernel", "env", "memory"]);

/** An operation of TensorFlow.js says so in its name. */
const isOperation = (name: string, value: Func): boolean => MAKERS.has(name) || value.name.endsWith("__op");
const isFunc = (value: unknown): value is Func => typeof value === "function";
/** Classes are constructed, not called. */
const isClass = (value: Func): boolean =>
  /^class\b/.test(Function.prototype.toString.call(value).slice(0, 6));

/** What is called under this name cannot be followed: it may have effects that a later run would not repeat. */
export const OPAQUE = "?";
export const TIDY = "tidy";
/** Before the names of kernels that are called by themselves. */
export const KERNEL = "kernel ";

const made = new WeakMap<object, Followed>();

export function followed(tf: Tensorflow): Followed {
  const known = made.get(tf);
  if (known) return known;
  let follower: Follower | null = null;

  const wrap =
    (name: string, run: Func): Func =>
    (...args) =>
      follower ? follower(name, run, args) : run(...args);

  const wrapAll = (members: object): Record<string, unknown> => {
    const copy: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(members)) {
      if (!isFunc(value) || HARMLESS.has(name) || isClass(value)) copy[name] = value;
      else copy[name] = wrap(name === TIDY || isOperation(name, value) ? name : OPAQUE, value);
    }
    return copy;
  };

  const namespace = wrapAll(tf);
  for (const part of ["fused", "linalg", "losses", "image", "signal", "spectral"] as const)
    namespace[part] = wrapAll(tf[part]);
  const engine = tf.engine();
  const direct = Object.create(engine, {
    runKernel: {
      value: (
        name: string,
        inputs: Parameters<typeof engine.runKernel>[1],
        attributes: object | undefined,
      ) => {
        const run = (given: unknown, settings: unknown): unknown =>
          engine.runKernel(name, given as typeof inputs, settings as Record<string, never>); // as it was called
        return follower ? follower(KERNEL + name, run, [inputs, attributes]) : run(inputs, attributes);
      },
    },
  }) as typeof engine; // the engine itself, but for the one method
  namespace["engine"] = () => direct;

  const result: Followed = {
    tf: namespace as unknown as Tensorflow, // the same names, each with a function of the same type
    follow(next, compute) {
      const before = follower;
      follower = next;
      try {
        return compute();
      } finally {
        follower = before;
      }
    },
  };
  made.set(tf, result);
  return result;
}
