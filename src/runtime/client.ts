import type { Change, ParamValue, RunSpec } from "@contract";
import type { End, Snapshot } from "./execute";
import { noReply, type Question, type Reply } from "./probe";
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

/** A run in a worker. After `end`, or `stop`, nothing more is reported; a kept run still answers questions after its end. */
export interface RemoteRun {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly step: () => void;
  readonly speed: (speed: Speed) => void;
  readonly change: (name: string, value: ParamValue) => void;
  /** What the models say of some images now. It always comes to a reply, also when the worker goes. */
  readonly ask: (question: Question) => Promise<Reply>;
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

const NO_MODEL = "There is no trained model: press Run.";
const MODEL_GONE =
  "The trained model is gone: the browser may have ended its worker to free memory. Press Run to train it again.";
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

/** Starts the worker of the first run ahead of it: TensorFlow.js takes a while to load. */
export function prepareRun(): void {
  if (workers === 0) idle = newSlot();
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
  options: {
    readonly speed: Speed;
    readonly paused: boolean;
    readonly resume: Snapshot | null;
    /** Keep the worker and the state after the end, until `stop`, so that the models can be asked. */
    readonly keep: boolean;
  },
  listener: RunListener,
): RemoteRun {
  const slot = idle ?? newSlot();
  idle = null;
  const run = ++runs;
  /** `resting`: the run has ended, and its worker is kept for questions. */
  let life: "going" | "resting" | "over" = "going";
  let lastHeard = performance.now();
  let lastStep = options.resume?.step ?? 0;
  const asked = new Map<number, (reply: Reply) => void>();
  let asks = 0;
  const send = (command: Command): void => {
    if (life !== "over") slot.worker.postMessage(command);
  };

  const watchdog = setInterval(() => {
    if (performance.now() - lastHeard > SILENCE_MS)
      slot.onDeath?.("The worker that ran the experiment no longer answers. Press Run to go on.");
    else send({ kind: "ping" });
  }, PING_MS);

  const close = (why: string): void => {
    life = "over";
    clearInterval(watchdog);
    for (const answer of asked.values()) answer(noReply(why));
    asked.clear();
  };

  slot.onDeath = (message) => {
    if (life === "over") return;
    const wasGoing = life === "going";
    close(MODEL_GONE);
    slot.dead = true;
    slot.worker.terminate();
    if (wasGoing) listener.end({ outcome: "failed", step: lastStep, message });
  };
  slot.worker.onmessage = ({ data }: MessageEvent<Report>) => {
    lastHeard = performance.now();
    if (life === "over" || data.run !== run) return;
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
        if (options.keep && data.end.outcome !== "failed") {
          life = "resting";
          clearInterval(watchdog); // where there are locks they still tell of the worker's death
        } else {
          close(NO_MODEL);
          release(slot);
        }
        listener.end(data.end);
        break;
      case "reply":
        asked.get(data.ask)?.(data.reply);
        asked.delete(data.ask);
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
    ask: (question) => {
      if (life === "over") return Promise.resolve(noReply(slot.dead ? MODEL_GONE : NO_MODEL));
      return new Promise((resolve) => {
        // At rest there is no watchdog, and outside secure contexts no lock: silence is noticed by the question.
        const timer = setTimeout(() => slot.onDeath?.(DEAD), SILENCE_MS);
        asked.set(++asks, (reply) => {
          clearTimeout(timer);
          resolve(reply);
        });
        send({ kind: "ask", ask: asks, question });
      });
    },
    stop: () => {
      if (life === "over") return;
      send({ kind: "stop" });
      close(NO_MODEL);
      release(slot);
    },
  };
}
