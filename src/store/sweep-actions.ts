import type { StoreApi } from "zustand/vanilla";
import type { AnyExperiment, ExperimentId, ParamSchema, RunSpec, SeriesSchema, SpecSchema } from "@contract";
import { isAbort } from "../runtime/abort";
import type { Pool } from "../runtime/pool";
import type { MeanInterval } from "../runtime/pool-protocol";
import {
  axisFault,
  isSweepable,
  MOST_CURVES,
  MOST_POINTS,
  parseSweep,
  pointsOf,
  sweepText,
  wholeAxis,
  type SweepSettings,
} from "../runtime/sweep";
import type { Sweep, Sweeps } from "./sweeps";

const POINTS = 9;

/** The first parameter with a range, and the first series. */
function firstSettings(experiment: AnyExperiment): SweepSettings {
  const params = experiment.params as ParamSchema;
  const names = Object.keys(params).filter((name) => isSweepable(params, name));
  const over = names.find((name) => params[name]?.kind === "real") ?? names[0] ?? "";
  const series = Object.keys(experiment.series as SeriesSchema)[0] ?? "";
  return { over: wholeAxis(params, over, POINTS), and: null, measure: { series, component: 0, at: "last" } };
}

export interface SweepActions {
  readonly toggle: (id: ExperimentId) => void;
  readonly set: (id: ExperimentId, settings: SweepSettings) => void;
  readonly run: (id: ExperimentId, base: RunSpec) => Promise<void>;
  readonly cancel: (id: ExperimentId) => void;
  readonly restore: (id: ExperimentId, text: string) => RunSpec;
}

export function sweepActions(
  store: StoreApi<Sweeps>,
  experiments: Readonly<Record<ExperimentId, AnyExperiment>>,
  pool: () => Promise<Pool>,
): SweepActions {
  const running = new Map<string, AbortController>();
  const definition = (id: ExperimentId): AnyExperiment => {
    const found = experiments[id];
    if (!found) throw new Error(`This page has no experiment "${id}".`);
    return found;
  };
  const sweep = (id: ExperimentId): Sweep => {
    const settings = firstSettings(definition(id));
    const fresh = {
      open: false,
      settings,
      status: "idle",
      points: [],
      of: null,
      progress: 0,
      faults: [],
    } as const;
    return store.getState()[id] ?? fresh;
  };
  const update = (id: ExperimentId, change: Partial<Sweep>): void => {
    store.setState({ [id]: { ...sweep(id), ...change } });
  };

  function cancel(id: ExperimentId): void {
    running.get(id)?.abort();
    running.delete(id);
    if (sweep(id).status === "running") update(id, { status: "stopped" });
  }

  function faultsOf(id: ExperimentId, { over, and }: SweepSettings): readonly string[] {
    const params = definition(id).params as ParamSchema;
    return [
      axisFault(params, over, MOST_POINTS),
      and ? axisFault(params, and, MOST_CURVES) : null,
      and?.param === over.param ? "The two parameters of a sweep must differ." : null,
    ].filter((fault) => fault !== null);
  }

  async function run(id: ExperimentId, base: RunSpec): Promise<void> {
    cancel(id);
    const { settings, of, points: found } = sweep(id);
    const faults = faultsOf(id, settings);
    update(id, { faults });
    if (faults.length > 0) return;
    const specs = pointsOf(definition(id).params as ParamSchema, base, settings).map(({ spec }) => spec);
    const text = sweepText(base, settings);
    const goesOn = of?.text === text;
    const points: (MeanInterval | null)[] = specs.map((_, i) => (goesOn ? (found[i] ?? null) : null));
    const shares = points.map((point): number => (point ? 1 : 0));
    const controller = new AbortController();
    running.set(id, controller);
    const isCurrent = (): boolean => running.get(id) === controller;
    const show = (change: Partial<Sweep> = {}): void => {
      if (isCurrent())
        update(id, {
          points: [...points],
          progress: shares.reduce((a, b) => a + b, 0) / shares.length,
          ...change,
        });
    };
    show({ status: "running", of: { base: { ...base, changes: [] }, settings, text } });
    const workers = await pool();
    if (!isCurrent()) return;
    const jobs = specs.map(async (spec, i) => {
      if (points[i]) return;
      points[i] = await workers.run(
        { kind: "point", spec, measure: settings.measure },
        {
          signal: controller.signal,
          progress: (share) => {
            shares[i] = share;
            show();
          },
        },
      );
      shares[i] = 1;
      show();
    });
    try {
      await Promise.all(jobs);
      show({ status: "done" });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!isAbort(error)) show({ status: "failed", faults: [`The sweep stopped: ${message}`] });
      controller.abort(); // one point that fails ends the others
    } finally {
      if (isCurrent()) running.delete(id);
    }
    await Promise.allSettled(jobs);
  }

  return {
    run,
    cancel,
    toggle: (id) => {
      update(id, { open: !sweep(id).open });
    },
    set(id, settings) {
      cancel(id);
      update(id, { settings, faults: faultsOf(id, settings) });
    },
    restore(id, text) {
      const experiment = definition(id);
      const schema = experiment as SpecSchema & { readonly series: SeriesSchema };
      const { base, settings, faults } = parseSweep(text, id, schema);
      cancel(id);
      update(id, { open: true, faults, ...(settings ? { settings } : {}) });
      return base;
    },
  };
}
