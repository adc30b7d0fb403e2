import type { AnyExperiment, Experiment, SeriesSchema, Tree } from "./experiment";
import type { ParamSchema, ParamValue, ParamValues } from "./params";
import type { Recording } from "./run";
import type { AnyTheorem, Quantity, SymbolTable, Theorem, Verdict } from "./theorem";

export interface BindContext<P extends ParamSchema> {
  readonly params: ParamValues<P>;
  /** Index of the row that is judged, and its step. */
  readonly row: number;
  readonly step: number;
  readonly recording: Recording;
}

/** Every symbol of the theorem, measured on a row; the kind of estimate is checked by the types. */
export type Binding<P extends ParamSchema, Y extends SymbolTable> = {
  readonly [K in keyof Y]: (at: BindContext<P>) => Quantity<Y[K]["admits"][number]>;
};

/** "The theorem, applied to this experiment, comes out as `expect`." It also feeds the theorem's card. */
export interface TheoremClaim {
  readonly kind: "theorem";
  readonly says: string;
  readonly experiment: AnyExperiment;
  readonly experimentName: string;
  readonly theorem: AnyTheorem;
  readonly theoremName: string;
  readonly bind: Readonly<Record<string, (at: BindContext<ParamSchema>) => Quantity>>;
  /** True for the rows the sentence is about. */
  readonly when: (at: BindContext<ParamSchema>) => boolean;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly replicas: number;
  readonly seed: number;
  readonly expect: Verdict["kind"];
}

export function applyTheorem<
  P extends ParamSchema,
  S extends SeriesSchema,
  State extends Tree,
  Y extends SymbolTable,
>(claim: {
  readonly says: string;
  readonly experiment: readonly [name: string, definition: Experiment<P, S, State>];
  readonly theorem: readonly [name: string, definition: Theorem<Y>];
  readonly bind: Binding<P, Y>;
  readonly when: (at: BindContext<P>) => boolean;
  readonly params?: Partial<ParamValues<P>>;
  readonly replicas?: number;
  readonly seed?: number;
  readonly expect?: Verdict["kind"];
}): TheoremClaim {
  return {
    kind: "theorem",
    says: claim.says,
    experiment: claim.experiment[1],
    experimentName: claim.experiment[0],
    theorem: claim.theorem[1],
    theoremName: claim.theorem[0],
    bind: claim.bind as TheoremClaim["bind"], // checked above against P and Y
    when: claim.when as TheoremClaim["when"],
    params: (claim.params ?? {}) as TheoremClaim["params"], // a subset of ParamValues<P>
    replicas: claim.replicas ?? claim.experiment[1].replicas.default,
    seed: claim.seed ?? 1,
    expect: claim.expect ?? "holds",
  };
}

/** One run a claim needs: parameters not named keep their defaults. */
export interface ClaimRun {
  readonly experiment: AnyExperiment;
  readonly experimentName: string;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly replicas: number;
}

export function claimRun<P extends ParamSchema, S extends SeriesSchema, State extends Tree>(
  experiment: readonly [name: string, definition: Experiment<P, S, State>],
  params: Partial<ParamValues<P>> = {},
  replicas: number = experiment[1].replicas.default,
): ClaimRun {
  return {
    experiment: experiment[1],
    experimentName: experiment[0],
    params: params as ClaimRun["params"],
    replicas,
  };
}

/**
 * The rule that turns one number a replica into a verdict.
 * `mean`: the population mean lies beyond `above`/`below` at the stated confidence, by the bootstrap-t; it takes at least
 * 20 replicas. `difference`: likewise for the centre of a law that is symmetric about it, as that of a paired difference
 * is where the two runs have the same effect; by the exact sign-flip (permutation) test. `median`: by the exact sign
 * test. `share`: the statistic is 0 or 1 and its population share lies beyond, by the exact binomial test. `every`: each
 * replica by itself lies at or beyond.
 */
export interface Holds {
  readonly of: "mean" | "difference" | "median" | "share" | "every";
  readonly above?: number;
  readonly below?: number;
  /** One-sided confidence of each threshold; default 0.95. Not used by `every`. */
  readonly confidence?: number;
}

/** "This statistic of these runs lies on that side of the threshold." */
export interface ObserveClaim {
  readonly kind: "observe";
  readonly says: string;
  readonly runs: Readonly<Record<string, ClaimRun>>;
  /** What the statistic is, in words with its unit, for the axis of the dot plot. */
  readonly measures: string;
  /** Recordings by run name → one number a replica (of the first run). */
  readonly statistic: (recordings: Readonly<Record<string, Recording>>) => ArrayLike<number>;
  readonly holds: Holds;
  readonly seed: number;
}

export function observe<N extends string>(claim: {
  readonly says: string;
  readonly runs: Readonly<Record<N, ClaimRun>>;
  readonly measures: string;
  readonly statistic: (recordings: Readonly<Record<N, Recording>>) => ArrayLike<number>;
  readonly holds: Holds;
  readonly seed?: number;
}): ObserveClaim {
  return { kind: "observe", seed: 1, ...claim };
}

export type Claim = TheoremClaim | ObserveClaim;
