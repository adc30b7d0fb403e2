/**
 * Float64 work inside an experiment, replica by replica: for quantities that float32 tensors cannot hold to the accuracy
 * a theorem is judged with, such as Gram matrices near singularity.
 */
import type { Tensor } from "@contract";

/**
 * The numbers of a fresh draw (R, ...) as one float64 array a replica. It reads the draw back, which on the backends in
 * use is a copy; meant for `init`, never for a tensor that was computed from others.
 */
export function replicaArrays(draw: Tensor): readonly Float64Array[] {
  const replicas = draw.shape[0];
  const size = draw.size / replicas;
  const data = draw.dataSync();
  return Array.from({ length: replicas }, (_, r) => Float64Array.from(data.slice(r * size, (r + 1) * size)));
}

/** Values of one series from each replica's own: numbers give (R), arrays of k numbers (R, k) row by row. */
export function seriesOf(values: readonly (number | ArrayLike<number>)[]): Float64Array {
  return Float64Array.from(
    values.flatMap((value) => (typeof value === "number" ? [value] : Array.from(value))),
  );
}
