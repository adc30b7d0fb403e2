import { describe, expect, test } from "vitest";
import type { Drawing, Mark } from "@contract";
import { binsOf } from "../../src/view/figure/histogram";
import { fractionAt, scaleOf } from "../../src/view/figure/scale";
import { slotOf } from "../../src/view/figure/slots";

const drawing = (marks: readonly Mark[], axes: Partial<Drawing> = {}): Drawing => ({
  x: { label: "x" },
  y: { label: "y" },
  ...axes,
  marks,
});
const line = (x: readonly number[], y: readonly number[]): Mark => ({ kind: "line", label: "l", x, y });

describe("the range of an axis", () => {
  test("along x is that of the curves, exactly", () => {
    const { lo, hi } = scaleOf(drawing([line([3, 7, 5], [1, 2, 3])]), "x");
    expect([lo, hi]).toEqual([3, 7]);
  });

  test("along y ends at round values and leaves room", () => {
    const { lo, hi } = scaleOf(drawing([line([0, 1], [0.11, 0.93])]), "y");
    expect(lo).toBeLessThan(0.11);
    expect(hi).toBeGreaterThan(0.93);
    expect(Math.abs(lo * 10 - Math.round(lo * 10)) + Math.abs(hi * 10 - Math.round(hi * 10))).toBeLessThan(
      1e-9,
    );
  });

  test("rests while a curve grows within it", () => {
    const at = (top: number) => scaleOf(drawing([line([0, 1], [0, top])]), "y");
    expect(at(0.9)).toEqual(at(0.905));
  });

  test("counts the band, the error bars and reference lines", () => {
    const edges = { low: [-5, 0], high: [2, 8] };
    const band: Mark = { kind: "line", label: "l", x: [0, 1], y: [1, 1], band: edges };
    const rule: Mark = { kind: "rule", label: "r", axis: "y", at: 20 };
    const { lo, hi } = scaleOf(drawing([band, rule]), "y");
    expect(lo).toBeLessThanOrEqual(-5);
    expect(hi).toBeGreaterThanOrEqual(20);
  });

  test("on a log axis leaves out what it cannot show", () => {
    const { kind, lo, hi } = scaleOf(
      drawing([line([0, 1, 2], [-3, 0, 0.02])], { y: { label: "y", scale: "log" } }),
      "y",
    );
    expect([kind, lo > 0, lo <= 0.02, hi >= 0.02]).toEqual(["log", true, true, true]);
  });

  test("obeys the author, unless the author asks for what a log axis cannot show", () => {
    const x = { label: "x", scale: "log", range: [1, 100] } as const;
    expect(scaleOf(drawing([line([2], [1])], { x }), "x")).toMatchObject({ lo: 1, hi: 100 });
    const bad = { label: "x", scale: "log", range: [0, 100] } as const;
    expect(scaleOf(drawing([line([2, 50], [1, 1])], { x: bad }), "x")).toMatchObject({ lo: 2, hi: 50 });
  });

  test("of a landscape is the window it is given on, whatever runs out of it", () => {
    const marks: Mark[] = [
      { kind: "contour", label: "loss", x: [-2, 2], y: [-1, 1], z: [1, 1, 1, 1], levels: [1] },
      { kind: "paths", label: "p", paths: [{ x: [0, 99], y: [0, 99] }] },
    ];
    expect(scaleOf(drawing(marks), "x")).toMatchObject({ lo: -2, hi: 2 });
    expect(scaleOf(drawing(marks), "y")).toMatchObject({ lo: -1, hi: 1 });
  });

  test("is something sensible where there is nothing, or one value", () => {
    expect(scaleOf(drawing([]), "y")).toMatchObject({ lo: 0, hi: 1 });
    const one = scaleOf(drawing([line([4], [4])]), "x");
    expect(one.lo).toBeLessThan(4);
    expect(one.hi).toBeGreaterThan(4);
  });

  test("bars stand on zero", () => {
    const bars: Mark = { kind: "bars", label: "b", x: ["a", "b"], y: [3, 5] };
    expect(scaleOf(drawing([bars]), "y").lo).toBe(0);
    expect(scaleOf(drawing([bars]), "x").categories).toEqual(["a", "b"]);
  });

  test("a value that is not positive has no place on a log axis", () => {
    const scale = { kind: "log", lo: 1, hi: 100, categories: null } as const;
    expect([fractionAt(scale, 10), fractionAt(scale, 0), fractionAt(scale, -1)]).toEqual([0.5, NaN, NaN]);
  });
});

describe("histograms", () => {
  const marks: Mark[] = [
    { kind: "histogram", label: "a", values: [0, 0.1, 0.9, 1, NaN], bins: 2 },
    { kind: "histogram", label: "b", values: [0, 2] },
  ];

  test("share their bins, count every finite value once, and the last bin is closed", () => {
    const bins = binsOf(drawing(marks));
    const [a, b] = marks.map((mark) => bins.get(mark));
    expect(a?.edges).toBe(b?.edges);
    expect([...(a?.edges ?? [])]).toEqual([0, 1, 2]);
    expect([...(a?.counts ?? [])]).toEqual([3, 1]);
    expect([...(b?.counts ?? [])]).toEqual([1, 1]);
  });

  test("on a log axis have equal ratios and leave out what is not positive", () => {
    const mark: Mark = { kind: "histogram", label: "a", values: [-1, 0, 1, 10, 100], bins: 2 };
    const bins = binsOf(drawing([mark], { x: { label: "x", scale: "log" } })).get(mark);
    expect([...(bins?.edges ?? [])].map((edge) => Math.round(edge))).toEqual([1, 10, 100]);
    expect([...(bins?.counts ?? [])]).toEqual([1, 2]);
  });
});

describe("marks over categories", () => {
  const bars = (label: string): Mark => ({ kind: "bars", label, x: ["a"], y: [1] });
  const points: Mark = { kind: "points", label: "p", x: ["a"], y: [1] };

  test("stand side by side without overlap", () => {
    const marks = [bars("1"), bars("2"), points];
    const slots = marks.map((mark) => slotOf(drawing(marks), mark));
    slots.forEach((slot, i) => {
      const next = slots[i + 1];
      if (next) expect(slot.shift + slot.width / 2).toBeLessThanOrEqual(next.shift - next.width / 2 + 1e-12);
    });
    expect(slots.reduce((sum, { shift }) => sum + shift, 0)).toBeCloseTo(0, 12);
  });

  test("points lie on a single bar, to be compared with it", () => {
    const marks = [bars("1"), points];
    expect(slotOf(drawing(marks), points).shift).toBe(0);
  });
});
