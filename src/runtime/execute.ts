import type {
  AnyExperiment,
  Change,
  Context,
  Outcome,
  ParamSchema,
  ParamValue,
  ParamValues,
  Rng,
  RunSpec,
  SeriesSchema,
  Tensor,
  Tensorflow,
  Tree,
} from "@contract";
import { respond, type Answer, type Question } from "./probe";
import { captureFor, withTensors, type Stepped } from "./capture/capture";
import { tensorRng } from "./rng";
import { rowBuffer, type RowBuffer } from "./recording";
import { forEachTensor, loadTree, saveTree, type SavedTree } from "./tree";

/** A run stopped between two steps, enough to go on from there and get the same rows. */
export interface Snapshot {
  readonly step: number;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly divergedAt: Int32Array;
  readonly state: SavedTree;
}

export interface End {
  readonly outcome: Outcome;
  readonly step: number;
  /** For `diverged` and `failed`: what happened and what to do, in a sentence or two. */
  readonly message: string | null;
}

export interface ExecuteOptions {
  readonly tf: Tensorflow;
  readonly experiment: AnyExperiment;
  readonly spec: RunSpec;
  /** The slice of replicas to compute, [first, first + count); by default all of the spec's. */
  readonly first?: number;
  readonly count?: number;
  readonly resume?: Snapshot;
  /** Whether steps may be captured and repeated (by default they are): the same rows, bit for bit, in less time. */
  readonly capture?: boolean;
}

/** A run that somebody drives: each `advance` is one step. The caller owns the clock; this owns the memory. */
export interface Execution {
  readonly step: number;
  readonly steps: number;
  readonly end: End | null;
  /** Rows recorded and not yet taken. */
  readonly buffer: RowBuffer;
  readonly divergedAt: Int32Array;
  /** Whether the last step repeated a captured one. */
  readonly repeated: boolean;
  /** Computes and records the next step; a no-op once `end` is set. Never throws: a fault becomes the `failed` end. */
  readonly advance: () => void;
  /** Changes a live parameter from the next step on. */
  readonly change: (name: string, value: ParamValue) => Change;
  readonly snapshot: () => Snapshot;
  /** What the models say at the present step, also after the end. It changes nothing. Throws where there is no probe. */
  readonly ask: (question: Question) => Answer;
  /** Frees the state's tensors. */
  readonly dispose: () => void;
}

function divergenceMessage(
  experiment: AnyExperiment,
  params: Record<string, ParamValue>,
  step: number,
  replicas: number,
): string {
  const who = replicas === 1 ? "The only replica" : `All ${String(replicas)} replicas`;
  const why =
    experiment.divergence?.(params) ??
    "The numbers grew past what 32-bit floats hold; make the step smaller.";
  return `${who} left the finite range by step ${String(step)}. ${why}`;
}

