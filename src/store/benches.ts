import { createStore, type StoreApi } from "zustand/vanilla";
import {
  MAX_SEED,
  paramFault,
  presentParamsOf,
  type AnyExperiment,
  type ExperimentId,
  type ParamSchema,
  type ParamValue,
  type Recording,
  type RunSpec,
  type SpecSchema,
} from "@contract";
import type { RemoteRun, RunListener } from "../runtime/client";
import type { Snapshot } from "../runtime/execute";
import { noReply, type Question, type Reply } from "../runtime/probe";
import type { Speed } from "../runtime/protocol";
import { emptyRecording, recordingBuilder, type RecordingBuilder } from "../runtime/recording";
import { defaultSpec, parseSpec, specText } from "../runtime/spec";
import { interceptable, type Commands } from "./bench-commands";

export type Status = "idle" | "loading" | "running" | "paused" | "done" | "diverged" | "failed";

/** All that the page knows of one experiment: what is set, and the run that these settings gave. */
export interface Bench {
  /** What the controls show. While a run exists it is that run's spec, its live changes included. */
  readonly spec: RunSpec;
  readonly status: Status;
  readonly step: number;
  readonly steps: number;
  readonly stepsPerSecond: number;
  readonly speed: Speed;
  readonly recording: Recording;
  readonly backend: string;
  /** What the reader should know of how it runs (a slower backend, say). */
  readonly note: string | null;
  /** Why a run diverged or failed. */
  readonly message: string | null;
  /** What was wrong with a link or an entry, one sentence each. */
  readonly faults: readonly string[];
  /** Which definition runs here: 0 for the lesson's, else the number of the reader's own. */
  readonly own: number;
}

/** A definition of the reader's that takes the place of the lesson's, and the way to run it. */
export interface OwnExperiment {
  readonly experiment: AnyExperiment;
  readonly start: StartRun;
}

export interface Benches {
  readonly benches: Readonly<Record<string, Bench>>;
  /** The symbol under the pointer or the focus, wherever it stands. */
  readonly highlight: string | null;
}

export type StartRun = (
  spec: RunSpec,
  options: {
    readonly speed: Speed;
    readonly paused: boolean;
    readonly resume: Snapshot | null;
    readonly keep: boolean;
  },
  listener: RunListener,
) => RemoteRun;

export interface BenchActions {
  /** Starts, resumes or, after a failure, goes on from the last checkpoint. */
  readonly run: (id: ExperimentId) => void;
  readonly pause: (id: ExperimentId) => void;
  readonly step: (id: ExperimentId) => void;
  /** Back to step 0 with the same seed and parameters. */
  readonly reset: (id: ExperimentId) => void;
  readonly setParam: (id: ExperimentId, name: string, value: ParamValue) => void;
  readonly setSeed: (id: ExperimentId, seed: number) => void;
  readonly setReplicas: (id: ExperimentId, replicas: number) => void;
  readonly setSpeed: (id: ExperimentId, speed: Speed) => void;
  readonly applyPreset: (id: ExperimentId, name: string) => void;
  /** Sets a bench from the text of an address, without running anything; a spec equal to the present one is left alone. */
  readonly restore: (id: ExperimentId, text: string) => void;
  /** What the models of the present run say of some images, now; while none is trained, why not. */
  readonly ask: (id: ExperimentId, question: Question) => Promise<Reply>;
  readonly highlight: (symbol: string | null) => void;
}

export interface BenchStore extends Commands {
  readonly store: StoreApi<Benches>;
  /** What runs here: the lesson's definition, or the reader's own in its place. */
  readonly definitionOf: (id: ExperimentId) => AnyExperiment;
  /** Puts the reader's own definition in the place of the lesson's, or (null) the lesson's back. What ran is over. */
  readonly define: (id: ExperimentId, own: OwnExperiment | null) => void;
  /** Shows what another window computes; `rows` and `checkpoint` are what this one needs to go on itself, if it must. */
  readonly adopt: (
    id: ExperimentId,
    bench: Bench,
    rows: RecordingBuilder | null,
    checkpoint: Snapshot | null,
  ) => void;
  readonly checkpointOf: (id: ExperimentId) => Snapshot | null;
}

/** Rows are shown at most 15 times a second. */
const PUBLISH_MS = 66;
/** A parameter being dragged restarts its run once the hand rests. */
const RESTART_MS = 200;

const fresh = (spec: RunSpec, experiment: AnyExperiment): Omit<Bench, "speed" | "faults" | "own"> => ({
  spec,
  status: "idle",
  step: 0,
  steps: experiment.steps(spec.params),
  stepsPerSecond: 0,
  recording: emptyRecording(spec),
  backend: "",
  note: null,
  message: null,
});

/**
 * Settings made for one schema under another: what was set by hand and is still allowed stays, a default that was not
 * touched becomes the new one.
 */
