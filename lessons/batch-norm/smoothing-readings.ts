/** What is read off a run of the smoothing experiment. */
import { valuesAt, type Recording } from "@contract";
import { mean, median } from "@numerics/statistics";
import { NETWORKS } from "./experiments/smoothing";

type Network = (typeof NETWORKS)[number];

/** A statistic over the rows of a run, one number a replica. */
function overRows(
  recording: Recording,
  series: "smoothness" | "range",
  network: Network,
  of: (values: ArrayLike<number>) => number,
): Float64Array {
  const component = NETWORKS.indexOf(network);
  const rows = Array.from({ length: recording.rows }, (_, row) =>
    valuesAt(recording, series, row, component),
  );
  return Float64Array.from({ length: recording.replicas }, (_, r) => of(rows.map((row) => row[r] ?? NaN)));
}

/** Median over the training of the effective smoothness. */
export const typicalSmoothness = (recording: Recording, network: Network): Float64Array =>
  overRows(recording, "smoothness", network, median);

/** Mean over the training of the range of the loss along the gradient. */
export const meanRange = (recording: Recording, network: Network): Float64Array =>
  overRows(recording, "range", network, mean);

export function smoothnessRatio(recording: Recording): Float64Array {
  const normalised = typicalSmoothness(recording, "with BN");
  return typicalSmoothness(recording, "without BN").map((plain, r) => plain / (normalised[r] ?? NaN));
}
