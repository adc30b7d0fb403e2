import { describe, expect, test } from "vitest";
import type { Drawing, Mark } from "@contract";
import { cellText, csvOf, tablesOf, thinned } from "../../src/view/figure/table";

const drawing = (marks: readonly Mark[]): Drawing => ({
  x: { label: "step" },
  y: { label: "loss", unit: "nats" },
  marks,
});

describe("the table of a drawing", () => {
  test("puts curves over the same steps side by side, with units and band ends", () => {
    const x = [0, 1];
    const [table, other] = tablesOf(
      drawing([
        { kind: "line", label: "a", x, y: [1, 2], band: { low: [0, 1], high: [2, 3] } },
        { kind: "line", label: "b", x: [0, 1], y: [5, 6] },
        { kind: "points", label: "c", x: [9], y: [7] },
      ]),
    );
    expect(table?.headings).toEqual(["step", "a [nats]", "a [nats], low", "a [nats], high", "b [nats]"]);
    expect(table?.headings.map((_, column) => table.cell(1, column))).toEqual([1, 2, 1, 3, 6]);
    expect(other?.title).toBe("c");
    expect(other?.rows).toBe(1);
  });

  test("shows every kind of mark", () => {
    const tables = tablesOf(
      drawing([
        { kind: "heatmap", label: "risk", unit: "bits", x: [1, 2], y: [3, 4], z: [10, 20, 30, 40] },
        { kind: "contour", label: "loss", x: [1, 2], y: [3, 4], z: [1, 2, 3, 4], levels: [2] },
        {
          kind: "paths",
          label: "runs",
          paths: [
            { x: [1, 2], y: [3, 4] },
            { x: [5], y: [6] },
          ],
        },
        { kind: "histogram", label: "h", values: [0, 1, 1], bins: 2 },
        { kind: "bars", label: "b", x: ["u", "v"], y: [1, 2] },
        { kind: "rule", label: "chance", axis: "y", at: 0.5 },
      ]),
    );
    const all = tables.map((table) => [
      table.title,
      Array.from({ length: table.rows }, (_, row) =>
        table.headings.map((__, column) => table.cell(row, column)),
      ),
    ]);
    expect(Object.fromEntries(all)).toEqual({
      risk: [
        [1, 3, 10],
        [2, 3, 20],
        [1, 4, 30],
        [2, 4, 40],
      ],
      loss: [
        [1, 3, 1],
        [2, 3, 2],
        [1, 4, 3],
        [2, 4, 4],
      ],
      runs: [
        [1, 1, 3],
        [1, 2, 4],
        [2, 5, 6],
      ],
      h: [
        [0, 0.5, 1],
        [0.5, 1, 2],
      ],
      b: [
        ["u", 1],
        ["v", 2],
      ],
      "reference lines": [["chance", "loss [nats]", 0.5]],
    });
  });

  test("thins long tables evenly and keeps both ends", () => {
    const rows = thinned(1001, 201);
    expect(rows).toHaveLength(201);
    expect([rows[0], rows[1], rows.at(-1)]).toEqual([0, 5, 1000]);
    expect(thinned(3, 200)).toEqual([0, 1, 2]);
  });

  test("writes numbers as they are read, and names as they are", () => {
    expect([cellText(-0.123456789), cellText("u"), cellText(null), cellText(NaN)]).toEqual([
      "−0.12346",
      "u",
      "",
      "–",
    ]);
  });
});

describe("the CSV of a drawing", () => {
  test("holds every number in full precision, with names quoted where needed", () => {
    const x = Float64Array.from({ length: 5000 }, (_, i) => i / 7);
    const csv = csvOf(drawing([{ kind: "line", label: 'risk, "true"', x, y: x.map(Math.sqrt) }]));
    const lines = csv.split("\r\n");
    expect(lines[0]).toBe('step,"risk, ""true"" [nats]"');
    expect(lines).toHaveLength(5002); // heading, rows, and the end of the last line
    const [step, value] = (lines[5000] ?? "").split(",").map(Number);
    expect([step, value]).toEqual([4999 / 7, Math.sqrt(4999 / 7)]);
  });

  test("separates tables by an empty line", () => {
    const csv = csvOf(
      drawing([
        { kind: "line", label: "a", x: [0], y: [1] },
        { kind: "rule", label: "r", axis: "x", at: 3 },
      ]),
    );
    expect(csv).toBe("step,a [nats]\r\n0,1\r\n\r\nline,axis,value\r\nr,step,3\r\n");
  });
});
