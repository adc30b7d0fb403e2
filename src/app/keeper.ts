import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from "idb";
import { isEntry, isLater, layoutOf, upgraded, UPGRADES, type Entry, type Upgrade } from "../store/entries";
import { t } from "../words/words";
import type { Keeper, KeeperEvents } from "../store/place";

interface Schema extends DBSchema {
  entries: { key: [string, string, string]; value: unknown };
}

export const DATABASE = "learning-theory-live";
/** What is wrong, and that nothing is lost yet. */
const fault = (key: "refused" | "newer" | "waiting" | "outdated" | "gone" | "full"): string =>
  `${t(`keeper.${key}`)} ${t("keeper.stays")}`;

const nameOf = (reason: unknown): string =>
  typeof reason === "object" && reason !== null && "name" in reason ? String(reason.name) : "";

function sentence(reason: unknown): string {
  switch (nameOf(reason)) {
    case "VersionError":
      return fault("newer");
    case "QuotaExceededError":
      return fault("full");
    case "SecurityError":
    case "InvalidStateError":
      return fault("refused");
    default: {
      const why = reason instanceof Error ? reason.message.replace(/\.?$/, "") : String(reason);
      return `${t("keeper.failed", { why })} ${t("keeper.stays")}`;
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
  if (typeof indexedDB === "undefined") throw new Error(fault("refused"));
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
      lost(fault("outdated"));
    },
    terminated: () => {
      lost(fault("gone"));
    },
  });
  const patience = new Promise<never>((_, reject) =>
    setTimeout(() => {
      tooLate = true;
      reject(new Error(fault("waiting")));
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
    const said = reason instanceof Error && [fault("refused"), fault("waiting")].includes(reason.message);
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
