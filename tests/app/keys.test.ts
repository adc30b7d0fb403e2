import { describe, expect, test } from "vitest";
import { commandOf } from "../../src/app/present/keys";

const press = (key: string, over: Partial<Parameters<typeof commandOf>[0]> = {}) =>
  commandOf({ key, shift: false, modified: false, focus: "none", ...over });

describe("the keys of a presentation", () => {
  test("what clickers send moves the screens, wherever the focus is", () => {
    for (const focus of ["none", "control", "typing"] as const) {
      expect(press("PageDown", { focus })).toBe("next");
      expect(press("PageUp", { focus })).toBe("back");
    }
  });
  test("arrows, Space, Home and End move too, unless a control reached by keyboard has them", () => {
    expect(["ArrowRight", "ArrowDown", " "].map((key) => press(key))).toEqual(["next", "next", "next"]);
    expect(press(" ", { shift: true })).toBe("back");
    expect([press("Home"), press("End")]).toEqual(["first", "last"]);
    expect(press("ArrowRight", { focus: "control" })).toBeNull();
    expect(press(" ", { focus: "control" })).toBeNull();
  });
  test("letters command in either case, but not while one types", () => {
    expect([press("b"), press("B"), press("n"), press("o"), press("?")]).toEqual([
      "blank",
      "blank",
      "speaker",
      "overview",
      "help",
    ]);
    expect(press("b", { focus: "typing" })).toBeNull();
  });
  test("the browser's shortcuts stay the browser's", () => {
    expect(press("p", { modified: true })).toBeNull();
    expect(press("F5")).toBeNull();
  });
});
