import { describe, expect, test } from "vitest";
import { decimate, decimatePath, thinCloud } from "../../src/view/figure/decimate";

const ramp = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i);
const across =
  (n: number, columns: number) =>
  (x: number): number =>
    (x / (n - 1)) * columns;

describe("decimation of a curve", () => {
  test("leaves a short curve as it is", () => {
    const x = ramp(100);
    expect([...decimate(x, x, x, across(100, 50), 50)]).toEqual([...x]);
  });

  test("keeps at most about two points for each pixel column, the first and the last among them", () => {
    const n = 100_000;
    const x = ramp(n);
    const y = x.map((v) => Math.sin(v * 12.9898) * 43758.5453);
    const kept = decimate(x, y, y, across(n, 600), 600);
    expect(kept.length).toBeLessThanOrEqual(2 * 600 + 6);
    expect(kept.length).toBeGreaterThan(600);
    expect(kept[0]).toBe(0);
    expect(kept.at(-1)).toBe(n - 1);
    expect([...kept]).toEqual([...kept].sort((a, b) => a - b));
    expect(new Set(kept).size).toBe(kept.length);
  });

  test("keeps every spike, up or down, however narrow", () => {
    const n = 50_000;
    const y = new Float64Array(n);
    y[12_345] = 7;
    y[12_347] = -7;
    y[40_000] = 3;
    const kept = new Set(decimate(ramp(n), y, y, across(n, 300), 300));
    expect([12_345, 12_347, 40_000].every((row) => kept.has(row))).toBe(true);
  });

  test("law: in each column the smallest and the largest value remain", () => {
    const n = 9973;
    const columns = 97;
    const x = ramp(n);
    const y = x.map((v) => Math.cos(v * v * 0.001) + 0.3 * Math.sin(v));
    const columnOf = across(n, columns);
    const range = (rows: Iterable<number>): Map<number, [number, number]> => {
      const found = new Map<number, [number, number]>();
      for (const row of rows) {
        const column = Math.floor(columnOf(row));
        const value = y[row] ?? NaN;
        const [lo, hi] = found.get(column) ?? [Infinity, -Infinity];
        found.set(column, [Math.min(lo, value), Math.max(hi, value)]);
      }
      return found;
    };
    expect(range(decimate(x, y, y, columnOf, columns))).toEqual(range(x));
  });

  test("keeps gaps as gaps, and both ends of the stretches between them", () => {
    const n = 10_000;
    const y = new Float64Array(n).fill(1);
    y.fill(NaN, 3000, 6000);
    const kept = [...decimate(ramp(n), y, y, across(n, 100), 100)];
    expect(kept).toContain(2999);
    expect(kept).toContain(6000);
    expect(kept.filter((row) => row >= 3000 && row < 6000)).toHaveLength(1);
  });

  test("a band keeps the lowest of its low edge and the highest of its high edge", () => {
    const n = 20_000;
    const low = new Float64Array(n).fill(-1);
    const high = new Float64Array(n).fill(1);
    low[5001] = -9;
    high[5002] = 9;
    high[7000] = 0; // a dent in the high edge is hidden by its neighbours
    const kept = new Set(decimate(ramp(n), low, high, across(n, 200), 200));
    expect([kept.has(5001), kept.has(5002)]).toEqual([true, true]);
  });

  test("of rows outside the window only those that lead in and out remain", () => {
    const n = 10_000;
    const x = ramp(n);
    const kept = [...decimate(x, x, x, (v) => ((v - 4000) / 1000) * 100, 100)];
    expect(kept).toContain(3999);
    expect(kept).toContain(5000);
    expect(kept.filter((row) => row < 4000).length).toBeLessThanOrEqual(3);
    expect(kept.filter((row) => row > 5000).length).toBeLessThanOrEqual(3);
  });
});

describe("decimation of paths and clouds", () => {
  test("a path keeps its ends and every point that moved", () => {
    const px = [0, 0.2, 0.4, 5, 5.1, NaN, 9, 9.1];
    const py = [0, 0, 0, 0, 0, NaN, 9, 9];
    expect(decimatePath(px, py, 1)).toEqual([0, 3, 5, 6, 7]);
  });

  test("a cloud keeps one point in each square, and no more than asked for", () => {
    const n = 5000;
    const px = Array.from({ length: n }, (_, i) => (i * 37) % 400);
    const py = Array.from({ length: n }, (_, i) => (i * 91) % 300);
    const kept = thinCloud(px, py, 2, 700);
    expect(kept.length).toBeLessThanOrEqual(700);
    expect(kept.length).toBeGreaterThan(200);
    expect(thinCloud([1, 1.1, 8], [1, 1.1, 8], 2, 10)).toEqual([0, 1, 2]); // few are all kept
  });
});
