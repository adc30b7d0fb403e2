import type { CodeValue } from "@contract";

/** No answer of an exercise is larger. */
const MOST_PARTS = 100_000;
const DEEPEST = 6;

const kindOf = (value: unknown): string =>
  value instanceof Promise
    ? "a promise (leave out “async”)"
    : typeof value === "object"
      ? "an object"
      : `a ${typeof value}`;

/** Numbers, lists and records of them, copied; anything else, or too much of it, throws with words for the reader. */
export function plainValue(value: unknown): CodeValue {
  let parts = 0;
  const copy = (part: unknown, depth: number): CodeValue => {
    if (++parts > MOST_PARTS) throw new Error(`the value has more than ${String(MOST_PARTS)} parts.`);
    if (depth > DEEPEST) throw new Error("the value is nested too deeply.");
    if (typeof part === "number") return part;
    if (typeof part === "boolean") return part ? 1 : 0;
    if (part === undefined || part === null)
      throw new Error(`a value is ${String(part)}. Is a “return” missing, or an index past the end?`);
    if (Array.isArray(part) || ArrayBuffer.isView(part)) {
      const list = part as ArrayLike<unknown>;
      if (list.length > MOST_PARTS) throw new Error(`the value has more than ${String(MOST_PARTS)} parts.`);
      return Array.from({ length: list.length }, (_, i) => copy(list[i], depth + 1));
    }
    if (typeof part === "object" && !(part instanceof Promise))
      return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, copy(inner, depth + 1)]));
    throw new Error(`the value holds ${kindOf(part)}; give back numbers, lists or records of them.`);
  };
  return copy(value, 0);
}
