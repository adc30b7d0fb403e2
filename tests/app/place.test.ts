import { describe, expect, test } from "vitest";
import { placeText, readPlace, readView, withView } from "../../src/app/present/place";

describe("a place", () => {
  test("reads back what it writes, dots in a section's name included", () => {
    for (const section of ["start", "two-wells", "step-0.5"])
      expect(readPlace(placeText({ section, screen: 3 }))).toEqual({ section, screen: 3 });
  });
  test("a section alone is its first screen", () => {
    expect(readPlace("two-wells")).toEqual({ section: "two-wells", screen: 1 });
  });
});

describe("an address", () => {
  test("asks for nothing, the screens, or the speaker's window", () => {
    expect(readView("?run=a/b;seed=1").view).toBe("read");
    expect(readView("?present")).toEqual({ view: "present", place: null });
    expect(readView("?run=a/b&speaker=x.2")).toEqual({
      view: "speaker",
      place: { section: "x", screen: 2 },
    });
  });
  test("keeps the run when the view changes, letter by letter", () => {
    const run = "run=sgd-noise/two-wells;seed=1;kind=a%20b";
    expect(withView(`?${run}`, "present", { section: "x", screen: 2 })).toBe(`?present=x.2&${run}`);
    expect(withView(`?present=x.2&${run}`, "read", null)).toBe(`?${run}`);
    expect(withView("?present", "read", null)).toBe("");
  });
  test("survives a mangled place", () => {
    expect(readView("?present=%").place).toEqual({ section: "%", screen: 1 });
  });
});
