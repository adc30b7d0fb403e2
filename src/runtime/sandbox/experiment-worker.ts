/// <reference lib="webworker" />
/**
 * The program of a worker in the sandbox that runs the reader's experiment: the engine and the loop are those of every
 * run. The engine's binary is handed in, for there is no network; then the scope is sealed, and only then the reader's
 * module is imported. Where it stands, the frame puts its address.
 */
import { defaultsOf, type AnyExperiment, type ParamSchema, type SeriesSchema } from "@contract";
import { createRunner } from "../runner";
import { startEngine } from "../tensorflow";
import type { CodeCommand, CodeReport } from "./experiment-protocol";
import { placeIn, type CodePlace } from "./place-of";
import { seal, type Sealed } from "./seal";

const READER = "sandbox:reader";
/** The engine's own memory that an experiment may hold; a lesson's largest needs a tenth of it. */
const MOST_TENSOR_BYTES = 2 ** 29;

/** Where TensorFlow.js keeps its state: it asks for it anew each time. */
const ENGINES_OWN = ["_tfengine", "_tfGlobals"];

const post = postMessage.bind(globalThis) as (report: CodeReport, transfer: Transferable[]) => void; // one argument more than in a window
let sealed: Sealed | null = null;
let place: CodePlace | null = null;
let give: (experiment: AnyExperiment) => void = () => undefined;
const given = new Promise<AnyExperiment>((resolve) => {
  give = resolve;
});

const binaries = new Map<string, (data: ArrayBuffer | null) => void>();
const engine = startEngine(undefined, (name) => {
  post({ kind: "wants", name }, []);
  return new Promise((resolve) => binaries.set(name, resolve));
});
const output = () => sealed?.takeLines() ?? { lines: [], dropped: 0 };
const obey = createRunner({
  engine,
  load: () => given,
  send: (report, transfer) => {
    post({ kind: "report", report, place, ...output() }, transfer);
  },
  beforeStep: () => sealed?.forgetBytes(),
  checkpoints: false,
});
addEventListener("message", ({ data }: MessageEvent<CodeCommand>) => {
  if (data.kind === "command") obey(data.command);
  else binaries.get(data.name)?.(data.data);
});

const placeOf = (thrown: unknown): CodePlace | null =>
  thrown instanceof Error ? placeIn(String(thrown.stack), READER) : null;

/** The function, noting where it threw. */
const noting =
  <A extends unknown[], B>(act: (...args: A) => B) =>
  (...args: A): B => {
    try {
      place = null;
      return act(...args);
    } catch (thrown) {
      place = placeOf(thrown);
      throw thrown;
    }
  };

function checked(found: unknown): AnyExperiment {
  const part = (name: string): unknown =>
    typeof found === "object" && found !== null ? (found as Readonly<Record<string, unknown>>)[name] : null;
  for (const name of ["steps", "init", "step", "record"])
    if (typeof part(name) !== "function")
      throw new Error(
        `The default export has no function “${name}”. Keep “export default experiment({ … })” with steps, init, step and record.`,
      );
  for (const name of ["params", "series", "replicas"])
    if (typeof part(name) !== "object" || part(name) === null)
      throw new Error(`The experiment has no “${name}”.`);
  return found as AnyExperiment; // its parts are looked at by the page, as any input
}

async function load(): Promise<void> {
  const { tf } = await engine;
  Error.stackTraceLimit = 60; // the reader's line may stand far out
  sealed = seal(ENGINES_OWN);
  post({ kind: "up" }, []);
  try {
    const { default: found } = await import("sandbox:reader");
    const own = checked(found);
    const { title, replicas, unit, stepLabel, presets } = own;
    const [params, series] = [own.params as ParamSchema, own.series as SeriesSchema];
    const steps: unknown = own.steps(defaultsOf(params));
    const json = JSON.stringify({ title, params, series, replicas, unit, stepLabel, presets, steps });
    const step = noting(own.step);
    give({
      ...own,
      init: noting(own.init),
      step: (...args) => {
        if (tf.memory().numBytes > MOST_TENSOR_BYTES)
          throw new Error(`The code holds more than ${String(MOST_TENSOR_BYTES / 2 ** 20)} MiB of tensors.`);
        return step(...args) as unknown;
      },
      record: noting(own.record),
      steps: noting(own.steps),
    });
    post({ kind: "declared", json, ...output() }, []);
  } catch (thrown) {
    const message =
      thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : `Thrown: ${String(thrown)}`;
    post({ kind: "unloaded", message, place: placeOf(thrown), ...output() }, []);
  }
}

// Code that has tampered with the language may break even this; the page then hears no more, and says so.
load().catch(() => undefined);
