import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Outcome, Recording } from "@contract";

/** A run made before the lecture, to be shown again in it. */
export interface Rehearsed {
  /** Canonical text of its spec. */
  readonly text: string;
  readonly lesson: string;
  readonly at: string;
  readonly durationMs: number;
  readonly outcome: Outcome;
  readonly message: string | null;
  readonly recording: Recording;
}

/** What a lecturer has written about a screen. */
export interface Note {
  readonly lesson: string;
  readonly place: string;
  readonly text: string;
}

interface Schema extends DBSchema {
  rehearsed: { key: string; value: Rehearsed; indexes: { lesson: string } };
  notes: { key: [string, string]; value: Note; indexes: { lesson: string } };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;
/** A later layout of the database takes another version number and brings these entries along. */
const database = (): Promise<IDBPDatabase<Schema>> =>
  (opened ??= openDB<Schema>("lectures", 1, {
    upgrade(db) {
      db.createObjectStore("rehearsed", { keyPath: "text" }).createIndex("lesson", "lesson");
      db.createObjectStore("notes", { keyPath: ["lesson", "place"] }).createIndex("lesson", "lesson");
    },
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close(); // a newer version in another tab: it must not wait for this one
      opened = null;
    },
  }));

export const rehearsedOf = async (lesson: string): Promise<readonly Rehearsed[]> =>
  (await database()).getAllFromIndex("rehearsed", "lesson", lesson);
export const notesOf = async (lesson: string): Promise<readonly Note[]> =>
  (await database()).getAllFromIndex("notes", "lesson", lesson);
export const keepRehearsed = async (run: Rehearsed): Promise<void> => {
  await (await database()).put("rehearsed", run);
};
export const keepNote = async (note: Note): Promise<void> => {
  if (note.text === "") await (await database()).delete("notes", [note.lesson, note.place]);
  else await (await database()).put("notes", note);
};
export async function forget(lesson: string): Promise<void> {
  const db = await database();
  for (const { text } of await rehearsedOf(lesson)) await db.delete("rehearsed", text);
}
