import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutIntoScreens, packed, type Piece } from "../../src/app/present/pack";

/** Pieces of those kinds and heights, one under the other. */
function column(
  ...pieces: readonly (readonly [kind: Piece["kind"], height: number, leads?: boolean])[]
): Piece[] {
  let top = 0;
  return pieces.map(([kind, height, leads = false]) => {
    const piece = { kind, leads, top, bottom: top + height };
    top += height;
    return piece;
  });
}

describe("cutting into screens", () => {
  test("fills a screen, then begins another", () => {
    expect(packed(column(["text", 40], ["text", 40], ["text", 40]), 100)).toEqual([[0, 1], [2]]);
  });
  test("a section begins a screen, a cell has one to itself", () => {
    const pieces = column(["text", 10], ["section", 10], ["text", 10], ["alone", 10], ["text", 10]);
    expect(packed(pieces, 100)).toEqual([[0], [1, 2], [3], [4]]);
  });
  test("a heading is never the last on its screen", () => {
    expect(packed(column(["text", 60], ["heading", 30], ["text", 40]), 100)).toEqual([[0], [1, 2]]);
  });
  test("a sentence that announces a formula stays with it", () => {
    expect(packed(column(["text", 60], ["text", 30, true], ["text", 40]), 100)).toEqual([[0], [1, 2]]);
  });
  test("the author's break cuts and shows nothing", () => {
    expect(packed(column(["text", 10], ["break", 0], ["text", 10]), 100)).toEqual([[0], [2]]);
  });
  test("a question begins a screen, under its section's heading if it is the first", () => {
    const pieces = column(["section", 10], ["begins", 10], ["text", 10], ["begins", 10]);
    expect(packed(pieces, 100)).toEqual([[0, 1, 2], [3]]);
  });
  test("spreads what needs two screens over both", () => {
    const pieces = column(["text", 30], ["text", 30], ["text", 30], ["text", 30]);
    expect(cutIntoScreens(pieces, 100)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
  test("whatever the pieces: each is on one screen, in order, and no screen of several is too tall", () => {
    const kinds = fc.constantFrom<Piece["kind"]>("section", "heading", "text", "begins", "alone");
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, fc.integer({ min: 1, max: 90 }))), (spec) => {
        const pieces = column(...spec);
        const screens = cutIntoScreens(pieces, 100);
        expect(screens.flat()).toEqual(pieces.map((_, i) => i));
        for (const screen of screens) {
          const texts = screen.filter((i) => pieces[i]!.kind !== "heading" && pieces[i]!.kind !== "section");
          const height = pieces[screen.at(-1)!]!.bottom - pieces[screen[0]!]!.top;
          // Headings hold together with what they head, whatever it takes.
          if (texts.length > 1) expect(height).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
