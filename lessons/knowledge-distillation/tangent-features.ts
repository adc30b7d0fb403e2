/**
 * First-layer tangent features of a two-layer ReLU network of m units at its random start, in float64:
 * phi(x) = (1[u_j . x > 0] x)_j / sqrt(m) in R^(m d), for x on the unit sphere in R^d. The output signs a_j of the network
 * would only change the signs of coordinates, and with them nothing: they are left out. The kernel is
 * phi(x) . phi(x') = (x . x') #{j: both active} / m, so that a sample's Gram matrix needs activation patterns alone.
 */

/** Dimension of the inputs. */
export const INPUTS = 8;

/** Directions u_j of the units, (width, INPUTS) row by row. */
export type Network = {
  readonly width: number;
  readonly directions: Float64Array;
};

/** Inputs on the unit sphere with their activation patterns under a network. */
export type Points = {
  readonly count: number;
  /** (count, INPUTS) row by row. */
  readonly inputs: Float64Array;
  /** Bit j of a point's words says whether unit j is active: (count, words). */
  readonly patterns: Int32Array;
  readonly words: number;
};

/** Rows of independent normals, (count, INPUTS), scaled to unit length: uniform on the sphere. */
export function onSphere(normals: ArrayLike<number>, count: number): Float64Array {
  const out = new Float64Array(count * INPUTS);
  for (let i = 0; i < count; i++) {
    let square = 0;
    for (let a = 0; a < INPUTS; a++) square += (normals[i * INPUTS + a] ?? NaN) ** 2;
    const scale = 1 / Math.sqrt(square);
    for (let a = 0; a < INPUTS; a++) out[i * INPUTS + a] = scale * (normals[i * INPUTS + a] ?? NaN);
  }
  return out;
}

export function pointsOf({ width, directions }: Network, inputs: Float64Array): Points {
  const count = inputs.length / INPUTS;
  const words = Math.ceil(width / 32);
  const patterns = new Int32Array(count * words);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < width; j++) {
      let sum = 0;
      for (let a = 0; a < INPUTS; a++)
        sum += (directions[j * INPUTS + a] ?? NaN) * (inputs[i * INPUTS + a] ?? NaN);
      const word = i * words + (j >> 5);
      if (sum > 0) patterns[word] = (patterns[word] ?? 0) | (1 << (j & 31));
    }
  return { count, inputs, patterns, words };
}

/** Number of ones among 32 bits. */
function countOnes(bits: number): number {
  let v = bits - ((bits >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** phi(a_i) . phi(b_k). */
export function kernel(width: number, a: Points, i: number, b: Points, k: number): number {
  let both = 0;
  for (let w = 0; w < a.words; w++)
    both += countOnes((a.patterns[i * a.words + w] ?? 0) & (b.patterns[k * b.words + w] ?? 0));
  let sum = 0;
  for (let c = 0; c < INPUTS; c++)
    sum += (a.inputs[i * INPUTS + c] ?? NaN) * (b.inputs[k * INPUTS + c] ?? NaN);
  return (sum * both) / width;
}

/** Kernel matrix (rows, columns) between the first points of two samples. */
export function crossKernel(
  width: number,
  a: Points,
  b: Points,
  rows = a.count,
  columns = b.count,
): Float64Array {
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++)
    for (let k = 0; k < columns; k++) out[i * columns + k] = kernel(width, a, i, b, k);
  return out;
}

/** Gram matrix (n, n) of the points first, ..., first + n - 1, with `ridge` added to its diagonal. */
export function gram(width: number, points: Points, n = points.count, ridge = 0, first = 0): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k <= i; k++) {
      const value = kernel(width, points, first + i, points, first + k);
      out[i * n + k] = value;
      out[k * n + i] = value;
    }
  for (let i = 0; i < n; i++) out[i * n + i] = (out[i * n + i] ?? NaN) + ridge;
  return out;
}

/** phi(x) . w for every point, w (width, INPUTS) row by row: (count). */
export function featureProducts(
  { width }: Network,
  points: Points,
  weights: ArrayLike<number>,
): Float64Array {
  const scale = 1 / Math.sqrt(width);
  return Float64Array.from({ length: points.count }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < width; j++) {
      if ((((points.patterns[i * points.words + (j >> 5)] ?? 0) >>> (j & 31)) & 1) === 0) continue;
      for (let a = 0; a < INPUTS; a++)
        sum += (weights[j * INPUTS + a] ?? NaN) * (points.inputs[i * INPUTS + a] ?? NaN);
    }
    return scale * sum;
  });
}
