import type { AnyExperiment, ExperimentId, Recording, RunSpec, SpecSchema } from "@contract";
import type { End } from "./execute";
import { runToEnd } from "./run-to-end";
import { defaultSpec } from "./spec";
import { startEngine, type Engine } from "./tensorflow";

let engine: Promise<Engine> | null = null;

/** The engine of this Node process, started once. */
export const nodeEngine = (): Promise<Engine> => (engine ??= startEngine());

/** Runs an experiment to its end in this process; what `overrides` does not name keeps its default. */
export async function runInNode(
  id: ExperimentId,
  experiment: AnyExperiment,
  overrides: { readonly [K in "seed" | "replicas" | "params" | "changes"]?: RunSpec[K] } = {},
  slice: { readonly first?: number; readonly count?: number } = {},
): Promise<{ readonly recording: Recording; readonly end: End }> {
  const { tf, backend } = await nodeEngine();
  const base = defaultSpec(id, experiment as SpecSchema);
  const spec: RunSpec = { ...base, ...overrides, params: { ...base.params, ...overrides.params } };
  return runToEnd({ tf, backend, experiment, spec, ...slice });
}
