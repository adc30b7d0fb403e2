import { describe, expect, test } from "vitest";
import type { Recording, RunSpec } from "@contract";
import { nodeEngine } from "../../src/runtime/node";
import { computeSlice, mergeParts } from "../../src/runtime/pool-slice";
import { slicesOf } from "../../src/runtime/slices";
import { defaultSpec } from "../../src/runtime/spec";
import { bursting } from "../support/bursting";
import { randomWalk } from "../support/random-walk";

const numbers = (recording: Recording) => ({
  steps: [...recording.steps],
  diverged: [...recording.divergedAt],
  columns: Object.fromEntries(
    Object.entries(recording.columns).map(([name, { k, data }]) => [name, { k, data: [...data] }]),
  ),
});

describe("slices", () => {
  test("cover all replicas once, as many as there are workers", () => {
    expect(slicesOf(0, 64, 1000, 2)).toEqual([
      { first: 0, count: 32 },
      { first: 32, count: 32 },
    ]);
    expect(slicesOf(100, 50, 1000, 3).map(({ first, count }) => [first, count])).toEqual([
      [100, 16],
      [116, 17],
      [133, 17],
    ]);
  });
  test("are not so small that they cost more than they save, nor larger than the experiment allows", () => {
    expect(slicesOf(0, 20, 1000, 8)).toHaveLength(2);
    expect(slicesOf(0, 1000, 300, 1).map(({ count }) => count)).toEqual([250, 250, 250, 250]);
  });
});

describe("a recording put together from slices", () => {
  test.each([1, 2, 3, 4])("of %i workers is the one of the whole run", async (workers) => {
    const engine = await nodeEngine();
    const spec: RunSpec = { ...defaultSpec("test/walk", randomWalk), replicas: 70, seed: 9 };
    const parts = slicesOf(0, 70, 1000, workers).map((slice) =>
      computeSlice(engine, randomWalk, { spec, ...slice }),
    );
    const whole = mergeParts(spec, [computeSlice(engine, randomWalk, { spec })]);
    expect(numbers(mergeParts(spec, parts).recording)).toEqual(numbers(whole.recording));
  });

  test("is the same where replicas diverge, and whole slices end early", async () => {
    const engine = await nodeEngine();
    const spec: RunSpec = { ...defaultSpec("test/bursting", bursting), replicas: 24, seed: 4 };
    const slice = (first: number, count: number) => computeSlice(engine, bursting, { spec, first, count });
    const whole = mergeParts(spec, [slice(0, 24)]).recording;
    const lost = whole.divergedAt.filter((step) => step >= 0).length;
    expect(lost).toBeGreaterThan(6);
    for (const size of [1, 6, 12]) {
      const parts = Array.from({ length: 24 / size }, (_, i) => slice(i * size, size));
      if (size === 1) expect(parts.some((part) => part.steps.length < whole.rows)).toBe(true);
      expect(numbers(mergeParts(spec, parts).recording)).toEqual(numbers(whole));
    }
  });

  test("notes which series were looked at", async () => {
    const engine = await nodeEngine();
    const spec = defaultSpec("test/walk", randomWalk);
    const { recording, touched } = mergeParts(spec, [computeSlice(engine, randomWalk, { spec })]);
    expect(recording.columns["position"]?.k).toBe(1);
    expect([...touched]).toEqual(["position"]);
  });

  test("keeps only what is asked for", async () => {
    const engine = await nodeEngine();
    const spec = defaultSpec("test/walk", randomWalk);
    const part = computeSlice(engine, randomWalk, { spec, keep: ["pair"] });
    expect(Object.keys(part.columns)).toEqual(["pair"]);
  });

  test("fails with the experiment's own words", async () => {
    const engine = await nodeEngine();
    const broken = {
      ...randomWalk,
      step: () => {
        throw new Error("it broke");
      },
    };
    expect(() => computeSlice(engine, broken, { spec: defaultSpec("test/walk", broken) })).toThrow(
      "step 1: it broke",
    );
  });
});
