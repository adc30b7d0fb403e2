/** The reader's experiment in the sandbox: loaded once, run as often as the bench asks, ended when it makes no progress. */
import program from "virtual:sandbox/experiment";
import type { AnyExperiment, ParamSchema, RunSpec, SeriesSchema } from "@contract";
import type { RemoteRun, RunListener } from "../client";
import { wasmPaths } from "../engine-paths";
import { noReply } from "../probe";
import type { Command, Speed } from "../protocol";
import type { Output } from "./calls-protocol";
import { readDeclaration } from "./declaration";
import type { CodeCommand } from "./experiment-protocol";
import { startJob, type Job } from "./frames";
import type { CodePlace } from "./place-of";
import type { SandboxModule } from "./protocol";
import { readReport } from "./run-report";
import { outputOf, placeOf, textOf } from "./said";

/** The engine must stand by then. */
const UP_MS = 30_000;
/** Code that makes no progress for so long is ended. */
export const PATIENCE_MS = 5_000;
const LOOK_MS = 500;
/** A run that is stopped and does not answer within this time is ended with its worker. */
const ASK_MS = 45;
/** A run that is stopped is over by then, whatever it takes. */
const STOP_MS = 95;

const ENDLESS =
  "The code made no progress for 5 seconds and was stopped. Look for a loop that does not end, or make a step smaller.";
const SLOW_START = "The sandbox did not start. Run the code again.";
const NO_ANSWER = "The models of your own code cannot be asked here.";

export interface CodeFaultSaid {
  readonly message: string;
  readonly place: CodePlace | null;
}

export interface CodeSessionListener {
  /** Something went wrong while the code was loaded or run. */
  readonly fault: (fault: CodeFaultSaid) => void;
  readonly output: (output: Output) => void;
}

export type Loaded =
  { readonly kind: "experiment"; readonly experiment: AnyExperiment } | { readonly kind: "fault" };

export interface CodeSession {
  /** Loads the code, and resolves to what it declares. */
  readonly load: () => Promise<Loaded>;
  readonly start: (
    spec: RunSpec,
    options: { readonly speed: Speed; readonly paused: boolean },
    listener: RunListener,
  ) => RemoteRun;
  readonly close: () => void;
}

