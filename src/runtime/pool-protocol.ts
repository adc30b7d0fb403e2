/** What is asked of the pool's workers and what they answer. Every job is pure: the same job gives the same result in any worker. */
import type { ParamValue, RunSpec } from "@contract";
import type { ClaimResult } from "@theory/check";
import type { Chunk } from "./recording";

/** Parameters that a reader set in place of the claim's, by the name of the run. */
export type Overrides = Readonly<Record<string, Readonly<Record<string, ParamValue>>>>;

export interface ClaimRef {
  readonly lesson: string;
  readonly claim: string;
  readonly overrides: Overrides;
}

/** One run of a claim. `spec.replicas` is how many one check adds. */
export interface PlannedRun {
  readonly name: string;
  readonly spec: RunSpec;
  readonly steps: number;
  /** Most replicas in one piece: what the experiment allows in one run. */
  readonly largest: number;
}

/** The rows of replicas [first, first + count) of a run. */
export interface Part extends Chunk {
  readonly first: number;
  readonly count: number;
  readonly backend: string;
}
/** The parts of each run of a claim, by the run's name, in the order of their replicas. */
export type Parts = Readonly<Record<string, readonly Part[]>>;

/** Which number of a run a sweep is about. */
export interface Measure {
  readonly series: string;
  readonly component: number;
  /** The last row, or the average over the rows of the second half. */
  readonly at: "last" | "tail";
}

/** A mean over replicas with its two-sided 95 % interval. */
export interface MeanInterval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly replicas: number;
  /** Replicas left out because they diverged. */
  readonly lost: number;
}

export type Job =
  /** Which runs a claim needs. `replicas` takes the place of the claim's own number. */
  | {
      readonly kind: "plan";
      readonly claim: ClaimRef;
      readonly seed: number;
      readonly replicas: number | null;
    }
  /** Computes replicas [first, first + count) of a run; `keep` names the series worth keeping, null all. */
  | {
      readonly kind: "slice";
      readonly spec: RunSpec;
      readonly first: number;
      readonly count: number;
      readonly keep: readonly string[] | null;
    }
  | {
      readonly kind: "judge";
      readonly claim: ClaimRef;
      readonly runs: readonly PlannedRun[];
      readonly parts: Parts;
    }
  | { readonly kind: "point"; readonly spec: RunSpec; readonly measure: Measure }
  | { readonly kind: "interval"; readonly values: readonly number[]; readonly seed: number };

export interface Results {
  readonly plan: readonly PlannedRun[];
  readonly slice: Part;
  /** The parts come back without the series that the claim did not look at. */
  readonly judge: { readonly result: ClaimResult; readonly parts: Parts };
  readonly point: MeanInterval;
  readonly interval: MeanInterval;
}
export type ResultOf<J extends Job> = Results[J["kind"]];

/** Page → worker. */
export interface PoolRequest {
  readonly id: number;
  readonly job: Job;
}
/** Worker → page. `share` of the job's work is done. */
export type PoolReply = { readonly id: number } & (
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "done"; readonly result: Results[Job["kind"]] }
  | { readonly kind: "failed"; readonly message: string }
);

/** Buffers of a part, to transfer rather than copy them. */
export const buffersOf = (parts: readonly Part[]): ArrayBuffer[] => [
  ...new Set(
    parts.flatMap((part) =>
      [part.steps, part.divergedAt, ...Object.values(part.columns).map((c) => c.data)].map(
        (array) => array.buffer as ArrayBuffer,
      ),
    ),
  ),
];
