import { describe, expect, test } from "vitest";
import type { Drawing, Mark } from "@contract";
import { PRINT, contrast, textColour } from "../../src/view/figure/theme";
import type { ScatterTrace, Trace } from "../../src/view/figure/plotly";
import { hasInk } from "../../src/view/figure/ink";
import { pictureOf } from "../../src/view/figure/traces";

const WIDE = { width: 760, height: 320 };
const NARROW = { width: 320, height: 320 };
const steps = Float64Array.from({ length: 500 }, (_, i) => i);
const line = (label: string, level: number, more: object = {}): Mark => ({
  kind: "line",
  label,
  x: steps,
  y: steps.map((t) => level + Math.exp(-t / 100)),
  ...more,
});
const drawing = (marks: readonly Mark[], more: Partial<Drawing> = {}): Drawing => ({
  x: { label: "step" },
  y: { label: "loss", unit: "nats" },
  marks,
  ...more,
});
const scatters = (traces: readonly Trace[]): ScatterTrace[] =>
  traces.filter((trace) => trace.type === "scatter");
const textOf = (picture: ReturnType<typeof pictureOf>, text: string) =>
  picture.overlay.texts.find((entry) => entry.text === text);

describe("a picture", () => {
  test("writes every axis with its unit, and no text is cut off", () => {
    const picture = pictureOf(
      drawing([line("measured risk of the last iterate", 1), line("bound", 2)]),
      PRINT,
      WIDE,
    );
    expect(textOf(picture, "loss [nats]")).toBeDefined();
    expect(textOf(picture, "step")).toBeDefined();
    for (const { text, x, y, anchor } of picture.overlay.texts) {
      const width = PRINT.textWidth(text);
      const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
      expect(left).toBeGreaterThanOrEqual(-0.5);
      expect(left + width).toBeLessThanOrEqual(WIDE.width + 0.5);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(WIDE.height);
    }
  });

  test("writes labels beside the ends of their lines, apart from each other", () => {
    const names = ["a", "b", "c", "d", "e"];
    const picture = pictureOf(drawing(names.map((name, i) => line(name, i * 0.01))), PRINT, WIDE);
    const heights = names.map((name) => textOf(picture, name)?.y ?? NaN);
    // Higher lines have higher labels, and labels keep a line's height apart.
    heights.forEach((y, i) => {
      if (i > 0) expect((heights[i - 1] ?? NaN) - y).toBeGreaterThanOrEqual(PRINT.fontSize);
    });
  });

  test("puts labels above the plot where there is no room beside it", () => {
    const marks = [line("bound", 2), line("risk", 1)];
    const beside = textOf(pictureOf(drawing(marks), PRINT, WIDE), "bound");
    const above = textOf(pictureOf(drawing(marks), PRINT, NARROW), "bound");
    expect(beside?.x).toBeGreaterThan(600);
    expect(above?.x).toBeLessThan(100);
    expect(above?.y).toBeLessThan(20);
  });

  test("never draws what a log axis cannot show", () => {
    const y = [1, 0, -1, 0.1];
    const marks: Mark[] = [
      {
        kind: "line",
        label: "l",
        x: [0, 1, 2, 3],
        y,
        band: { low: [-1, 0, -2, 0.05], high: [2, 1, 1, 0.2] },
      },
      { kind: "points", label: "p", x: [0, 1, 2, 3], y, error: { low: [0, 0, 0, 0], high: [2, 1, 1, 1] } },
    ];
    const picture = pictureOf(drawing(marks, { y: { label: "y", scale: "log" } }), PRINT, WIDE);
    for (const trace of scatters(picture.traces))
      expect(
        Array.from(trace.y, (value) => value === null || Number.isNaN(value) || value > 0),
      ).not.toContain(false);
    for (const { path } of picture.overlay.strokes) expect(path).not.toContain("NaN");
    const lower = scatters(picture.traces)[1]?.error_y?.arrayminus[0] ?? NaN;
    expect(lower).toBeLessThan(1); // the bar ends at the axis, not at minus infinity
    expect(lower).toBeGreaterThan(0.9);
  });

  test("keeps a gap in a curve a gap, and a gap in its band two areas", () => {
    const y = steps.map((t) => (t >= 100 && t < 200 ? NaN : 1));
    const marks: Mark[] = [
      {
        kind: "line",
        label: "l",
        x: steps,
        y,
        band: { low: y.map((v) => v - 1), high: y.map((v) => v + 1) },
      },
    ];
    const { traces, overlay } = pictureOf(drawing(marks), PRINT, WIDE);
    expect(Array.from(scatters(traces)[0]?.y ?? []).some((value) => Number.isNaN(value))).toBe(true);
    const band = overlay.strokes.find((stroke) => stroke.filled);
    expect(band?.path.match(/M/g)).toHaveLength(2);
    expect(band?.path.match(/Z/g)).toHaveLength(2);
  });

  test("stays small however long the run", () => {
    const x = Float64Array.from({ length: 200_000 }, (_, i) => i);
    const y = x.map((t) => Math.sin(t));
    const marks: Mark[] = [
      { kind: "line", label: "l", x, y, band: { low: y.map((v) => v - 1), high: y.map((v) => v + 1) } },
    ];
    const { traces, overlay } = pictureOf(drawing(marks), PRINT, WIDE);
    expect(scatters(traces)[0]?.y.length).toBeLessThan(2 * WIDE.width);
    expect(overlay.strokes.reduce((sum, { path }) => sum + path.length, 0)).toBeLessThan(40_000);
  });

  test("equal units are equally long", () => {
    const marks: Mark[] = [{ kind: "paths", label: "p", paths: [{ x: [-2, 2], y: [-1, 1] }] }];
    const picture = pictureOf(drawing(marks, { equalAspect: true }), PRINT, WIDE);
    const { plot } = picture.overlay;
    const [x0, x1] = picture.layout.xaxis.range;
    const [y0, y1] = picture.layout.yaxis.range;
    expect(plot.width / (x1 - x0)).toBeCloseTo(plot.height / (y1 - y0), 9);
  });

  test("a highlighted symbol's marks stand out and the others fade", () => {
    const marks = [line("a", 1, { symbol: "risk" }), line("b", 2, { symbol: "bound" })];
    const plain = scatters(pictureOf(drawing(marks), PRINT, WIDE).traces);
    const [lit, faded] = scatters(pictureOf(drawing(marks), PRINT, WIDE, "risk").traces);
    expect(lit?.line?.width).toBeGreaterThan(plain[0]?.line?.width ?? Infinity);
    expect(faded?.opacity).toBeLessThan(0.5);
    // A symbol that is not in this figure changes nothing.
    expect(scatters(pictureOf(drawing(marks), PRINT, WIDE, "other").traces)).toEqual(plain);
  });

  test("marks without a colour take those no other mark asked for", () => {
    const marks = [line("a", 1), line("b", 2, { colour: 1 }), line("c", 3)];
    const colours = scatters(pictureOf(drawing(marks), PRINT, WIDE).traces).map((trace) => trace.line?.color);
    expect(colours).toEqual([PRINT.series[1], PRINT.series[0], PRINT.series[2]]);
  });

  test("fields lie under curves, and strokes over fields", () => {
    const field: Mark = { kind: "heatmap", label: "z", x: [0, 1], y: [0, 1], z: [0, 1, 2, 3] };
    const { traces, overlay } = pictureOf(drawing([line("a", 1), field]), PRINT, WIDE);
    expect(traces.map((trace) => trace.type)).toEqual(["heatmap", "scatter"]);
    expect(overlay.strokesOver).toBe(true);
    expect(overlay.ramp).not.toBeNull();
  });

  test("level lines carry their numbers", () => {
    const grid = Float64Array.from({ length: 61 }, (_, i) => -3 + i / 10);
    const z = Float64Array.from(
      { length: 61 * 61 },
      (_, i) => (grid[i % 61] ?? 0) ** 2 + (grid[Math.floor(i / 61)] ?? 0) ** 2,
    );
    const mark: Mark = { kind: "contour", label: "loss", x: grid, y: grid, z, levels: [1, 4, 9] };
    const picture = pictureOf(drawing([mark], { equalAspect: true }), PRINT, { width: 600, height: 500 });
    expect([1, 4].every((level) => textOf(picture, String(level)) !== undefined)).toBe(true);
  });

  test("hover text cannot be taken for markup", () => {
    const trace = scatters(pictureOf(drawing([line("P(x < b) & c", 1)]), PRINT, WIDE).traces)[0];
    expect(trace?.hovertemplate).toContain("P(x &lt; b) &amp; c");
  });

  test("an empty drawing has axes and no ink", () => {
    const empty = drawing([]);
    expect(hasInk(empty)).toBe(false);
    expect(hasInk(drawing([{ kind: "line", label: "l", x: [], y: [] }]))).toBe(false);
    expect(hasInk(drawing([line("l", 1)]))).toBe(true);
    expect(pictureOf(empty, PRINT, WIDE).traces).toEqual([]);
  });
});

describe("colours", () => {
  test("of labels are readable on the paper, light or dark", () => {
    const dark = { ...PRINT, paper: "#1a1d24", ink: "#e7e6e1" };
    for (const theme of [PRINT, dark])
      for (const colour of PRINT.series)
        expect(contrast(textColour(theme, colour), theme.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test("reference: contrast of black on white is 21, of #767676 on white 4.54 (WCAG 2.2)", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 9);
    expect(contrast("#767676", "rgb(255, 255, 255)")).toBeCloseTo(4.54, 2);
  });
});