interface Active {
  readonly number: number;
  readonly spec: RunSpec;
  readonly listener: RunListener;
  lastStep: number;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

async function binaryOf(name: string): Promise<ArrayBuffer | null> {
  const table: Readonly<Record<string, string>> = typeof wasmPaths === "object" ? wasmPaths : {};
  const path = Object.hasOwn(table, name) ? table[name] : undefined;
  const response = path === undefined ? null : await fetch(path).catch(() => null);
  return response?.ok ? response.arrayBuffer() : null;
}

export function openCode(
  modules: readonly SandboxModule[],
  author: AnyExperiment,
  hear: CodeSessionListener,
): CodeSession {
  let job: Job | null = null;
  let life: "none" | "starting" | "loading" | "there" = "none";
  /** Numbers the jobs, so that what a former one says is not taken for the present one's. */
  let generation = 0;
  let experiment: AnyExperiment | null = null;
  let onLoaded: (loaded: Loaded) => void = () => undefined;
  let active: Active | null = null;
  let runs = 0;
  /** Commands that wait for the code to be loaded. */
  let waiting: Command[] = [];
  let heard = 0;
  let asked = 0;
  let looked = 0;
  let watch: ReturnType<typeof setInterval> | undefined;

  const post = (command: CodeCommand): void => job?.post(command);
  const order = (command: Command): void => {
    if (life === "there") post({ kind: "command", command });
    else waiting.push(command);
  };

  /** Ends the job, whatever it does. */
  function drop(within?: number): void {
    generation++;
    clearInterval(watch);
    void job?.stop(within);
    job = null;
    life = "none";
    waiting = [];
  }

  function fail(message: string, place: CodePlace | null = null): void {
    drop();
    hear.fault({ message, place });
    const ended = active;
    active = null;
    onLoaded({ kind: "fault" });
    ended?.listener.end({ outcome: "failed", step: Math.max(0, ended.lastStep), message });
  }

  function look(): void {
    const now = performance.now();
    // After a sleep of the machine both ends begin anew.
    if (now - looked > 4 * LOOK_MS) heard = now;
    looked = now;
    const waited = now - Math.max(heard, life === "there" ? asked : 0);
    if (life === "starting" && now - heard > UP_MS) fail(SLOW_START);
    else if (life === "loading" && now - heard > PATIENCE_MS) fail(ENDLESS);
    else if (life === "there" && asked > heard && waited > PATIENCE_MS) fail(ENDLESS);
    else if (life === "there" && active && asked <= heard) {
      asked = now;
      post({ kind: "command", command: { kind: "ping" } });
    }
  }

  function onReport(message: Readonly<Record<string, unknown>>): void {
    const { report } = message;
    if (!isRecord(report) || !experiment) return;
    heard = performance.now();
    const run = active;
    if (!run || report["run"] !== run.number) return;
    const read = readReport(report, {
      spec: run.spec,
      series: experiment.series as SeriesSchema,
      params: experiment.params as ParamSchema,
      lastStep: run.lastStep,
    });
    if (read.kind === "fault") {
      fail(`What the code gave cannot be shown: ${read.message}`);
      return;
    }
    const { listener } = run;
    switch (read.report.kind) {
      case "ready":
        listener.ready(read.report.backend, read.report.note, read.report.steps);
        break;
      case "rows":
        run.lastStep = read.report.chunk.steps.at(-1) ?? run.lastStep;
        listener.rows(read.report.chunk, read.report.step, read.report.stepsPerSecond);
        break;
      case "changed":
        listener.changed(read.report.change);
        break;
      case "end": {
        const { end } = read.report;
        active = null;
        if (end.outcome === "failed")
          hear.fault({ message: end.message ?? "", place: placeOf(message["place"]) });
        listener.end(end);
        break;
      }
      default:
        break;
    }
  }

  function onMessage(message: unknown): void {
    if (!isRecord(message)) return;
    switch (message["kind"]) {
      case "wants": {
        const name = textOf(message["name"]);
        const of = generation;
        if (life === "starting")
          void binaryOf(name).then((data) => {
            if (of === generation) post({ kind: "binary", name, data });
          });
        return;
      }
      case "up":
        if (life !== "starting") return;
        life = "loading";
        heard = performance.now();
        return;
      case "unloaded":
        hear.output(outputOf(message));
        if (life === "loading") fail(textOf(message["message"]), placeOf(message["place"]));
        return;
      case "declared": {
        if (life !== "loading") return;
        hear.output(outputOf(message));
        const declared = readDeclaration(message["json"], author);
        if (declared.kind === "fault") {
          fail(declared.message);
          return;
        }
        life = "there";
        heard = performance.now();
        experiment ??= declared.experiment;
        onLoaded({ kind: "experiment", experiment });
        for (const command of waiting.splice(0)) order(command);
        return;
      }
      case "report":
        if (life !== "there") return;
        hear.output(outputOf(message));
        onReport(message);
    }
  }

  function connect(): void {
    drop();
    const mine = generation;
    life = "starting";
    heard = looked = performance.now();
    asked = 0;
    watch = setInterval(look, LOOK_MS);
    startJob([...modules, { name: "experiment", text: program }], {
      message: (data) => {
        if (mine === generation) onMessage(data);
      },
      broken: (why) => {
        if (mine === generation) fail(why);
      },
    }).then(
      (started) => {
        if (mine === generation) job = started;
        else void started.stop();
      },
      (reason: unknown) => {
        if (mine === generation) fail(reason instanceof Error ? reason.message : String(reason));
      },
    );
  }

  /** Ends the run after its step; where no answer comes at once, with its worker. */
  function stop(run: Active): void {
    if (active !== run) return;
    active = null;
    if (life !== "there") {
      waiting = [];
      return;
    }
    const at = performance.now();
    const of = generation;
    // It has been asked before, and has not answered yet.
    if (asked > heard && at - asked > ASK_MS) {
      drop(STOP_MS);
      return;
    }
    order({ kind: "stop" });
    order({ kind: "ping" });
    setTimeout(() => {
      if (of !== generation || heard > at) return;
      const next = active;
      drop(STOP_MS - (performance.now() - at));
      if (next) restart(next);
    }, ASK_MS);
  }

  /** What had been asked for when a worker had to go is asked again of the next. */
  function restart(run: Active): void {
    const commands = begun.get(run) ?? [];
    connect();
    for (const command of commands) order(command);
  }
  const begun = new WeakMap<Active, Command[]>();

  return {
    load: () =>
      new Promise((resolve) => {
        onLoaded = resolve;
        connect();
      }),
    start(spec, { speed, paused }, listener) {
      const number = ++runs;
      const run: Active = { number, spec, listener, lastStep: -1 };
      active = run;
      if (life === "none") connect();
      const say = (command: Command): void => {
        if (active !== run) return;
        begun.get(run)?.push(command);
        order(command);
      };
      begun.set(run, []);
      say({ kind: "start", run: number, spec, speed, paused, resume: null, keep: false });
      return {
        pause: () => say({ kind: "pause" }),
        resume: () => say({ kind: "resume" }),
        step: () => say({ kind: "step" }),
        speed: (now) => say({ kind: "speed", speed: now }),
        change: (name, value) => say({ kind: "change", name, value }),
        ask: () => Promise.resolve(noReply(NO_ANSWER)),
        stop: () => stop(run),
      };
    },
    close() {
      active = null;
      drop();
    },
  };
}
