/**
 * An experiment as a Jupyter notebook in Python: the lesson's own cells, with the reader's settings and the page's own
 * random numbers put in. The cells come as text in the percent format: `# %%` begins code, `# %% [markdown]` prose.
 */
import {
  presentParamsOf,
  type AnyExperiment,
  type ParamSchema,
  type ParamValue,
  type RunSpec,
} from "@contract";
import streams from "./notebook-streams.py?raw";
import { specText } from "./spec";

export interface NotebookCell {
  readonly kind: "markdown" | "code";
  readonly text: string;
}

/** `learningRate` → `learning_rate`. */
export const pythonName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const pythonValue = (value: ParamValue): string =>
  typeof value === "boolean"
    ? value
      ? "True"
      : "False"
    : typeof value === "string"
      ? JSON.stringify(value)
      : String(value);

const plain = (text: string): string => text.replaceAll("$", "").replaceAll("\n", " ");

function parametersCell(params: ParamSchema, spec: RunSpec): string {
  const values = presentParamsOf<ParamSchema>(spec);
  return [
    "import matplotlib.pyplot as plt",
    "import numpy as np",
    "",
    `seed = ${String(spec.seed)}`,
    `replicas = ${String(spec.replicas)}  # independent copies`,
    ...Object.entries(params).map(
      ([name, param]) =>
        `${pythonName(name)} = ${pythonValue(values[name] ?? param.default)}  # ${plain(param.meaning)}`,
    ),
  ].join("\n");
}

/** Splits a text of the percent format into its cells. A cell without content is left out. */
export function cellsOf(source: string): readonly NotebookCell[] {
  return source
    .split(/^# %%/m)
    .slice(1)
    .map((part): NotebookCell => {
      const [head = "", ...lines] = part.split("\n");
      if (!head.includes("[markdown]"))
        return { kind: "code", text: `${head.trim()}\n${lines.join("\n").trim()}` };
      return {
        kind: "markdown",
        text: lines
          .map((line) => line.replace(/^# ?/, ""))
          .join("\n")
          .trim(),
      };
    });
}

/** The cells of a notebook with the reader's settings. */
export function notebookCells(
  source: string,
  experiment: AnyExperiment,
  spec: RunSpec,
): readonly NotebookCell[] {
  const code = (text: string): NotebookCell => ({ kind: "code", text });
  const prose = (text: string): NotebookCell => ({ kind: "markdown", text });
  const changed =
    spec.changes.length > 0
      ? " Settings were changed while the run went on; the notebook takes the last ones from the start, so its numbers differ from that run's."
      : "";
  const filled = cellsOf(source).flatMap(({ kind, text }): readonly NotebookCell[] => {
    if (kind === "markdown") return [prose(text)];
    const [head = "", ...body] = text.split("\n");
    if (head === "parameters")
      return [
        prose(`## Settings\nThose of the run \`${specText(spec)}\`.${changed}`),
        code(parametersCell(experiment.params as ParamSchema, spec)),
      ];
    if (head === "streams")
      return [
        prose(
          "## Random numbers\nA stream is named by seed, replica, step and label; nothing depends on an order.",
        ),
        code(streams.trim()),
      ];
    const content = body.join("\n").trim();
    return content === "" ? [] : [code(content)];
  });
  return [
    prose(`# ${plain(experiment.title)}\nFrom “Learning Theory, Live”. Needs NumPy and Matplotlib.`),
    ...filled,
  ];
}

/** nbformat 4.5: the text of the file. */
export function notebookText(source: string, experiment: AnyExperiment, spec: RunSpec): string {
  const lines = (text: string): readonly string[] =>
    text.split("\n").map((line, i, all) => (i < all.length - 1 ? `${line}\n` : line));
  const cells = notebookCells(source, experiment, spec).map(({ kind, text }, i) => ({
    cell_type: kind,
    id: `cell-${String(i + 1)}`,
    metadata: {},
    source: lines(text),
    ...(kind === "code" ? { execution_count: null, outputs: [] } : {}),
  }));
  const metadata = {
    kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
    language_info: { name: "python" },
    learning_theory_live: { run: specText(spec) },
  };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}