function carriedOver(spec: RunSpec, old: SpecSchema, schema: SpecSchema): RunSpec {
  const base = defaultSpec(spec.experiment, schema);
  const touchedReplicas = spec.replicas !== old.replicas.default;
  const kept = Object.entries(schema.params).flatMap(([name, param]) => {
    const value = spec.params[name];
    const touched = value !== undefined && value !== old.params[name]?.default;
    return touched && paramFault(name, param, value) === null ? [[name, value] as const] : [];
  });
  return {
    ...base,
    params: { ...base.params, ...Object.fromEntries(kept) },
    seed: spec.seed,
    replicas: touchedReplicas ? Math.min(spec.replicas, schema.replicas.max) : base.replicas,
  };
}

/** What belongs to a run and does not fit in a store: its worker, its growing table, its last checkpoint. */
interface Attached {
  run: RemoteRun | null;
  /** The run whose models can be asked: the one going on, or the one that ended last. */
  model: RemoteRun | null;
  builder: RecordingBuilder | null;
  checkpoint: Snapshot | null;
  publish: ReturnType<typeof setTimeout> | null;
  restart: ReturnType<typeof setTimeout> | null;
}
const UNATTACHED: Attached = {
  run: null,
  model: null,
  builder: null,
  checkpoint: null,
  publish: null,
  restart: null,
};

