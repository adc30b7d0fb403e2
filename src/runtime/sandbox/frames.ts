/**
 * The page's side of the sandbox: one hidden frame, made when it is first needed and made anew whenever it is not what it
 * was. What runs in it can do nothing but compute and answer.
 */
import frameAddress from "virtual:sandbox/frame";
import type { FrameCommand, FrameReport, Hello, SandboxModule } from "./protocol";

/** A frame that takes longer is given up. */
const OPEN_MS = 20_000;
/** A frame that does not end a worker within this time is taken out of the page, and its workers with it. */
const STOP_MS = 100;

export interface JobListener {
  /** What the job's worker said: the reader's word, to be looked at like any input. */
  readonly message: (data: unknown) => void;
  /** The job is over and did not end by itself; a sentence says why. Nothing is reported after it. */
  readonly broken: (why: string) => void;
}

export interface Job {
  readonly post: (data: unknown) => void;
  /** Ends the worker, or the frame if that does not do it in time. Resolves when it is gone, to the milliseconds that took. */
  readonly stop: (within?: number) => Promise<number>;
}

const REBUILT =
  "The sandbox was not what it should be, so it was taken down and made anew. Run the code again.";
const NOT_OPENED =
  "The sandbox for your code could not be opened. Check the connection to the notebook's server and try again.";
const UNFIT =
  "This browser, or something between it and the notebook's server, took the sandbox's protection away. Your code was not run.";
const FLOODED = "The code said more than the page can hear, and was ended.";
const DIED = "The code's worker has died: the code may have used more memory than there is.";

interface Frame {
  readonly element: HTMLIFrameElement;
  readonly opened: Promise<void>;
  readonly jobs: Map<number, JobListener>;
  readonly send: (command: FrameCommand) => void;
  readonly onStopped: Map<number, () => void>;
}

let present: Frame | null = null;
let jobs = 0;

/** Takes the frame out of the page; what ran in it is over. */
function destroy(frame: Frame, why: string): void {
  if (present === frame) present = null;
  frame.element.remove();
  for (const listener of frame.jobs.values()) listener.broken(why);
  frame.jobs.clear();
  for (const stopped of frame.onStopped.values()) stopped();
  frame.onStopped.clear();
}

function makeFrame(address: string): Frame {
  const element = document.createElement("iframe");
  element.hidden = true;
  element.title = "Sandbox for your code";
  element.dataset["sandbox"] = "";
  element.src = address;
  const nonce = crypto.randomUUID();
  const { port1: port, port2 } = new MessageChannel();
  let loads = 0;
  let open: () => void = () => undefined;
  let fail: (reason: Error) => void = () => undefined;
  const frame: Frame = {
    element,
    opened: new Promise((resolve, reject) => {
      open = resolve;
      fail = reject;
    }),
    jobs: new Map(),
    onStopped: new Map(),
    send: (command) => {
      port.postMessage(command);
    },
  };
  const timer = setTimeout(() => {
    fail(new Error(NOT_OPENED));
    destroy(frame, NOT_OPENED);
  }, OPEN_MS);
  port.onmessage = ({ data }: MessageEvent<FrameReport>) => {
    if (data.nonce !== nonce || !element.isConnected) return;
    switch (data.kind) {
      case "ready":
        clearTimeout(timer);
        open();
        break;
      case "unfit":
        clearTimeout(timer);
        fail(new Error(UNFIT));
        destroy(frame, UNFIT);
        break;
      case "message":
        frame.jobs.get(data.job)?.message(data.data);
        break;
      case "died": {
        const listener = frame.jobs.get(data.job);
        frame.jobs.delete(data.job);
        listener?.broken(data.message ? `${DIED} (${data.message})` : DIED);
        break;
      }
      case "flooded":
        // What waits in the frame to be heard would keep it busy long after.
        destroy(frame, FLOODED);
        break;
      case "stopped":
        frame.onStopped.get(data.job)?.();
        frame.onStopped.delete(data.job);
        break;
    }
  };
  // A frame that loads twice has been somewhere else: it is never spoken to again.
  element.addEventListener("load", () => {
    if (++loads > 1) {
      destroy(frame, REBUILT);
      return;
    }
    // The document around it has no script and our origin; what the server sends in its place has no such frame.
    const inner = element.contentDocument?.querySelector<HTMLIFrameElement>("iframe[srcdoc]");
    if (inner?.getAttribute("sandbox") !== "allow-scripts") {
      clearTimeout(timer);
      fail(new Error(NOT_OPENED));
      destroy(frame, NOT_OPENED);
      return;
    }
    inner.addEventListener("load", () => {
      destroy(frame, REBUILT);
    });
    inner.contentWindow?.postMessage({ nonce } satisfies Hello, "*", [port2]); // an opaque origin has no name
  });
  document.body.append(element);
  return frame;
}

/** Starts a worker of these modules, the last of which is its program, in the sandbox. */
export async function startJob(modules: readonly SandboxModule[], listener: JobListener): Promise<Job> {
  const frame = (present ??= makeFrame(frameAddress));
  await frame.opened;
  const job = ++jobs;
  frame.jobs.set(job, listener);
  frame.send({ kind: "start", job, modules });
  return {
    post: (data) => {
      frame.send({ kind: "post", job, data });
    },
    async stop(within = STOP_MS) {
      const began = performance.now();
      frame.jobs.delete(job);
      if (!frame.element.isConnected) return 0;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => {
          destroy(frame, REBUILT);
        }, within);
        frame.onStopped.set(job, () => {
          clearTimeout(timer);
          resolve();
        });
        frame.send({ kind: "stop", job });
      });
      return performance.now() - began;
    },
  };
}
