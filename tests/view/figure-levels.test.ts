import { describe, expect, test } from "vitest";
import { levelLines } from "../../src/view/figure/contour-lines";

const grid = (lo: number, hi: number, n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => lo + ((hi - lo) * i) / (n - 1));

function field(x: Float64Array, y: Float64Array, f: (x: number, y: number) => number) {
  const z = new Float64Array(x.length * y.length);
  y.forEach((b, row) => x.forEach((a, column) => (z[row * x.length + column] = f(a, b))));
  return { x, y, z };
}

describe("level lines", () => {
  test("special case: a plane is cut in one straight line, exactly", () => {
    const lines = levelLines(
      field(grid(0, 1, 5), grid(0, 2, 4), (x) => x),
      [0.3],
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]?.x.every((x) => Math.abs(x - 0.3) < 1e-12)).toBe(true);
    expect([...(lines[0]?.y ?? [])].sort((a, b) => a - b)).toEqual([0, 2 / 3, 4 / 3, 2]);
  });

  test("special case: a bowl gives closed circles of the right radius", () => {
    const lines = levelLines(
      field(grid(-2, 2, 81), grid(-2, 2, 81), (x, y) => x * x + y * y),
      [0.25, 1],
    );
    expect(lines.map((line) => line.level)).toEqual([0.25, 1]);
    for (const { level, x, y } of lines) {
      expect([x[0], y[0]]).toEqual([x.at(-1), y.at(-1)]);
      // A chord of a cell of side h lies at most h^2 / (2 r) inside the circle.
      x.forEach((a, i) => expect(Math.abs(Math.hypot(a, y[i] ?? NaN) - Math.sqrt(level))).toBeLessThan(2e-3));
    }
  });

  test("two wells at one level are two lines", () => {
    const wells = field(
      grid(-2, 2, 41),
      grid(-1, 1, 21),
      (x, y) => Math.min((x - 1) ** 2, (x + 1) ** 2) + y * y,
    );
    expect(levelLines(wells, [0.2])).toHaveLength(2);
    expect(levelLines(wells, [5])).toHaveLength(0);
  });

  test("a logarithmic field is cut where its logarithm is", () => {
    const f = field(grid(0, 4, 5), grid(0, 1, 2), (x) => 10 ** x);
    const at = levelLines(f, [10 ** 1.5], true)[0]?.x[0] ?? NaN;
    expect(at).toBeCloseTo(1.5, 12);
  });

  test("a saddle is joined by the side its middle is on", () => {
    const saddle = (diagonal: number, other: number) =>
      levelLines({ x: [0, 1], y: [0, 1], z: [diagonal, other, other, diagonal] }, [0]).map(({ x, y }) => [
        [x[0], y[0]],
        [x.at(-1), y.at(-1)],
      ]);
    // The high diagonal is connected: each line cuts off one of the low corners (1, 0) and (0, 1).
    expect(saddle(3, -1)).toHaveLength(2);
    for (const ends of saddle(3, -1))
      for (const [x = NaN, y = NaN] of ends) expect(Math.abs(x - y)).toBeGreaterThan(0.2);
    // The low diagonal is connected: each line cuts off one of the high corners (0, 0) and (1, 1).
    for (const ends of saddle(1, -3))
      for (const [x = NaN, y = NaN] of ends) expect(Math.abs(x + y - 1)).toBeGreaterThan(0.2);
  });

  test("cells that are not finite are left out, and values that are not positive lie below every level", () => {
    const f = field(grid(0, 4, 5), grid(0, 1, 2), (x) => (x === 2 ? NaN : x));
    expect(levelLines(f, [1.5, 2.5])).toHaveLength(0);
    expect(levelLines(f, [0.5])).toHaveLength(1);
    expect(
      levelLines(
        field(grid(-1, 1, 3), grid(0, 1, 2), (x) => x),
        [0.5],
        true,
      ),
    ).toHaveLength(1);
  });
});
