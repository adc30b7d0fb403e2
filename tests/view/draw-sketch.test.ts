import { describe, expect, test } from "vitest";
import { GLYPH_PIXELS } from "@learning/glyph-digits";
import { skeletonOf } from "@learning/glyph-skeletons";
import { exampleOf, questionOf } from "../../src/view/draw/ink";
import {
  afterKey,
  begin,
  BLANK,
  extend,
  lift,
  PEN_STEP,
  undo,
  type Sketch,
} from "../../src/view/draw/sketch";

const keys = (start: Sketch, pressed: readonly string[]): Sketch =>
  pressed.reduce((sketch, key) => afterKey(sketch, key, false) ?? sketch, start);
const rounded = (sketch: Sketch): number[][] =>
  sketch.strokes.map((stroke) => stroke.map((value) => Number(value.toFixed(6))));

describe("by pointer", () => {
  test("a stroke goes from press to release; a second press begins another", () => {
    const one = lift(extend(extend(begin(BLANK, 0.1, 0.2), 0.3, 0.2), 0.3, 0.5));
    expect(rounded(one)).toEqual([[0.1, 0.2, 0.3, 0.2, 0.3, 0.5]]);
    expect(rounded(begin(one, 0.7, 0.7))).toHaveLength(2);
  });

  test("what leaves the sheet stays on its edge, and points that hardly differ are dropped", () => {
    const drawn = extend(extend(begin(BLANK, 0.5, 0.5), 0.501, 0.5), 7, -3);
    expect(drawn.strokes).toEqual([[0.5, 0.5, 1, 0]]);
  });

  test("a pen that never rests does not fill the memory", () => {
    let sketch = begin(BLANK, 0, 0);
    for (let i = 1; i < 6000; i++) sketch = extend(sketch, i % 2, 0);
    expect(sketch.strokes[0]?.length).toBe(8000);
    expect(lift(begin(sketch, 0.5, 0.5)).strokes).toHaveLength(1);
  });
});

describe("by keyboard", () => {
  test("a seven is two arrows' ways and three points", () => {
    const start = { ...BLANK, pen: [0.25, 0.15] as const };
    const right = Array.from({ length: 10 }, () => "ArrowRight");
    const downLeft = Array.from({ length: 14 }, (_, i) => (i % 2 ? "ArrowLeft" : "ArrowDown"));
    const seven = keys(start, [" ", ...right, " ", ...downLeft, "Enter", "Escape"]);
    expect(rounded(seven)).toEqual([[0.25, 0.15, 0.75, 0.15, 0.4, 0.5]]);
    expect(seven.down).toBe(false);
  });

  test("the pen moves without drawing, stays on the sheet, and with Shift moves in fifths", () => {
    expect(keys(BLANK, ["ArrowLeft", "ArrowUp"]).strokes).toEqual([]);
    expect(
      keys(
        BLANK,
        Array.from({ length: 30 }, () => "ArrowLeft"),
      ).pen[0],
    ).toBe(0);
    expect(afterKey(BLANK, "ArrowRight", true)?.pen[0]).toBeCloseTo(0.5 + PEN_STEP / 5, 12);
  });

  test("Backspace takes back point by point while the pen is down, else a stroke; Delete clears and keeps the pen", () => {
    const drawn = keys(BLANK, [" ", "ArrowRight", " ", "ArrowRight", " "]);
    expect(rounded(keys(drawn, ["Backspace"]))).toEqual([[0.5, 0.5, 0.55, 0.5]]);
    expect(keys(drawn, ["Escape", "Backspace"]).strokes).toEqual([]);
    const cleared = keys(drawn, ["Delete"]);
    expect(cleared.strokes).toEqual([]);
    expect(cleared.pen[0]).toBeCloseTo(0.6, 12);
    expect(undo(BLANK)).toEqual(BLANK);
  });

  test("other keys are left to the page", () => {
    for (const key of ["Tab", "a", "PageDown"]) expect(afterKey(BLANK, key, false)).toBeNull();
  });
});

describe("the image that the models see", () => {
  test("is none for an empty sheet", () => {
    expect(questionOf(BLANK)).toBeNull();
  });

  test("is the same wherever and however large the digit was drawn", () => {
    const large = questionOf(exampleOf(3));
    const small = questionOf({ ...BLANK, strokes: [[...skeletonOf(3)].map((v) => 0.6 + 0.3 * v)] });
    expect(large?.pixels.length).toBe(GLYPH_PIXELS);
    large?.pixels.forEach((pixel, i) => {
      expect(Math.abs(pixel - (small?.pixels[i] ?? NaN))).toBeLessThan(1e-6); // float32
    });
  });

  test("has the middle of the generator's contrast where the pen went", () => {
    expect(Math.max(...(questionOf(exampleOf(0))?.pixels ?? []))).toBeCloseTo(0.85, 6);
  });
});
