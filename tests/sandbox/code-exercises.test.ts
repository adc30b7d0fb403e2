import { describe, expect, test } from "vitest";
import type { CodeExercise, CodeValue } from "@contract";
import { lessons } from "../../src/catalogue/catalogue";
import { stripTypes } from "../../src/runtime/sandbox/strip-types";
import { plainValue } from "../../src/runtime/sandbox/plain-value";
import { agree, judgeCode, type CodeJudgement } from "../../src/view/code/judge";

const exercises = lessons.flatMap((lesson) =>
  Object.entries(lesson.exercises).flatMap(([id, exercise]) =>
    exercise.kind === "code" ? [[lesson.slug, id, exercise] as const] : [],
  ),
);

/** The judgement on a function, or on code that exports one. */
function judged(exercise: CodeExercise, by: CodeExercise["reference"]): CodeJudgement {
  const cases = exercise.cases();
  const replies = cases.map(
    ({ args }) => ({ kind: "value", value: plainValue(by(...structuredClone(args))) }) as const,
  );
  return judgeCode(exercise, cases, {
    kind: "all",
    replies,
    output: { lines: [], dropped: 0 },
    message: "",
    place: null,
  });
}

async function exported(code: string, name: string): Promise<CodeExercise["reference"]> {
  const stripped = stripTypes(code);
  if (stripped.kind === "fault") throw new Error(stripped.fault.message);
  const url = `data:text/javascript,${encodeURIComponent(stripped.code)}`;
  const module = (await import(/* @vite-ignore */ url)) as Record<string, CodeExercise["reference"]>;
  const found = module[name];
  if (!found) throw new Error(`No function ${name}.`);
  return found;
}

test("every lesson has an exercise in code", () => {
  expect(exercises.map(([slug]) => slug).sort()).toEqual(lessons.map(({ slug }) => slug).sort());
});

describe.each(exercises)("%s/%s", (_slug, _id, exercise) => {
  test("the solution passes, and the starter does not", async () => {
    expect(judged(exercise, await exported(exercise.solution, exercise.calls)).grade).toBe("right");
    const start = judged(exercise, await exported(exercise.starter, exercise.calls));
    expect(start.grade).toBe("wrong");
    expect(exercise.cases().map(({ says }) => says)).toContain(start.failure?.case.says);
  });

  test("each typical mistake fails with its own words", () => {
    expect(exercise.slips.length).toBeGreaterThanOrEqual(7);
    for (const { is, says } of exercise.slips) {
      const judgement = judged(exercise, is);
      expect(judgement.says).toBe(says);
      expect(judgement.grade).toBe("wrong");
      expect(judgement.failure?.given).not.toBeNull();
    }
  });

  test("a wrong sign and a wrong factor fail with words that say so", () => {
    const scaled = (value: CodeValue, factor: number): CodeValue =>
      typeof value === "number"
        ? factor * value
        : Array.isArray(value)
          ? value.map((part: CodeValue) => scaled(part, factor))
          : Object.fromEntries(Object.entries(value).map(([name, part]) => [name, scaled(part, factor)]));
    const says = (factor: number): string =>
      judged(exercise, (...args) => scaled(exercise.reference(...args), factor)).says;
    expect(says(-1)).toMatch(/sign is not/);
    expect(says(3)).toMatch(/3 times what it should be/);
  });

  test("shown cases come first, hidden ones are more, and the arguments are named", () => {
    const cases = exercise.cases();
    const shown = cases.filter((each) => each.shown);
    expect(cases.slice(0, shown.length)).toEqual(shown);
    expect(shown.length).toBeGreaterThanOrEqual(2);
    expect(cases.length - shown.length).toBeGreaterThanOrEqual(4);
    for (const { args } of cases) expect(args.length).toBe(exercise.takes.length);
    expect(exercise.cases()).toEqual(cases);
  });
});

describe("values agree", () => {
  test.each([
    [1, 1 + 1e-9, true],
    [1, 1.001, false],
    [[1, 2], [1, 2, 3], false],
    [[[1]], [1], false],
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [[1000, 0], [1000, 1e-6], true],
    [[0.001, 0], [0.001, 1e-6], false],
    [Infinity, Infinity, true],
    [1, NaN, false],
  ] satisfies [CodeValue, CodeValue, boolean][])("%j and %j", (a, b, expected) => {
    expect(agree(a, b, 1e-6)).toBe(expected);
  });
});

test("rows and columns exchanged are told apart from other shapes", () => {
  const exercise: CodeExercise = {
    kind: "code",
    calls: "f",
    takes: ["a"],
    starter: "",
    solution: "",
    words: [],
    cases: () => [
      {
        says: "one",
        args: [
          [
            [1, 2, 3],
            [4, 5, 6],
          ],
        ],
      },
    ],
    reference: (a) => a ?? NaN,
    within: 1e-6,
    slips: [],
  };
  expect(
    judged(exercise, () => [
      [1, 4],
      [2, 5],
      [3, 6],
    ]).says,
  ).toBe("Rows and columns are exchanged.");
  expect(judged(exercise, () => [[1, 2, 3]]).says).toBe(
    "The value should be a list of 2 lists of 3 numbers; the code gave a list of a list of 3 numbers.",
  );
  expect(
    judged(exercise, () => [
      [1, 2, 3],
      [4, 5, NaN],
    ]).says,
  ).toMatch(/not a number/);
});
