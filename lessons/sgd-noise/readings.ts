/** What the lesson's claims and figures read from a recording of the two wells. */
import { valuesAt, type ParamSchema, type BindContext, type Recording, type RunSpec } from "@contract";
import type { LinearChain } from "@theory/exit-time";
import { ridgeOf, type Wells } from "./landscape";
import { NOISE_KINDS, type NoiseKind, type NoiseShape } from "./noise-shape";

/** Values of `series` for one kind of noise at a row (the last by default), one number a replica. */
export const ofKind = (recording: Recording, series: string, kind: NoiseKind, row?: number): Float64Array =>
  valuesAt(recording, series, row, NOISE_KINDS.indexOf(kind));

/** min(T, k) for each replica: updates to the first exit, cut off at the updates made. */
export function cutExitSteps(recording: Recording, kind: NoiseKind, row = recording.rows - 1): Float64Array {
  const now = recording.steps[row] ?? NaN;
  return ofKind(recording, "exitStep", kind, row).map((exit) => (exit > 0 ? exit : now));
}

/** True unless the learning rate was changed during the run: the closed forms are for a constant one. */
export const hasConstantRate = (spec: RunSpec): boolean =>
  !spec.changes.some((change) => change.name === "learningRate");

/** The learning rate of the whole run; NaN if it was changed on the way. */
export const constantRate = <P extends ParamSchema>(
  at: BindContext<P> & { readonly params: { readonly learningRate: number } },
): number => (hasConstantRate(at.recording.spec) ? at.params.learningRate : NaN);

/** The steep coordinate on the axis a = 0 as a chain with two ends, started at the sharp minimum. */
export function steepChain(wells: Wells, shape: NoiseShape, learningRate: number): LinearChain {
  const { ahead, behind } = ridgeOf(wells);
  return { shrink: 1 - learningRate * wells.steep, spread: Math.sqrt(shape.steep), ahead, behind };
}
