import { createStore, type StoreApi } from "zustand/vanilla";
import {
  presentParamsOf,
  type ExperimentId,
  type ParamSchema,
  type Recording,
  type RunSpec,
} from "@contract";
import { isAbort } from "../runtime/abort";
import { measured } from "../runtime/measure";
import type { Pool } from "../runtime/pool";
import type { MeanInterval, Measure } from "../runtime/pool-protocol";
import type { Bench } from "./benches";

export interface Comparison {
  /** The finished run that the next ones are laid over, as it stood. */
  readonly pinned: Bench;
  /** The quantity that is compared. */
  readonly measure: Measure;
  /** Differences, replica by replica, of the run laid over it, and their mean; null until both are there. */
  readonly difference: {
    readonly of: Recording;
    readonly values: readonly number[];
    readonly interval: MeanInterval;
  } | null;
  readonly fault: string | null;
}

export interface CompareStore {
  readonly store: StoreApi<Readonly<Record<string, Comparison | undefined>>>;
  readonly pin: (id: ExperimentId, bench: Bench) => void;
  readonly unpin: (id: ExperimentId) => void;
  readonly setMeasure: (id: ExperimentId, measure: Measure) => void;
  /** Takes the difference between a finished run and the pinned one. */
  readonly compare: (id: ExperimentId, bench: Bench) => Promise<void>;
}

/** Names of the parameters in which two runs differ at their ends. */
export function differingParams(a: RunSpec, b: RunSpec): readonly string[] {
  const [one, other] = [presentParamsOf<ParamSchema>(a), presentParamsOf<ParamSchema>(b)];
  return Object.keys(one).filter((name) => one[name] !== other[name]);
}

/** Why two runs are not compared replica by replica, in a sentence; null if they are. */
export function unpaired(pinned: Bench, bench: Bench): string | null {
  if (bench.spec.seed !== pinned.spec.seed)
    return `The seeds differ (${String(pinned.spec.seed)} and ${String(bench.spec.seed)}), so replica 7 here is not replica 7 there: the runs are laid over each other but not paired.`;
  if (differingParams(pinned.spec, bench.spec).length === 0 && bench.spec.changes.length === 0)
    return "Change a parameter and run again: the new run is laid over this one and compared with it, replica by replica.";
  if (bench.status !== "done") return "The difference is taken when this run is done.";
  return null;
}

export function createCompare(pool: () => Promise<Pool>): CompareStore {
  const store = createStore<Readonly<Record<string, Comparison | undefined>>>(() => ({}));
  const running = new Map<string, AbortController>();
  const update = (id: ExperimentId, change: Partial<Comparison>): void => {
    const before = store.getState()[id];
    if (before) store.setState({ [id]: { ...before, ...change } });
  };
  const cancel = (id: ExperimentId): void => {
    running.get(id)?.abort();
    running.delete(id);
  };
  return {
    store,
    pin(id, bench) {
      cancel(id);
      const series = Object.keys(bench.recording.columns)[0] ?? "";
      const measure = store.getState()[id]?.measure ?? { series, component: 0, at: "last" };
      store.setState({ [id]: { pinned: bench, measure, difference: null, fault: null } });
    },
    unpin(id) {
      cancel(id);
      store.setState({ [id]: undefined });
    },
    setMeasure(id, measure) {
      cancel(id);
      update(id, { measure, difference: null });
    },
    async compare(id, bench) {
      const comparison = store.getState()[id];
      if (!comparison || unpaired(comparison.pinned, bench) !== null) return;
      cancel(id);
      const controller = new AbortController();
      running.set(id, controller);
      const here = measured(bench.recording, comparison.measure);
      const there = measured(comparison.pinned.recording, comparison.measure);
      const pairs = Math.min(here.length, there.length);
      const values = Array.from({ length: pairs }, (_, r) => (here[r] ?? NaN) - (there[r] ?? NaN));
      try {
        const interval = await (
          await pool()
        ).run({ kind: "interval", values, seed: bench.spec.seed }, { signal: controller.signal });
        if (running.get(id) === controller)
          update(id, {
            difference: { of: bench.recording, values: values.filter(Number.isFinite), interval },
            fault: null,
          });
      } catch (error) {
        if (!isAbort(error))
          update(id, {
            fault: `The difference could not be taken: ${error instanceof Error ? error.message : ""}`,
          });
      } finally {
        if (running.get(id) === controller) running.delete(id);
      }
    },
  };
}
