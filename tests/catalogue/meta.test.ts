import { describe, expect, test } from "vitest";
import { metaFaults, readMeta, topicKey } from "../../src/catalogue/meta";

const GOOD = {
  title: "A lesson",
  summary: "What it shows.",
  part: "Examples",
  minutes: 30,
  level: "third year",
  topics: ["walks"],
};

describe("front matter", () => {
  test("is complete with the five fields and a topic; lists left out are empty", () => {
    expect(readMeta("lessons/x/lesson.mdx", GOOD)).toEqual({ ...GOOD, requires: [], related: [], labs: [] });
  });

  test.each([
    ["no title", { title: "" }, '"title" is missing'],
    ["minutes in words", { minutes: "an hour" }, '"minutes" is how long the lesson takes'],
    ["a level of its own", { level: "expert" }, '"level" is one of first year, second year'],
    ["a list that is a text", { requires: "sgd-noise" }, '"requires" is a list of texts'],
    [
      "a title for a folder",
      { requires: ["SGD noise"] },
      'takes folder names such as "sgd-noise", not "SGD noise"',
    ],
    ["a topic twice", { topics: ["walks", "walks"] }, '"topics" names the same thing twice'],
    ["no topic", { topics: [] }, '"topics" is missing'],
    ["a field misspelt", { require: ["x"] }, '"require" is not a field of a lesson'],
  ])("with %s is refused in a sentence", (_, change, sentence) => {
    expect(metaFaults({ ...GOOD, ...change })).toEqual([expect.stringContaining(sentence)]);
    expect(() => readMeta("lessons/x/lesson.mdx", { ...GOOD, ...change })).toThrow(
      /^Front matter of lessons\/x\/lesson\.mdx:\n/,
    );
  });

  test("all that is wrong is said at once", () => {
    expect(metaFaults({}).length).toBe(6);
  });
});

test("two spellings of a topic are told to be one topic, two topics are not", () => {
  expect(topicKey("Spiking neural networks")).toBe(topicKey("spiking neural-network"));
  expect(topicKey("margins")).toBe(topicKey("Margin"));
  expect(topicKey("soft labels")).not.toBe(topicKey("label smoothing"));
});
