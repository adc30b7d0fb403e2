import {
  assertNever,
  failedAssumptions,
  judge,
  type AnyTheorem,
  type Assumption,
  type BindContext,
  type ParamSchema,
  type SymbolTable,
  type TheoremClaim,
  type Verdict,
} from "@contract";
import { studentQuantile } from "@numerics/distributions";
import { binomialUpperTail, clopperPearson } from "@numerics/hypothesis";
import { normalQuantile } from "@numerics/special";
import { mean, standardDeviation } from "@numerics/statistics";
import {
  estimated,
  readSymbols,
  sideAtLimit,
  stageOf,
  stagesOf,
  valuesOf,
  type Readings,
  type Stage,
} from "./readings";

/** Share of samples within a bound, with its 95 % Clopper-Pearson interval, beside the share that the theorem promises. */
export interface Coverage {
  readonly within: number;
  readonly samples: number;
  readonly low: number;
  readonly high: number;
  readonly promised: number;
}

/** What a theorem comes to on one row of a run. */
export interface Judgement {
  readonly kind: Verdict["kind"];
  /** Means over the replicas; NaN where a symbol is unknown. */
  readonly lhs: number;
  readonly rhs: number;
  readonly readings: Readings;
  /** One number a replica, in replica order, diverged replicas left out. */
  readonly sides: { readonly lhs: Float64Array; readonly rhs: Float64Array };
  /** By which rule, in words with their numbers. */
  readonly rule: string;
  /** The proof's stages; empty for a theorem without a chain. */
  readonly stages: readonly Stage[];
  readonly coverage: Coverage | null;
}

/** A count this unlikely under the theorem refutes it: one false alarm in 10,000 judgements. */
const REFUTED_BELOW = 1e-4;

const allowed = new Map<number, number>();
/**
 * Standard errors that a mean over so many replicas may lie beyond its bound: one false alarm in 10,000. The standard
 * error is an estimate, too, so that the quantile is Student's: 3.72 for very many replicas, 4.88 for sixteen.
 */
export function standardErrorsAllowed(replicas: number): number {
  if (replicas < 2) return Infinity;
  const known = allowed.get(replicas);
  if (known !== undefined) return known;
  const quantile = studentQuantile(1 - REFUTED_BELOW, replicas - 1);
  allowed.set(replicas, quantile);
  return quantile;
}
/** For each estimated symbol this share of delta is added to delta, and pays for the symbol's Monte-Carlo error. */
const ERROR_SHARE = 0.1;

const short = (x: number): string =>
  Number.isFinite(x) ? String(Number(x.toPrecision(3))).replace("-", "−") : "∞";

/** Assumptions that fail, each with the number of replicas it fails on; those broken by a switch fail on all. */
function failures(
  claim: TheoremClaim,
  context: BindContext<ParamSchema>,
  readings: Readings,
  count: number,
): Map<string, number> {
  const theorem: AnyTheorem = claim.theorem;
  const failed = new Map<string, number>();
  const params: Readonly<Record<string, unknown>> = context.params;
  for (const { says, breaks } of Object.values(
    theorem.assumptions as Record<string, Assumption<SymbolTable>>,
  ))
    if (breaks && params[breaks.parameter] === breaks.value) failed.set(says, count);
  for (let r = 0; r < count; r++)
    for (const says of failedAssumptions(theorem, valuesOf(readings, r)))
      if (failed.get(says) !== count) failed.set(says, (failed.get(says) ?? 0) + 1);
  return failed;
}

/**
 * Judges a theorem on one row of a run by its quantifier.
 *
 * `sure`: on each replica. `expectation`: the mean left side against the mean right side, with the standard error of
 * their difference over replicas. `probability`: the number of replicas beyond the bound against the binomial law with
 * the theorem's failure probability, exactly. A Monte-Carlo estimate that enters a side is moved to its confidence limit
 * first, and the limit's error probability is added to the theorem's. An assumption that fails on any replica, or that
 * a switch breaks, makes it `inapplicable`.
 */
