import type { Change, ParamValue, RunSpec } from "@contract";
import type { End, Snapshot } from "./execute";
import type { Command, Report, Speed } from "./protocol";
import type { Chunk } from "./recording";

/** What a run tells the page, in the order in which it happens. */
export interface RunListener {
  readonly ready: (backend: string, note: string | null, steps: number) => void;
  readonly rows: (chunk: Chunk, step: number, stepsPerSecond: number) => void;
  readonly changed: (change: Change) => void;
  readonly checkpoint: (snapshot: Snapshot) => void;
  readonly end: (end: End) => void;
}

/** A run going on in a worker. After `end`, or `stop`, nothing more is reported. */
export interface RemoteRun {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly step: () => void;
  readonly speed: (speed: Speed) => void;
  readonly change: (name: string, value: ParamValue) => void;
  /** Ends the run after the step that is being computed; nothing of it is reported any more. */
  readonly stop: () => void;
}

/** A step may be slow on a phone; silence for longer than this means that the worker is gone. */
const SILENCE_MS = 20_000;
const PING_MS = 2_000;

interface WorkerSlot {
  readonly worker: Worker;
  dead: boolean;
  onDeath: ((why: string) => void) | null;
}

const DEAD =
  "The worker that ran the experiment is gone: the browser may have ended it to free memory. Press Run to go on.";

/** One idle worker is kept, so that the second run starts at once. */
let idle: WorkerSlot | null = null;
let workers = 0;
let runs = 0;

function newSlot(): WorkerSlot {
  const name = `run-${String(++workers)}-${String(performance.timeOrigin)}`;
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name });
  const slot: WorkerSlot = { worker, dead: false, onDeath: null };
  const die = (why: string): void => {
    if (slot.dead) return;
    slot.dead = true;
    worker.terminate();
    if (idle === slot) idle = null;
    slot.onDeath?.(why);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    die(
      event.message
        ? `The worker that ran the experiment stopped: ${event.message}. Press Run to start again.`
        : "The experiment's program could not be loaded. Check the connection to the notebook's server, then press Run.",
    );
  };
  worker.onmessageerror = () => {
    die(DEAD);
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Report>) => {
    // The worker never lets go of this lock while it lives; getting it means that it is gone.
    if (data.kind === "locked")
      navigator.locks
        .request(name, () => {
          die(DEAD);
        })
        .catch(() => undefined);
  });
  return slot;
}

function release(slot: WorkerSlot): void {
  slot.onDeath = null;
  slot.worker.onmessage = null;
  if (slot.dead) return;
  if (idle) slot.worker.terminate();
  else idle = slot;
}

/** Starts `spec` in a worker of its own. */
export function startRun(
  spec: RunSpec,
  options: { readonly speed: Speed; readonly paused: boolean; readonly resume: Snapshot | null },
  listener: RunListener,
): RemoteRun {
  const slot = idle ?? newSlot();
  idle = null;
  const run = ++runs;
  let over = false;
  let lastHeard = performance.now();
  const send = (command: Command): void => {
    if (!over) slot.worker.postMessage(command);
  };
  let lastStep = options.resume?.step ?? 0;

  const watchdog = setInterval(() => {
    if (performance.now() - lastHeard > SILENCE_MS)
      slot.onDeath?.("The worker that ran the experiment no longer answers. Press Run to go on.");
    else send({ kind: "ping" });
  }, PING_MS);

  const close = (): void => {
    over = true;
    clearInterval(watchdog);
  };

  slot.onDeath = (message) => {
    if (over) return;
    close();
    slot.dead = true;
    slot.worker.terminate();
    listener.end({ outcome: "failed", step: lastStep, message });
  };
  slot.worker.onmessage = ({ data }: MessageEvent<Report>) => {
    lastHeard = performance.now();
    if (over || data.run !== run) return;
    switch (data.kind) {
      case "ready":
        listener.ready(data.backend, data.note, data.steps);
        break;
      case "rows":
        lastStep = data.step;
        listener.rows(data.chunk, data.step, data.stepsPerSecond);
        break;
      case "changed":
        listener.changed(data.change);
        break;
      case "checkpoint":
        listener.checkpoint(data.snapshot);
        break;
      case "end":
        close();
        release(slot);
        listener.end(data.end);
        break;
      case "alive":
      case "locked":
        break;
    }
  };
  send({ kind: "start", run, spec, ...options });
  return {
    pause: () => {
      send({ kind: "pause" });
    },
    resume: () => {
      send({ kind: "resume" });
    },
    step: () => {
      send({ kind: "step" });
    },
    speed: (speed) => {
      send({ kind: "speed", speed });
    },
    change: (name, value) => {
      send({ kind: "change", name, value });
    },
    stop: () => {
      if (over) return;
      send({ kind: "stop" });
      close();
      release(slot);
    },
  };
}
