/** Gradient descent of a wide teacher on hard labels, in function space, in float64. */
import { sigmoid } from "./effective-logit";

/** Step length of the protocol. */
export const LEARNING_RATE = 4;

/**
 * Gradient steps taken as one after `done` of them, with as many times the learning rate. Late in training a step moves
 * the logits so little that ten at once follow the same curve, in a tenth of the time.
 */
export const stride = (done: number): number => (done < 100 ? 1 : done < 300 ? 5 : 10);

/** Product of a matrix (rows, n) and a vector (n), with four sums at a time: this is where the time goes. */
export function apply(matrix: Float64Array, x: Float64Array): Float64Array {
  const n = x.length;
  const out = new Float64Array(matrix.length / n);
  for (let i = 0; i < out.length; i++) {
    const row = i * n;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let j = 0;
    for (; j + 4 <= n; j += 4) {
      s0 += (matrix[row + j] ?? NaN) * (x[j] ?? NaN);
      s1 += (matrix[row + j + 1] ?? NaN) * (x[j + 1] ?? NaN);
      s2 += (matrix[row + j + 2] ?? NaN) * (x[j + 2] ?? NaN);
      s3 += (matrix[row + j + 3] ?? NaN) * (x[j + 3] ?? NaN);
    }
    for (; j < n; j++) s0 += (matrix[row + j] ?? NaN) * (x[j] ?? NaN);
    out[i] = s0 + s1 + s2 + s3;
  }
  return out;
}

/**
 * Coefficients (n) after the steps from, ..., to - 1 of c <- c - (eta / n) (sigma(G c) - y), the logits at the sample being
 * G c with its Gram matrix G (n, n) and y its labels in {0, 1}. `together` says how many steps are taken as one.
 */
export function descend(
  gram: Float64Array,
  labels: Float64Array,
  start: Float64Array,
  { from, to, together = stride }: { from: number; to: number; together?: (done: number) => number },
): Float64Array {
  const n = labels.length;
  const c = start.slice();
  let done = from;
  while (done < to) {
    const steps = Math.min(together(done), to - done);
    const logits = apply(gram, c);
    const rate = (LEARNING_RATE * steps) / n;
    for (let i = 0; i < n; i++)
      c[i] = (c[i] ?? NaN) - rate * (sigmoid(logits[i] ?? NaN) - (labels[i] ?? NaN));
    done += steps;
  }
  return c;
}
