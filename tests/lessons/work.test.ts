import { describe, expect, test } from "vitest";
import { paramFault, type ParamSchema } from "@contract";
import { lessons } from "../../src/catalogue/catalogue";
import { judgeAnswer } from "../../src/view/exercise";
import { shareAt } from "../../src/view/predict/scoring";
import { cellsOf, read } from "./mdx-names";

describe.each(lessons.map((lesson) => [lesson.slug, lesson] as const))("%s", (slug, lesson) => {
  const cells = cellsOf(read(`lessons/${slug}/lesson.mdx`));
  const ids = (tag: string): readonly string[] =>
    cells.filter((cell) => cell.tag === tag).map((cell) => cell.attributes["id"] ?? "");
  const predictions = Object.entries(lesson.predictions);

  test("every way to answer belongs to a question of the prose", () => {
    expect(ids("Predict")).toEqual(expect.arrayContaining(Object.keys(lesson.predictions)));
    expect(ids("Exercise")).toEqual(expect.arrayContaining(Object.keys(lesson.exercises)));
  });

  test("what settles a prediction stands in the lesson", () => {
    const names = [...Object.keys(lesson.theorems), ...Object.keys(lesson.claims)];
    for (const [id, { settledBy }] of predictions) {
      expect(settledBy.length, id).toBeGreaterThan(0);
      expect(names, id).toEqual(expect.arrayContaining([...settledBy]));
    }
  });

  test("a choice has one right answer, and a reason for each", () => {
    for (const [id, prediction] of predictions) {
      if (prediction.kind !== "choice") continue;
      expect(prediction.options.filter(({ right }) => right).length, id).toBe(1);
      expect(new Set(prediction.options.map(({ says }) => says)).size, id).toBe(prediction.options.length);
      expect(prediction.options.length, id).toBeGreaterThan(2);
      for (const { because } of prediction.options) expect(because.length, id).toBeGreaterThan(30);
    }
  });

  test("the right answer is not always in the same place", () => {
    const places = predictions.flatMap(([, prediction]) =>
      prediction.kind === "choice" ? [prediction.options.findIndex(({ right }) => right)] : [],
    );
    expect(places).not.toContain(0);
    if (places.length > 4) expect(new Set(places).size).toBeGreaterThan(1);
  });

  test("a truth from a formula lies on its axis, away from every slip", () => {
    for (const [id, prediction] of predictions) {
      if (prediction.kind !== "number" || prediction.truth.kind !== "formula") continue;
      const truth = shareAt(prediction.axis, prediction.truth.value());
      expect(truth, id).toBeGreaterThan(0);
      expect(truth, id).toBeLessThan(1);
      for (const { at } of prediction.slips)
        expect(Math.abs(shareAt(prediction.axis, at) - truth), id).toBeGreaterThan(0.06);
    }
  });

  test("a truth from a run names an experiment, and settings that it has and takes", () => {
    for (const [id, prediction] of predictions) {
      if (prediction.kind === "choice" || prediction.truth.kind !== "run") continue;
      const { experiment, settings } = prediction.truth;
      const params = lesson.experiments[experiment]?.params as ParamSchema | undefined;
      expect(params, `${id} names ${experiment}`).toBeDefined();
      for (const [name, value] of Object.entries(settings)) {
        const param = params?.[name];
        expect(param && paramFault(name, param, value), `${id}: ${name}`).toBeNull();
      }
    }
  });

  test("an exercise accepts its own answer, and answers each slip with its own words", () => {
    for (const [id, exercise] of Object.entries(lesson.exercises)) {
      if (exercise.kind !== "numeric") continue;
      const { answers } = exercise;
      for (const answer of answers) {
        expect(judgeAnswer(answer, String(answer.is())).grade, `${id}: ${answer.asks}`).toBe("right");
        for (const slip of answer.slips)
          expect(judgeAnswer(answer, String(slip.is())), `${id}: ${slip.says}`).toEqual({
            grade: "wrong",
            says: slip.says,
          });
      }
    }
  });
});
