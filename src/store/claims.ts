import { createStore, type StoreApi } from "zustand/vanilla";
import { MAX_SEED, type ParamValue } from "@contract";
import type { ClaimResult, ClaimVerdict } from "@theory/check";
import type { Evidence } from "../runtime/check-in-pool";
import { isAbort } from "../runtime/abort";
import type { Pool } from "../runtime/pool";
import { buffersOf, type Overrides } from "../runtime/pool-protocol";

/** A verdict that this browser came to earlier. */
export interface RememberedVerdict {
  readonly verdict: ClaimVerdict;
  /** The sentence it was about: a claim that has changed since has no verdict. */
  readonly says: string;
  readonly replicas: number;
  readonly seed: number;
  /** When, as an ISO date. */
  readonly at: string;
}
export type Remembered = Readonly<Record<string, RememberedVerdict>>;

/** Where verdicts are kept between visits. What goes wrong there is told in a sentence and the session goes on. */
export interface VerdictMemory {
  readonly read: () => { readonly verdicts: Remembered; readonly fault: string | null };
  readonly write: (id: string, verdict: RememberedVerdict) => string | null;
}

export interface ClaimState {
  readonly checking: boolean;
  /** Share of the present check that is done. */
  readonly progress: number;
  readonly result: ClaimResult | null;
  /** How often replicas were added; the result counts them all. */
  readonly batches: number;
  /** Why the last check came to nothing, in a sentence. */
  readonly fault: string | null;
  /** The reader's parameters in place of the claim's; while there are any, it is not the lesson's claim that is checked. */
  readonly overrides: Overrides;
}

export interface Claims {
  readonly claims: Readonly<Record<string, ClaimState>>;
  readonly remembered: Remembered;
  readonly memoryFault: string | null;
  /** "Check all" under way: how many of how many. */
  readonly all: { readonly done: number; readonly total: number } | null;
}

export interface ClaimStore {
  readonly store: StoreApi<Claims>;
  /** Checks on a fresh seed or, after a check, adds as many replicas again. Resolves when it has ended, however. */
  readonly check: (id: string, says: string) => Promise<void>;
  readonly cancel: (id: string) => void;
  readonly setParam: (id: string, runs: readonly string[], name: string, value: ParamValue) => void;
  /** Back to the lesson's parameters. */
  readonly restore: (id: string) => void;
  readonly checkAll: (claims: readonly { readonly id: string; readonly says: string }[]) => Promise<void>;
  readonly cancelAll: () => void;
  /** Reads what earlier visits left. */
  readonly remember: () => void;
}

export const UNCHECKED: ClaimState = {
  checking: false,
  progress: 0,
  result: null,
  batches: 0,
  fault: null,
  overrides: {},
};

/** Rows kept for "check again", over all claims of the page; beyond it the oldest are let go, and computed anew when needed. */
const KEPT_BYTES = 256 * 2 ** 20;

const bytesOf = (evidence: Evidence): number =>
  buffersOf(Object.values(evidence.parts).flat()).reduce((sum, buffer) => sum + buffer.byteLength, 0);

export function createClaims({
  pool,
  memory,
  randomSeed,
}: {
  readonly pool: () => Promise<Pool>;
  readonly memory: VerdictMemory;
  readonly randomSeed: () => number;
}): ClaimStore {
  const store = createStore<Claims>(() => ({ claims: {}, remembered: {}, memoryFault: null, all: null }));
  const running = new Map<string, AbortController>();
  const seeds = new Map<string, number>();
  /** In the order in which they were last used. */
  const kept = new Map<string, Evidence>();

  const claim = (id: string): ClaimState => store.getState().claims[id] ?? UNCHECKED;
  const update = (id: string, change: Partial<ClaimState>): void => {
    store.setState(({ claims }) => ({ claims: { ...claims, [id]: { ...claim(id), ...change } } }));
  };

  function keep(id: string, evidence: Evidence): void {
    kept.set(id, evidence);
    let bytes = [...kept.values()].reduce((sum, each) => sum + bytesOf(each), 0);
    for (const [oldest, each] of [...kept]) {
      if (bytes <= KEPT_BYTES) return;
      bytes -= bytesOf(each);
      kept.delete(oldest);
    }
  }

  function remember(id: string, says: string, result: ClaimResult): void {
    const { verdict, replicas, seed } = result;
    const entry: RememberedVerdict = { verdict, says, replicas, seed, at: new Date().toISOString() };
    const memoryFault = memory.write(id, entry);
    store.setState(({ remembered }) => ({ remembered: { ...remembered, [id]: entry }, memoryFault }));
  }

  /** What was found no longer belongs to what is asked. */
  function forget(id: string, overrides: Overrides): void {
    cancel(id);
    kept.delete(id);
    seeds.delete(id);
    update(id, { ...UNCHECKED, overrides });
  }

  function cancel(id: string): void {
    running.get(id)?.abort();
    running.delete(id);
  }

  async function check(id: string, says: string): Promise<void> {
    if (running.has(id)) return;
    const [lesson = "", name = ""] = id.split("/");
    const { overrides, batches } = claim(id);
    const controller = new AbortController();
    running.set(id, controller);
    const seed = seeds.get(id) ?? randomSeed() % (MAX_SEED + 1);
    seeds.set(id, seed);
    const before = kept.get(id) ?? null;
    kept.delete(id); // its rows are handed to a worker, and come back if all goes well
    update(id, { checking: true, progress: 0, fault: null });
    try {
      // Loaded when it is first needed.
      const [workers, { checkInPool }] = await Promise.all([pool(), import("../runtime/check-in-pool")]);
      const { result, evidence } = await checkInPool(
        workers,
        { claim: { lesson, claim: name, overrides }, seed, before, batches: batches + 1 },
        {
          signal: controller.signal,
          progress: (share) => {
            if (running.get(id) === controller) update(id, { progress: share });
          },
        },
      );
      if (running.get(id) !== controller) return;
      keep(id, evidence);
      update(id, { checking: false, result, batches: batches + 1 });
      if (Object.keys(overrides).length === 0) remember(id, says, result);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (running.get(id) === controller || isAbort(error))
        update(id, { checking: false, fault: isAbort(error) ? null : `The check stopped: ${message}` });
    } finally {
      if (running.get(id) === controller) running.delete(id);
    }
  }

  return {
    store,
    check,
    cancel,
    setParam(id, runs, name, value) {
      const { overrides } = claim(id);
      const changed = Object.fromEntries(runs.map((run) => [run, { ...overrides[run], [name]: value }]));
      forget(id, { ...overrides, ...changed });
    },
    restore(id) {
      forget(id, {});
    },
    async checkAll(claims) {
      if (store.getState().all) return;
      for (const [done, { id, says }] of claims.entries()) {
        store.setState({ all: { done, total: claims.length } });
        await check(id, says);
        if (store.getState().all === null) return; // cancelled meanwhile
      }
      store.setState({ all: null });
    },
    cancelAll() {
      store.setState({ all: null });
      for (const id of [...running.keys()]) cancel(id);
    },
    remember() {
      const { verdicts, fault } = memory.read();
      store.setState({ remembered: verdicts, memoryFault: fault });
    },
  };
}
