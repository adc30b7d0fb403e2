import { aborted } from "./abort";
import type { Job, PoolReply, PoolRequest, ResultOf } from "./pool-protocol";
import { buffersOf } from "./pool-protocol";

/** One worker, in a browser or in Node. */
export interface PoolWorker {
  readonly post: (request: PoolRequest, transfer: readonly ArrayBuffer[]) => void;
  readonly terminate: () => void;
}
/** Starts a worker; `died` is told why it can do nothing any more. */
export type Spawn = (hear: (reply: PoolReply) => void, died: (why: string) => void) => PoolWorker;

export interface JobOptions {
  /** Aborting takes the job off the queue, or ends the worker that is at it, at once. */
  readonly signal?: AbortSignal;
  readonly progress?: (share: number) => void;
}

export interface Pool {
  readonly size: number;
  /** Rejects with the job's fault in a sentence, or with the signal's reason. */
  readonly run: <J extends Job>(job: J, options?: JobOptions) => Promise<ResultOf<J>>;
  /** Ends all workers; jobs that are not done are rejected. */
  readonly close: () => void;
}

/** Idle workers are let go after this long, with the memory they hold. */
const IDLE_MS = 20_000;

interface Task {
  readonly id: number;
  readonly job: Job;
  readonly options: JobOptions;
  readonly resolve: (result: ResultOf<Job>) => void;
  readonly reject: (reason: unknown) => void;
}
interface Slot {
  readonly worker: PoolWorker;
  task: Task | null;
}

/** At most `size` workers, started when there is work. Jobs begin in the order in which they came. */
export function createPool(spawn: Spawn, size: number): Pool {
  const slots = new Set<Slot>();
  let queue: Task[] = [];
  let tasks = 0;
  let idle: ReturnType<typeof setTimeout> | null = null;

  const settle = (slot: Slot): Task | null => {
    const { task } = slot;
    slot.task = null;
    return task;
  };
  const drop = (slot: Slot): Task | null => {
    slots.delete(slot);
    slot.worker.terminate();
    return settle(slot);
  };

  function start(): Slot {
    const slot: Slot = {
      task: null,
      worker: spawn(
        (reply) => {
          const { task } = slot;
          if (task?.id !== reply.id) return;
          if (reply.kind === "progress") {
            task.options.progress?.(reply.share);
            return;
          }
          settle(slot);
          if (reply.kind === "done") task.resolve(reply.result);
          else task.reject(new Error(reply.message));
          advance();
        },
        (why) => {
          drop(slot)?.reject(new Error(why));
          advance();
        },
      ),
    };
    slots.add(slot);
    return slot;
  }

  function advance(): void {
    if (idle) clearTimeout(idle);
    idle = null;
    while (queue.length > 0) {
      const free = [...slots].find(({ task }) => task === null) ?? (slots.size < size ? start() : null);
      if (!free) return;
      const task = queue.shift();
      if (!task) return;
      free.task = task;
      const moved = task.job.kind === "judge" ? buffersOf(Object.values(task.job.parts).flat()) : [];
      free.worker.post({ id: task.id, job: task.job }, moved);
    }
    if ([...slots].every(({ task }) => task === null)) idle = setTimeout(close, IDLE_MS);
  }

  function close(): void {
    if (idle) clearTimeout(idle);
    idle = null;
    const left = [...queue, ...[...slots].flatMap((slot) => drop(slot) ?? [])];
    queue = [];
    for (const task of left) task.reject(aborted());
  }

  function cancel(id: number): void {
    const waiting = queue.find((task) => task.id === id);
    queue = queue.filter((task) => task !== waiting);
    waiting?.reject(aborted());
    for (const slot of slots) if (slot.task?.id === id) drop(slot)?.reject(aborted());
    advance();
  }

  return {
    size,
    close,
    run: <J extends Job>(job: J, options: JobOptions = {}) =>
      new Promise<ResultOf<J>>((resolve, reject) => {
        if (options.signal?.aborted) {
          reject(aborted());
          return;
        }
        const id = ++tasks;
        const onAbort = (): void => {
          cancel(id);
        };
        options.signal?.addEventListener("abort", onAbort);
        const settled = (): void => options.signal?.removeEventListener("abort", onAbort);
        queue.push({
          id,
          job,
          options,
          resolve: (result) => {
            settled();
            resolve(result as ResultOf<J>); // the worker answers a job with the result of its kind
          },
          reject: (reason: unknown) => {
            settled();
            reject(reason instanceof Error ? reason : new Error(String(reason)));
          },
        });
        advance();
      }),
  };
}
