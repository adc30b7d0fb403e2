/**
 * The script of the sandbox's frame; the build puts it into `sandbox.html`, whose policy allows this script by its hash.
 * It serves the page around that document alone, and only where nothing of the reader's could be reached from: in an
 * opaque origin, under the policy.
 */
import type { FrameCommand, FrameReport, Hello } from "./protocol";

/** More messages of one worker than this within a second are a flood. */
const MOST_MESSAGES = 400;

function isPoliced(): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the policy is there exactly if this is refused
    new Function("");
    return false;
  } catch {
    return true;
  }
}

function serve(nonce: string, port: MessagePort): void {
  const workers = new Map<number, Worker>();
  type Said = FrameReport extends infer R ? (R extends FrameReport ? Omit<R, "nonce"> : never) : never;
  const say = (report: Said): void => {
    port.postMessage({ ...report, nonce });
  };
  const end = (job: number): void => {
    workers.get(job)?.terminate();
    workers.delete(job);
  };

  function start({ job, modules }: Extract<FrameCommand, { kind: "start" }>): void {
    const urls = new Map<string, string>();
    let program = "";
    for (const { name, text } of modules) {
      const linked = text.replace(/(["'`])sandbox:([^"'`]+)\1/g, (found, quote: string, other: string) => {
        const url = urls.get(other);
        return url ? `${quote}${url}${quote}` : found;
      });
      program = URL.createObjectURL(new Blob([linked], { type: "text/javascript" }));
      urls.set(name, program);
    }
    const worker = new Worker(program);
    workers.set(job, worker);
    let since = performance.now();
    let count = 0;
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (workers.get(job) !== worker) return;
      const now = performance.now();
      if (now - since > 1000) {
        since = now;
        count = 0;
      }
      if (++count > MOST_MESSAGES) {
        end(job);
        say({ kind: "flooded", job });
      } else say({ kind: "message", job, data });
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (workers.get(job) !== worker) return;
      end(job);
      say({ kind: "died", job, message: event.message });
    };
  }

  port.onmessage = ({ data }: MessageEvent<FrameCommand>) => {
    switch (data.kind) {
      case "start":
        start(data);
        break;
      case "post":
        workers.get(data.job)?.postMessage(data.data);
        break;
      case "stop":
        end(data.job);
        say({ kind: "stopped", job: data.job });
        break;
    }
  };
  say({ kind: "ready" });
}

addEventListener("message", function hello(event: MessageEvent<Hello>) {
  const [port] = event.ports;
  if (parent === self || parent.parent === parent || event.source !== parent.parent || !port) return;
  removeEventListener("message", hello);
  const { nonce } = event.data;
  if (self.origin === "null" && isPoliced()) serve(nonce, port);
  else port.postMessage({ kind: "unfit", nonce } satisfies FrameReport);
});
