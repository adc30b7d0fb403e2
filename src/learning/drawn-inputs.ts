/** Inputs for code exercises, the same at every visit: drawn from a seed. */
import { mulberry32 } from "./mulberry32";

export interface Draw {
  /** Uniform on (low, high). */
  readonly number: (low: number, high: number) => number;
  readonly list: (length: number, low?: number, high?: number) => readonly number[];
  /** `rows` lists of `columns` numbers. */
  readonly table: (
    rows: number,
    columns: number,
    low?: number,
    high?: number,
  ) => readonly (readonly number[])[];
  readonly signs: (length: number) => readonly number[];
}

/** Numbers to three decimals, so that an input can be read. */
export function drawnInputs(seed: number): Draw {
  const next = mulberry32(seed);
  const number = (low: number, high: number): number =>
    Math.round((low + (high - low) * next()) * 1000) / 1000;
  const list = (length: number, low = -1, high = 1): readonly number[] =>
    Array.from({ length }, () => number(low, high));
  return {
    number,
    list,
    table: (rows, columns, low = -1, high = 1) =>
      Array.from({ length: rows }, () => list(columns, low, high)),
    signs: (length) => Array.from({ length }, () => (next() < 0.5 ? -1 : 1)),
  };
}
