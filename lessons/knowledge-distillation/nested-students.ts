/**
 * Students that interpolate n logits of a linear teacher in feature space, measured at test points through kernels, in
 * float64. With the Cholesky factor K = L L^T of the sample's Gram matrix, b = L^-1 z and V = L^-1 k(x): the student's
 * logit at x is V . b, its squared norm |b|^2, and the squared distance of phi(x) from the span of the sample's features
 * is k(x, x) - |V|^2 (the power function).
 */
import { cholesky } from "@numerics/cholesky";
import { forwardSubstitute } from "@numerics/triangular";
import { crossKernel, gram, kernel, type Points } from "./tangent-features";

/** What the students of one sample are measured on. */
export interface Setting {
  readonly width: number;
  readonly sample: Points;
  readonly tests: Points;
  /** Teacher's logits w* . phi at the sample and at the test points. */
  readonly sampleLogits: Float64Array;
  readonly testLogits: Float64Array;
  /** |w*|. */
  readonly teacherNorm: number;
  /** Ridge on the Gram matrix of the student with hard labels; 0 interpolates. */
  readonly hardRidge: number;
}

export interface Transfer {
  /** Angle between student and teacher in feature space, in radians. */
  readonly angle: number;
  /** |w* - w_n|. */
  readonly missing: number;
  /** Shares of the test points on which the student and the teacher disagree. */
  readonly distilled: number;
  readonly hardLabels: number;
  /** Shares of the test points that the two bounds count. */
  readonly angleBound: number;
  readonly powerBound: number;
}

/** Size of the logits that stand for hard labels. */
const HARD_LOGIT = 4;
/** Relative to the mean diagonal entry: against rounding where the sample nearly fills the space. */
const JITTER = 1e-10;

function gramFactor(width: number, sample: Points, n: number, ridge: number): Float64Array {
  const matrix = gram(width, sample, n, ridge);
  let trace = 0;
  for (let i = 0; i < n; i++) trace += matrix[i * n + i] ?? NaN;
  for (let i = 0; i < n; i++) matrix[i * n + i] = (matrix[i * n + i] ?? NaN) + (JITTER * trace) / n;
  const factor = cholesky(matrix, n);
  if (!factor) throw new Error(`The Gram matrix of ${String(n)} features is singular to rounding.`);
  return factor;
}

/** Sums over i of V_ij b_i and of V_ij^2 for every column j of V (n, count). */
function projections(v: Float64Array, b: Float64Array, count: number) {
  const logits = new Float64Array(count);
  const squares = new Float64Array(count);
  b.forEach((bi, i) => {
    for (let j = 0; j < count; j++) {
      const value = v[i * count + j] ?? NaN;
      logits[j] = (logits[j] ?? NaN) + value * bi;
      squares[j] = (squares[j] ?? NaN) + value * value;
    }
  });
  return { logits, squares };
}

/** The students of the first n points of the sample. */
export function transferAt(setting: Setting, n: number): Transfer {
  const { width, sample, tests, testLogits, teacherNorm, hardRidge } = setting;
  const count = tests.count;
  const factor = gramFactor(width, sample, n, 0);
  const cross = crossKernel(width, sample, tests, n, count);
  const v = forwardSubstitute(factor, cross, n, count);
  const b = forwardSubstitute(factor, setting.sampleLogits.subarray(0, n), n);
  const { logits, squares } = projections(v, b, count);

  const hardTargets = setting.sampleLogits.subarray(0, n).map((z) => (z > 0 ? HARD_LOGIT : -HARD_LOGIT));
  const hardFactor = hardRidge > 0 ? gramFactor(width, sample, n, hardRidge) : factor;
  const hardV = hardRidge > 0 ? forwardSubstitute(hardFactor, cross, n, count) : v;
  const hard = projections(hardV, forwardSubstitute(hardFactor, hardTargets, n), count).logits;

  const norm = Math.sqrt(b.reduce((sum, x) => sum + x * x, 0));
  const angle = Math.acos(Math.min(1, norm / teacherNorm));
  const missing = teacherNorm * Math.sin(angle);
  const counts = { distilled: 0, hardLabels: 0, angleBound: 0, powerBound: 0 };
  for (let j = 0; j < count; j++) {
    const z = testLogits[j] ?? NaN;
    const own = kernel(width, tests, j, tests, j);
    const distance = Math.sqrt(Math.max(0, own - (squares[j] ?? NaN)));
    if ((logits[j] ?? NaN) * z < 0) counts.distilled++;
    if ((hard[j] ?? NaN) * z < 0) counts.hardLabels++;
    if (Math.abs(z) <= missing * Math.sqrt(own)) counts.angleBound++;
    if (Math.abs(z) <= missing * distance) counts.powerBound++;
  }
  return {
    angle,
    missing,
    distilled: counts.distilled / count,
    hardLabels: counts.hardLabels / count,
    angleBound: counts.angleBound / count,
    powerBound: counts.powerBound / count,
  };
}
