import { describe, expect, test } from "vitest";
import { mean, quantile } from "@numerics/statistics";
import type { Change, Recording } from "@contract";
import { bandOf, bandReducer } from "../../src/view/figure/bands";

interface Shape {
  readonly rows: number;
  readonly replicas: number;
  readonly k?: number;
  readonly stride?: number;
  readonly seed?: number;
  readonly changes?: readonly Change[];
  readonly diverged?: Readonly<Record<number, number>>;
  /** Added to every value, to tell recordings apart. */
  readonly offset?: number;
}

/** A number in [0, 1) that depends on nothing but its arguments. */
function hash(...keys: readonly number[]): number {
  const wave = Math.sin(keys.reduce((sum, key, i) => sum + key * (12.9898 + 65.233 * i), 1)) * 43758.5453;
  return wave - Math.floor(wave);
}

function recording({
  rows,
  replicas,
  k = 1,
  stride = 1,
  seed = 1,
  changes = [],
  diverged = {},
  offset = 0,
}: Shape): Recording {
  const steps = Float64Array.from({ length: rows }, (_, row) => row * stride);
  const data = new Float64Array(rows * replicas * k);
  const divergedAt = Int32Array.from({ length: replicas }, (_, r) => diverged[r] ?? -1);
  for (let row = 0; row < rows; row++)
    for (let r = 0; r < replicas; r++)
      for (let j = 0; j < k; j++) {
        const step = row * stride;
        const gone = (divergedAt[r] ?? -1) >= 0 && step >= (divergedAt[r] ?? 0);
        data[(row * replicas + r) * k + j] = gone ? Infinity : hash(step, r, j, seed) + offset;
      }
  return {
    spec: { experiment: "lesson/name", params: {}, seed, replicas, changes },
    backend: "cpu",
    rows,
    replicas,
    steps,
    columns: { loss: { k, data } },
    stride,
    divergedAt,
  };
}

const valuesOf = ({ columns, replicas }: Recording, row: number, component: number): Float64Array => {
  const { k, data } = columns["loss"] ?? { k: 1, data: new Float64Array(0) };
  return Float64Array.from({ length: replicas }, (_, r) => data[(row * replicas + r) * k + component] ?? NaN);
};

describe("the band of a series", () => {
  test("reference: mean and type-7 quantiles of each row, by the statistics module", () => {
    const table = recording({ rows: 7, replicas: 33, k: 2 });
    const { x, y, band } = bandReducer("loss", 1, "mean").reduce(table);
    const median = bandReducer("loss", 1, "median").reduce(table);
    expect([...x]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (let row = 0; row < 7; row++) {
      const values = valuesOf(table, row, 1);
      expect(y[row]).toBeCloseTo(mean(values), 12);
      expect(band.low[row]).toBe(quantile(values, 0.1));
      expect(band.high[row]).toBe(quantile(values, 0.9));
      expect(median.y[row]).toBe(quantile(values, 0.5));
    }
  });

  test("leaves out replicas from the step at which they diverged, and has a gap where none is left", () => {
    const table = recording({ rows: 4, replicas: 3, diverged: { 0: 1, 1: 3, 2: 3 } });
    const { y, band } = bandReducer("loss", 0, "mean").reduce(table);
    expect(y[0]).toBeCloseTo(mean(valuesOf(table, 0, 0)), 12);
    expect(y[2]).toBeCloseTo(mean(valuesOf(table, 2, 0).subarray(1)), 12);
    expect([y[3], band.low[3], band.high[3]]).toEqual([NaN, NaN, NaN]);
  });

  test("a replica that is finite after it diverged stays out", () => {
    const table = recording({ rows: 2, replicas: 2 });
    const marked = { ...table, divergedAt: Int32Array.of(1, -1) };
    expect(bandReducer("loss", 0, "mean").reduce(marked).y[1]).toBe(valuesOf(table, 1, 0)[1]);
  });
});

describe("reducing as rows arrive", () => {
  const whole = recording({ rows: 300, replicas: 16 });
  const upTo = (rows: number): Recording => ({ ...whole, rows, steps: whole.steps.subarray(0, rows) });

  test("computes each row once and gives what reducing all at once gives", () => {
    const reducer = bandReducer("loss", 0, "mean");
    const early = reducer.reduce(upTo(10));
    const before = [...early.y];
    for (const rows of [10, 11, 150, 150, 300]) reducer.reduce(upTo(rows));
    expect(reducer.computed()).toBe(300);
    expect(reducer.reduce(whole)).toEqual(bandReducer("loss", 0, "mean").reduce(whole));
    expect([...early.y]).toEqual(before); // what was handed out does not change
  });

  test("begins anew for another seed, even after as many rows", () => {
    const reducer = bandReducer("loss", 0, "mean");
    reducer.reduce(whole);
    const other = recording({ rows: 300, replicas: 16, seed: 2 });
    expect(reducer.reduce(other)).toEqual(bandReducer("loss", 0, "mean").reduce(other));
  });

  test("after a reset shows only the rows there are", () => {
    const reducer = bandReducer("loss", 0, "mean");
    reducer.reduce(whole);
    expect(reducer.reduce(upTo(3)).y).toHaveLength(3);
    reducer.reduce(whole);
    expect(reducer.reduce(whole)).toEqual(bandReducer("loss", 0, "mean").reduce(whole));
  });

  test("keeps the rows that a thinned recording still has, and computes none of them again", () => {
    const reducer = bandReducer("loss", 0, "mean");
    reducer.reduce(whole);
    const thinnedRows = recording({ rows: 150, replicas: 16, stride: 2 });
    expect(reducer.reduce(thinnedRows)).toEqual(bandReducer("loss", 0, "mean").reduce(thinnedRows));
    expect(reducer.computed()).toBe(300);
  });

  test("a live change made while running keeps the rows before it; another one made in its place drops those after", () => {
    const reducer = bandReducer("loss", 0, "mean");
    const change = (step: number, value: number): Change => ({ step, name: "eta", value });
    reducer.reduce(recording({ rows: 100, replicas: 4 }));
    reducer.reduce(recording({ rows: 200, replicas: 4, changes: [change(120, 0.1)] }));
    expect(reducer.computed()).toBe(200);
    reducer.reduce(recording({ rows: 200, replicas: 4, changes: [change(50, 0.2)] }));
    expect(reducer.computed()).toBe(200 + 150);
  });

  test("plots of the same series share their work", () => {
    const a = bandOf(whole, "loss", 0, "median");
    const b = bandOf(whole, "loss", 0, "median");
    expect(a.y.buffer).toBe(b.y.buffer);
    expect(bandOf({ ...whole, rows: 0 }, "loss").y).toHaveLength(0);
  });
});
