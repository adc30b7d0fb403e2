import type { Command, Report } from "../protocol";
import type { Output } from "./calls-protocol";
import type { CodePlace } from "./place-of";

/** Page → the worker that runs the reader's experiment. */
export type CodeCommand =
  /** A build of the engine that was asked for, or null where it could not be had. */
  | { readonly kind: "binary"; readonly name: string; readonly data: ArrayBuffer | null }
  | { readonly kind: "command"; readonly command: Command };

/** Worker → page; the page checks its shape, since the reader's code may have had a hand in it. */
export type CodeReport =
  | { readonly kind: "wants"; readonly name: string }
  /** The engine stands; from here on the reader's code runs. */
  | { readonly kind: "up" }
  | ({ readonly kind: "unloaded"; readonly message: string; readonly place: CodePlace | null } & Output)
  /** What the reader's experiment declares, as JSON. */
  | ({ readonly kind: "declared"; readonly json: string } & Output)
  /** A report on a run; the place is that of the last error in the reader's code. */
  | ({ readonly kind: "report"; readonly report: Report; readonly place: CodePlace | null } & Output);