export function createBenches(
  experiments: Readonly<Record<ExperimentId, AnyExperiment>>,
  startRun: StartRun,
): BenchStore {
  const owns = new Map<ExperimentId, OwnExperiment>();
  let defined = 0;
  const definition = (id: ExperimentId): AnyExperiment => {
    const found = owns.get(id)?.experiment ?? experiments[id];
    if (!found) throw new Error(`This page has no experiment "${id}".`);
    return found;
  };
  const schemaOf = (id: ExperimentId): SpecSchema => definition(id) as SpecSchema;

  const store = createStore<Benches>(() => ({
    highlight: null,
    benches: Object.fromEntries(
      (Object.entries(experiments) as [ExperimentId, AnyExperiment][]).map(([id, experiment]) => [
        id,
        {
          ...fresh(defaultSpec(id, experiment as SpecSchema), experiment),
          speed: "full",
          faults: [],
          own: 0,
        },
      ]),
    ),
  }));

  const attachments = new Map<string, Attached>();
  const attached = (id: ExperimentId): Attached => {
    let found = attachments.get(id);
    if (!found) {
      found = { ...UNATTACHED };
      attachments.set(id, found);
    }
    return found;
  };
  const bench = (id: ExperimentId): Bench => {
    const found = store.getState().benches[id];
    if (!found) throw new Error(`This page has no experiment "${id}".`);
    return found;
  };
  const update = (id: ExperimentId, change: Partial<Bench>): void => {
    store.setState(({ benches }) => ({ benches: { ...benches, [id]: { ...bench(id), ...change } } }));
  };

  /** What the controls show, as the start of a new run: live changes made so far are its parameters from the beginning. */
  const settings = (id: ExperimentId): RunSpec => {
    const { spec } = bench(id);
    return { ...spec, params: presentParamsOf<ParamSchema>(spec), changes: [] };
  };

  function detach(id: ExperimentId): void {
    const a = attached(id);
    a.model?.stop();
    if (a.publish) clearTimeout(a.publish);
    if (a.restart) clearTimeout(a.restart);
    attachments.set(id, { ...UNATTACHED });
  }

  /** Shows what the builder holds; called at most every `PUBLISH_MS`. */
  function show(id: ExperimentId): void {
    const a = attached(id);
    a.publish = null;
    const { spec, backend } = bench(id);
    if (a.builder) update(id, { recording: a.builder.view(spec, backend) });
  }

  function start(id: ExperimentId, paused: boolean, resume: Snapshot | null): void {
    const kept = resume ? attached(id).builder : null;
    const a = attached(id);
    a.model?.stop();
    const { spec, speed } = bench(id);
    const builder = kept ?? recordingBuilder(spec.replicas);
    if (resume) builder.truncate(resume.step);
    a.builder = builder;
    a.checkpoint = resume;
    update(id, {
      status: "loading",
      message: null,
      faults: [],
      step: resume?.step ?? 0,
      steps: definition(id).steps(spec.params),
      recording: builder.view(spec, ""),
      // A window that shows another's run of own code does not have that code: what it starts is the lesson's.
      own: owns.has(id) ? bench(id).own : 0,
    });
    let pending: { step: number; stepsPerSecond: number } | null = null;
    const publish = (): void => {
      a.publish = null;
      if (pending) update(id, pending);
      pending = null;
      show(id);
    };
    a.run = (owns.get(id)?.start ?? startRun)(
      spec,
      { speed, paused, resume, keep: definition(id).probe !== undefined },
      {
        ready: (backend, note, steps) => {
          update(id, {
            backend,
            note,
            steps,
            status: bench(id).status === "paused" || paused ? "paused" : "running",
          });
        },
        rows: (chunk, step, stepsPerSecond) => {
          builder.append(chunk);
          pending = { step, stepsPerSecond };
          a.publish ??= setTimeout(publish, PUBLISH_MS);
        },
        changed: (change) => {
          const { spec: before } = bench(id);
          const others = before.changes.filter((c) => !(c.step === change.step && c.name === change.name));
          update(id, { spec: { ...before, changes: [...others, change] } });
        },
        checkpoint: (snapshot) => {
          a.checkpoint = snapshot;
        },
        end: ({ outcome, step, message }) => {
          a.run = null;
          if (a.publish) clearTimeout(a.publish);
          pending = { step, stepsPerSecond: bench(id).stepsPerSecond };
          publish();
          const status: Status = outcome === "finished" ? "done" : outcome === "stopped" ? "paused" : outcome;
          if (status === "done") a.checkpoint = null;
          update(id, { status, message });
        },
      },
    );
    a.model = a.run;
  }

  /** New settings: what ran is over; a run in progress or finished starts again by itself with them. */
  function respecify(id: ExperimentId, spec: RunSpec): void {
    const { status } = bench(id);
    const again = status === "running" || status === "loading" || status === "done" || status === "diverged";
    detach(id);
    update(id, { ...fresh(spec, definition(id)), faults: [] });
    if (again) {
      const a = attached(id);
      update(id, { status: "loading" });
      a.restart = setTimeout(() => {
        a.restart = null;
        start(id, false, null);
      }, RESTART_MS);
    }
  }

  const actions: BenchActions = {
    run(id) {
      const { status } = bench(id);
      const a = attached(id);
      if (status === "running" || status === "loading") return;
      if (status === "paused" && a.run) {
        a.run.resume();
        update(id, { status: "running" });
      } else start(id, false, status === "failed" ? a.checkpoint : null);
    },
    pause(id) {
      const { status } = bench(id);
      if (status !== "running" && status !== "loading") return;
      attached(id).run?.pause();
      update(id, { status: "paused" });
    },
    step(id) {
      const { status } = bench(id);
      const a = attached(id);
      if (status === "running") actions.pause(id);
      if (status === "idle" || status === "done" || status === "diverged" || status === "failed")
        start(id, true, null);
      a.run?.step();
    },
    reset(id) {
      const spec = settings(id);
      detach(id);
      update(id, { ...fresh(spec, definition(id)), faults: [] });
    },
    setParam(id, name, value) {
      const { spec, status } = bench(id);
      const param = (definition(id).params as ParamSchema)[name];
      if (!param) return;
      const fault = paramFault(name, param, value);
      if (fault) {
        update(id, { faults: [fault] });
        return;
      }
      if (param.reading)
        update(id, { faults: [], spec: { ...spec, params: { ...spec.params, [name]: value } } });
      else if (param.live && (status === "running" || status === "paused")) {
        attached(id).run?.change(name, value);
        update(id, { faults: [] });
      } else if (settings(id).params[name] !== value)
        respecify(id, { ...settings(id), params: { ...settings(id).params, [name]: value } });
    },
    setSeed(id, seed) {
      const { spec } = bench(id);
      if (!Number.isInteger(seed) || seed < 0 || seed > MAX_SEED)
        update(id, { faults: [`The seed must be a whole number from 0 to ${String(MAX_SEED)}.`] });
      else if (seed !== spec.seed) respecify(id, { ...settings(id), seed });
    },
    setReplicas(id, replicas) {
      const { spec } = bench(id);
      const { max } = schemaOf(id).replicas;
      if (!Number.isInteger(replicas) || replicas < 1 || replicas > max)
        update(id, { faults: [`The number of replicas must be a whole number from 1 to ${String(max)}.`] });
      else if (replicas !== spec.replicas) respecify(id, { ...settings(id), replicas });
    },
    setSpeed(id, speed) {
      attached(id).run?.speed(speed);
      update(id, { speed });
    },
    applyPreset(id, name) {
      const experiment = definition(id);
      const preset = experiment.presets?.[name];
      if (!preset) return;
      const base = defaultSpec(id, schemaOf(id));
      const params = { ...base.params, ...(preset.params as RunSpec["params"]) };
      respecify(id, {
        ...base,
        seed: bench(id).spec.seed,
        params,
        replicas: preset.replicas ?? base.replicas,
      });
    },
    restore(id, text) {
      const { spec, faults } = parseSpec(text, id, schemaOf(id));
      if (specText(spec) !== specText(bench(id).spec)) {
        detach(id);
        update(id, { ...fresh(spec, definition(id)), faults });
      } else if (faults.length > 0) update(id, { faults });
    },
    async ask(id, question) {
      const { model } = attached(id);
      return model ? model.ask(question) : noReply("There is no trained model: press Run.");
    },
    highlight(symbol) {
      if (store.getState().highlight !== symbol) store.setState({ highlight: symbol });
    },
  };
  return {
    store,
    ...interceptable(actions),
    adopt(id, shown, builder, checkpoint) {
      detach(id);
      attachments.set(id, { ...UNATTACHED, builder, checkpoint });
      update(id, shown);
    },
    checkpointOf: (id) => attached(id).checkpoint,
    definitionOf: definition,
    define(id, own) {
      const before = schemaOf(id);
      const now = settings(id);
      detach(id);
      if (own) owns.set(id, own);
      else owns.delete(id);
      update(id, {
        ...fresh(carriedOver(now, before, schemaOf(id)), definition(id)),
        faults: [],
        own: own ? ++defined : 0,
      });
    },
  };
}
