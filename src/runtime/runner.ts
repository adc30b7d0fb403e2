/**
 * A run in a worker, whichever worker that is: it steps in short slices, looks at its inbox between them, and sends rows
 * in batches. It runs one experiment at a time; a new `start` replaces the run before.
 */
import type { AnyExperiment, RunSpec } from "@contract";
import { execute, type Execution } from "./execute";
import { noReply, type Question, type Reply } from "./probe";
import type { Command, Report, RunReport, Speed } from "./protocol";
import { transferables } from "./recording";
import { savedBytes } from "./tree";
import type { Engine } from "./tensorflow";

/** Longest stretch of stepping before the inbox is read: under one frame at 60 Hz. */
const SLICE_MS = 12;
/** At most 20 batches of rows a second. */
const BATCH_MS = 50;
const CHECKPOINT_MS = 1000;
/** A larger state is not worth copying every second. */
const MAX_CHECKPOINT_BYTES = 4 * 2 ** 20;

export interface RunnerMeans {
  readonly engine: Promise<Engine>;
  readonly load: (spec: RunSpec) => Promise<AnyExperiment>;
  readonly send: (message: Report, transfer: Transferable[]) => void;
  /** Called before each step. */
  readonly beforeStep?: () => void;
  /** Whether a checkpoint is sent from time to time; by default it is. */
  readonly checkpoints?: boolean;
}

interface Run {
  readonly id: number;
  readonly execution: Execution;
  speed: Speed;
  paused: boolean;
  /** Steps asked for one by one while paused. */
  owed: number;
  lastBatch: number;
  lastCheckpoint: number;
  checkpoints: boolean;
  /** Held after its end, to answer questions. */
  readonly keep: boolean;
  over: boolean;
  /** For a limited speed: when the next step is due. */
  due: number;
  rateFrom: { time: number; step: number };
  rate: number;
}

