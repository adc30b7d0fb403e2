/** What the lesson's claims and figures read from a recording of the network, one number a replica. */
import { valuesAt, type Recording } from "@contract";

function combine(
  recording: Recording,
  row: number | undefined,
  series: readonly string[],
  value: (...values: number[]) => number,
): Float64Array {
  const columns = series.map((name) => valuesAt(recording, name, row));
  return Float64Array.from({ length: recording.replicas }, (_, r) =>
    value(...columns.map((c) => c[r] ?? NaN)),
  );
}

/** rho = Tr(H Sigma) over the same with isotropic noise of the same power. */
export const networkRatio = (recording: Recording, row?: number): Float64Array =>
  combine(recording, row, ["shaped", "baseline"], (shaped, baseline) => shaped / baseline);

/** a = u1' Sigma u1 Tr H / (lambda_1 Tr Sigma) */
export const networkAlignment = (recording: Recording, row?: number): Float64Array =>
  combine(
    recording,
    row,
    ["alongLargest", "traceHessian", "largest", "traceCovariance"],
    (along, trace, largest, power) => (along * trace) / (largest * power),
  );

/** Loss rise of the covariance-shaped copies over that of the isotropic ones. */
export function riseRatio(recording: Recording, row?: number): Float64Array {
  const isotropic = valuesAt(recording, "rise", row, 1);
  return valuesAt(recording, "rise", row, 0).map((shaped, r) => shaped / (isotropic[r] ?? NaN));
}
