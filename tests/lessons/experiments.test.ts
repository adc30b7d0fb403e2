import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  paramFault,
  valuesAt,
  type AnyExperiment,
  type ParamSchema,
  type Probe,
  type Recording,
  type RunSpec,
  type SeriesSchema,
  type SpecSchema,
  type Tree,
} from "@contract";
import { lessons } from "../../src/catalogue/catalogue";
import { execute, type Snapshot } from "../../src/runtime/execute";
import { nodeEngine } from "../../src/runtime/node";
import { recordingBuilder } from "../../src/runtime/recording";
import { defaultSpec } from "../../src/runtime/spec";

const all = lessons.flatMap((lesson) =>
  Object.entries(lesson.experiments).map(
    ([name, experiment]) => [`${lesson.slug}/${name}` as const, experiment] as const,
  ),
);

/** Enough steps to pass through every part of a step, few enough to try every experiment several times. */
const STEPS = 6;
const REPLICAS = 8;

async function rows(
  experiment: AnyExperiment,
  spec: RunSpec,
  steps: number,
  resume?: Snapshot,
  capture = true,
) {
  const { tf, backend } = await nodeEngine();
  const execution = execute({ tf, experiment, spec, capture, ...(resume ? { resume } : {}) });
  while (!execution.end && execution.step < steps) execution.advance();
  const snapshot = execution.snapshot();
  const chunk = execution.buffer.take(execution.divergedAt);
  const builder = recordingBuilder(spec.replicas);
  if (chunk) builder.append(chunk);
  execution.dispose();
  if (execution.end?.outcome === "failed") throw new Error(execution.end.message ?? "failed");
  return { recording: builder.view(spec, backend), snapshot };
}

/** The same structure with the bits of each typed array in short: comparing millions of numbers one by one takes minutes. */
function digest(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return `${value.constructor.name} ${createHash("sha256").update(bytes).digest("hex")}`;
  }
  if (Array.isArray(value)) return value.map(digest);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, digest(part)]));
}
const columnsOf = ({ columns }: Recording): unknown => digest(columns);

describe.each(all)("%s", (id, experiment: AnyExperiment) => {
  const schema = experiment as SpecSchema;
  const base = defaultSpec(id, schema);
  const spec: RunSpec = { ...base, replicas: Math.min(REPLICAS, schema.replicas.max) };
  let once: ReturnType<typeof rows> | null = null;
  /** The run that every test compares with; the first that asks makes it. */
  const whole = (): ReturnType<typeof rows> => (once ??= rows(experiment, spec, STEPS));

  test("its defaults and presets lie inside their ranges", () => {
    const params = experiment.params as ParamSchema;
    const settings = [
      base.params,
      ...Object.values(experiment.presets ?? {}).map((preset) => preset.params as RunSpec["params"]),
    ];
    for (const values of settings)
      for (const [name, value] of Object.entries(values)) {
        const param = params[name];
        expect(param, name).toBeDefined();
        if (param) expect(paramFault(name, param, value)).toBeNull();
      }
    expect(base.replicas).toBeLessThanOrEqual(schema.replicas.max);
    expect(experiment.steps(base.params)).toBeGreaterThan(0);
  });

  test("the same spec gives the same rows, another seed others", async () => {
    const [a, b, c] = [
      await whole(),
      await rows(experiment, spec, STEPS),
      await rows(experiment, { ...spec, seed: spec.seed + 1 }, STEPS / 2),
    ];
    expect(columnsOf(a.recording)).toEqual(columnsOf(b.recording));
    expect(columnsOf(a.recording)).not.toEqual(columnsOf(c.recording));
  });

  test("replica r has the same rows in a run of 8 and in one of 64", async () => {
    const many = Math.min(64, schema.replicas.max);
    const [small, large] = [
      await rows(experiment, spec, STEPS / 3),
      await rows(experiment, { ...spec, replicas: many }, STEPS / 3),
    ];
    for (const [name, series] of Object.entries(experiment.series as SeriesSchema)) {
      const k = series.kind === "vector" ? series.components.length : 1;
      for (let row = 0; row < small.recording.rows; row++)
        for (let j = 0; j < k; j++)
          expect(
            [...valuesAt(large.recording, name, row, j)].slice(0, spec.replicas),
            `${name}[${String(j)}] at row ${String(row)}`,
          ).toEqual([...valuesAt(small.recording, name, row, j)]);
    }
  });

  test("saved half-way, restored and continued it gives the rows of the uninterrupted run", async () => {
    const uninterrupted = await whole();
    const steps = Math.min(STEPS, experiment.steps(base.params));
    const half = await rows(experiment, spec, Math.floor(steps / 2));
    const rest = await rows(experiment, spec, STEPS, structuredClone(half.snapshot));
    for (const name of Object.keys(uninterrupted.recording.columns))
      expect(valuesAt(rest.recording, name)).toEqual(valuesAt(uninterrupted.recording, name));
  });

  if (experiment.probe)
    test("what can be asked of its models is answered by probabilities, and changes nothing", async () => {
      const { tf } = await nodeEngine();
      const { edge, classes, models } = experiment.probe as Probe<ParamSchema, Tree>;
      const count = 3;
      const pixels = Float32Array.from({ length: count * edge * edge }, (_, i) => (i % 7) / 6);
      const execution = execute({ tf, experiment, spec });
      const tensors = tf.memory().numTensors;
      const [once, twice] = [execution.ask({ count, pixels }), execution.ask({ count, pixels })];
      expect(tf.memory().numTensors).toBe(tensors);
      execution.dispose();
      expect(once).toEqual(twice);
      expect(Object.keys(once.models)).toEqual(Object.keys(models));
      for (const [name, values] of Object.entries(once.models))
        for (let row = 0; row < spec.replicas * count; row++) {
          const one = values.subarray(row * classes.length, (row + 1) * classes.length);
          expect(Math.min(...one), name).toBeGreaterThanOrEqual(0);
          expect(Math.abs(one.reduce((sum, p) => sum + p, 0) - 1), name).toBeLessThan(1e-4); // float32
        }
    });

  test("captured steps give the rows of ordinary ones, bit for bit", async () => {
    const captured = await whole();
    const ordinary = await rows(experiment, spec, STEPS, undefined, false);
    expect(columnsOf(captured.recording)).toEqual(columnsOf(ordinary.recording));
    expect(digest(captured.snapshot)).toEqual(digest(ordinary.snapshot));
  });

  test("leaves no tensor behind and records what it declares, finite", async () => {
    const { tf } = await nodeEngine();
    const before = tf.memory().numTensors;
    const { recording } = await rows(experiment, spec, STEPS);
    expect(tf.memory().numTensors).toBe(before);
    expect(Object.keys(recording.columns).sort()).toEqual(Object.keys(experiment.series as object).sort());
    for (const [name, { data }] of Object.entries(recording.columns))
      expect(data.every(Number.isFinite), name).toBe(true);
  });
});
