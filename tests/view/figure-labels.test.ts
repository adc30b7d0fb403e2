import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balanced, flow, spread, wrap } from "../../src/view/figure/labels";

const letters = (text: string): number => text.length;

describe("labels that share a side", () => {
  test("stay where they are if they do not touch", () => {
    expect(
      spread(
        [
          { at: 10, size: 5 },
          { at: 50, size: 5 },
        ],
        0,
        100,
      ),
    ).toEqual([10, 50]);
  });

  test("move apart as little as possible, symmetrically", () => {
    expect(
      spread(
        [
          { at: 50, size: 10 },
          { at: 50, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([45, 55]);
  });

  test("are kept inside, pushing their neighbours", () => {
    expect(
      spread(
        [
          { at: 0, size: 10 },
          { at: 2, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([5, 15]);
    expect(
      spread(
        [
          { at: 99, size: 10 },
          { at: 100, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([85, 95]);
  });

  test("that do not fit give null", () => {
    expect(
      spread(
        [
          { at: 5, size: 60 },
          { at: 6, size: 60 },
        ],
        0,
        100,
      ),
    ).toBeNull();
  });

  test("law: never overlap, never leave, keep their order", () => {
    const span = fc.record({
      at: fc.double({ min: -50, max: 250, noNaN: true }),
      size: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 10 }), (spans) => {
        const middles = spread(spans, 0, 200) ?? [];
        const placed = spans
          .map(({ at, size }, i) => ({ at, size, middle: middles[i] ?? NaN }))
          .sort((a, b) => a.middle - b.middle);
        placed.forEach(({ middle, size, at }, i) => {
          const before = placed[i - 1];
          expect(middle - size / 2).toBeGreaterThan(-1e-9);
          expect(middle + size / 2).toBeLessThan(200 + 1e-9);
          if (!before) return;
          expect(middle - size / 2).toBeGreaterThan(before.middle + before.size / 2 - 1e-9);
          expect(at).toBeGreaterThanOrEqual(before.at);
        });
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

describe("breaking of texts", () => {
  test("at spaces and after hyphens, words never cut", () => {
    expect(wrap("Hessian-shaped noise", 10, letters)).toEqual(["Hessian-", "shaped", "noise"]);
    expect(wrap("incomprehensibilities", 5, letters)).toEqual(["incomprehensibilities"]);
  });

  test("balanced lines are about equally long", () => {
    expect(balanced("stochastic gradient, batch 8", 26, letters)).toEqual([
      "stochastic",
      "gradient, batch 8",
    ]);
    expect(balanced("bound", 26, letters)).toEqual(["bound"]);
  });

  test("a line of keys wraps to the width", () => {
    const { places, rows } = flow([40, 40, 40], 10, 95);
    expect(rows).toBe(2);
    expect(places).toEqual([
      { row: 0, x: 0 },
      { row: 0, x: 50 },
      { row: 1, x: 0 },
    ]);
  });
});
