/** Exponents of power laws of mean complexities, with one number a replica for their uncertainty. */
import { valuesAt, type Recording } from "@contract";
import { fitPowerLaw } from "@numerics/regression";
import { mean } from "@numerics/statistics";

/** Mean complexity over some replicas at a row, one number a setting. */
export function meanComplexities(
  recording: Recording,
  settings: number,
  row = recording.rows - 1,
  keep: (replica: number) => boolean = () => true,
): number[] {
  return Array.from({ length: settings }, (_, k) =>
    mean(valuesAt(recording, "complexity", row, k).filter((_value, replica) => keep(replica))),
  );
}

/** Slope of log mean complexity against log of the setting. */
export const exponentOf = (
  recording: Recording,
  settings: readonly number[],
  row?: number,
  keep?: (replica: number) => boolean,
): number => fitPowerLaw(settings, meanComplexities(recording, settings.length, row, keep)).slope;

/**
 * Jackknife pseudo-values of that slope, one a replica: R s - (R - 1) s_(-r), with s the slope of all replicas and s_(-r)
 * that without replica r. Their mean estimates the exponent and their scatter its error.
 * Source: B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap (1993), section 11.5.
 */
export function exponentPseudoValues(recording: Recording, settings: readonly number[]): Float64Array {
  const R = recording.replicas;
  const all = exponentOf(recording, settings);
  return Float64Array.from(
    { length: R },
    (_, r) => R * all - (R - 1) * exponentOf(recording, settings, undefined, (replica) => replica !== r),
  );
}
