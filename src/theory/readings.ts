import type { AnyTheorem, BindContext, EstimateKind, ParamSchema, Quantity, TheoremClaim } from "@contract";
import { mean, quantile, standardDeviation } from "@numerics/statistics";

/** A symbol as measured over the replicas of a run. */
export interface SymbolReading {
  readonly kind: EstimateKind;
  readonly mean: number;
  /** Standard deviation over replicas; 0 where all agree. */
  readonly spread: number;
  readonly values: Float64Array;
  /** Monte-Carlo standard errors, replica by replica; null where the value has none. */
  readonly errors: Float64Array | null;
}

export type Readings = Readonly<Record<string, SymbolReading>>;

const at = (values: number | ArrayLike<number>, replica: number): number =>
  typeof values === "number" ? values : (values[replica] ?? NaN);

function read({ kind, values, standardError }: Quantity, alive: readonly number[]): SymbolReading {
  const taken = Float64Array.from(alive, (replica) => at(values, replica));
  return {
    kind,
    values: taken,
    errors:
      standardError === undefined ? null : Float64Array.from(alive, (replica) => at(standardError, replica)),
    mean: mean(taken),
    spread: taken.length > 1 ? standardDeviation(taken) : 0,
  };
}

/** The theorem's symbols, measured on the replicas that are finite at the row. */
export function readSymbols(claim: TheoremClaim, context: BindContext<ParamSchema>): Readings {
  const { recording } = context;
  const alive: number[] = [];
  for (let r = 0; r < recording.replicas; r++) {
    const diverged = recording.divergedAt[r] ?? -1;
    if (diverged < 0 || diverged > context.step) alive.push(r);
  }
  return Object.fromEntries(
    Object.entries(claim.bind).map(([id, measure]) => [id, read(measure(context), alive)]),
  );
}

/** Values of all symbols for replica `r` (an index among those that were read). */
export const valuesOf = (readings: Readings, r: number): Record<string, number> =>
  Object.fromEntries(Object.entries(readings).map(([id, reading]) => [id, reading.values[r] ?? NaN]));

/** Symbols whose value is a Monte-Carlo mean with an error. */
export const estimated = (readings: Readings): readonly string[] =>
  Object.entries(readings)
    .filter(([, { errors }]) => errors?.some((error) => error > 0) ?? false)
    .map(([id]) => id);

/**
 * One side of the theorem for replica `r` with each estimated symbol moved by `z` standard errors, up or down, whichever
 * makes the side larger (`direction` 1) or smaller (-1). With z the normal quantile of 1 - alpha, the true side lies
 * beyond it with probability at most alpha a symbol.
 */
export function sideAtLimit(
  side: (values: Record<string, number>) => number,
  readings: Readings,
  r: number,
  z: number,
  direction: 1 | -1,
): number {
  const values = valuesOf(readings, r);
  for (const id of estimated(readings)) {
    const error = readings[id]?.errors?.[r] ?? 0;
    const value = values[id] ?? NaN;
    const up = side({ ...values, [id]: value + z * error });
    const down = side({ ...values, [id]: value - z * error });
    values[id] = direction * (up - down) >= 0 ? value + z * error : value - z * error;
  }
  return side(values);
}

/** A stage of the theorem's proof, over the replicas. */
export interface Stage {
  readonly says: string;
  readonly mean: number;
  /** 10 % and 90 % quantiles over the replicas. */
  readonly low: number;
  readonly high: number;
}

export const stageOf = (says: string, values: ArrayLike<number>): Stage => ({
  says,
  mean: mean(values),
  low: quantile(values, 0.1),
  high: quantile(values, 0.9),
});

/** The proof's stages, each the mean and the band over the replicas. */
export function stagesOf(theorem: AnyTheorem, readings: Readings, count: number): readonly Stage[] {
  return (theorem.chain ?? []).map(({ says, value }) =>
    stageOf(
      says,
      Float64Array.from({ length: count }, (_, r) => value(valuesOf(readings, r))),
    ),
  );
}
