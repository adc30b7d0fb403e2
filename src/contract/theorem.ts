import type { ParamValue } from "./params";

export interface Source {
  /** Key of the work in the lesson's `papers.bib`. */
  readonly paper: string;
  /** Where in the source: "Theorem 3.3", "eq. 42", "restated". */
  readonly locator: string;
  /** How the statement relates to the source's wording, where it is not a quotation. */
  readonly note?: string;
}

/**
 * How a number that enters a bound relates to the quantity it stands for.
 * `exact`: equal up to rounding. `upper`/`lower`: on that side of it for certain. `unbiased`: right on average, with a
 * standard error. `heuristic`: a reading without a guarantee.
 */
export type EstimateKind = "exact" | "upper" | "lower" | "unbiased" | "heuristic";

/** A measured symbol: one number, or one a replica. */
export interface Quantity<K extends EstimateKind = EstimateKind> {
  readonly kind: K;
  readonly values: number | ArrayLike<number>;
  /** Monte-Carlo standard error of each value (or one for all); only for `unbiased`. */
  readonly standardError?: number | ArrayLike<number>;
}

export const exact = (values: number | ArrayLike<number>): Quantity<"exact"> => ({ kind: "exact", values });
export const upper = (values: number | ArrayLike<number>): Quantity<"upper"> => ({ kind: "upper", values });
export const lower = (values: number | ArrayLike<number>): Quantity<"lower"> => ({ kind: "lower", values });
export const unbiased = (
  values: number | ArrayLike<number>,
  standardError: number | ArrayLike<number>,
): Quantity<"unbiased"> => ({ kind: "unbiased", values, standardError });
export const heuristic = (values: number | ArrayLike<number>): Quantity<"heuristic"> => ({
  kind: "heuristic",
  values,
});

export interface TheoremSymbol<K extends EstimateKind = EstimateKind> {
  readonly tex: string;
  readonly meaning: string;
  readonly unit?: string;
  /** How the number is had from the running experiment, in a few words ("mean over 500 coin draws"). */
  readonly measured?: string;
  /** Kinds of estimate the theorem accepts for this symbol without losing its guarantee. */
  readonly admits: readonly K[];
  /** False where the theorem says nothing about such a value. */
  readonly domain?: (value: number) => boolean;
}
export type SymbolTable = Readonly<Record<string, TheoremSymbol>>;
export type Values<Y extends SymbolTable> = { readonly [K in keyof Y]: number };

export interface Assumption<Y extends SymbolTable> {
  readonly says: string;
  readonly holds: "by construction" | ((values: Values<Y>) => boolean);
  /** Setting this parameter of the experiment breaks the assumption. */
  readonly breaks?: { readonly parameter: string; readonly value: ParamValue };
}

/** One stage of a proof: the value reached there. The first stage is the left side, the last the right side. */
export interface Link<Y extends SymbolTable> {
  readonly says: string;
  readonly value: (values: Values<Y>) => number;
}

export type Mode<Y extends SymbolTable> =
  /** For every outcome. */
  | { readonly kind: "sure" }
  /** For the mean over the randomness of a replica. */
  | { readonly kind: "expectation" }
  /** With probability at least 1 - failure over the randomness of a replica. */
  | { readonly kind: "probability"; readonly failure: (values: Values<Y>) => number };

export interface Theorem<Y extends SymbolTable> {
  readonly title: string;
  readonly source: Source;
  readonly symbols: Y;
  /** TeX in which each symbol appears as `\sym{id}{tex}`; written with the `tex` tag. */
  readonly statement: string;
  /** The words before and after the formula ("Let L be quadratic. Then"), may hold $…$ with the same macro. */
  readonly preamble?: string;
  readonly assumptions: Readonly<Record<string, Assumption<Y>>>;
  /** `upper`: lhs <= rhs. `lower`: lhs >= rhs. `equal`: the two sides agree. */
  readonly sense: "upper" | "lower" | "equal";
  readonly mode: Mode<Y>;
  readonly lhs: (values: Values<Y>) => number;
  readonly rhs: (values: Values<Y>) => number;
  /** What is known of the left side without the theorem; a right side no better than this is vacuous. */
  readonly trivial: ((values: Values<Y>) => number) | null;
  /** Stages from the left side to the right side, each no smaller (upper) or no larger (lower) than the one before. */
  readonly chain?: readonly Link<Y>[];
  /** A question that the right side answers by itself: at which value of `symbol` does the bound reach `trivial`? */
  readonly solveFor?: {
    readonly symbol: keyof Y & string;
    /** "How large must $n$ be for this bound to say something?" */
    readonly question: string;
    readonly range: readonly [number, number];
    readonly scale?: "linear" | "log";
    /** Round up to a whole number. */
    readonly whole?: boolean;
  };
  /** For `equal`: relative difference allowed beyond the standard error, with its reason in a comment. */
  readonly tolerance?: number;
}

/** Any theorem, where only its shape matters. Its functions take values for exactly its own symbols. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Y occurs in argument position; nothing narrower accepts every theorem
export type AnyTheorem = Theorem<any>;

export function theorem<const Y extends SymbolTable>(definition: Theorem<Y>): Theorem<Y> {
  return definition;
}

/** Raw TeX: backslashes stay. */
export const tex = String.raw;

export type Verdict =
  | { readonly kind: "inapplicable"; readonly failed: readonly string[] }
  | { readonly kind: "vacuous" | "holds" | "violated"; readonly lhs: number; readonly rhs: number };

/** Names of the assumptions (and of the symbols outside their domain) that fail at these values. */
export function failedAssumptions(
  theorem: AnyTheorem,
  values: Readonly<Record<string, number>>,
): readonly string[] {
  const failed: string[] = [];
  for (const [id, symbol] of Object.entries(theorem.symbols as SymbolTable)) {
    const value = values[id];
    if (value === undefined || Number.isNaN(value)) failed.push(`${symbol.meaning} is not known`);
    else if (symbol.domain && !symbol.domain(value))
      failed.push(`${symbol.meaning} = ${String(value)} is outside the theorem's range`);
  }
  for (const assumption of Object.values(theorem.assumptions as Record<string, Assumption<SymbolTable>>))
    if (assumption.holds !== "by construction" && failed.length === 0 && !assumption.holds(values))
      failed.push(assumption.says);
  return failed;
}

/**
 * Verdict on one set of values, as if they were certain. Bounds in expectation or in probability are judged over
 * replicas (`src/theory/verdict.ts`), not by this function alone.
 */
export function judge(theorem: AnyTheorem, values: Readonly<Record<string, number>>): Verdict {
  const failed = failedAssumptions(theorem, values);
  if (failed.length > 0) return { kind: "inapplicable", failed };
  const lhs = theorem.lhs(values);
  const rhs = theorem.rhs(values);
  const slackSign = theorem.sense === "lower" ? -1 : 1;
  const holds =
    theorem.sense === "equal"
      ? Math.abs(lhs - rhs) <= (theorem.tolerance ?? 0) * Math.abs(rhs)
      : slackSign * (rhs - lhs) >= 0;
  if (!holds) return { kind: "violated", lhs, rhs };
  const trivial = theorem.trivial?.(values);
  const vacuous = trivial !== undefined && slackSign * (rhs - trivial) >= 0;
  return { kind: vacuous ? "vacuous" : "holds", lhs, rhs };
}
