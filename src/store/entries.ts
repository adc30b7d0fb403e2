/**
 * What is kept of a reader's work: one entry for each thing, so that two tabs never undo each other's.
 * `section`: a section that was read; `here`: where the reader is in a lesson; `prediction`, `exercise`: answers; `hints`: how many were used;
 * `code`: edited code; `run`: the settings with which an experiment was last run.
 */
export const KINDS = ["section", "here", "prediction", "exercise", "hints", "code", "run"] as const;
export type Kind = (typeof KINDS)[number];

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Entry {
  readonly lesson: string;
  readonly kind: Kind;
  readonly name: string;
  readonly value: Json;
  /** When it was set, as an ISO date: of two entries for one thing the later counts. */
  readonly at: string;
}

export const keyOf = ({ lesson, kind, name }: Pick<Entry, "lesson" | "kind" | "name">): string =>
  `${lesson}/${kind}/${name}`;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isJson = (value: unknown): value is Json =>
  value === null ||
  typeof value === "string" ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value)) ||
  (Array.isArray(value) ? value.every(isJson) : isRecord(value) && Object.values(value).every(isJson));

const isName = (value: unknown): value is string => typeof value === "string" && value.length > 0;

export const isEntry = (value: unknown): value is Entry =>
  isRecord(value) &&
  isName(value["lesson"]) &&
  KINDS.some((kind) => kind === value["kind"]) &&
  isName(value["name"]) &&
  typeof value["at"] === "string" &&
  !Number.isNaN(Date.parse(value["at"])) &&
  isJson(value["value"]);

/** Whether `entry` counts against what was there before. */
export const isLater = (entry: Entry, before: Entry | undefined): boolean =>
  before === undefined || Date.parse(entry.at) >= Date.parse(before.at);

/** Brings an entry of layout n to layout n + 1; it stands at place n - 1 of the list. */
export type Upgrade = (entry: unknown) => unknown;

/** The steps so far. A layout that differs from the last gets a step here, and the layout's number grows with the list. */
export const UPGRADES: readonly Upgrade[] = [];
export const layoutOf = (upgrades: readonly Upgrade[]): number => upgrades.length + 1;

/** An entry of an older layout as an entry of the present one. A step that cannot use it leaves it as it is. */
export const upgraded = (entry: unknown, layout: number, upgrades: readonly Upgrade[]): unknown =>
  upgrades.slice(layout - 1).reduce((now: unknown, step) => {
    try {
      return step(now);
    } catch {
      return now;
    }
  }, entry);

const FORMAT = "learning-theory-live/place";

/** Everything kept, as the text of one file. What could not be read goes along as it was found. */
export const fileText = (
  entries: readonly Entry[],
  unreadable: readonly unknown[],
  saved: string,
  layout: number,
): string =>
  `${JSON.stringify({ format: FORMAT, layout, saved, entries, ...(unreadable.length > 0 ? { unreadable } : {}) }, null, 1)}\n`;

export type FileRead =
  | { readonly kind: "read"; readonly entries: readonly Entry[]; readonly skipped: number }
  | { readonly kind: "fault"; readonly message: string };

const fault = (message: string): FileRead => ({ kind: "fault", message });

/** Reads such a file, also one of an older layout. */
export function readFile(text: string, upgrades: readonly Upgrade[] = UPGRADES): FileRead {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return fault(
      "This file is not one that the notebook saved, or it was cut off: it is not JSON. Choose a file made with “Save as a file”. Nothing was changed.",
    );
  }
  if (!isRecord(file) || file["format"] !== FORMAT || !Array.isArray(file["entries"]))
    return fault(
      "This file is not one that the notebook saved. Choose a file made with “Save as a file”. Nothing was changed.",
    );
  const { layout, entries } = file;
  if (typeof layout !== "number" || !Number.isInteger(layout) || layout < 1)
    return fault("The file does not say which version made it, so it cannot be read. Nothing was changed.");
  if (layout > layoutOf(upgrades))
    return fault(
      "The file was made by a newer version of the notebook. Open it there, or bring this notebook up to date. Nothing was changed.",
    );
  const found = entries.map((entry: unknown) => upgraded(entry, layout, upgrades));
  const good = found.filter(isEntry);
  return { kind: "read", entries: good, skipped: found.length - good.length };
}
