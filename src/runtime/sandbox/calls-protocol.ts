import type { CodeValue } from "@contract";
import type { CodePlace } from "./place-of";

/** Page → the worker that calls the reader's functions. */
export interface CallCommand {
  readonly name: string;
  /** One list of arguments a call. */
  readonly calls: readonly (readonly CodeValue[])[];
}

export interface Output {
  readonly lines: readonly string[];
  readonly dropped: number;
}

/** Worker → page; the page checks its shape, since the reader's code may have had a hand in it. */
export type CallReport =
  | { readonly kind: "up" }
  /** The reader's module could not be loaded, or has no such function. */
  | ({ readonly kind: "unloaded"; readonly message: string; readonly place: CodePlace | null } & Output)
  | ({ readonly kind: "value"; readonly index: number; readonly value: CodeValue } & Output)
  | ({
      readonly kind: "threw";
      readonly index: number;
      readonly message: string;
      readonly place: CodePlace | null;
    } & Output)
  | { readonly kind: "all" };
