/**
 * What the arguments of a recorded call looked like, and whether those of a later call are the same: tensors by identity,
 * numbers that the call only computes with by place, everything else by value.
 */
import type { Tensor } from "@contract";

export type Pattern =
  | { readonly kind: "tensor"; readonly tensor: Tensor }
  /** A number that may differ from step to step; `put` hands it on. */
  | { readonly kind: "number"; readonly put: (value: number) => void }
  /** An array of numbers whose values may differ; `put` says whether they fit. */
  | { readonly kind: "data"; readonly put: (value: unknown) => boolean }
  | { readonly kind: "same"; readonly value: unknown }
  | { readonly kind: "list"; readonly items: readonly Pattern[] }
  | { readonly kind: "record"; readonly keys: readonly string[]; readonly items: readonly Pattern[] };

export const isTensor = (value: unknown): value is Tensor =>
  typeof value === "object" && value !== null && "dataId" in value && "dtype" in value && "shape" in value;

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Null where the value is of a kind that cannot be recognised again (a function, a class's instance). */
export function patternOf(value: unknown, tensorOf: (tensor: Tensor) => Tensor | null): Pattern | null {
  if (isTensor(value)) {
    const tensor = tensorOf(value);
    return tensor && { kind: "tensor", tensor };
  }
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => patternOf(item, tensorOf));
    return items.every((item) => item !== null) ? { kind: "list", items } : null;
  }
  if (isPlainObject(value)) {
    const keys = Object.keys(value);
    const items = keys.map((key) => patternOf(value[key], tensorOf));
    return items.every((item) => item !== null) ? { kind: "record", keys, items } : null;
  }
  if (typeof value === "object" && value !== null) return null;
  return typeof value === "function" ? null : { kind: "same", value };
}

/** Whether a value fits; numbers and data on the way are handed on. */
export function fits(pattern: Pattern, value: unknown): boolean {
  switch (pattern.kind) {
    case "tensor":
      return value === pattern.tensor;
    case "number":
      if (typeof value !== "number") return false;
      pattern.put(value);
      return true;
    case "data":
      return pattern.put(value);
    case "same":
      return Object.is(value, pattern.value);
    case "list": {
      if (!Array.isArray(value) || value.length !== pattern.items.length) return false;
      for (let i = 0; i < pattern.items.length; i++) {
        const item = pattern.items[i];
        if (!item || !fits(item, value[i])) return false;
      }
      return true;
    }
    case "record": {
      if (!isPlainObject(value)) return false;
      let count = 0;
      for (const _ in value) count++;
      if (count !== pattern.keys.length) return false;
      for (let i = 0; i < pattern.keys.length; i++) {
        const item = pattern.items[i];
        if (!item || !fits(item, value[pattern.keys[i] ?? ""])) return false;
      }
      return true;
    }
  }
}
