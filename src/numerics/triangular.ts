/**
 * Solves with a lower triangular matrix, in float64, row-major. The leading n x n block of a Cholesky factor is the
 * factor of the leading block of the matrix, and the first n rows of L^-1 B are those of the smaller problem: one
 * factorisation serves a whole nested family of samples.
 */
import { requireShape, type Matrix } from "./linear-algebra";

/** Columns handled together, so that their part of the result stays in the processor's cache. */
const TILE = 64;

/**
 * X (n, k) with L X = B, by forward substitution: x_i = (b_i - sum_{j < i} L_ij x_j) / L_ii. L (n, n) is lower
 * triangular with a diagonal free of zeros; its upper part is not read. B is (n, k). n^2 k / 2 multiplications.
 * Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th edition (2013), algorithm 3.1.1.
 */
export function forwardSubstitute(lower: Matrix, b: Matrix, n: number, k = 1): Float64Array {
  requireShape("The triangular matrix", lower, n, n);
  requireShape("The right sides", b, n, k);
  const x = Float64Array.from(b);
  for (let from = 0; from < k; from += TILE) {
    const to = Math.min(k, from + TILE);
    for (let i = 0; i < n; i++) {
      const row = i * k;
      let j = 0;
      // Four rows at a time: a quarter of the loads and stores of x_i.
      for (; j + 4 <= i; j += 4) {
        const at = i * n + j;
        const f0 = lower[at]!;
        const f1 = lower[at + 1]!;
        const f2 = lower[at + 2]!;
        const f3 = lower[at + 3]!;
        const above = j * k;
        for (let c = from; c < to; c++)
          x[row + c]! -=
            f0 * x[above + c]! +
            f1 * x[above + k + c]! +
            f2 * x[above + 2 * k + c]! +
            f3 * x[above + 3 * k + c]!;
      }
      for (; j < i; j++) {
        const factor = lower[i * n + j]!;
        const above = j * k;
        for (let c = from; c < to; c++) x[row + c]! -= factor * x[above + c]!;
      }
      const pivot = lower[i * n + i]!;
      for (let c = from; c < to; c++) x[row + c]! /= pivot;
    }
  }
  return x;
}

/**
 * X (n, k) with L^T X = B, by backward substitution; arguments as above. After `forwardSubstitute` with the Cholesky
 * factor of a it gives the solution of a X = B.
 */
export function backSubstituteTransposed(lower: Matrix, b: Matrix, n: number, k = 1): Float64Array {
  requireShape("The triangular matrix", lower, n, n);
  requireShape("The right sides", b, n, k);
  const x = Float64Array.from(b);
  for (let i = n - 1; i >= 0; i--) {
    const row = i * k;
    const pivot = lower[i * n + i]!;
    for (let c = 0; c < k; c++) x[row + c]! /= pivot;
    for (let j = 0; j < i; j++) {
      const factor = lower[i * n + j]!;
      const above = j * k;
      for (let c = 0; c < k; c++) x[above + c]! -= factor * x[row + c]!;
    }
  }
  return x;
}

/** X (n, k) with a X = B for a = L L^T, L the Cholesky factor of a. */
export const choleskySolve = (factor: Matrix, b: Matrix, n: number, k = 1): Float64Array =>
  backSubstituteTransposed(factor, forwardSubstitute(factor, b, n, k), n, k);
