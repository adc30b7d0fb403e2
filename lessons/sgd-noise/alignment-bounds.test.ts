import { diagonal, matmul, trace, transpose } from "@numerics/linear-algebra";
import { symmetricEigen } from "@numerics/eigen";
import { normals } from "@numerics/streams";
import { expect, test } from "vitest";
import { alignmentBound, illConditioningBound } from "./alignment-bounds";

/** rho, and what the bounds need, of a symmetric H and a covariance S, both (n, n). */
function alignmentOf(h: Float64Array, s: Float64Array, n: number) {
  const { values, vectors } = symmetricEigen(h, n);
  const order = Array.from(values.keys()).sort((i, j) => (values[j] ?? NaN) - (values[i] ?? NaN));
  const top = order[0] ?? 0;
  const u = vectors.slice(top * n, (top + 1) * n);
  let along = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) along += (u[i] ?? NaN) * (s[i * n + j] ?? NaN) * (u[j] ?? NaN);
  const [traceH, traceS] = [trace(h, n), trace(s, n)];
  const largest = values[top] ?? NaN;
  return {
    ratio: (n * trace(matmul(h, s, n, n, n), n)) / (traceH * traceS),
    dimension: n,
    alignment: (along * traceH) / (largest * traceS),
    topShare: largest / traceH,
    negativeShare: Math.max(0, -(values[order[n - 1] ?? 0] ?? NaN)) / traceH,
    spectrum: order.map((i) => values[i] ?? NaN),
  };
}

const gram = (seed: number, n: number, rank: number): Float64Array => {
  const g = normals(seed, "gram", n * rank);
  return matmul(g, transpose(g, n, rank), n, rank, n);
};

test("the bound holds for random Hessians, definite and not, and random covariances", () => {
  const n = 6;
  for (let seed = 1; seed <= 200; seed++) {
    const shift = seed % 2 === 0 ? 0 : 0.8;
    const h = gram(seed, n, n).map((value, i) => value - (i % (n + 1) === 0 ? shift : 0));
    const all = alignmentOf(h, gram(1000 + seed, n, 2), n);
    if (trace(h, n) <= 0) continue;
    expect(all.ratio).toBeGreaterThanOrEqual(alignmentBound(all) - 1e-9);
  }
});

test("it is an equality for one-dimensional noise along the top eigenvector", () => {
  const h = diagonal([5, 2, 1]);
  const all = alignmentOf(h, diagonal([0.3, 0, 0]), 3);
  expect(all.ratio).toBeCloseTo(15 / 8, 12);
  expect(alignmentBound(all)).toBeCloseTo((all.alignment * 3 * 25) / 64, 12);
  expect(all.alignment * all.topShare).toBeCloseTo(1, 12);
});

test("the form with k large eigenvalues at two points", () => {
  expect(illConditioningBound(1000, 1, 5, 0.75)).toBeCloseTo(8.907868487, 9);
  expect(illConditioningBound(1000, 1, 5, 1.5)).toBeCloseTo(39.50127795, 8);
});

test("it follows from the other one, and is far below D^(2 d - 1) once d exceeds 1", () => {
  for (let seed = 1; seed <= 50; seed++) {
    const n = 5;
    const all = alignmentOf(gram(seed, n, n), gram(500 + seed, n, 3), n);
    const decay = Math.log((all.spectrum[0] ?? NaN) / (all.spectrum[2] ?? NaN)) / Math.log(n);
    const bound = illConditioningBound(n, all.alignment, 2, decay);
    expect(bound).toBeLessThanOrEqual(alignmentBound(all) + 1e-9);
  }
  expect(illConditioningBound(1000, 1, 5, 1.5)).toBeLessThan(1000 ** 2 / 25_000);
});

test("covariance proportional to the Hessian of a four-dimensional regression", () => {
  const h = diagonal([4, 1, 0.25, 0.0625]);
  expect(alignmentOf(h, h, 4).ratio).toBeCloseTo(2.418823529, 9);
});
