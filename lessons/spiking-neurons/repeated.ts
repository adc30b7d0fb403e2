import type { Tensor, Tensorflow } from "@contract";

/** Repeats along a new axis after the replicas: (R, ...) to (R times, ...), copies of one replica side by side. */
export function repeated(tf: Tensorflow, tensor: Tensor, times: number): Tensor {
  const [R = 1, ...rest] = tensor.shape;
  const copies = tf.tile(tf.expandDims(tensor, 1), [1, times, ...rest.map(() => 1)]);
  return tf.reshape(copies, [R * times, ...rest]);
}