/** What obeys the page's commands. */
export function createRunner({
  engine,
  load,
  send,
  beforeStep,
  checkpoints = true,
}: RunnerMeans): (command: Command) => void {
  // Kept here, since a sandboxed worker takes them out of its scope before the reader's code is there.
  const clock = performance;
  const later = setTimeout.bind(globalThis);
  let current: Run | null = null;
  /** Commands that came while the run they are for was still loading. */
  let waiting: Command[] = [];
  /** Number of the run last asked for: what is still loading for an earlier one is dropped. */
  let wanted = 0;

  const report = (run: { readonly id: number }, message: RunReport, transfer: Transferable[] = []): void => {
    send({ ...message, run: run.id }, transfer);
  };

  // A message to ourselves is the quickest way to let the inbox be read; setTimeout would wait 4 ms.
  const wake = new MessageChannel();
  let awake = false;
  wake.port1.onmessage = () => {
    awake = false;
    if (current) slice(current);
  };
  function continueSoon(): void {
    if (awake) return;
    awake = true;
    wake.port2.postMessage(null);
  }

  function flush(run: Run, now: number): void {
    const chunk = run.execution.buffer.take(run.execution.divergedAt);
    run.lastBatch = now;
    if (now - run.rateFrom.time > 250) {
      run.rate = ((run.execution.step - run.rateFrom.step) / (now - run.rateFrom.time)) * 1000;
      run.rateFrom = { time: now, step: run.execution.step };
    }
    if (chunk)
      report(
        run,
        { kind: "rows", chunk, step: run.execution.step, stepsPerSecond: run.rate },
        transferables(chunk),
      );
  }

  function checkpoint(run: Run, now: number): void {
    run.lastCheckpoint = now;
    const snapshot = run.execution.snapshot();
    if (savedBytes(snapshot.state) > MAX_CHECKPOINT_BYTES) run.checkpoints = false;
    else report(run, { kind: "checkpoint", snapshot });
  }

  function finish(run: Run): void {
    flush(run, clock.now());
    run.over = true;
    if (run.execution.end) report(run, { kind: "end", end: run.execution.end });
    if (run.keep) return;
    run.execution.dispose();
    if (current === run) current = null;
  }

  /** What the models of the run say at its present step. */
  function replyTo(run: Run, question: Question): Reply {
    try {
      return { kind: "answer", answer: run.execution.ask(question) };
    } catch (error) {
      return noReply(error instanceof Error ? error.message : String(error));
    }
  }

  /** May another step be taken now? Says when to come back if not. */
  function permitted(run: Run, now: number): boolean {
    if (run.paused) return run.owed > 0;
    return run.speed === "full" || now >= run.due;
  }

  function slice(run: Run): void {
    if (run.over) return;
    const { execution } = run;
    const until = clock.now() + SLICE_MS;
    let now = clock.now();
    while (!execution.end && now < until && permitted(run, now)) {
      if (run.paused) run.owed--;
      else if (run.speed !== "full") run.due = Math.max(run.due + 1000 / run.speed, now - 200);
      beforeStep?.();
      execution.advance();
      now = clock.now();
    }
    if (execution.end) {
      finish(run);
      return;
    }
    if (run.paused ? run.owed === 0 : now - run.lastBatch >= BATCH_MS) flush(run, now);
    if (run.checkpoints && now - run.lastCheckpoint >= CHECKPOINT_MS && execution.step > 0)
      checkpoint(run, now);
    if (run.paused && run.owed === 0) return;
    if (permitted(run, now)) continueSoon();
    else later(continueSoon, Math.min(BATCH_MS, Math.max(0, run.due - now)));
  }

  async function start(command: Extract<Command, { kind: "start" }>): Promise<void> {
    wanted = command.run;
    const [{ tf, backend, note }, experiment] = await Promise.all([engine, load(command.spec)]);
    if (wanted !== command.run) return;
    const execution = execute({
      tf,
      experiment,
      spec: command.spec,
      ...(command.resume ? { resume: command.resume } : {}),
    });
    const now = clock.now();
    const run: Run = {
      id: command.run,
      execution,
      speed: command.speed,
      paused: command.paused,
      owed: 0,
      lastBatch: 0,
      lastCheckpoint: now,
      checkpoints,
      keep: command.keep,
      over: false,
      due: now,
      rateFrom: { time: now, step: execution.step },
      rate: 0,
    };
    current = run;
    report(run, { kind: "ready", backend, note, steps: execution.steps });
    flush(run, now);
    if (execution.end) finish(run);
    else if (!run.paused) continueSoon();
    for (const late of waiting.splice(0)) obey(late);
  }

  function stop(): void {
    wanted = 0;
    waiting = [];
    current?.execution.dispose();
    current = null;
  }

  function obey(data: Command): void {
    const run = current;
    if (!run && wanted !== 0 && data.kind !== "start" && data.kind !== "stop" && data.kind !== "ping") {
      waiting.push(data);
      return;
    }
    switch (data.kind) {
      case "start":
        stop();
        start(data).catch((error: unknown) => {
          const message = error instanceof Error ? error.message : String(error);
          report({ id: data.run }, { kind: "end", end: { outcome: "failed", step: 0, message } });
        });
        break;
      case "stop":
        stop();
        break;
      case "pause":
        if (!run) break;
        run.paused = true;
        run.owed = 0;
        flush(run, clock.now());
        if (run.checkpoints) checkpoint(run, clock.now());
        break;
      case "resume":
        if (!run) break;
        run.paused = false;
        run.due = clock.now();
        run.rateFrom = { time: run.due, step: run.execution.step };
        continueSoon();
        break;
      case "step":
        if (!run) break;
        run.paused = true;
        run.owed++;
        continueSoon();
        break;
      case "speed":
        if (!run) break;
        run.speed = data.speed;
        run.due = clock.now();
        continueSoon();
        break;
      case "ask":
        if (run) report(run, { kind: "reply", ask: data.ask, reply: replyTo(run, data.question) });
        break;
      case "change":
        if (run) report(run, { kind: "changed", change: run.execution.change(data.name, data.value) });
        break;
      case "ping":
        if (run) report(run, { kind: "alive" });
        else send({ kind: "alive", run: 0 }, []);
        break;
    }
  }
  return obey;
}
