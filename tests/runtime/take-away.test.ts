import { expect, test } from "vitest";
import { experiment, integer, scalar, vector, type Recording } from "@contract";
import { recordingCsv, recordingJson } from "../../src/runtime/take-away";

const definition = experiment({
  title: "Two coins, $n$ times",
  params: { n: integer({ tex: "n", meaning: "tosses", default: 2, min: 1, max: 9 }) },
  series: {
    loss: scalar({ tex: "L", meaning: "loss", unit: "nat" }),
    heads: vector({ tex: "h", meaning: "heads", components: ["first, left", 'second "right"'] }),
  },
  replicas: { default: 2, max: 2 },
  steps: () => 1,
  init: () => null,
  step: () => null,
  record: () => ({ loss: new Float64Array(2), heads: new Float64Array(4) }),
});

const recording: Recording = {
  spec: { experiment: "coins/two", params: { n: 2 }, seed: 7, replicas: 2, changes: [] },
  backend: "wasm",
  rows: 2,
  replicas: 2,
  steps: Float64Array.of(0, 4, 99), // room for a row to come
  columns: {
    loss: { k: 1, data: Float64Array.of(0.1, NaN, 1 / 3, Infinity, 99, 99) },
    heads: { k: 2, data: Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 99, 99, 99, 99) },
  },
  stride: 4,
  divergedAt: Int32Array.of(-1, 0),
};

test("CSV has a line for each step and replica, and names that commas and quotes do not break", () => {
  expect(recordingCsv(definition, recording).join("")).toBe(
    [
      'step,replica,loss,"heads: first, left","heads: second ""right"""',
      "0,0,0.1,1,2",
      "0,1,,3,4",
      "4,0,0.3333333333333333,5,6",
      "4,1,Inf,7,8",
      "",
    ].join("\r\n"),
  );
});

test("JSON holds the run, what each series means, and every value; what is not finite is null", () => {
  const file = JSON.parse(recordingJson(definition, recording, "2026-01-01").join("")) as unknown;
  expect(file).toMatchObject({
    title: "Two coins, n times",
    experiment: "coins/two",
    params: { n: 2 },
    seed: 7,
    backend: "wasm",
    stride: 4,
    steps: [0, 4],
    divergedAt: [-1, 0],
    series: {
      loss: {
        meaning: "loss",
        unit: "nat",
        values: [
          [[0.1], [null]],
          [[1 / 3], [null]],
        ],
      },
      heads: {
        components: ["first, left", 'second "right"'],
        values: [
          [
            [1, 2],
            [3, 4],
          ],
          [
            [5, 6],
            [7, 8],
          ],
        ],
      },
    },
  });
});

test("a recording without rows is a header alone, and still JSON", () => {
  const empty = { ...recording, rows: 0, columns: {} };
  expect(recordingCsv(definition, empty).join("")).toBe("step,replica\r\n");
  expect(JSON.parse(recordingJson(definition, empty, "").join(""))).toMatchObject({ steps: [], series: {} });
});
