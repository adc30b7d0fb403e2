import type { AnyExperiment, ExperimentId } from "@contract";

/** The worker's way to an experiment: each in a chunk of its own, loaded when it is first run. */
const modules = import.meta.glob<AnyExperiment>(
  ["/lessons/*/experiments/*.ts", "!/lessons/*/experiments/*.test.ts"],
  { import: "default" },
);

export async function loadExperiment(id: ExperimentId): Promise<AnyExperiment> {
  const [lesson, name] = id.split("/");
  const load = modules[`/lessons/${lesson ?? ""}/experiments/${name ?? ""}.ts`];
  if (!load) throw new Error(`There is no experiment "${id}".`);
  return load();
}
