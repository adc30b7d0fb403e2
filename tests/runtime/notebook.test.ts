import { describe, expect, test } from "vitest";
import type { SpecSchema } from "@contract";
import { loadExperiment } from "../../src/catalogue/experiments";
import { notebookSources } from "../../src/catalogue/notebooks";
import { cellsOf, notebookText, pythonName, pythonValue } from "../../src/runtime/notebook";
import { defaultSpec } from "../../src/runtime/spec";

interface File {
  readonly nbformat: number;
  readonly nbformat_minor: number;
  readonly metadata: { readonly learning_theory_live: { readonly run: string } };
  readonly cells: readonly {
    readonly cell_type: string;
    readonly id: string;
    readonly source: readonly string[];
    readonly outputs?: readonly unknown[];
    readonly execution_count?: null;
  }[];
}

/** Lessons that a notebook has been written for. */
const CORE = [
  "adversarial-training",
  "batch-norm",
  "knowledge-distillation",
  "rademacher",
  "sgd-noise",
  "spiking-neurons",
];
const sources = notebookSources();

test("names and values are Python's", () => {
  expect(pythonName("learningRate")).toBe("learning_rate");
  expect([pythonValue(true), pythonValue(false), pythonValue("sharp"), pythonValue(1e-7)]).toEqual([
    "True",
    "False",
    '"sharp"',
    "1e-7",
  ]);
});

test("the percent format comes apart into prose and code", () => {
  expect(cellsOf("# %% [markdown]\n# A *word*.\n#\n# Another.\n\n# %% streams\n\n# %%\nx = 1\n")).toEqual([
    { kind: "markdown", text: "A *word*.\n\nAnother." },
    { kind: "code", text: "streams\n" },
    { kind: "code", text: "\nx = 1" },
  ]);
});

test("every core lesson that is here has a notebook", () => {
  const lessons = new Set(sources.map(({ lesson }) => lesson));
  for (const slug of lessons) expect(CORE).toContain(slug);
  expect(lessons.size).toBeGreaterThan(0);
});

describe.each(sources.map((source) => [`${source.lesson}/${source.name}`, source] as const))(
  "%s",
  (id, source) => {
    const written = async (seed: number): Promise<{ readonly file: File; readonly code: string }> => {
      const experiment = await loadExperiment(id);
      const spec = {
        ...defaultSpec(id, experiment as SpecSchema),
        seed,
        replicas: 7,
      };
      const file = JSON.parse(notebookText(await source.load(), experiment, spec)) as File; // what was just written
      const code = file.cells
        .filter(({ cell_type }) => cell_type === "code")
        .map((cell) => cell.source.join(""))
        .join("\n");
      return { file, code };
    };

    test("is a notebook of format 4.5", async () => {
      const { file } = await written(3);
      expect([file.nbformat, file.nbformat_minor]).toEqual([4, 5]);
      expect(new Set(file.cells.map((cell) => cell.id)).size).toBe(file.cells.length);
      for (const cell of file.cells) {
        expect(["markdown", "code"]).toContain(cell.cell_type);
        expect(cell.source.join("").trim()).not.toBe("");
        expect(cell.source.slice(0, -1).every((line) => line.endsWith("\n"))).toBe(true);
        if (cell.cell_type === "code") expect([cell.outputs, cell.execution_count]).toEqual([[], null]);
      }
      expect(file.metadata.learning_theory_live.run).toContain(`${id};seed=3;replicas=7;`);
    });

    test("carries the reader's settings, all of them and by their Python names", async () => {
      const experiment = await loadExperiment(id);
      const { code } = await written(3);
      expect(code).toMatch(/^seed = 3$/m);
      expect(code).toMatch(/^replicas = 7 /m);
      for (const [name, param] of Object.entries((experiment as SpecSchema).params))
        expect(code).toContain(`\n${pythonName(name)} = ${pythonValue(param.default)}  #`);
    });

    test("needs NumPy and Matplotlib alone, says what it does, cites a work, and ends with headline numbers", async () => {
      const { file, code } = await written(1);
      const imports = [...code.matchAll(/^\s*(?:import|from) (\w+)/gm)].map(([, module]) => module);
      expect(new Set(imports)).toEqual(
        new Set(["matplotlib", "numpy", "math"].filter((name) => imports.includes(name))),
      );
      expect(code).toContain("plt.show()");
      expect(code).toContain("def philox(");
      expect(code).toContain("headline = {");
      const prose = file.cells
        .filter(({ cell_type }) => cell_type === "markdown")
        .map((cell) => cell.source.join(""));
      expect(prose.length).toBeGreaterThan(4);
      expect(prose.join("\n")).toMatch(/\*[A-Z][^*]+\*.*?(?:\d{4}|Theorem)/s);
    });
  },
);
