import { describe, expect, test } from "vitest";
import { cholesky } from "@numerics/cholesky";
import { matmul, solve, transpose } from "@numerics/linear-algebra";
import { normals } from "@numerics/streams";
import { backSubstituteTransposed, choleskySolve, forwardSubstitute } from "@numerics/triangular";

const distance = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((largest, v, i) => Math.max(largest, Math.abs(v - (b[i] ?? NaN))), 0);

/** Random symmetric positive definite matrix A A^T + I, and its Cholesky factor. */
function sample(seed: number, n: number): { readonly a: Float64Array; readonly factor: Float64Array } {
  const g = normals(seed, "factor", n * n);
  const a = matmul(g, transpose(g, n, n), n, n, n).map((v, i) => v + (i % (n + 1) === 0 ? 1 : 0));
  const factor = cholesky(a, n);
  if (!factor) throw new Error("the sample is positive definite");
  return { a, factor };
}

describe("triangular solves", () => {
  test("special case: a 2 x 2 factor by hand", () => {
    const factor = [2, 99, 1, 4]; // 99 stands above the diagonal and is not read
    expect(Array.from(forwardSubstitute(factor, [2, 9], 2))).toEqual([1, 2]);
    expect(Array.from(backSubstituteTransposed(factor, [4, 8], 2))).toEqual([1, 2]);
  });

  test.each([
    [1, 1],
    [7, 3],
    [40, 130], // more columns than one tile
  ])("law: L (L^-1 B) = B and L^T (L^-T B) = B for n = %i and %i columns", (n, k) => {
    const { factor } = sample(n, n);
    const b = normals(n, "right sides", n * k);
    // Rounding, at a condition number of the factor of at most a hundred.
    expect(distance(matmul(factor, forwardSubstitute(factor, b, n, k), n, n, k), b)).toBeLessThan(1e-11);
    const back = backSubstituteTransposed(factor, b, n, k);
    expect(distance(matmul(transpose(factor, n, n), back, n, n, k), b)).toBeLessThan(1e-11);
  });

  test("reference: both together agree with elimination with pivots", () => {
    const n = 12;
    const { a, factor } = sample(3, n);
    const b = normals(3, "b", n * 5);
    const expected = solve(a, b, n, 5);
    expect(expected && distance(choleskySolve(factor, b, n, 5), expected)).toBeLessThan(1e-11);
  });

  test("law: the first rows solve the leading smaller problem, to the last bit", () => {
    const [n, m, k] = [9, 5, 2];
    const { a, factor } = sample(5, n);
    const b = normals(5, "b", n * k);
    const leading = Float64Array.from({ length: m * m }, (_, i) => a[Math.floor(i / m) * n + (i % m)] ?? NaN);
    const small = cholesky(leading, m);
    if (!small) throw new Error("a leading block of a positive definite matrix is positive definite");
    const expected = forwardSubstitute(small, b.slice(0, m * k), m, k);
    expect(Array.from(forwardSubstitute(factor, b, n, k).slice(0, m * k))).toEqual(Array.from(expected));
  });

  test("a shape that does not fit is refused", () => {
    expect(() => forwardSubstitute([1, 0, 0, 1], [1, 2, 3], 2)).toThrow(
      /2 x 1 matrix of 2 entries; it has 3/,
    );
  });
});
