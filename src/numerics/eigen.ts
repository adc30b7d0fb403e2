/**
 * Eigenvalues of symmetric matrices and singular values, in float64. Matrices are row-major, as in linear-algebra.ts.
 */
import {
  identity,
  largestMagnitude,
  matmul,
  matvec,
  norm,
  requireShape,
  transpose,
  type Matrix,
} from "./linear-algebra";

export interface Eigen {
  /** Eigenvalues (n), largest first. */
  readonly values: Float64Array;
  /** Orthonormal eigenvectors (n, n), one a row, in the order of the values. */
  readonly vectors: Float64Array;
}

/** Sweeps over all pairs; convergence is quadratic, and 6 to 10 are usual. */
const MAX_SWEEPS = 60;

/**
 * Eigendecomposition a = sum_i values[i] v_i v_i^T of a symmetric (n, n) matrix by cyclic Jacobi rotations; about 10
 * n^3 multiplications. The symmetric part of a is taken; an asymmetry beyond 1e-8 of the largest entry, and entries
 * that are not finite, are refused. The sign of a vector makes its entry of largest magnitude positive.
 * Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th edition (2013), section 8.5.
 */
export function symmetricEigen(a: Matrix, n: number): Eigen {
  const work = symmetricPart(a, n);
  const basis = identity(n);
  const negligible = 0.25 * Number.EPSILON * largestMagnitude(work);
  for (let sweep = 0; offDiagonal(work, n) > negligible; sweep++) {
    if (sweep === MAX_SWEEPS)
      throw new Error(`Jacobi rotations did not converge on a ${String(n)} x ${String(n)} matrix.`);
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(work, basis, n, p, q);
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => work[j * n + j]! - work[i * n + i]!);
  const values = Float64Array.from(order, (i) => work[i * n + i]!);
  const vectors = new Float64Array(n * n);
  order.forEach((from, to) => {
    const row = basis.subarray(from * n, (from + 1) * n);
    const largest = row.reduce((best, v) => (Math.abs(v) > Math.abs(best) * (1 + 1e-9) ? v : best), 0);
    vectors.set(largest < 0 ? row.map((v) => -v) : row, to * n);
  });
  return { values, vectors };
}

function symmetricPart(a: Matrix, n: number): Float64Array {
  requireShape("The symmetric matrix", a, n, n);
  const out = new Float64Array(n * n);
  let largest = 0;
  let asymmetry = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const above = a[i * n + j]!;
      const below = a[j * n + i]!;
      if (!Number.isFinite(above))
        throw new Error(
          `Entry (${String(i)}, ${String(j)}) is ${String(above)}; eigenvalues need finite entries.`,
        );
      out[i * n + j] = 0.5 * (above + below);
      largest = Math.max(largest, Math.abs(above));
      asymmetry = Math.max(asymmetry, Math.abs(above - below));
    }
  if (asymmetry > 1e-8 * largest)
    throw new Error(`The matrix is not symmetric: two mirrored entries differ by ${String(asymmetry)}.`);
  return out;
}

/** Largest magnitude of an entry above the diagonal. */
function offDiagonal(a: Float64Array, n: number): number {
  let largest = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) largest = Math.max(largest, Math.abs(a[i * n + j]!));
  return largest;
}

/** One rotation in the plane (p, q) that makes entry (p, q) zero; `basis` keeps the eigenvectors as rows. */
function rotate(a: Float64Array, basis: Float64Array, n: number, p: number, q: number): void {
  const off = a[p * n + q]!;
  if (off === 0) return;
  const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * off);
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let i = 0; i < n; i++) {
    const ip = a[i * n + p]!;
    const iq = a[i * n + q]!;
    a[i * n + p] = cosine * ip - sine * iq;
    a[i * n + q] = sine * ip + cosine * iq;
  }
  for (const m of [a, basis])
    for (let i = 0; i < n; i++) {
      const pi = m[p * n + i]!;
      const qi = m[q * n + i]!;
      m[p * n + i] = cosine * pi - sine * qi;
      m[q * n + i] = sine * pi + cosine * qi;
    }
  a[p * n + q] = 0;
  a[q * n + p] = 0;
}

/**
 * Symmetric function sum_i f(values[i]) v_i v_i^T (n, n): square root, inverse, logarithm or exponential of a matrix.
 */
export function spectralFunction({ values, vectors }: Eigen, f: (value: number) => number): Float64Array {
  const n = values.length;
  const scaled = Float64Array.from(vectors, (v, at) => v * f(values[Math.floor(at / n)]!));
  return matmul(transpose(vectors, n, n), scaled, n, n, n);
}

/**
 * Singular values (min(m, n)) of an (m, n) matrix, largest first: roots of the eigenvalues of the smaller Gram
 * matrix, so those below 1e-8 of the largest are rounding.
 */
export function singularValues(a: Matrix, m: number, n: number): Float64Array {
  const other = transpose(a, m, n);
  const gram = m <= n ? matmul(a, other, m, n, m) : matmul(other, a, n, m, n);
  return symmetricEigen(gram, Math.min(m, n)).values.map((v) => Math.sqrt(Math.max(v, 0)));
}

/**
 * Spectral norm (largest singular value) of an (m, n) matrix by power iteration on a^T a. The estimate |a x| / |x|
 * grows towards the norm; its error falls like (second / first singular value)^(4 k) in k iterations, so equal
 * leading values do no harm and nearly equal ones are slow. Stops when the error, extrapolated from the last two
 * gains as a geometric series, is below `tolerance` relatively. Fixed start, no random numbers. Throws if
 * `maxIterations` do not suffice.
 * Source: Golub and Van Loan (2013), section 8.2.1.
 */
export function spectralNorm(
  a: Matrix,
  m: number,
  n: number,
  tolerance = 1e-12,
  maxIterations = 100_000,
): number {
  const size = norm(a);
  if (size === 0) return 0;
  if (!Number.isFinite(size)) throw new Error("The spectral norm needs a matrix of finite entries.");
  const scaled = Float64Array.from(a, (v) => v / size); // so that no product leaves the range of doubles
  const other = transpose(scaled, m, n);
  // No pattern that a structured matrix might share: orthogonal to its leading vector only by accident.
  let x: Float64Array = Float64Array.from({ length: n }, (_, i) => 1 + 0.5 * Math.sin(1 + i * i));
  let estimate = 0;
  let gain = Infinity;
  for (let i = 0; i < maxIterations; i++) {
    const length = norm(x);
    const unit = x.map((v) => v / length);
    const image = matvec(scaled, unit, m, n); // (m)
    const next = norm(image);
    const lastGain = gain;
    gain = next - estimate;
    estimate = next;
    const isAtRounding = gain <= 4 * Number.EPSILON * estimate;
    // The first two gains are from the start and say nothing of the rate.
    if (
      i >= 2 &&
      (isAtRounding || (gain < lastGain && gain ** 2 / (lastGain - gain) <= tolerance * estimate))
    )
      return size * estimate;
    x = matvec(other, image, n, m); // (n)
  }
  throw new Error(
    `Power iteration did not reach a relative ${String(tolerance)} in ${String(maxIterations)} iterations: the leading singular values nearly agree. Use singularValues instead.`,
  );
}
