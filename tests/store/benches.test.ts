import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { AnyExperiment, RunSpec } from "@contract";
import type { RunListener } from "../../src/runtime/client";
import type { Snapshot } from "../../src/runtime/execute";
import { rowBuffer } from "../../src/runtime/recording";
import { specText } from "../../src/runtime/spec";
import { createBenches, type StartRun } from "../../src/store/benches";
import { glyphLearner } from "../support/glyph-learner";
import { randomWalk } from "../support/random-walk";

const ID = "test/walk";

/** A worker that does what the test tells it. */
interface Fake {
  readonly spec: RunSpec;
  readonly resume: Snapshot | null;
  readonly paused: boolean;
  readonly keep: boolean;
  readonly listener: RunListener;
  readonly calls: string[];
}

function setUp(definition: AnyExperiment = randomWalk) {
  const runs: Fake[] = [];
  const startRun: StartRun = (spec, { resume, paused, keep }, listener) => {
    const calls: string[] = [];
    runs.push({ spec, resume, paused, keep, listener, calls });
    const note = (name: string) => (): void => {
      calls.push(name);
    };
    return {
      pause: note("pause"),
      resume: note("resume"),
      step: note("step"),
      speed: note("speed"),
      stop: note("stop"),
      ask: ({ count }) => {
        calls.push(`ask ${String(count)}`);
        return Promise.resolve({ kind: "none", why: "a fake" });
      },
      change: (name, value) => {
        calls.push(`change ${name} ${String(value)}`);
        listener.changed({ step: 5, name, value });
      },
    };
  };
  const { store, actions } = createBenches({ [ID]: definition }, startRun);
  const bench = () => {
    const found = store.getState().benches[ID];
    if (!found) throw new Error("no bench");
    return found;
  };
  const last = (): Fake => {
    const run = runs.at(-1);
    if (!run) throw new Error("nothing runs");
    return run;
  };
  return { actions, bench, runs, last };
}