export function judgeRow(claim: TheoremClaim, context: BindContext<ParamSchema>): Judgement {
  const theorem: AnyTheorem = claim.theorem;
  const readings = readSymbols(claim, context);
  const first = Object.keys(theorem.symbols as SymbolTable)[0] ?? "";
  const count = readings[first]?.values.length ?? 0;
  const delta =
    theorem.mode.kind === "probability" && count > 0 ? theorem.mode.failure(valuesOf(readings, 0)) : 0;

  const uncertain = theorem.mode.kind === "expectation" ? [] : estimated(readings);
  const alpha = delta > 0 ? ERROR_SHARE * delta : REFUTED_BELOW;
  const z = uncertain.length > 0 ? normalQuantile(1 - alpha) : 0;
  const away = theorem.sense === "lower" ? -1 : 1;
  const raw = Float64Array.from({ length: count }, (_, r) => theorem.rhs(valuesOf(readings, r)));
  const lhs = Float64Array.from({ length: count }, (_, r) => theorem.lhs(valuesOf(readings, r)));
  const rhs =
    z === 0 ? raw : Float64Array.from(raw, (_, r) => sideAtLimit(theorem.rhs, readings, r, z, away));
  const lhsLimit =
    z === 0
      ? lhs
      : Float64Array.from(lhs, (_, r) => sideAtLimit(theorem.lhs, readings, r, z, away === 1 ? -1 : 1));
  const charged = rhs.some((value, r) => value !== raw[r]);

  const chain = stagesOf(theorem, readings, count);
  const stages = charged && chain.length > 0 ? [...chain, stageOf("Monte-Carlo error", rhs)] : chain;
  const common = { lhs: mean(lhs), rhs: mean(rhs), readings, sides: { lhs, rhs }, stages, coverage: null };
  if (count === 0) return { ...common, kind: "inapplicable", rule: "No replica is left: all have diverged." };

  const failed = failures(claim, context, readings, count);
  if (failed.size > 0) {
    const list = [...failed].map(([says, times]) =>
      times < count ? `${says} (fails in ${String(times)} of ${String(count)} replicas)` : says,
    );
    return { ...common, kind: "inapplicable", rule: `Not met: ${list.join("; ")}.` };
  }

  let beyond = 0;
  let weakCount = 0;
  for (let r = 0; r < count; r++) {
    const values = valuesOf(readings, r);
    const exactly = z === 0 || theorem.sense === "equal";
    const isBeyond = exactly
      ? judge(theorem, values).kind === "violated"
      : away * ((lhsLimit[r] ?? NaN) - (rhs[r] ?? NaN)) > 0;
    if (isBeyond) beyond++;
    const trivial: number | undefined = theorem.trivial?.(values);
    if (trivial !== undefined && theorem.sense !== "equal" && away * ((rhs[r] ?? NaN) - trivial) >= 0)
      weakCount++;
  }
  const weak = weakCount > count / 2;
  const notes = [
    ...(weak ? ["But the right side is no better than what is known without the theorem."] : []),
    ...(Object.values(readings).some(({ kind }) => kind === "heuristic")
      ? ["It is a reading, not a certificate: a symbol is read off without a guarantee."]
      : []),
  ];
  const sentence = (...parts: readonly string[]): string => [...parts, ...notes].join(" ");
  const verdict = (holds: boolean): Verdict["kind"] => (!holds ? "violated" : weak ? "vacuous" : "holds");

  switch (theorem.mode.kind) {
    case "sure": {
      const rule =
        beyond === 0
          ? sentence(`The statement is for every outcome, and all ${String(count)} replicas satisfy it.`)
          : `The statement is for every outcome, yet ${String(beyond)} of ${String(count)} replicas break it.`;
      return { ...common, kind: verdict(beyond === 0), rule };
    }
    case "expectation": {
      const differences = lhs.map((value, r) => value - (rhs[r] ?? NaN));
      const error = count > 1 ? standardDeviation(differences) / Math.sqrt(count) : Infinity;
      const room = standardErrorsAllowed(count) * error + (theorem.tolerance ?? 0) * Math.abs(common.rhs);
      const gap = common.lhs - common.rhs;
      const holds = theorem.sense === "equal" ? Math.abs(gap) <= room : away * gap <= room;
      const allowed = theorem.tolerance
        ? ` ${short(theorem.tolerance * 100)} % is allowed for what the formula leaves out.`
        : "";
      const rule = sentence(
        `The statement is about a mean: over ${String(count)} replicas the left side minus the right side is ${short(gap)} ± ${short(error)} (standard error).${allowed}`,
      );
      return { ...common, kind: verdict(holds), rule };
    }
    case "probability": {
      const failure = Math.min(1, delta + (charged ? alpha * uncertain.length : 0));
      const chance = binomialUpperTail(beyond, count, failure);
      const holds = chance >= REFUTED_BELOW;
      const allowance = charged
        ? `δ = ${short(delta)}, and ${short(failure - delta)} more for the Monte-Carlo error of the estimates,`
        : `δ = ${short(delta)}`;
      const counted = `${String(beyond)} of ${String(count)} samples lie beyond the bound;`;
      const rule = holds
        ? sentence(`${counted} ${allowance} allows it (so many or more has probability ${short(chance)}).`)
        : `${counted} with ${allowance} so many or more has probability ${short(chance)}.`;
      const interval = clopperPearson(count - beyond, count, 0.95);
      const coverage: Coverage = {
        within: count - beyond,
        samples: count,
        low: interval.lower,
        high: interval.upper,
        promised: 1 - failure,
      };
      return { ...common, kind: verdict(holds), rule, coverage };
    }
    default:
      return assertNever(theorem.mode);
  }
}
