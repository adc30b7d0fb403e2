import type { Change, ParamValue, RunSpec } from "@contract";
import type { End, Snapshot } from "./execute";
import type { Question, Reply } from "./probe";
import type { Chunk } from "./recording";

/** How fast a run goes: as fast as the machine can, or so many steps a second. */
export type Speed = "full" | number;

/** Page → worker. */
export type Command =
  | {
      readonly kind: "start";
      /** Names the run in the reports about it. */ readonly run: number;
      readonly spec: RunSpec;
      readonly speed: Speed;
      readonly paused: boolean;
      readonly resume: Snapshot | null;
      /** Hold the state after the end, to answer questions. */
      readonly keep: boolean;
    }
  | { readonly kind: "ask"; readonly ask: number; readonly question: Question }
  | { readonly kind: "pause" }
  | { readonly kind: "resume" }
  | { readonly kind: "step" }
  | { readonly kind: "speed"; readonly speed: Speed }
  | { readonly kind: "change"; readonly name: string; readonly value: ParamValue }
  | { readonly kind: "stop" }
  | { readonly kind: "ping" };

/** Worker → page. Reports about a run carry its number, so that late ones of a stopped run are not taken for the next one's. */
export type Report = { readonly run: number } & RunReport;

export type RunReport =
  | { readonly kind: "ready"; readonly backend: string; readonly note: string | null; readonly steps: number }
  | { readonly kind: "rows"; readonly chunk: Chunk; readonly step: number; readonly stepsPerSecond: number }
  | { readonly kind: "changed"; readonly change: Change }
  | { readonly kind: "checkpoint"; readonly snapshot: Snapshot }
  | { readonly kind: "end"; readonly end: End }
  | { readonly kind: "reply"; readonly ask: number; readonly reply: Reply }
  /** The worker has taken the lock named after it, which it holds until it dies. */
  | { readonly kind: "locked" }
  | { readonly kind: "alive" };
