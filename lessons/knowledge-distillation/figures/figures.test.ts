import { beforeAll, describe, expect, test, vi } from "vitest";
import type { AnyFigure, Drawing, ParamValues, Recording, RunSpec } from "@contract";
import { runInNode } from "../../../src/runtime/node";
import { emptyRecording } from "../../../src/runtime/recording";
import { defaultSpec } from "../../../src/runtime/spec";
import effectiveLogit from "../experiments/effective-logit";
import glyphStudents from "../experiments/glyph-students";
import highTemperature from "../experiments/high-temperature";
import imperfectTeacher from "../experiments/imperfect-teacher";
import linearStudent from "../experiments/linear-student";
import softRatio from "../experiments/soft-ratio";
import stoppedTeacher from "../experiments/stopped-teacher";
import wideStudent from "../experiments/wide-student";

/** Whole runs, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Each experiment with settings that pass through all of its phases quickly. */
const EXPERIMENTS = {
  "linear-student": { experiment: linearStudent, params: { hardUpdates: 100 } },
  "wide-student": { experiment: wideStudent, params: { width: 16, testPoints: 100 } },
  "effective-logit": { experiment: effectiveLogit, params: { updates: 200 } },
  "high-temperature": { experiment: highTemperature, params: {} },
  "soft-ratio": { experiment: softRatio, params: { octaves: 2, draws: 20 } },
  "imperfect-teacher": { experiment: imperfectTeacher, params: { sampleSize: 50, mapSide: 2 } },
  "stopped-teacher": { experiment: stoppedTeacher, params: {} },
  "glyph-students": { experiment: glyphStudents, params: { teacherUpdates: 60, studentUpdates: 40 } },
} as const;

const figures = Object.entries(
  import.meta.glob<AnyFigure>("./*.ts", { eager: true, import: "default" }),
).filter(([path]) => !path.endsWith(".test.ts"));

const recordings: Record<string, Recording> = {};
beforeAll(async () => {
  for (const [name, { experiment, params }] of Object.entries(EXPERIMENTS))
    recordings[name] = (
      await runInNode(`knowledge-distillation/${name}`, experiment, { params, replicas: 3 })
    ).recording;
});

const numbersOf = (drawing: Drawing): readonly number[] =>
  drawing.marks.flatMap((mark) => ("y" in mark && mark.kind !== "heatmap" ? Array.from(mark.y) : []));

describe.each(figures)("%s", (_, figure: AnyFigure) => {
  const at = (recording: Recording, spec: RunSpec) => ({
    params: spec.params as ParamValues<never>,
    recording,
  });

  test("draws what is known before the first run", () => {
    const { experiment } = EXPERIMENTS[figure.experiment as keyof typeof EXPERIMENTS];
    const spec = defaultSpec(`knowledge-distillation/${figure.experiment}`, experiment);
    const context = at(emptyRecording(spec), spec);
    expect(figure.draw(context).x.label).not.toBe("");
  });

  test("draws a whole run with a label at every mark, finite numbers and a sentence", () => {
    const recording = recordings[figure.experiment];
    if (!recording) throw new Error(`No recording of ${figure.experiment}.`);
    const context = at(recording, recording.spec);
    const drawing = figure.draw(context);
    expect(drawing.marks.length).toBeGreaterThan(0);
    for (const mark of drawing.marks) expect(mark.label).not.toBe("");
    for (const value of numbersOf(drawing)) expect(Number.isFinite(value)).toBe(true);
    expect(figure.finding(context)).toMatch(/\d.*\.$/);
    expect(figure.finding(context)).not.toMatch(/NaN|undefined|unknown/);
  });

  test("draws a run that has only begun", () => {
    const recording = recordings[figure.experiment];
    if (!recording) throw new Error(`No recording of ${figure.experiment}.`);
    for (const rows of [1, 2]) {
      const context = at({ ...recording, rows, steps: recording.steps.subarray(0, rows) }, recording.spec);
      expect(figure.draw(context).y.label).not.toBe("");
      expect(figure.finding(context)).not.toMatch(/NaN|undefined|unknown/);
    }
  });
});