export function execute({
  tf,
  experiment,
  spec,
  first = 0,
  count = spec.replicas - first,
  resume,
  capture = true,
}: ExecuteOptions): Execution {
  const series = experiment.series as SeriesSchema;
  const names = Object.keys(series);
  const expectedLength = (name: string): number => {
    const s = series[name];
    return count * (s?.kind === "vector" ? s.components.length : 1);
  };
  const buffer = rowBuffer(count);
  const divergedAt = resume ? resume.divergedAt.slice() : new Int32Array(count).fill(-1);
  let params: Record<string, ParamValue> = { ...(resume ? resume.params : spec.params) };
  let changes: readonly Change[] = spec.changes;
  let state: Tree = null;
  let step = resume ? resume.step : 0;
  let end: End | null = null;
  const steps = experiment.steps(params);
  const captured = capture ? captureFor(tf) : null;
  let repeated = false;

  const context = (at: number, space: Tensorflow): Context<ParamSchema> => {
    const rng: Rng = tensorRng(space, { seed: spec.seed, firstReplica: first, replicas: count, step: at });
    return { tf: space, params: params as ParamValues<ParamSchema>, replicas: count, rng }; // checked when the spec was read
  };

  type Reading = Tensor | Float64Array;
  const computed = (at: number, space: Tensorflow, old: Tree): Stepped<Reading> => {
    const ctx = context(at, space);
    const next = experiment.step(ctx, old) as Tree;
    return { next, measured: experiment.record(ctx, next) };
  };

  function read(measured: Readonly<Record<string, Tensor | Float64Array>>, at: number): void {
    const values: Record<string, Float32Array | Float64Array> = {};
    for (const name of Object.keys(measured))
      if (!Object.hasOwn(series, name))
        throw new Error(`record() returned "${name}", which the experiment's series do not declare.`);
    for (const name of names) {
      const value = measured[name];
      if (value === undefined) throw new Error(`record() did not return the declared series "${name}".`);
      const data = value instanceof Float64Array ? value : Float32Array.from(value.dataSync());
      if (data.length !== expectedLength(name))
        throw new Error(
          `Series "${name}" has ${String(data.length)} numbers; expected ${String(expectedLength(name))} for ${String(count)} replicas.`,
        );
      const k = data.length / count;
      for (let i = 0; i < data.length; i++)
        if (!Number.isFinite(data[i])) {
          const replica = Math.floor(i / k);
          if (divergedAt[replica] === -1) divergedAt[replica] = at;
        }
      values[name] = data;
    }
    buffer.push(at, values);
  }

  /** Runs `compute` in a memory scope that keeps the new state alone, then frees what only the old state held. */
  function scoped(at: number, compute: () => Stepped<Reading>): void {
    const engine = tf.engine();
    engine.startScope("step");
    const kept: Tensor[] = [];
    let next: Tree;
    try {
      const stepped = compute();
      next = stepped.next;
      read(stepped.measured, at);
      forEachTensor(next, (tensor) => kept.push(tensor));
    } finally {
      engine.endScope(kept);
    }
    const old = state;
    state = next;
    const alive = new Set(kept);
    forEachTensor(old, (tensor) => {
      if (!alive.has(tensor)) tensor.dispose();
    });
  }

  /** Every tensor of the state in memory of its own, so that each place in the tree is a place in memory. */
  function unshared(tree: Tree): Tree {
    const seen = new Set<object>();
    return withTensors(tree, (tensor) => {
      if (!seen.has(tensor.dataId)) {
        seen.add(tensor.dataId);
        return tensor;
      }
      return tf.tensor(tensor.dataSync(), tensor.shape, tensor.dtype);
    });
  }

  function stepTo(at: number): void {
    repeated = false;
    if (captured) {
      state = captured.enter(state);
      const done = captured.repeat(
        state,
        (space, old) => computed(at, space, old),
        ({ measured }) => read(measured, at),
      );
      if (done) {
        state = done.state;
        repeated = true;
        return;
      }
      state = captured.own(state);
      if (captured.wantsRecording(steps - at)) {
        const old = (state = unshared(state));
        scoped(at, () => captured.record(old, (space) => computed(at, space, old)));
        return;
      }
    }
    scoped(at, () => computed(at, tf, state));
  }

  /** A captured state lies in memory that is not TensorFlow.js's to count, so a copy of it is asked. */
  function answered(question: Question): Answer["models"] {
    const engine = tf.engine();
    engine.startScope("ask");
    try {
      const asked = withTensors(state, (tensor) => tf.tensor(tensor.dataSync(), tensor.shape, tensor.dtype));
      return respond(tf, experiment, asked, context(step, tf), question);
    } finally {
      engine.endScope();
    }
  }

  function guarded(at: number, act: () => void): void {
    try {
      act();
      step = at;
      if (divergedAt.every((d) => d >= 0))
        end = { outcome: "diverged", step, message: divergenceMessage(experiment, params, step, count) };
      else if (step >= steps) end = { outcome: "finished", step, message: null };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      end = {
        outcome: "failed",
        step: at,
        message: `The experiment stopped at step ${String(at)}: ${detail}`,
      };
    }
  }

  if (resume) {
    state = loadTree(tf, resume.state);
    if (step >= steps) end = { outcome: "finished", step, message: null };
  } else
    guarded(0, () => {
      scoped(0, () => {
        const ctx = context(0, tf);
        const next = experiment.init(ctx) as Tree;
        return { next, measured: experiment.record(ctx, next) };
      });
    });

  return {
    get step() {
      return step;
    },
    steps,
    get end() {
      return end;
    },
    buffer,
    divergedAt,
    get repeated() {
      return repeated;
    },
    advance() {
      if (end) return;
      const at = step + 1;
      for (const change of changes)
        if (change.step === at) params = { ...params, [change.name]: change.value };
      guarded(at, () => {
        stepTo(at);
      });
    },
    change(name, value) {
      const change: Change = { step: step + 1, name, value };
      changes = [...changes.filter((c) => !(c.step === change.step && c.name === name)), change];
      return change;
    },
    snapshot: () => ({ step, params, divergedAt: divergedAt.slice(), state: saveTree(state) }),
    ask: (question) => ({
      step,
      replicas: count,
      count: question.count,
      models: answered(question),
    }),
    dispose() {
      forEachTensor(state, (tensor) => {
        tensor.dispose();
      });
      state = null;
      captured?.release();
    },
  };
}
