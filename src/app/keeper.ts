import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from "idb";
import { isEntry, isLater, layoutOf, upgraded, UPGRADES, type Entry, type Upgrade } from "../store/entries";
import type { Keeper, KeeperEvents } from "../store/place";

interface Schema extends DBSchema {
  entries: { key: [string, string, string]; value: unknown };
}

export const DATABASE = "learning-theory-live";
const STAYS =
  "What you do now lasts until this page is closed; on the page “Your place” it can be saved as a file.";
const REFUSED = `This browser does not let the notebook keep anything (private window, or storage switched off). ${STAYS}`;
const NEWER = `A newer version of the notebook has kept your place in this browser, and this version leaves it alone. Bring this notebook up to date. ${STAYS}`;
const WAITING = `Another tab holds an older version of the notebook open. Close it and reload this page. ${STAYS}`;
const OUTDATED = `A newer version of the notebook was opened in another tab. Reload this page. ${STAYS}`;
const GONE = `The browser has closed the notebook's storage. Reload this page. ${STAYS}`;
const FULL = `The browser's storage is full: what you just did is not kept. Make room, and go on: it is tried again with the next thing you do. ${STAYS}`;

const nameOf = (reason: unknown): string =>
  typeof reason === "object" && reason !== null && "name" in reason ? String(reason.name) : "";

function sentence(reason: unknown): string {
  switch (nameOf(reason)) {
    case "VersionError":
      return NEWER;
    case "QuotaExceededError":
      return FULL;
    case "SecurityError":
    case "InvalidStateError":
      return REFUSED;
    default: {
      const why = reason instanceof Error ? reason.message.replace(/\.?$/, "") : String(reason);
      return `Your place could not be read or written (${why}). ${STAYS}`;
    }
  }
}

/** Runs `act`, and turns what went wrong into a sentence. */
async function saying<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (reason) {
    throw new Error(sentence(reason), { cause: reason });
  }
}

/** A new layout waits this long for the other tabs to let go of the old one. */
const PATIENCE_MS = 3000;

export interface KeeperOptions {
  readonly name?: string;
  readonly upgrades?: readonly Upgrade[];
}

type Upgrading = IDBPTransaction<Schema, "entries"[], "versionchange">;

/** In one transaction: either every entry is brought over, or the old layout stays as it was. */
async function bringOver(
  transaction: Upgrading,
  before: number,
  upgrades: readonly Upgrade[],
): Promise<void> {
  const store = transaction.objectStore("entries");
  for (const entry of await store.getAll()) {
    const next = upgraded(entry, before, upgrades);
    if (isEntry(next)) await store.put(next);
  }
}

async function open(
  name: string,
  upgrades: readonly Upgrade[],
  lost: (why: string) => void,
): Promise<IDBPDatabase<Schema>> {
  if (typeof indexedDB === "undefined") throw new Error(REFUSED);
  let tooLate = false;
  const opening = openDB<Schema>(name, layoutOf(upgrades), {
    upgrade(db, before, _, transaction) {
      if (before === 0) db.createObjectStore("entries", { keyPath: ["lesson", "kind", "name"] });
      else
        bringOver(transaction, before, upgrades).catch(() => {
          transaction.abort();
        });
    },
    blocking(_now, _next, event) {
      // Another tab wants a newer layout: holding on would only keep it waiting.
      (event.target as IDBDatabase).close();
      lost(OUTDATED);
    },
    terminated: () => {
      lost(GONE);
    },
  });
  const patience = new Promise<never>((_, reject) =>
    setTimeout(() => {
      tooLate = true;
      reject(new Error(WAITING));
    }, PATIENCE_MS),
  );
  opening.then(
    (db) => {
      if (tooLate) db.close();
    },
    () => undefined, // told by the race below
  );
  return Promise.race([opening, patience]);
}

/** Keeps entries in IndexedDB. Rejects with a sentence when it cannot; what is there already is never touched then. */
export async function openKeeper(
  { changed, lost }: KeeperEvents,
  { name = DATABASE, upgrades = UPGRADES }: KeeperOptions = {},
): Promise<Keeper> {
  const db = await open(name, upgrades, lost).catch((reason: unknown) => {
    const said = reason instanceof Error && [REFUSED, WAITING].includes(reason.message);
    throw said ? reason : new Error(sentence(reason), { cause: reason });
  });
  const tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  if (tabs) tabs.onmessage = changed;
  return {
    read: () =>
      saying(async () => {
        const all = await db.getAll("entries");
        return { entries: all.filter(isEntry), unreadable: all.filter((entry) => !isEntry(entry)) };
      }),
    write: (entries: readonly Entry[]) =>
      saying(async () => {
        if (entries.length === 0) return;
        // "strict": told to be safe only when it is on the disk.
        const transaction = db.transaction("entries", "readwrite", { durability: "strict" });
        const writes = entries.map(async (entry) => {
          const before = await transaction.store.get([entry.lesson, entry.kind, entry.name]);
          if (isLater(entry, isEntry(before) ? before : undefined)) await transaction.store.put(entry);
        });
        await Promise.all([...writes, transaction.done]);
        tabs?.postMessage("changed");
      }),
    clear: () =>
      saying(async () => {
        await db.clear("entries");
        tabs?.postMessage("changed");
      }),
  };
}
