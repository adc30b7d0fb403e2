import { createStore, type StoreApi } from "zustand/vanilla";
import { isLater, keyOf, type Entry, type Json, type Kind } from "./entries";

/** Where entries outlive the page. Each call rejects with an `Error` whose message is a sentence for the reader. */
export interface Keeper {
  readonly read: () => Promise<{
    readonly entries: readonly Entry[];
    readonly unreadable: readonly unknown[];
  }>;
  /** Resolves when the entries are safe. An entry older than the one it would replace is left out. */
  readonly write: (entries: readonly Entry[]) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** What the keeper tells of the world outside this page. */
export interface KeeperEvents {
  /** Another tab has written or deleted. */
  readonly changed: () => void;
  /** Nothing more can be kept from now on, and why. */
  readonly lost: (why: string) => void;
}

export interface Place {
  /** `open`: what is set is kept. `memory`: it lasts as long as the page. */
  readonly status: "opening" | "open" | "memory";
  /** What the reader should know of the keeping, in a sentence or two. */
  readonly fault: string | null;
  readonly entries: Readonly<Record<string, Entry>>;
  /** Kept entries in which no sense could be found; they are left where they are. */
  readonly unreadable: readonly unknown[];
  /** Keys of entries that are not safe yet. */
  readonly unsaved: ReadonlySet<string>;
}

export interface PlaceStore {
  readonly store: StoreApi<Place>;
  /** Resolves when what was kept is there, or cannot be had. */
  readonly opened: Promise<void>;
  readonly get: (lesson: string, kind: Kind, name: string) => Json | undefined;
  /** Shows the value at once, and resolves when it is safe (true) or when it cannot be made so (false). */
  readonly set: (lesson: string, kind: Kind, name: string, value: Json) => Promise<boolean>;
  /** Takes in entries of a file; of two for one thing the later counts. Resolves to how many were taken. */
  readonly merge: (entries: readonly Entry[]) => Promise<number>;
  /** Deletes everything, here and where it is kept. */
  readonly clear: () => Promise<boolean>;
}

const words = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));

const byKey = (entries: readonly Entry[]): Record<string, Entry> =>
  Object.fromEntries(entries.map((entry) => [keyOf(entry), entry]));

/** Entries of both; of two for one thing the later. */
function union(
  mine: Readonly<Record<string, Entry>>,
  others: readonly Entry[],
): Readonly<Record<string, Entry>> {
  return { ...mine, ...byKey(others.filter((entry) => isLater(entry, mine[keyOf(entry)]))) };
}

/**
 * The reader's place, held in memory and written through to the keeper. Where the keeper fails, the session goes on in
 * memory, says so, and tries again with the next thing that is set.
 */
export function createPlace(
  openKeeper: (events: KeeperEvents) => Promise<Keeper>,
  now: () => string = () => new Date().toISOString(),
): PlaceStore {
  const store = createStore<Place>(() => ({
    status: "opening",
    fault: null,
    entries: {},
    unreadable: [],
    unsaved: new Set(),
  }));
  let keeper: Keeper | null = null;

  const toMemory = (why: string): void => {
    keeper = null;
    store.setState({ status: "memory", fault: why });
  };

  async function refresh(from: Keeper): Promise<void> {
    const { entries, unreadable } = await from.read();
    const { entries: before, unsaved } = store.getState();
    // What is kept counts, and over it what is not kept yet: an entry that another tab deleted does not come back.
    const waiting = Object.values(before).filter((entry) => unsaved.has(keyOf(entry)));
    store.setState({ entries: union(byKey(entries), waiting), unreadable });
  }

  const events: KeeperEvents = {
    changed: () => {
      if (keeper) refresh(keeper).catch((reason: unknown) => store.setState({ fault: words(reason) }));
    },
    lost: toMemory,
  };

  async function open(): Promise<void> {
    try {
      const opened = await openKeeper(events);
      await refresh(opened);
      keeper = opened;
      store.setState({ status: "open" });
      if (store.getState().unsaved.size > 0) await save();
    } catch (reason) {
      toMemory(words(reason));
    }
  }

  /** Writes all that is not safe yet. */
  async function save(): Promise<boolean> {
    if (!keeper) return false;
    const { entries, unsaved } = store.getState();
    const sent = [...unsaved].flatMap((key) => entries[key] ?? []);
    try {
      await keeper.write(sent);
    } catch (reason) {
      store.setState({ fault: words(reason) });
      return false;
    }
    const { entries: present, unsaved: waiting } = store.getState();
    const safe = new Set(sent.filter((entry) => present[keyOf(entry)] === entry).map(keyOf));
    const left = new Set([...waiting].filter((key) => !safe.has(key)));
    store.setState({ unsaved: left, ...(left.size === 0 ? { fault: null } : {}) });
    return true;
  }

  async function put(entries: readonly Entry[]): Promise<boolean> {
    const { entries: before, unsaved } = store.getState();
    store.setState({
      entries: { ...before, ...byKey(entries) },
      unsaved: new Set([...unsaved, ...entries.map(keyOf)]),
    });
    await opened;
    return save();
  }

  const opened = open();
  return {
    store,
    opened,
    get: (lesson, kind, name) => store.getState().entries[keyOf({ lesson, kind, name })]?.value,
    set: (lesson, kind, name, value) => put([{ lesson, kind, name, value, at: now() }]),
    async merge(entries) {
      const { entries: mine } = store.getState();
      const taken = Object.values(union(mine, entries)).filter((entry) => mine[keyOf(entry)] !== entry);
      await put(taken);
      return taken.length;
    },
    async clear() {
      const { status } = store.getState();
      store.setState({ entries: {}, unreadable: [], unsaved: new Set() });
      if (!keeper) return status !== "open";
      try {
        await keeper.clear();
        store.setState({ fault: null });
        return true;
      } catch (reason) {
        store.setState({ fault: words(reason) });
        return false;
      }
    },
  };
}
