import { describe, expect, test, vi } from "vitest";
import type {
  AnyExperiment,
  AnyFigure,
  Drawing,
  ParamValues,
  Recording,
  RunSpec,
  SpecSchema,
} from "@contract";
import { runInNode } from "../../../src/runtime/node";
import { emptyRecording } from "../../../src/runtime/recording";
import { defaultSpec } from "../../../src/runtime/spec";

/** Whole runs, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const experiments = import.meta.glob<AnyExperiment>("../experiments/*.ts", {
  eager: true,
  import: "default",
});
const figures = Object.entries(
  import.meta.glob<AnyFigure>(["./*.ts", "!./*.test.ts"], { eager: true, import: "default" }),
);

/** Settings with which each experiment passes through all of its phases quickly. */
const QUICK: Readonly<Record<string, RunSpec["params"]>> = {
  "feature-model": { updates: 100 },
  "which-margin": { updates: 2000 },
  "deep-linear": { updates: 300 },
  "glyph-robustness": { examples: 100, epochs: 4, tests: 100 },
  "robust-overfitting": { examples: 100, epochs: 20, tests: 100 },
};

const experimentOf = (figure: AnyFigure): AnyExperiment => {
  const experiment = experiments[`../experiments/${figure.experiment}.ts`];
  if (!experiment) throw new Error(`There is no experiment ${figure.experiment}.`);
  return experiment;
};
const recordings = new Map<string, Promise<Recording>>();
function recordingOf(figure: AnyFigure): Promise<Recording> {
  const known = recordings.get(figure.experiment);
  if (known) return known;
  const run = runInNode(`adversarial-training/${figure.experiment}`, experimentOf(figure), {
    params: QUICK[figure.experiment] ?? {},
    replicas: 3,
  }).then(({ recording }) => recording);
  recordings.set(figure.experiment, run);
  return run;
}

const numbersOf = (drawing: Drawing): readonly number[] =>
  drawing.marks.flatMap((mark) => ("y" in mark && mark.kind !== "contour" ? Array.from(mark.y) : []));
const at = (recording: Recording, spec: RunSpec) => ({
  params: spec.params as ParamValues<never>,
  recording,
});

describe.each(figures)("%s", (_, figure: AnyFigure) => {
  test("draws and tells what is known before the first run", () => {
    const spec = defaultSpec(`adversarial-training/${figure.experiment}`, experimentOf(figure) as SpecSchema);
    const context = at(emptyRecording(spec), spec);
    for (const mark of figure.draw(context).marks) expect(mark.label).not.toBe("");
    expect(figure.finding(context)).toMatch(/\.$/);
    expect(figure.finding(context)).not.toMatch(/NaN|undefined|unknown/);
  });

  test("draws a whole run with a label at every mark, finite numbers and a sentence", async () => {
    const recording = await recordingOf(figure);
    const context = at(recording, recording.spec);
    const drawing = figure.draw(context);
    expect(drawing.marks.length).toBeGreaterThan(0);
    for (const mark of drawing.marks) expect(mark.label).not.toBe("");
    for (const value of numbersOf(drawing)) expect(Number.isFinite(value)).toBe(true);
    expect(figure.finding(context)).toMatch(/\d.*\.$/);
    expect(figure.finding(context)).not.toMatch(/NaN|undefined|unknown/);
  });

  test("draws a run that has only begun", async () => {
    const recording = await recordingOf(figure);
    for (const rows of [1, 2, 3]) {
      const context = at({ ...recording, rows, steps: recording.steps.subarray(0, rows) }, recording.spec);
      figure.draw(context);
      expect(figure.finding(context)).not.toMatch(/NaN|undefined|unknown/);
    }
  });
});
