import { describe, expect, test } from "vitest";
import { choose, fromFormula, guess, sketch } from "@contract";
import { givenOf, KNOTS } from "../../src/view/predict/answers";
import { scoreCurve, scoreNumber, shareAt, valueOf } from "../../src/view/predict/scoring";

const axis = { label: "share", min: 0.01, max: 1, scale: "log" } as const;
const number = guess({
  settledBy: [],
  axis,
  truth: fromFormula(() => 0.1),
  slips: [{ at: 0.5, says: "That is a half." }],
  low: "More.",
  high: "Less.",
});

describe("a number", () => {
  test("law: place and value on an axis are each other's inverse", () => {
    for (const scale of ["linear", "log"] as const)
      for (const share of [0, 0.2, 0.75, 1])
        expect(shareAt({ ...axis, scale }, valueOf({ ...axis, scale }, share))).toBeCloseTo(share, 12);
  });

  test("counts as right, close or wrong by its distance on the axis, and the truth is said with it", () => {
    expect(scoreNumber(number, 0.11, 0.1).grade).toBe("right");
    expect(scoreNumber(number, 0.06, 0.1)).toEqual({
      grade: "close",
      says: "Close. You said 0.06; it is 0.1. More.",
    });
    expect(scoreNumber(number, 0.9, 0.1)).toMatchObject({
      grade: "wrong",
      says: expect.stringContaining("Less.") as string,
    });
  });

  test("at a known slip is answered with that slip", () => {
    expect(scoreNumber(number, 0.5, 0.1).says).toContain("That is a half.");
  });

  test("off the axis, or a truth off it, is still judged", () => {
    expect(scoreNumber(number, 1, 0).grade).toBe("wrong");
  });
});

const curve = sketch({
  settledBy: [],
  x: { label: "x", min: 0, max: 10 },
  y: { label: "y", min: 0, max: 1 },
  truth: fromFormula(() => ({ x: [0, 5, 10], y: [1, 0.2, 0.6] })),
  slips: [{ when: (y) => y(9.9) < 0.3, says: "It comes back." }],
  off: "It falls and comes back.",
});
const truth = { x: [0, 5, 10], y: [1, 0.2, 0.6] };
const along = (height: (share: number) => number) =>
  Array.from({ length: KNOTS }, (_, i) => height(i / (KNOTS - 1)));

describe("a curve", () => {
  const right = (share: number): number => (share < 0.5 ? 1 - 1.6 * share : 0.2 + 0.8 * (share - 0.5));
  test("that follows the truth is right", () => {
    expect(scoreCurve(curve, along(right), truth).grade).toBe("right");
  });

  test("that is off everywhere by a tenth is close, by more it is wrong", () => {
    expect(
      scoreCurve(
        curve,
        along((share) => right(share) + 0.1),
        truth,
      ).grade,
    ).toBe("close");
    expect(
      scoreCurve(
        curve,
        along((share) => 1 - right(share)),
        truth,
      ).grade,
    ).toBe("wrong");
  });

  test("with a known feature is told why it misleads", () => {
    expect(
      scoreCurve(
        curve,
        along((share) => 1 - share),
        truth,
      ).says,
    ).toContain("It comes back.");
    expect(
      scoreCurve(
        curve,
        along(() => 0.9),
        truth,
      ).says,
    ).toContain("It falls and comes back.");
  });

  test("drawn at two places only is the line through them, level beyond", () => {
    const two = Array.from({ length: KNOTS }, (_, i) => (i === 3 ? 0.8 : i === 9 ? 0.4 : null));
    const level = along((share) => (share < 0.25 ? 0.8 : share > 0.75 ? 0.4 : 0.8 - 0.8 * (share - 0.25)));
    expect(scoreCurve(curve, two, truth)).toEqual(scoreCurve(curve, level, truth));
  });
});

describe("an answer that was kept", () => {
  const choice = choose({ settledBy: [], options: [{ says: "a", because: "b", right: true }] });
  test("is read back", () => {
    expect(givenOf(choice, { kind: "choice", option: 0 })).toEqual({ kind: "choice", option: 0 });
    expect(givenOf(number, { kind: "skipped" })).toEqual({ kind: "skipped" });
  });
  test.each([
    ["nothing", undefined],
    ["an option that is gone", { kind: "choice", option: 4 }],
    ["another kind", { kind: "number", value: 3 }],
    ["no sense", "choice"],
    ["taken back", null],
  ])("with %s is none", (_, kept) => {
    expect(givenOf(choice, kept)).toBeNull();
  });
  test("a curve of another fineness is none", () => {
    expect(givenOf(curve, { kind: "curve", knots: [0.5, null] })).toBeNull();
  });
});
