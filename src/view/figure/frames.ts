/**
 * One queue for the drawing of all figures of the page. At most one drawing is made in a frame unless there is time
 * left, so that several figures never add up to one long task, and each at most 15 times a second.
 */
export type Job = () => void;

export interface Frames {
  /** Draw at the next frame at which this job is due. Asking again before then changes nothing. */
  readonly request: (job: Job) => void;
  /** Draw at the next frame, without the rest that follows a drawing. */
  readonly soon: (job: Job) => void;
  readonly cancel: (job: Job) => void;
}

/** What the queue needs of a browser, so that it can be driven by hand. */
export interface Clock {
  readonly now: () => number;
  readonly frame: (callback: () => void) => void;
  readonly after: (milliseconds: number, callback: () => void) => void;
}

const INTERVAL = 1000 / 15;
/** A figure rests at least this many times as long as its last drawing took, so that it never takes over the page. */
const REST = 2;
/** Another figure is drawn in the same frame only if those before it took no longer than this together. */
const BUDGET = 8;
/** Frames come every 16 ms; one that comes this much early is taken. */
const EARLY = 4;

export function createFrames(clock: Clock): Frames {
  const waiting = new Set<Job>();
  const due = new Map<Job, number>();
  const hurried = new Set<Job>();
  /** When the next turn comes; Infinity if none is coming. */
  let turnAt = Infinity;

  const dueAt = (job: Job): number => due.get(job) ?? -Infinity;

  function arm(): void {
    if (waiting.size === 0) return;
    const now = clock.now();
    const wanted = Math.max(now, Math.min(...[...waiting].map(dueAt)));
    if (wanted >= turnAt - EARLY) return;
    turnAt = wanted;
    if (wanted - now > 3 * EARLY) clock.after(wanted - now - 2 * EARLY, () => clock.frame(turn));
    else clock.frame(turn);
  }

  function turn(): void {
    turnAt = Infinity;
    const start = clock.now();
    // The one that has waited longest goes first.
    const ready = [...waiting]
      .filter((job) => dueAt(job) <= start + EARLY)
      .sort((a, b) => dueAt(a) - dueAt(b));
    for (const job of ready) {
      const begun = clock.now();
      if (begun - start > BUDGET) break;
      waiting.delete(job);
      job();
      const cost = clock.now() - begun;
      // A frame taken a little early does not make the next one early too.
      if (hurried.delete(job)) due.delete(job);
      else due.set(job, Math.max(Math.max(begun, dueAt(job)) + INTERVAL, begun + (1 + REST) * cost));
    }
    arm();
  }

  const request = (job: Job): void => {
    waiting.add(job);
    arm();
  };
  return {
    request,
    soon: (job) => {
      due.delete(job);
      hurried.add(job);
      request(job);
    },
    cancel: (job) => {
      waiting.delete(job);
      hurried.delete(job);
      due.delete(job);
    },
  };
}

let page: Frames | null = null;

/** The queue of this page. */
export function pageFrames(): Frames {
  page ??= createFrames({
    now: () => performance.now(),
    // Drawn after the frame, in a task of its own: with the frame's own layout and painting it would be one long task.
    frame: (callback) => void requestAnimationFrame(() => void setTimeout(callback)),
    after: (milliseconds, callback) => void setTimeout(callback, milliseconds),
  });
  return page;
}
