import { describe, expect, test, vi } from "vitest";
import type {
  AnyExperiment,
  AnyFigure,
  Drawing,
  ParamSchema,
  ParamValues,
  Recording,
  RunSpec,
  SpecSchema,
} from "@contract";
import { lessonBySlug } from "../../src/catalogue/catalogue";
import { runInNode } from "../../src/runtime/node";
import { emptyRecording } from "../../src/runtime/recording";
import { defaultSpec } from "../../src/runtime/spec";

const REPLICAS = 3;

/** How a figure sees a recording whose settings are those of `spec`. */
const seen = (recording: Recording, spec: RunSpec) => ({
  params: spec.params as ParamValues<never>,
  recording,
});

/** Several marks are told apart by their labels; a single one is what the axes say. */
function expectLabels({ marks }: Drawing): void {
  if (marks.length > 1) for (const { label } of marks) expect(label).not.toBe("");
}

/**
 * What every figure of a lesson must do: before the first run, with a run that has only begun, and with a whole one.
 * `quick` names the settings with which an experiment passes through all of its phases quickly; the others run as they are.
 */
export function figuresKeepTheirContract(
  slug: string,
  quick: Readonly<Record<string, RunSpec["params"]>> = {},
): void {
  vi.setConfig({ testTimeout: 120_000 }); // whole runs, on a machine that may be busy
  const lesson = lessonBySlug(slug);
  if (!lesson) throw new Error(`There is no lesson "${slug}".`);

  const experimentOf = ({ experiment: name }: AnyFigure): AnyExperiment => {
    const experiment = lesson.experiments[name];
    if (!experiment) throw new Error(`There is no experiment "${name}".`);
    return experiment;
  };
  const runs = new Map<string, Promise<Recording>>();
  const runOf = (figure: AnyFigure): Promise<Recording> => {
    const { experiment: name } = figure;
    const run =
      runs.get(name) ??
      runInNode(`${slug}/${name}`, experimentOf(figure), {
        params: quick[name] ?? {},
        replicas: REPLICAS,
      }).then(({ recording }) => recording);
    runs.set(name, run);
    return run;
  };

  test("quick settings are settings of its experiments", () => {
    for (const [name, params] of Object.entries(quick))
      expect(Object.keys((lesson.experiments[name]?.params ?? {}) as ParamSchema), name).toEqual(
        expect.arrayContaining(Object.keys(params)),
      );
  });

  describe.each(Object.entries(lesson.figures))("the figure %s", (_, figure: AnyFigure) => {
    test("draws what is known before the first run, or asks for a row", () => {
      const spec = defaultSpec(`${slug}/${figure.experiment}`, experimentOf(figure) as SpecSchema);
      let drawn: Drawing;
      try {
        drawn = figure.draw(seen(emptyRecording(spec), spec));
      } catch (error) {
        // The page leaves such a figure empty until the first row has come.
        expect(String(error)).toMatch(/has no series/);
        return;
      }
      expectLabels(drawn);
    });

    test("draws a whole run with a label at every mark, finite numbers and a sentence", async () => {
      const recording = await runOf(figure);
      const context = seen(recording, recording.spec);
      const drawing = figure.draw(context);
      expect(drawing.marks.length).toBeGreaterThan(0);
      expectLabels(drawing);
      for (const mark of drawing.marks)
        // A surface may have holes; a curve may not.
        if ("y" in mark && mark.kind !== "heatmap" && mark.kind !== "contour")
          expect(Array.from(mark.y).every(Number.isFinite), mark.label).toBe(true);
      expect(figure.finding(context)).toMatch(/\d.*\.$/);
      expect(figure.finding(context)).not.toMatch(/NaN|undefined|unknown/);
    });

    test("draws a run that has only begun", async () => {
      const recording = await runOf(figure);
      for (const rows of [1, 2, 3].filter((n) => n <= recording.rows)) {
        const context = seen(
          { ...recording, rows, steps: recording.steps.subarray(0, rows) },
          recording.spec,
        );
        figure.draw(context);
        expect(figure.finding(context)).not.toMatch(/NaN|undefined|unknown/);
      }
    });
  });
}
