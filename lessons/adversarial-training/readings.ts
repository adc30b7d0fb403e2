/** What claims and figures read from the recordings, one number a replica. */
import { valuesAt, type Recording } from "@contract";
import { RADIUS_NAMES } from "./experiments/feature-model";
import { GAMMAS } from "./experiments/margin-bound";
import { MEASURED_EVERY } from "./experiments/robust-overfitting";
import { accuracy, type FeatureModel, type WeightSums } from "./feature-model";
import { confidenceTerm, marginBound, rampRiskOf, robustErrorOf } from "./margin-law";
import { crossingSampleSize } from "./sample-model";

const rowsOf = (recording: Recording): readonly number[] =>
  Array.from({ length: recording.rows }, (_, i) => i);

/** Sums of the weights of each replica for the training radius of this name, at a row (the last by default). */
export function weightSums(recording: Recording, radius: string, row?: number): readonly WeightSums[] {
  const k = RADIUS_NAMES.indexOf(radius);
  if (k < 0)
    throw new Error(`There is no training radius "${radius}"; there are ${RADIUS_NAMES.join(", ")}.`);
  const read = (series: string): Float64Array => valuesAt(recording, series, row, k);
  const [strong, weakSum, weakNorm, weakL1] = [
    read("strong"),
    read("weakSum"),
    read("weakNorm"),
    read("weakL1"),
  ];
  return Array.from(strong, (w, r) => ({
    strong: w,
    weakSum: weakSum[r] ?? NaN,
    weakNorm: weakNorm[r] ?? NaN,
    weakL1: weakL1[r] ?? NaN,
  }));
}

/** Exact accuracies at the worst point of a ball (radius 0: clean), in float64. */
export const accuracies = (model: FeatureModel, sums: readonly WeightSums[], radius = 0): Float64Array =>
  Float64Array.from(sums, (w) => accuracy(model, w, radius));

/** Sample size at which each replica's robust error crosses one half, for dimension number `index`. */
export function crossings(recording: Recording, index: number): Float64Array {
  const errors = rowsOf(recording).map((row) => valuesAt(recording, "robust", row, index));
  return Float64Array.from({ length: recording.replicas }, (_, r) =>
    crossingSampleSize(errors.map((row) => row[r] ?? NaN)),
  );
}

/** Complexity under attack over complexity without, for norm number `index`. */
export function complexityRatios(recording: Recording, row: number, index: number): Float64Array {
  const natural = valuesAt(recording, "natural", row, index);
  return valuesAt(recording, "attacked", row, index).map((value, r) => value / (natural[r] ?? NaN));
}

/** The terms of the margin bound and what they bound, at a row. */
export interface BoundReadings {
  readonly gamma: Float64Array;
  readonly trainingRamp: Float64Array;
  readonly complexity: Float64Array;
  readonly confidence: number;
  readonly total: Float64Array;
  readonly rampRisk: Float64Array;
  readonly robustError: Float64Array;
}

export function boundReadings(
  recording: Recording,
  row: number,
  p: { readonly gamma: number; readonly gammaChosen: "before" | "after"; readonly failure: number },
): BoundReadings {
  const complexity = valuesAt(recording, "complexity", row);
  const samples = valuesAt(recording, "samples", row)[0] ?? NaN;
  const [mean, spread] = [valuesAt(recording, "marginMean", row), valuesAt(recording, "marginSpread", row)];
  const listed = GAMMAS.map((gamma, k) => ({ gamma, ramps: valuesAt(recording, "rampByGamma", row, k) }));
  const fixed = { gamma: p.gamma, ramps: valuesAt(recording, "trainingRamp", row) };
  const candidates = p.gammaChosen === "after" ? listed : [fixed];
  const best = Array.from(complexity, (c, r) =>
    candidates
      .map(({ gamma, ramps }) => {
        const trainingRamp = ramps[r] ?? NaN;
        const terms = { trainingRamp, gamma, complexity: c, failure: p.failure, samples };
        return { gamma, trainingRamp, total: marginBound(terms) };
      })
      .reduce((a, b) => (b.total < a.total ? b : a)),
  );
  return {
    gamma: Float64Array.from(best, (b) => b.gamma),
    trainingRamp: Float64Array.from(best, (b) => b.trainingRamp),
    complexity,
    confidence: confidenceTerm(p.failure, samples),
    total: Float64Array.from(best, (b) => b.total),
    rampRisk: mean.map((m, r) => rampRiskOf(m, spread[r] ?? NaN, best[r]?.gamma ?? NaN)),
    robustError: mean.map((m, r) => robustErrorOf(m, spread[r] ?? NaN)),
  };
}

/** Rows of the overfitting experiment at which something was measured. */
export const measuredRows = (recording: Recording): readonly number[] =>
  rowsOf(recording).filter((row) => {
    const step = recording.steps[row] ?? NaN;
    return step % MEASURED_EVERY === 0 || step === recording.spec.params["epochs"];
  });

/** Largest value on the rows whose step is a multiple of `every`, less the value at the last row. */
export function dropFromBest(recording: Recording, series: string, every: number): Float64Array {
  const measured = rowsOf(recording).filter((row) => (recording.steps[row] ?? NaN) % every === 0);
  const last = valuesAt(recording, series);
  const values = measured.map((row) => valuesAt(recording, series, row));
  return last.map((end, r) => Math.max(...values.map((row) => row[r] ?? NaN)) - end);
}
