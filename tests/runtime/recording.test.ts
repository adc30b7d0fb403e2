import { describe, expect, test } from "vitest";
import { rowOfStep, timeAverage, valuesAt, type RunSpec } from "@contract";
import { recordingBuilder, rowBuffer, type Chunk } from "../../src/runtime/recording";

const spec: RunSpec = { experiment: "test/x", params: {}, seed: 1, replicas: 2, changes: [] };

/** Rows from `first` on, in which series "a" holds step and -step, and "v" a pair a replica. */
function chunk(first: number, count: number): Chunk {
  const buffer = rowBuffer(2);
  for (let step = first; step < first + count; step++)
    buffer.push(step, { a: Float32Array.of(step, -step), v: Float64Array.of(step, 1, -step, 2) });
  const taken = buffer.take(Int32Array.of(-1, -1));
  if (!taken) throw new Error("no rows");
  return taken;
}

describe("a recording", () => {
  test("gives back what was put in, by row, series, component and replica", () => {
    const builder = recordingBuilder(2);
    builder.append(chunk(0, 50));
    builder.append(chunk(50, 51));
    const recording = builder.view(spec, "test");
    expect(recording.rows).toBe(101);
    expect([...valuesAt(recording, "a", 70)]).toEqual([70, -70]);
    expect([...valuesAt(recording, "v", 70, 1)]).toEqual([1, 2]);
    expect([...timeAverage(recording, "a", 11, 20)]).toEqual([15.5, -15.5]);
    expect(recording.columns["v"]?.data).toBeInstanceOf(Float64Array);
  });

  test("beyond its memory limit is thinned, keeps first and last, and says its stride", () => {
    const builder = recordingBuilder(2, 40 * 100);
    for (let first = 0; first < 1000; first += 33) builder.append(chunk(first, 33));
    const recording = builder.view(spec, "test");
    expect(recording.stride).toBe(16);
    expect(recording.rows).toBeLessThanOrEqual(100);
    expect(recording.steps[0]).toBe(0);
    expect(recording.steps.at(-1)).toBe(1022);
    for (let row = 0; row < recording.rows; row++)
      expect(valuesAt(recording, "a", row)[0]).toBe(recording.steps[row]);
    const regular = [...recording.steps].slice(0, -1);
    expect(regular).toEqual(regular.map((_, i) => i * 16));
  });

  test("keeps its last row wherever the run ends", () => {
    for (let length = 90; length < 130; length++) {
      const builder = recordingBuilder(2, 40 * 20);
      for (let step = 0; step < length; step++) builder.append(chunk(step, 1));
      const recording = builder.view(spec, "test");
      expect(recording.steps.at(-1)).toBe(length - 1);
      expect(new Set(recording.steps).size).toBe(recording.rows);
    }
  });

  test("a view stays as it was while more rows come", () => {
    const builder = recordingBuilder(2, 40 * 20);
    builder.append(chunk(0, 10));
    const early = builder.view(spec, "test");
    const before = [...valuesAt(early, "a", 9)];
    for (let first = 10; first < 400; first += 10) builder.append(chunk(first, 10));
    expect([...valuesAt(early, "a", 9)]).toEqual(before);
    expect(early.rows).toBe(10);
  });

  test("cut back to a step goes on from there as if nothing had been", () => {
    const cut = recordingBuilder(2);
    cut.append(chunk(0, 30));
    cut.truncate(19);
    cut.append(chunk(20, 20));
    const whole = recordingBuilder(2);
    whole.append(chunk(0, 40));
    expect(cut.view(spec, "test")).toEqual(whole.view(spec, "test"));
  });

  test("finds the row of a step", () => {
    const builder = recordingBuilder(2);
    builder.append(chunk(5, 10));
    const recording = builder.view(spec, "test");
    expect(rowOfStep(recording, 4)).toBe(-1);
    expect(rowOfStep(recording, 5)).toBe(0);
    expect(rowOfStep(recording, 9.5)).toBe(4);
    expect(rowOfStep(recording, 1e9)).toBe(9);
  });

  test("a series that is not there is named", () => {
    const builder = recordingBuilder(2);
    builder.append(chunk(0, 2));
    expect(() => valuesAt(builder.view(spec, "test"), "b")).toThrow(/no series "b"; it has a, v/);
  });
});
