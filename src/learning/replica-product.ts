/**
 * Products of matrices, one pair a replica. On WebAssembly stock TensorFlow.js multiplies a batch of matrices by a scalar
 * loop, about 2 GFLOP/s, but a single pair without transpositions by a SIMD kernel, 10 to 25 GFLOP/s; and it adds a bias
 * to a batch by a loop ten times slower than the product. So a batch is cut into its pairs here. A replica's product is
 * the same numbers whatever the number of replicas.
 */
import type * as tfTypes from "@tensorflow/tfjs-core";
import type { Tensor, Tensorflow } from "@contract";

type Matrix = tfTypes.Tensor2D;

/**
 * The matrices (rows, columns) of a batch, one a replica. Cut once and used often, a left factor is copied only once and a
 * right factor is packed for the kernel only once.
 */
export type Factor = readonly Matrix[];

/** Cuts a batch (R, rows, columns) into its R matrices. */
export function factorOf(tf: Tensorflow, batch: Tensor): Factor {
  const [replicas = 1, rows = 1, columns = 1] = batch.shape;
  if (replicas === 1) return [tf.reshape(batch, [rows, columns])];
  // gatherND copies one block; a slice on WebAssembly copies the whole batch first.
  return Array.from({ length: replicas }, (_, r) =>
    tf.reshape(tf.gatherND(batch, tf.tensor2d([r], [1, 1], "int32")), [rows, columns]),
  );
}

/** The transposed matrices of a batch: (columns, rows) each. */
export const transposedFactorOf = (tf: Tensorflow, batch: Tensor): Factor =>
  factorOf(tf, tf.transpose(batch, [0, 2, 1]));

function join(tf: Tensorflow, products: readonly Tensor[]): Tensor {
  const [first, ...rest] = products;
  if (!first) throw new Error("A product needs at least one replica.");
  const [rows = 1, columns = 1] = first.shape;
  return tf.reshape(rest.length === 0 ? first : tf.concat([first, ...rest], 0), [
    products.length,
    rows,
    columns,
  ]);
}

const isFactor = (x: Tensor | Factor): x is Factor => Array.isArray(x);

function pairs(tf: Tensorflow, x: Tensor | Factor, factor: Factor): readonly (readonly [Matrix, Matrix])[] {
  const left = isFactor(x) ? x : factorOf(tf, x);
  if (left.length !== factor.length)
    throw new Error(
      `A product needs one matrix a replica on each side; there are ${String(left.length)} and ${String(factor.length)}.`,
    );
  return left.map((matrix, r) => [matrix, factor[r] ?? matrix]);
}

/** x W for each replica: (R, M, K) times the factor of a batch (R, K, N) is (R, M, N). */
export const times = (tf: Tensorflow, x: Tensor | Factor, factor: Factor): Tensor =>
  join(
    tf,
    pairs(tf, x, factor).map(([a, b]) => tf.matMul(a, b)),
  );

/** Rows of biases (R, 1, N), one a replica, in the form that the fused kernel takes. */
export function biasesOf(tf: Tensorflow, batch: Tensor): readonly tfTypes.Tensor1D[] {
  const [replicas = 1, , columns = 1] = batch.shape;
  const flat: tfTypes.Tensor1D = tf.reshape(batch, [batch.size]);
  // A slice has data of its own; the kernel looks at the shape in which the data was made.
  return Array.from({ length: replicas }, (_, r) => tf.slice1d(flat, r * columns, columns));
}

/** x W + b, or max(0, x W + b), for each replica. */
export const affine = (
  tf: Tensorflow,
  x: Tensor | Factor,
  factor: Factor,
  biases: readonly tfTypes.Tensor1D[],
  activation: "linear" | "relu" = "linear",
): Tensor =>
  join(
    tf,
    pairs(tf, x, factor).map(([a, b], r) => {
      const bias = biases[r];
      if (!bias)
        throw new Error(`Replica ${String(r)} has no biases; there are ${String(biases.length)} rows.`);
      return tf.fused.matMul({ a, b, bias, activation });
    }),
  );

/** x^T y for each replica: (R, M, K) and the factor of (R, M, N) give (R, K, N). */
export const crossProduct = (tf: Tensorflow, x: Tensor, y: Factor): Tensor =>
  times(tf, tf.transpose(x, [0, 2, 1]), y);