function rows(from: number, count: number) {
  const buffer = rowBuffer(8);
  for (let step = from; step < from + count; step++)
    buffer.push(step, { position: new Float32Array(8).fill(step), pair: new Float32Array(16) });
  const chunk = buffer.take(new Int32Array(8).fill(-1));
  if (!chunk) throw new Error("no rows");
  return chunk;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a bench", () => {
  test("runs, shows rows at a calm pace, and is done", () => {
    const { actions, bench, last } = setUp();
    actions.run(ID);
    expect(bench().status).toBe("loading");
    last().listener.ready("wasm", null, 40);
    expect(bench()).toMatchObject({ status: "running", backend: "wasm" });
    let changes = 0;
    const before = bench().recording;
    for (let i = 0; i < 20; i++) {
      last().listener.rows(rows(i, 1), i, 100);
      vi.advanceTimersByTime(5);
      if (bench().recording !== before) changes++;
    }
    vi.advanceTimersByTime(100);
    expect(changes).toBeGreaterThan(0);
    expect(bench().recording.rows).toBe(20);
    last().listener.end({ outcome: "finished", step: 20, message: null });
    expect(bench()).toMatchObject({ status: "done", step: 20 });
  });

  test("reset keeps seed and parameters and drops the rows", () => {
    const { actions, bench, last } = setUp();
    actions.setSeed(ID, 99);
    actions.setParam(ID, "length", 7);
    actions.run(ID);
    last().listener.ready("wasm", null, 7);
    last().listener.rows(rows(0, 3), 2, 1);
    vi.advanceTimersByTime(100);
    actions.reset(ID);
    expect(last().calls).toEqual(["stop"]);
    expect(bench()).toMatchObject({ status: "idle", step: 0, spec: { seed: 99, params: { length: 7 } } });
    expect(bench().recording.rows).toBe(0);
  });

  test("a live parameter changes the run in progress and is recorded; any other starts anew once the hand rests", () => {
    const { actions, bench, runs, last } = setUp();
    actions.run(ID);
    last().listener.ready("wasm", null, 40);
    actions.setParam(ID, "drift", 0.5);
    expect(last().calls).toEqual(["change drift 0.5"]);
    expect(bench().spec.changes).toEqual([{ step: 5, name: "drift", value: 0.5 }]);
    expect(bench().spec.params["drift"]).toBe(0);
    for (const length of [10, 11, 12]) actions.setParam(ID, "length", length);
    expect(runs).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    expect(runs).toHaveLength(2);
    // What the controls showed is what the new run starts with.
    expect(last().spec).toMatchObject({ params: { length: 12, drift: 0.5 }, changes: [] });
  });

  test("in an idle bench a parameter only sets itself", () => {
    const { actions, bench, runs } = setUp();
    actions.setParam(ID, "length", 10);
    vi.advanceTimersByTime(1000);
    expect(runs).toHaveLength(0);
    expect(bench()).toMatchObject({ status: "idle", steps: 10 });
  });

  test("pauses and goes on with the same run", () => {
    const { actions, bench, runs, last } = setUp();
    actions.run(ID);
    last().listener.ready("wasm", null, 40);
    actions.pause(ID);
    expect(bench().status).toBe("paused");
    actions.run(ID);
    expect(last().calls).toEqual(["pause", "resume"]);
    expect(runs).toHaveLength(1);
  });

  test("a step from rest starts a paused run and takes one step", () => {
    const { actions, last } = setUp();
    actions.step(ID);
    expect(last()).toMatchObject({ paused: true, calls: ["step"] });
  });

  test("after a failure Run goes on from the checkpoint and keeps the rows up to it", () => {
    const { actions, bench, last } = setUp();
    actions.run(ID);
    last().listener.ready("wasm", null, 40);
    last().listener.rows(rows(0, 20), 19, 1);
    const snapshot: Snapshot = {
      step: 12,
      params: {},
      divergedAt: new Int32Array(8).fill(-1),
      state: { kind: "plain", value: 0 },
    };
    last().listener.checkpoint(snapshot);
    last().listener.end({ outcome: "failed", step: 19, message: "gone" });
    expect(bench()).toMatchObject({ status: "failed", message: "gone" });
    actions.run(ID);
    expect(last().resume).toBe(snapshot);
    expect(bench().recording.rows).toBe(13);
    expect(bench().message).toBeNull();
  });

  test("refuses what is out of range, says so, and changes nothing", () => {
    const { actions, bench } = setUp();
    const before = specText(bench().spec);
    actions.setParam(ID, "drift", 1e9);
    expect(bench().faults[0]).toMatch(/drift must be a number from -1 to 100/);
    actions.setSeed(ID, -1);
    expect(bench().faults[0]).toMatch(/The seed must be/);
    actions.setReplicas(ID, 0);
    expect(bench().faults[0]).toMatch(/replicas must be/);
    actions.setParam(ID, "no such", 1);
    expect(specText(bench().spec)).toBe(before);
  });

  test("is set from an address without running; what cannot be read is said", () => {
    const { actions, bench, runs } = setUp();
    actions.restore(ID, `${ID};seed=5;length=9;drift=banana`);
    expect(bench()).toMatchObject({ status: "idle", spec: { seed: 5, params: { length: 9, drift: 0 } } });
    expect(bench().faults).toHaveLength(1);
    expect(runs).toHaveLength(0);
  });

  test("reports of a run that was stopped change nothing", () => {
    const { actions, bench, runs, last } = setUp();
    actions.run(ID);
    const old = last();
    old.listener.ready("wasm", null, 40);
    actions.reset(ID);
    actions.run(ID);
    expect(runs).toHaveLength(2);
    expect(old.calls).toContain("stop");
    expect(bench().status).toBe("loading");
  });

  test("asks the run going on, and after its end the one that ended, until it is reset or starts anew", async () => {
    const { actions, last } = setUp(glyphLearner);
    const question = { count: 2, pixels: new Float32Array(288) };
    expect(await actions.ask(ID, question)).toMatchObject({
      why: expect.stringMatching(/press Run/) as unknown,
    });
    actions.run(ID);
    expect(last().keep).toBe(true);
    expect(await actions.ask(ID, question)).toMatchObject({ why: "a fake" });
    last().listener.end({ outcome: "finished", step: 150, message: null });
    await actions.ask(ID, question);
    expect(last().calls).toEqual(["ask 2", "ask 2"]);
    actions.reset(ID);
    expect(last().calls.at(-1)).toBe("stop");
    expect(await actions.ask(ID, question)).toMatchObject({
      why: expect.stringMatching(/press Run/) as unknown,
    });
    actions.run(ID);
    const first = last();
    first.listener.end({ outcome: "finished", step: 150, message: null });
    actions.step(ID);
    expect(first.calls).toEqual(["stop"]);
  });

  test("does not keep the worker of an experiment that cannot be asked", () => {
    const { actions, last } = setUp();
    actions.run(ID);
    expect(last().keep).toBe(false);
  });
});
