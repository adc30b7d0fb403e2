import { describe, expect, test } from "vitest";
import { breaches, cycles, sourceFiles } from "./imports";

const files = [...sourceFiles("src"), ...sourceFiles("lessons")];

test("the layers are kept", () => {
  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap(breaches)).toEqual([]);
});

test("there is no import cycle", () => {
  expect(cycles(files)).toEqual([]);
});

describe("a planted breach is found:", () => {
  const planted: readonly (readonly [string, string, string])[] = [
    ["src/contract/x.ts", `import { mean } from "../numerics/statistics";`, "imports nothing"],
    ["src/numerics/x.ts", `import { x } from "../runtime/spec";`, "may not use runtime"],
    ["src/learning/x.ts", `import { x } from "@theory/verdict";`, "may not use theory"],
    ["src/theory/x.ts", `import { x } from "@learning/losses";`, "may not use learning"],
    ["src/runtime/x.ts", `import { x } from "../view/format";`, "may not use view"],
    ["src/view/x.ts", `import * as tf from "@tensorflow/tfjs-core";`, "TensorFlow.js is loaded"],
    ["src/store/x.ts", `import { useState } from "react";`, "React belongs"],
    ["src/app/x.ts", `const p = import("plotly.js/lib/core");`, "plotly belongs"],
    ["src/runtime/y.ts", `import { create } from "zustand";`, "zustand belongs"],
    ["src/view/y.ts", `import x from "../../lessons/a/experiments/b";`, "nothing in src imports a lesson"],
    ["lessons/a/x.ts", `import { x } from "../b/y";`, "never imports another lesson"],
    ["lessons/a/x.ts", `import { x } from "../../src/runtime/spec";`, "only contract, numerics"],
    ["src/runtime/z.ts", `export const width = () => window.innerWidth;`, "browser global"],
    ["lessons/a/z.ts", `const x = localStorage.getItem("a");`, "browser global"],
  ];
  test.each(planted)("%s with %s", (path, text, reason) => {
    expect(breaches({ path, text }).join()).toContain(reason);
  });
  test("a type import of TensorFlow.js is no breach", () => {
    expect(
      breaches({ path: "src/view/x.ts", text: `import type * as tf from "@tensorflow/tfjs-core";` }),
    ).toEqual([]);
  });
  test("a cycle over two files", () => {
    const a = { path: "src/view/a.ts", text: `import "./b";` };
    const b = { path: "src/view/b.ts", text: `import "./a";` };
    expect(cycles([a, b])).toEqual([["src/view/a.ts", "src/view/b.ts"]]);
  });
});
