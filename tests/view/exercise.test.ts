import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "@contract";
import { judgeAnswer } from "../../src/view/exercise";
import { readNumber } from "../../src/view/read-number";

describe("a number as people write it", () => {
  test.each([
    ["0.0059", 0.0059],
    [".5", 0.5],
    ["5.9e-3", 0.0059],
    ["5.9 * 10^-3", 0.0059],
    ["5,9·10^{-3}", 0.0059],
    ["1/4", 0.25],
    ["12 %", 0.12],
    ["−2", -2],
    ["21,343", 21343],
    ["1 000", 1000],
    ["0,5", 0.5],
    ["169.4 updates", 169.4],
  ])("%s", (text, value) => {
    expect(readNumber(text, "updates")).toBeCloseTo(value, 12);
  });
  test.each(["", "half", "1/0", "1..2", "e5", "3 bananas"])("“%s” is none", (text) => {
    expect(readNumber(text, "updates")).toBeNull();
  });
  test("law: every number is read back from its own text", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(String(value))).toBe(value === 0 ? Number(String(value)) : value);
      }),
    );
  });
});

const answer: Answer = {
  asks: "x",
  is: () => 0.02,
  within: 1e-3,
  slips: [{ is: () => 0.04, says: "Twice too much." }],
};

describe("an entry is told", () => {
  test.each([
    ["0.02", "right", "That is right."],
    ["0.02001", "right", "That is right."],
    ["0.04", "wrong", "Twice too much."],
    ["-0.02", "wrong", "sign"],
    ["0.2", "wrong", "power of ten"],
    ["0.0203", "wrong", "Nearly"],
    ["0.7", "wrong", "not it"],
    ["two", "unread", "is not a number"],
  ])("%s: %s", (entry, grade, words) => {
    const judged = judgeAnswer(answer, entry);
    expect(judged.grade).toBe(grade);
    expect(judged.says).toContain(words);
  });
});
