import { expect, test } from "vitest";
import type { Answer } from "../../src/runtime/probe";
import { opinionOf, rightOf } from "../../src/view/draw/opinion";
import { opinionWords } from "../../src/view/draw/opinions";

const CLASSES = ["0", "1", "2"];
/** Three replicas, two images, three classes; the third replica is not finite for the second image. */
const answer: Answer = {
  step: 5,
  replicas: 3,
  count: 2,
  models: {
    net: Float32Array.of(
      ...[0.25, 0.75, 0, 0, 0.5, 0.5],
      ...[0.5, 0.25, 0.25, 0.125, 0.125, 0.75],
      ...[0, 1, 0, NaN, NaN, NaN],
    ),
  },
};

test("an opinion is the mean over replicas, with the class that most of them name", () => {
  const opinion = opinionOf(answer, "net", CLASSES, 0);
  expect(opinion.classes.map(({ mean }) => mean)).toEqual([0.25, 2 / 3, 0.25 / 3]);
  expect(opinion).toMatchObject({ best: 1, votes: 2, replicas: 3 });
  expect(opinionWords(opinion)).toBe("1, say 2 of 3 replicas; mean probability 0.67");
});

test("a replica that is not finite is left out; none is left of a model that does not answer", () => {
  expect(opinionOf(answer, "net", CLASSES, 1)).toMatchObject({ replicas: 2, best: 2, votes: 1 });
  const silent = opinionOf(answer, "other", CLASSES, 0);
  expect(silent).toMatchObject({ replicas: 0, best: -1 });
  expect(opinionWords(silent)).toMatch(/no replica/);
});

test("two classes as probable as each other are no decision", () => {
  const flat = { ...answer, replicas: 1, count: 1, models: { net: Float32Array.of(0.25, 0.375, 0.375) } };
  expect(opinionWords(opinionOf(flat, "net", CLASSES))).toBe("undecided");
});

test("images are counted right by the class of their label, replica by replica; what is not finite is wrong", () => {
  expect(rightOf(answer, "net", 3, [1, 2])).toEqual([1, 1, 1]);
  expect(rightOf(answer, "net", 3, [0, 1])).toEqual([0 + 1, 1 + 0, 0]);
});
