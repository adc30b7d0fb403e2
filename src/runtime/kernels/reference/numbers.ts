/** What a kernel's reference is: the same result from plain loops over plain numbers, slow and easy to read. */
import type { Attributes } from "../plan";

export interface Numbers {
  readonly shape: readonly number[];
  readonly data: readonly number[];
  /**
   * Where the kernel adds many terms: the sum of their absolute values, by which rounding errors are measured. Such data
   * are the float64 sums. Without it data are the kernel's own bits, one rounding to float32 after each operation.
   */
  readonly magnitude?: readonly number[];
}

export type Reference = (inputs: readonly Numbers[], attributes: Attributes) => readonly Numbers[];

const NOTHING: Numbers = { shape: [], data: [] };
/** An input that must be there. */
export const given = (inputs: readonly Numbers[], i: number): Numbers => inputs[i] ?? NOTHING;
export const entry = ({ data }: Numbers, i: number): number => data[i] ?? NaN;

/** Numbers of a shape by their place, (i0, i1, ...). */
export function numbersOf(shape: readonly number[], at: (place: readonly number[]) => number): Numbers {
  const data: number[] = [];
  const place = shape.map(() => 0);
  const walk = (d: number): void => {
    if (d === shape.length) {
      data.push(at(place));
      return;
    }
    for (let i = 0; i < (shape[d] ?? 0); i++) {
      place[d] = i;
      walk(d + 1);
    }
  };
  walk(0);
  return { shape, data };
}

/** The entry at a place; dimensions of size 1 are repeated, missing ones in front are left out. */
export function entryAt(x: Numbers, place: readonly number[]): number {
  const lead = place.length - x.shape.length;
  return entry(
    x,
    x.shape.reduce((at, n, d) => at * n + (n === 1 ? 0 : (place[lead + d] ?? 0)), 0),
  );
}

export const numberOf = (attributes: Attributes, name: string): number => {
  const value = attributes[name];
  return typeof value === "number" ? value : NaN;
};
export const listOf = (attributes: Attributes, name: string): readonly number[] => {
  const value: unknown = attributes[name];
  if (typeof value === "number") return [value];
  return Array.isArray(value) ? value.map(Number) : [];
};
