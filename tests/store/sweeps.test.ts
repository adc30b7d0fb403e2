import { describe, expect, test } from "vitest";
import type { ExperimentId } from "@contract";
import { valuesOf, parseSweep, sweepText } from "../../src/runtime/sweep";
import { defaultSpec } from "../../src/runtime/spec";
import { createSweeps, type Sweep } from "../../src/store/sweeps";
import { library, localPool } from "../support/local-pool";
import { randomWalk } from "../support/random-walk";

const ID: ExperimentId = "test/walk";
const base = { ...defaultSpec(ID, randomWalk), seed: 5, replicas: 6 };
const measure = { series: "position", component: 0, at: "last" } as const;
const over = { param: "drift", from: 0, to: 4, count: 5 };
const and = { param: "length", from: 10, to: 30, count: 2 };

function setUp(workers: number) {
  const pool = localPool(library({ [ID]: randomWalk }), workers);
  const sweeps = createSweeps({ [ID]: randomWalk }, () => Promise.resolve(pool));
  const sweep = (): Sweep => {
    const found = sweeps.store.getState()[ID];
    if (!found) throw new Error("no sweep");
    return found;
  };
  return { sweeps, sweep };
}

describe("a sweep", () => {
  test("over two parameters gives the same points whatever the number of workers, mean and interval each", async () => {
    const results = [];
    for (const workers of [1, 2, 4]) {
      const { sweeps, sweep } = setUp(workers);
      await sweeps.set(ID, { over, and, measure });
      await sweeps.run(ID, base);
      expect(sweep().status).toBe("done");
      results.push(sweep().points);
    }
    expect(results[0]).toHaveLength(10);
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
    const [still, , , , fast] = results[0] ?? [];
    // The same seeds: drift 4 moves every replica by exactly 4 a step, and there are 10 of them.
    expect((fast?.mean ?? NaN) - (still?.mean ?? NaN)).toBeCloseTo(40, 4);
    for (const point of results[0] ?? []) {
      expect(point?.low).toBeLessThan(point?.mean ?? NaN);
      expect(point?.high).toBeGreaterThan(point?.mean ?? NaN);
      expect(point?.replicas).toBe(6);
    }
  });

  test("is cancelled within 100 ms, keeps what it found, and goes on to the points of a whole sweep", async () => {
    const whole = setUp(2);
    await whole.sweeps.set(ID, { over, and: null, measure });
    await whole.sweeps.run(ID, base);

    const { sweeps, sweep } = setUp(1);
    await sweeps.set(ID, { over, and: null, measure });
    const running = sweeps.run(ID, base);
    const start = await new Promise<number>((resolve) => {
      const end = sweeps.store.subscribe(() => {
        if (sweep().points.every((point) => point === null)) return;
        end();
        resolve(performance.now());
        sweeps.cancel(ID);
      });
    });
    expect(sweep().status).toBe("stopped");
    await running;
    expect(performance.now() - start).toBeLessThan(100);
    const found = sweep().points.filter((point) => point !== null).length;
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(5);

    await sweeps.run(ID, base);
    expect(sweep().status).toBe("done");
    expect(sweep().points).toEqual(whole.sweep().points);
  });

  test("starts anew when the run beneath it has changed", async () => {
    const { sweeps, sweep } = setUp(2);
    await sweeps.set(ID, { over, and: null, measure });
    await sweeps.run(ID, base);
    const before = sweep().points;
    await sweeps.run(ID, { ...base, seed: 6 });
    expect(sweep().points).not.toEqual(before);
  });

  test("one point that fails ends it with the reason, and the settings stay", async () => {
    const pool = localPool(library({}), 1);
    const sweeps = createSweeps({ [ID]: randomWalk }, () => Promise.resolve(pool));
    await sweeps.set(ID, { over, and: null, measure });
    await sweeps.run(ID, base);
    expect(sweeps.store.getState()[ID]).toMatchObject({ status: "failed", settings: { over } });
    expect(sweeps.store.getState()[ID]?.faults[0]).toContain("The sweep stopped");
  });

  test.each([
    [{ over: { ...over, from: 3, to: 1 } }, "from a smaller to a larger number"],
    [{ over: { ...over, count: 400 } }, "takes 2 to 40 points"],
    [{ over: { ...over, param: "none" } }, "no parameter"],
    [{ over, and: { ...over, count: 3 } }, "must differ"],
  ])("absurd settings are refused in words: %j", async (wrong, words) => {
    const { sweeps, sweep } = setUp(1);
    await sweeps.set(ID, { and: null, measure, ...wrong });
    await sweeps.run(ID, base);
    expect(sweep().faults.join(" ")).toContain(words);
    expect(sweep().status).toBe("idle");
  });
});

describe("a sweep's text", () => {
  const schema = randomWalk;
  test("says everything, and is read back", () => {
    const settings = { over, and, measure };
    const text = sweepText(base, settings);
    expect(text).toMatch(/^[\w.;:=,~/-]+$/);
    const read = parseSweep(text, ID, schema);
    expect(read.faults).toEqual([]);
    expect(read.settings).toEqual(settings);
    expect(sweepText(read.base, settings)).toBe(text);
  });
  test("a mangled one says what is wrong and runs nothing", () => {
    for (const text of [
      "over=drift:9:1:5;of=position.0",
      "over=drift:0:1:5;of=nothing.0",
      "of=position.0",
      ";;;=%%",
    ]) {
      const { settings, faults } = parseSweep(text, ID, schema);
      expect(settings).toBeNull();
      expect(faults.length).toBeGreaterThan(0);
    }
  });
  test("values are evenly spaced on the parameter's own scale, whole where it is whole, each once", () => {
    expect(valuesOf(schema.params, over)).toEqual([0, 1, 2, 3, 4]);
    expect(valuesOf(schema.params, { param: "length", from: 1, to: 3, count: 9 })).toEqual([1, 2, 3]);
  });
});
