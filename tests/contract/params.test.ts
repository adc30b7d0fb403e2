import { describe, expect, test } from "vitest";
import { choice, defaultsOf, integer, paramFault, real, toggle } from "@contract";

const schema = {
  rate: real({ tex: "\\eta", meaning: "learning rate", default: 0.1, min: 0, max: 1 }),
  size: integer({ tex: "n", meaning: "sample size", default: 10, min: 1, max: 100 }),
  kind: choice({ tex: "k", meaning: "kind", default: "a", options: { a: "first", b: "second" } }),
  flipped: toggle({ tex: "f", meaning: "flipped", default: false }),
};

describe("a parameter schema", () => {
  test("gives its defaults", () => {
    expect(defaultsOf(schema)).toEqual({ rate: 0.1, size: 10, kind: "a", flipped: false });
  });

  test.each([
    ["rate", 0.5],
    ["rate", 0],
    ["rate", 1],
    ["size", 100],
    ["kind", "b"],
    ["flipped", true],
  ] as const)("accepts %s = %s", (name, value) => {
    expect(paramFault(name, schema[name], value)).toBeNull();
  });

  test.each([
    ["rate", -0.1, /from 0 to 1, not -0.1/],
    ["rate", NaN, /from 0 to 1/],
    ["rate", "0.5", /not "0.5"/],
    ["size", 2.5, /whole number/],
    ["size", 101, /from 1 to 100/],
    ["kind", "c", /one of a, b/],
    ["kind", "toString", /one of a, b/],
    ["flipped", 1, /true or false/],
    ["flipped", undefined, /true or false/],
  ] as const)("refuses %s = %s and says what is accepted", (name, value, says) => {
    expect(paramFault(name, schema[name], value)).toMatch(says);
  });
});
