/**
 * The experiment on linear students: points whose angle to the teacher follows a designed law, the student that
 * interpolates the teacher's logits, and its rival that fits hard labels.
 */
import { dot, gramSchmidt } from "@numerics/linear-algebra";
import { sigmoid } from "./effective-logit";

/** Length of the teacher's weights w* = 3 e_1: only the hard labels' rival would notice another. */
export const TEACHER_NORM = 3;

/** Sample sizes tried for students in R^dim: up to dim - 1, beyond which the teacher is found exactly. */
export const sampleSizes = (dim: number): readonly number[] => [
  ...[2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 35, 40, 45, 60, 80].filter((n) => n < dim - 1),
  dim - 1,
];

/**
 * Point x = s (cos theta e_1 + sin theta v) with theta = (pi/2)(1 - u^(1/kappa)), from a uniform number, a sign and dim - 1
 * normals that give the direction v; written to `out` from `offset` on.
 */
export function designedPoint(
  out: Float64Array,
  offset: number,
  from: {
    readonly uniform: number;
    readonly sign: number;
    readonly normals: Float64Array;
    readonly kappa: number;
  },
): void {
  const { uniform, sign, normals, kappa } = from;
  const angle = (Math.PI / 2) * (1 - uniform ** (1 / kappa));
  const scale = (sign * Math.sin(angle)) / Math.sqrt(dot(normals, normals));
  out[offset] = sign * Math.cos(angle);
  normals.forEach((z, j) => {
    out[offset + 1 + j] = scale * z;
  });
}

/** A student's weights relative to the teacher's direction e_1. */
export interface Student {
  /** |w| over the teacher's norm. */
  readonly normShare: number;
  /** Angle between student and teacher in radians, in [0, pi]. */
  readonly angle: number;
}

/** Projection of the teacher on the span of the points (n, dim): what interpolating its logits from zero converges to. */
export function interpolatingStudent(points: Float64Array, n: number, dim: number): Student {
  const basis = gramSchmidt(points.subarray(0, n * dim), n, dim);
  if (!basis) throw new Error(`The ${String(n)} points do not span ${String(n)} dimensions.`);
  let square = 0;
  for (let i = 0; i < n; i++) square += (basis[i * dim] ?? NaN) ** 2;
  const share = Math.min(1, Math.sqrt(square));
  return { normShare: share, angle: Math.acos(share) };
}

/**
 * Gradient descent on the mean logistic loss of the teacher's signs, from zero. It stays in the span of the points, so
 * that their Gram matrix suffices: w = sum_i c_i x_i, c_i <- c_i + (eta / n) (y_i - sigma(w . x_i)).
 */
export function hardLabelStudent(
  points: Float64Array,
  n: number,
  dim: number,
  training: { readonly updates: number; readonly learningRate: number },
): Student {
  const rows = Array.from({ length: n }, (_, i) => points.subarray(i * dim, (i + 1) * dim));
  const gram = Float64Array.from({ length: n * n }, (_, k) =>
    dot(rows[Math.floor(k / n)] ?? [], rows[k % n] ?? []),
  );
  const labels = rows.map((x) => ((x[0] ?? NaN) > 0 ? 1 : 0));
  const weights = new Float64Array(n);
  const logits = new Float64Array(n);
  const rate = training.learningRate / n;
  for (let t = 0; t < training.updates; t++) {
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += (gram[i * n + j] ?? NaN) * (weights[j] ?? NaN);
      logits[i] = sum;
    }
    for (let i = 0; i < n; i++)
      weights[i] = (weights[i] ?? NaN) + rate * ((labels[i] ?? NaN) - sigmoid(logits[i] ?? NaN));
  }
  let along = 0;
  let square = 0;
  for (let i = 0; i < n; i++) {
    along += (weights[i] ?? NaN) * (rows[i]?.[0] ?? NaN);
    for (let j = 0; j < n; j++)
      square += (weights[i] ?? NaN) * (gram[i * n + j] ?? NaN) * (weights[j] ?? NaN);
  }
  const norm = Math.sqrt(square);
  return { normShare: norm / TEACHER_NORM, angle: Math.acos(Math.max(-1, Math.min(1, along / norm))) };
}
