import { describe, expect, test } from "vitest";
import type { Drawing, Mark } from "@contract";
import { hasInk } from "../../src/view/figure/ink";
import { tablesOf } from "../../src/view/figure/table";
import { PRINT } from "../../src/view/figure/theme";
import { pictureOf } from "../../src/view/figure/traces";

const SIZE = { width: 420, height: 400 };

const panel = (label: string, left: number, z: readonly number[]): Mark => ({
  kind: "heatmap",
  label,
  unit: "ink",
  x: [left, left + 1],
  y: [0, 1],
  z,
});
const words: Mark = {
  kind: "texts",
  label: "readings",
  x: [1, 4],
  y: [-1, -1],
  texts: ["reads 3", "reads 8"],
};
const drawing: Drawing = {
  x: {
    label: "",
    range: [0, 6],
    ticks: [
      { at: 1, text: "image" },
      { at: 4, text: "a longer name that does not fit under its panel in one line" },
    ],
  },
  y: { label: "", range: [-2, 3], ticks: [] },
  equalAspect: true,
  marks: [panel("image", 0.5, [0, 1, 0.5, 0.2]), panel("sum", 3.5, [-0.5, 0, 0, 0.5]), words],
};

describe("panels of pictures", () => {
  const { overlay, layout, traces } = pictureOf(drawing, PRINT, SIZE);
  const written = overlay.texts.map(({ text }) => text);

  test("an axis with named places has their names, wrapped, and neither line nor numbers", () => {
    expect(written).toContain("image");
    expect(written).toContain("a longer name that does");
    expect(layout.xaxis["showline"]).toBe(false);
    expect(layout.yaxis.tickvals).toEqual([]);
  });

  test("words stand at their places", () => {
    const [one, other] = ["reads 3", "reads 8"].map((text) => overlay.texts.find((t) => t.text === text));
    expect(one?.anchor).toBe("middle");
    expect((other?.x ?? NaN) - (one?.x ?? NaN)).toBeCloseTo(overlay.plot.width / 2, 6);
  });

  test("heat maps share one key, named by their unit, that spans the values of all", () => {
    expect(written.filter((text) => text === "ink")).toHaveLength(1);
    const ranges = traces.map((trace) => (trace.type === "heatmap" ? [trace.zmin, trace.zmax] : null));
    expect(ranges).toEqual([
      [-1, 1],
      [-1, 1],
    ]);
  });

  test("the tables hold each panel and the words", () => {
    const tables = tablesOf(drawing);
    expect(tables.map(({ title }) => title)).toEqual(["image", "sum", "readings"]);
    expect(tables[0]?.headings).toEqual(["across", "up", "image [ink]"]);
    expect(tables[2]?.cell(1, 0)).toBe("reads 8");
  });

  test("words alone are something to show", () => {
    expect(hasInk({ ...drawing, marks: [words] })).toBe(true);
  });
});
