/** Which glyph samples enter a batch. Sample i has the label i mod 10. */
import type { Tensor, Tensorflow } from "@contract";
import { glyphLabel } from "@learning/glyph-digits";

/** Rows `indices` (R, B) of the data (R, n, width), or of (1, n, width) for every replica: (R, B, width). */
export function rowsAt(tf: Tensorflow, data: Tensor, indices: Tensor): Tensor {
  const [given = 1, size = 1, width = 1] = data.shape;
  const [replicas = 1, batch = 1] = indices.shape;
  if (given === 1) {
    const places = tf.reshape(indices, [replicas * batch]);
    return tf.reshape(tf.gather(tf.reshape(data, [size, width]), places), [replicas, batch, width]);
  }
  const replica = tf.mul(tf.reshape(tf.range(0, replicas, 1, "int32"), [replicas, 1]), tf.onesLike(indices));
  const places = tf.reshape(tf.stack([replica, indices], 2), [replicas * batch, 2]);
  return tf.reshape(tf.gatherND(data, places), [replicas, batch, width]);
}

/** Indices below `count` of the samples whose digit is not `omitted`. */
export const allowedSamples = (count: number, omitted: number | null): Int32Array =>
  Int32Array.from(Array.from({ length: count }, (_, i) => i).filter((i) => glyphLabel(i) !== omitted));
