import { readFileSync, readdirSync } from "node:fs";
import { parse } from "@babel/parser";
import { describe, expect, test } from "vitest";
import { stripTypes } from "../../src/runtime/sandbox/strip-types";

/** The code without its types; fails where it cannot be read. */
function stripped(source: string): string {
  const result = stripTypes(source);
  if (result.kind === "fault") throw new Error(result.fault.message);
  return result.code;
}
/** The same, runs of blanks as one. */
const brief = (source: string): string => stripped(source).replace(/[ ]+/g, " ").trim();

describe("types become blanks", () => {
  test.each([
    ["let x: number = 1;", "let x = 1;"],
    ["const f = (a?: number, ...b: number[]): number => a;", "const f = (a , ...b ) => a;"],
    ["function f<T>(this: Window, a: T): T { return a }", "function f ( a ) { return a }"],
    ["const a = (b as number) + (c satisfies number) + d!;", "const a = (b ) + (c ) + d ;"],
    ["const a = (b) as number;", "const a = (b) ;"],
    ["f<number>(x); new Map<string, number>();", "f (x); new Map ();"],
    ["import { type A, b } from 'c';", "import { b } from 'c';"],
    [
      "class A<T> extends B<T> implements C, D { private readonly x?: number = 1; y!: string; }",
      "class A extends B { x = 1; y ; }",
    ],
    [
      "abstract class A { abstract f(): void; static get g(): number { return 1 } }",
      "class A { ; static get g() { return 1 } }",
    ],
    ["let x!: number;", "let x ;"],
  ])("%s", (source, expected) => {
    expect(brief(source)).toBe(expected);
  });

  test.each([
    "interface A { a: number }",
    "type A = number",
    "declare const a: number;",
    "import type { A } from 'b';",
    "export type { A } from 'b';",
    "export interface A {}",
    "function f(a: number): void;",
  ])("%s goes", (source) => {
    expect(brief(source + (source.startsWith("function") ? " function f(a) {}" : ""))).toMatch(
      /^;( function f\(a\) \{\})?$/,
    );
  });

  test("every line and column stays", () => {
    const source =
      "interface A {\n  a: number;\n}\nexport function f(a: A, b: number): number {\n  return a.a! + (b as number);\n}\n";
    const code = stripped(source);
    expect(code.length).toBe(source.length);
    expect(code.split("\n").length).toBe(source.split("\n").length);
    expect(code.indexOf("return")).toBe(source.indexOf("return"));
    expect(code.lastIndexOf("b")).toBe(source.lastIndexOf("b as"));
  });

  test("a line whose type is gone does not run into the next", () => {
    expect(brief("const a = b as number\n[c].d()").replace("\n", " ")).toBe("const a = b ; [c].d()");
  });

  test("an arrow stays with its parenthesis over the lines of a type", () => {
    const code = stripped("const f = (a: number): {\n  b: number;\n} => ({ b: a });");
    expect(code).toContain(") =>");
    expect(code.split("\n").length).toBe(3);
  });
});

describe("what cannot be read is said with its place", () => {
  test.each([
    ["const a = ;", 1, 11],
    ["let a = 1;\n  let a = 2;", 2, 7],
    ["\nenum A { B }", 2, 1],
    ["class A { constructor(private a: number) {} }", 1, 23],
  ])("%s", (source, line, column) => {
    const result = stripTypes(source);
    expect(result).toMatchObject({ kind: "fault", fault: { line, column } });
  });
});

test("imports are found, with the places of their texts", () => {
  const source = `import { a } from "@contract";\nimport type { B } from "./b";\nexport { c } from "../c";`;
  const result = stripTypes(source);
  if (result.kind === "fault") throw new Error(result.fault.message);
  expect(result.imports.map(({ from, start, end }) => [from, source.slice(start, end)])).toEqual([
    ["@contract", "@contract"],
    ["../c", "../c"],
  ]);
});

test("every module of the lessons is JavaScript without its types", () => {
  const files = readdirSync("lessons", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  expect(files.length).toBeGreaterThan(300);
  for (const file of files)
    expect(
      () => parse(stripped(readFileSync(`lessons/${file}`, "utf8")), { sourceType: "module" }),
      file,
    ).not.toThrow();
});
