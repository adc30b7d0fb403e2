import { createStore, type StoreApi } from "zustand/vanilla";
import type { AnyExperiment, ExperimentId, RunSpec } from "@contract";
import type { Pool } from "../runtime/pool";
import type { MeanInterval } from "../runtime/pool-protocol";
import type { SweepSettings } from "../runtime/sweep";
import type { SweepActions } from "./sweep-actions";

/** A sweep of one experiment: what is set, and the points that a sweep has found so far. */
export interface Sweep {
  readonly open: boolean;
  readonly settings: SweepSettings;
  readonly status: "idle" | "running" | "stopped" | "done" | "failed";
  /** Points found, in the order of `pointsOf`; null where there is none yet. */
  readonly points: readonly (MeanInterval | null)[];
  /** The run and the settings that the points belong to, and their canonical text. */
  readonly of: { readonly base: RunSpec; readonly settings: SweepSettings; readonly text: string } | null;
  /** Share of the work done, running points included. */
  readonly progress: number;
  readonly faults: readonly string[];
}

/** Sweeps by experiment; an experiment whose sweep was never opened has none. */
export type Sweeps = Readonly<Record<string, Sweep | undefined>>;

/** What can be done to a sweep is loaded when it is first asked for. */
export interface SweepStore {
  readonly store: StoreApi<Sweeps>;
  readonly toggle: (id: ExperimentId) => Promise<void>;
  readonly set: (id: ExperimentId, settings: SweepSettings) => Promise<void>;
  /** Starts, or goes on where it was stopped if run and settings are the same: the points are those of one whole sweep. */
  readonly run: (id: ExperimentId, base: RunSpec) => Promise<void>;
  readonly cancel: (id: ExperimentId) => void;
  /** Opens the sweep that a text describes and gives its run; runs nothing. */
  readonly restore: (id: ExperimentId, text: string) => Promise<RunSpec>;
}

export function createSweeps(
  experiments: Readonly<Record<ExperimentId, AnyExperiment>>,
  pool: () => Promise<Pool>,
): SweepStore {
  const store = createStore<Sweeps>(() => ({}));
  let loading: Promise<SweepActions> | null = null;
  let loaded: SweepActions | null = null;
  const actions = (): Promise<SweepActions> =>
    (loading ??= import("./sweep-actions").then(({ sweepActions }) => {
      loaded = sweepActions(store, experiments, pool);
      return loaded;
    }));
  return {
    store,
    toggle: async (id) => {
      (await actions()).toggle(id);
    },
    set: async (id, settings) => {
      (await actions()).set(id, settings);
    },
    run: async (id, base) => (await actions()).run(id, base),
    // At once: what is not loaded is not running.
    cancel: (id) => loaded?.cancel(id),
    restore: async (id, text) => (await actions()).restore(id, text),
  };
}
