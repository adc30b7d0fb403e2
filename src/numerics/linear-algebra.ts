/**
 * Small dense matrices in float64, row-major: entry (i, j) of an (m, n) matrix is `a[i * n + j]`. Every function
 * returns new arrays and leaves its arguments as they are. Meant for up to a few hundred rows: cubic algorithms
 * without blocking.
 */

export type Vector = ArrayLike<number>;
/** Entries of a matrix, row by row; its shape is passed beside it. */
export type Matrix = ArrayLike<number>;

export function requireShape(name: string, a: ArrayLike<number>, rows: number, columns: number): void {
  if (a.length !== rows * columns)
    throw new Error(
      `${name} should be a ${String(rows)} x ${String(columns)} matrix of ${String(rows * columns)} entries; it has ${String(a.length)}.`,
    );
}

/** Identity matrix (n, n). */
export function identity(n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) out[i * n + i] = 1;
  return out;
}

/** Diagonal matrix (n, n) of the given entries (n). */
export function diagonal(entries: Vector): Float64Array {
  const n = entries.length;
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) out[i * n + i] = entries[i]!;
  return out;
}

/** Transpose (n, m) of an (m, n) matrix. */
export function transpose(a: Matrix, m: number, n: number): Float64Array {
  requireShape("The matrix to transpose", a, m, n);
  const out = new Float64Array(m * n);
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) out[j * m + i] = a[i * n + j]!;
  return out;
}

/** Product (m, n) of an (m, k) and a (k, n) matrix. */
export function matmul(a: Matrix, b: Matrix, m: number, k: number, n: number): Float64Array {
  requireShape("The left factor", a, m, k);
  requireShape("The right factor", b, k, n);
  const out = new Float64Array(m * n);
  for (let i = 0; i < m; i++)
    for (let l = 0; l < k; l++) {
      const factor = a[i * k + l]!;
      for (let j = 0; j < n; j++) out[i * n + j]! += factor * b[l * n + j]!;
    }
  return out;
}

/** Product (m) of an (m, n) matrix and a vector (n). */
export const matvec = (a: Matrix, x: Vector, m: number, n: number): Float64Array => matmul(a, x, m, n, 1);

/** Inner product of two vectors of one length. */
export function dot(x: Vector, y: Vector): number {
  const n = x.length;
  if (y.length !== n)
    throw new Error(
      `An inner product needs vectors of one length; these have ${String(n)} and ${String(y.length)}.`,
    );
  let total = 0;
  for (let i = 0; i < n; i++) total += x[i]! * y[i]!;
  return total;
}

/** Largest magnitude of an entry; 0 where there is none, NaN where one is NaN. */
export function largestMagnitude(x: Vector): number {
  const n = x.length;
  let largest = 0;
  for (let i = 0; i < n; i++) largest = Math.max(largest, Math.abs(x[i]!));
  return largest;
}

/** Euclidean norm, or the Frobenius norm of a matrix; scaled so that no square leaves the range of doubles. */
export function norm(x: Vector): number {
  const largest = largestMagnitude(x);
  if (!(largest > 0 && largest < Infinity)) return largest;
  const n = x.length;
  let total = 0;
  for (let i = 0; i < n; i++) total += (x[i]! / largest) ** 2;
  return largest * Math.sqrt(total);
}

/** Sum of the diagonal of an (n, n) matrix. */
export function trace(a: Matrix, n: number): number {
  requireShape("The matrix", a, n, n);
  let total = 0;
  for (let i = 0; i < n; i++) total += a[i * n + i]!;
  return total;
}

/**
 * Solution X (n, k) of a X = b for an (n, n) matrix a and (n, k) right sides, by elimination with row pivoting. Null
 * where a pivot is zero, or below n eps times the largest entry: a is singular to working precision.
 * Source: Golub and Van Loan (2013), algorithm 3.4.1.
 */
export function solve(a: Matrix, b: Matrix, n: number, k = 1): Float64Array | null {
  requireShape("The matrix of the system", a, n, n);
  requireShape("The right side", b, n, k);
  const work = Float64Array.from(a);
  const x = Float64Array.from(b);
  const smallest = n * Number.EPSILON * largestMagnitude(work);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++)
      if (Math.abs(work[i * n + column]!) > Math.abs(work[pivot * n + column]!)) pivot = i;
    if (!(Math.abs(work[pivot * n + column]!) > smallest)) return null;
    swapRows(work, n, column, pivot);
    swapRows(x, k, column, pivot);
    for (let i = column + 1; i < n; i++) {
      const factor = work[i * n + column]! / work[column * n + column]!;
      for (let j = column; j < n; j++) work[i * n + j]! -= factor * work[column * n + j]!;
      for (let j = 0; j < k; j++) x[i * k + j]! -= factor * x[column * k + j]!;
    }
  }
  for (let i = n - 1; i >= 0; i--)
    for (let j = 0; j < k; j++) {
      let rest = x[i * k + j]!;
      for (let l = i + 1; l < n; l++) rest -= work[i * n + l]! * x[l * k + j]!;
      x[i * k + j] = rest / work[i * n + i]!;
    }
  return x;
}

function swapRows(a: Float64Array, columns: number, i: number, j: number): void {
  if (i === j) return;
  const row = a.slice(i * columns, (i + 1) * columns);
  a.copyWithin(i * columns, j * columns, (j + 1) * columns);
  a.set(row, j * columns);
}

/** Inverse of an (n, n) matrix, or null where it is singular to working precision. */
export const inverse = (a: Matrix, n: number): Float64Array | null => solve(a, identity(n), n, n);

/**
 * Orthonormal rows (m, n) that span the same spaces as the first 1, 2, ..., m rows of an (m, n) matrix, m <= n, by
 * modified Gram-Schmidt done twice, after which they are orthonormal to rounding. Null where a row lies in the span
 * of those before it to 1e-12 of its length.
 * Source: L. Giraud, J. Langou, M. Rozloznik, "The loss of orthogonality in the Gram-Schmidt orthogonalization
 * process", Computers and Mathematics with Applications 50 (2005), 1069-1075 ("twice is enough").
 */
export function gramSchmidt(rows: Matrix, m: number, n: number): Float64Array | null {
  requireShape("The matrix to orthonormalise", rows, m, n);
  const out = Float64Array.from(rows);
  for (let i = 0; i < m; i++) {
    const row = out.subarray(i * n, (i + 1) * n);
    const before = norm(row);
    for (let pass = 0; pass < 2; pass++)
      for (let j = 0; j < i; j++) {
        const other = out.subarray(j * n, (j + 1) * n);
        const overlap = dot(row, other);
        for (let l = 0; l < n; l++) row[l]! -= overlap * other[l]!;
      }
    const after = norm(row);
    if (!(after > 1e-12 * before)) return null;
    for (let l = 0; l < n; l++) row[l]! /= after;
  }
  return out;
}
