import { describe, expect, test } from "vitest";
import { experiment, scalar, valuesAt, type Recording, type RunSpec } from "@contract";
import { execute } from "../../src/runtime/execute";
import { nodeEngine, runInNode } from "../../src/runtime/node";
import { recordingBuilder } from "../../src/runtime/recording";
import { randomWalk } from "../support/random-walk";

const spec = (over: Partial<RunSpec> = {}): RunSpec => ({
  experiment: "test/random-walk",
  params: { drift: 0, length: 40 },
  seed: 7,
  replicas: 8,
  changes: [],
  ...over,
});
const run = (over: Partial<RunSpec> = {}, slice = {}) =>
  runInNode("test/random-walk", randomWalk, spec(over), slice);
const position = (recording: Recording): number[][] =>
  Array.from({ length: recording.rows }, (_, row) => [...valuesAt(recording, "position", row)]);

test("the suite runs on WebAssembly, as readers do", async () => {
  expect(await nodeEngine()).toMatchObject({ backend: "wasm", note: null });
});

describe("a run", () => {
  test("is the same rows twice, and other rows with another seed", async () => {
    const [a, b, c] = [await run(), await run(), await run({ seed: 8 })];
    expect(position(a.recording)).toEqual(position(b.recording));
    expect(position(a.recording)).not.toEqual(position(c.recording));
    expect(a.recording.rows).toBe(41);
    expect(a.end).toEqual({ outcome: "finished", step: 40, message: null });
  });

  test("gives replica r the same rows in a run of 8, of 64, and as a slice", async () => {
    const small = position((await run()).recording).map((row) => row[5]);
    const large = position((await run({ replicas: 64 })).recording).map((row) => row[5]);
    const slice = position((await run({ replicas: 64 }, { first: 4, count: 3 })).recording).map(
      (row) => row[1],
    );
    expect(large).toEqual(small);
    expect(slice).toEqual(small);
  });

  test("saved half-way and restored gives the rows of the uninterrupted run", async () => {
    const { tf } = await nodeEngine();
    const whole = position((await run()).recording);
    const first = execute({ tf, experiment: randomWalk, spec: spec() });
    while (first.step < 20) first.advance();
    const snapshot = structuredClone(first.snapshot());
    first.dispose();
    const second = execute({ tf, experiment: randomWalk, spec: spec(), resume: snapshot });
    while (!second.end) second.advance();
    const builder = recordingBuilder(8);
    const chunk = second.buffer.take(second.divergedAt);
    if (chunk) builder.append(chunk);
    second.dispose();
    expect(position(builder.view(spec(), "test"))).toEqual(whole.slice(21));
  });

  test("with a live change replays from its spec to the same rows", async () => {
    const { tf } = await nodeEngine();
    const live = execute({ tf, experiment: randomWalk, spec: spec() });
    while (live.step < 10) live.advance();
    const change = live.change("drift", 0.5);
    expect(change).toEqual({ step: 11, name: "drift", value: 0.5 });
    while (!live.end) live.advance();
    const builder = recordingBuilder(8);
    const chunk = live.buffer.take(live.divergedAt);
    if (chunk) builder.append(chunk);
    live.dispose();
    const replay = await run({ changes: [change] });
    expect(position(replay.recording)).toEqual(position(builder.view(spec(), "test")));
    expect(position(replay.recording)).not.toEqual(position((await run()).recording));
  });

  test("keeps the number of tensors flat over 10,000 steps", async () => {
    const { tf } = await nodeEngine();
    const before = tf.memory().numTensors;
    const long = execute({
      tf,
      experiment: randomWalk,
      spec: spec({ params: { drift: 0, length: 10_000 } }),
    });
    const counts = new Set<number>();
    while (!long.end) {
      long.advance();
      // The first steps run in the ordinary way; what is captured of them holds its own memory from then on.
      if (long.step > 10) counts.add(tf.memory().numTensors);
      if (long.step % 1000 === 0) long.buffer.take(long.divergedAt);
    }
    long.dispose();
    expect(counts.size).toBe(1);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe("what goes wrong is a value", () => {
  test("a run whose replicas all overflow ends as diverged, with a sentence", async () => {
    const blowUp = experiment({
      ...randomWalk,
      step: ({ tf }, state) => ({ ...state, x: tf.mul(tf.add(state.x, 1), 1e20) }),
    });
    const { end, recording } = await runInNode("test/blow-up", blowUp);
    expect(end.outcome).toBe("diverged");
    expect(end.message).toMatch(/All 8 replicas left the finite range by step 1/);
    expect([...recording.divergedAt]).toEqual(Array(8).fill(1));
  });

  test("one diverged replica is marked and the others go on", async () => {
    const oneBad = experiment({
      ...randomWalk,
      step: ({ tf, replicas }, state) => ({
        ...state,
        x: tf.add(state.x, tf.tensor1d(Array.from({ length: replicas }, (_, r) => (r === 3 ? Infinity : 1)))),
      }),
    });
    const { end, recording } = await runInNode("test/one-bad", oneBad);
    expect(end.outcome).toBe("finished");
    expect([...recording.divergedAt]).toEqual([-1, -1, -1, 1, -1, -1, -1, -1]);
  });

  test("an exception ends the run as failed with its step, and frees its tensors", async () => {
    const { tf } = await nodeEngine();
    const before = tf.memory().numTensors;
    const throwing = experiment({
      ...randomWalk,
      step: ({ tf: t }, state) => {
        if (state.path[0] === 4) throw new Error("boom");
        return { x: t.add(state.x, 1), path: [(state.path[0] ?? 0) + 1] };
      },
    });
    const { end } = await runInNode("test/throwing", throwing);
    expect(end.outcome).toBe("failed");
    expect(end.message).toContain("step 5: boom");
    expect(tf.memory().numTensors).toBe(before);
  });

  test("a record that does not match the declared series is named", async () => {
    const wrong = experiment({
      ...randomWalk,
      series: { position: scalar({ tex: "x", meaning: "position" }) },
      record: ({ tf }) => ({ position: tf.zeros([3]) }),
    });
    const { end } = await runInNode("test/wrong", wrong);
    expect(end.message).toContain('Series "position" has 3 numbers; expected 8');
  });
});
