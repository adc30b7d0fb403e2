import { describe, expect, test } from "vitest";
import { experiment, integer, scalar, vector, type AnyExperiment } from "@contract";
import { readDeclaration } from "../../src/runtime/sandbox/declaration";
import { readChunk, readReport, type RunSoFar } from "../../src/runtime/sandbox/run-report";

const params = { size: integer({ tex: "n", meaning: "size", default: 4, min: 1, max: 9 }) };
const series = {
  gap: scalar({ tex: "g", meaning: "gap" }),
  pair: vector({ tex: "p", meaning: "pair", components: ["a", "b"] }),
};
const author: AnyExperiment = experiment({
  title: "Author's",
  params,
  series,
  replicas: { default: 2, max: 8 },
  steps: ({ size }) => size,
  init: () => 0,
  step: () => 0,
  record: () => ({ gap: new Float64Array(2), pair: new Float64Array(4) }),
});
const so: RunSoFar = {
  spec: { experiment: "a/b", params: { size: 4 }, seed: 1, replicas: 2, changes: [] },
  series,
  params,
  lastStep: 3,
};
const rows = () => ({
  steps: Float64Array.of(4, 5),
  divergedAt: Int32Array.of(-1, -1),
  columns: {
    gap: { k: 1, data: new Float32Array(4) },
    pair: { k: 2, data: new Float64Array(8) },
  },
});

describe("rows out of the sandbox", () => {
  test("pass as they are when they are as declared", () => {
    expect(readChunk(rows(), so)).toEqual(rows());
  });
  test.each([
    ["no table", null, /no table/],
    ["no steps", { ...rows(), steps: [4, 5] }, /no steps/],
    ["a step again", { ...rows(), steps: Float64Array.of(3, 4) }, /out of order/],
    ["steps that are no steps", { ...rows(), steps: Float64Array.of(4.5, 5) }, /out of order/],
    ["a step that is no number", { ...rows(), steps: Float64Array.of(NaN, 5) }, /out of order/],
    ["too few replicas", { ...rows(), divergedAt: Int32Array.of(-1) }, /diverged/],
    [
      "a series too many",
      { ...rows(), columns: { ...rows().columns, more: rows().columns.gap } },
      /“more” is not/,
    ],
    ["a series too few", { ...rows(), columns: { gap: rows().columns.gap } }, /“pair” is missing/],
    [
      "a series of another length",
      { ...rows(), columns: { ...rows().columns, gap: { k: 1, data: new Float32Array(3) } } },
      /“gap” has 3 numbers; expected 4/,
    ],
    [
      "a series of another width",
      { ...rows(), columns: { ...rows().columns, pair: { k: 1, data: new Float64Array(4) } } },
      /“pair” has 4 numbers; expected 8/,
    ],
    [
      "no numbers",
      { ...rows(), columns: { ...rows().columns, gap: { k: 1, data: [1, 2, 3, 4] } } },
      /“gap” holds no numbers/,
    ],
  ])("are refused with %s", (_, found, says) => {
    expect(readChunk(found, so)).toMatch(says);
  });
});

describe("reports out of the sandbox", () => {
  test.each([
    ["another backend", { kind: "ready", backend: "webgl", steps: 4 }],
    ["no steps", { kind: "ready", backend: "wasm", steps: 0 }],
    ["an unknown end", { kind: "end", end: { outcome: "won", step: 3 } }],
    ["a change of nothing", { kind: "changed", change: { step: 1, name: "__proto__", value: 1 } }],
    ["a change out of range", { kind: "changed", change: { step: 1, name: "size", value: 99 } }],
    ["an unknown kind", { kind: "checkpoint", snapshot: {} }],
  ])("are refused with %s", (_, found) => {
    expect(readReport(found, so).kind).toBe("fault");
  });
  test("an end is read, its words cut", () => {
    const read = readReport(
      { kind: "end", end: { outcome: "failed", step: 3, message: "x".repeat(9999) } },
      so,
    );
    expect(read).toMatchObject({ kind: "report", report: { end: { outcome: "failed", step: 3 } } });
    if (read.kind === "report" && read.report.kind === "end")
      expect(read.report.end.message?.length).toBe(600);
  });
});

describe("a declaration out of the sandbox", () => {
  const declared = (change: object) =>
    readDeclaration(
      JSON.stringify({ title: "T", params, series, replicas: author.replicas, steps: 4, ...change }),
      author,
    );
  test("is an experiment with its own defaults", () => {
    const found = declared({ params: { size: { ...params.size, default: 7 } } });
    expect(found).toMatchObject({ kind: "experiment", experiment: { params: { size: { default: 7 } } } });
    if (found.kind === "experiment") {
      expect(found.experiment.steps({ size: 7 })).toBe(4);
      expect(found.experiment.steps({ size: 5 })).toBe(5);
    }
  });
  test.each([
    ["a parameter less", { params: {} }, /need the parameter “size”/],
    ["a default out of range", { params: { size: { ...params.size, default: 99 } } }, /outside its range/],
    ["a series less", { series: { gap: series.gap } }, /need the series “pair”/],
    [
      "a series of another width",
      { series: { ...series, pair: { ...series.pair, components: ["a"] } } },
      /must have 2 numbers/,
    ],
    ["no replicas", { replicas: { default: 0, max: 8 } }, /replicas/],
    ["too many replicas", { replicas: { default: 1, max: 1e9 } }, /replicas/],
    ["no steps", { steps: null }, /steps/],
    ["a name that is none", { series: { ...series, "a b": series.gap } }, /is no name/],
    ["a list of series", { series: [] }, /must be a record/],
  ])("is refused with %s", (_, change, says) => {
    const found = declared(change);
    expect(found.kind === "fault" ? found.message : "").toMatch(says);
  });
  test("that is no JSON, or too long, is refused", () => {
    for (const json of ["{", "x".repeat(2e6), 7]) expect(readDeclaration(json, author).kind).toBe("fault");
  });
});
