/** All that `npm run notebooks` needs of the notebook, in one module to build. */
import { valuesAt, type SeriesSchema, type SpecSchema } from "@contract";
import { loadExperiment } from "../catalogue/experiments";
import { notebookSources } from "../catalogue/notebooks";
import { notebookText } from "./notebook";
import { runInNode } from "./node";
import { defaultSpec } from "./spec";

export interface WrittenNotebook {
  readonly id: string;
  readonly text: string;
  /** Means over replicas at the last row of the experiment itself, by series, or by "series: component". */
  readonly means: Readonly<Record<string, number>>;
}

/** A lesson's notebook at the default settings, and the numbers that the experiment gives there. */
async function written(lesson: string, name: string, source: string): Promise<WrittenNotebook> {
  const id = `${lesson}/${name}` as const;
  const experiment = await loadExperiment(id);
  const { recording } = await runInNode(id, experiment);
  const means: Record<string, number> = {};
  for (const [key, series] of Object.entries(experiment.series as SeriesSchema)) {
    const components = series.kind === "vector" ? series.components : [""];
    components.forEach((component, k) => {
      const values = valuesAt(recording, key, undefined, k);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      means[component === "" ? key : `${key}: ${component}`] = mean;
    });
  }
  const spec = defaultSpec(id, experiment as SpecSchema);
  return { id, text: notebookText(source, experiment, spec), means };
}

export async function* writtenNotebooks(): AsyncGenerator<WrittenNotebook> {
  for (const { lesson, name, load } of notebookSources()) yield written(lesson, name, await load());
}
