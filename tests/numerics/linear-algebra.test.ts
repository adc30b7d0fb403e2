import { describe, expect, test } from "vitest";
import { singularValues, spectralFunction, spectralNorm, symmetricEigen } from "@numerics/eigen";
import { cholesky } from "@numerics/cholesky";
import {
  diagonal,
  dot,
  gramSchmidt,
  identity,
  inverse,
  matmul,
  matvec,
  norm,
  solve,
  trace,
  transpose,
} from "@numerics/linear-algebra";
import { normals } from "@numerics/streams";

/** Largest difference between entries; NaN where the shapes differ. */
function distance(a: ArrayLike<number> | null, b: ArrayLike<number> | null): number {
  if (a?.length !== b?.length || !a || !b) return NaN;
  return Array.from(a).reduce((largest, v, i) => Math.max(largest, Math.abs(v - (b[i] ?? NaN))), 0);
}

/** Random symmetric positive definite matrix A A^T + I. */
function positiveDefinite(seed: number, n: number): Float64Array {
  const a = normals(seed, "factor", n * n);
  return matmul(a, transpose(a, n, n), n, n, n).map((v, i) => v + (i % (n + 1) === 0 ? 1 : 0));
}

const required = <T>(value: T | null): T => {
  if (value === null) throw new Error("a value was expected");
  return value;
};

describe("products", () => {
  test("special case: products, transpose and trace by hand", () => {
    const a = [1, 2, 3, 4, 5, 6]; // (2, 3)
    expect(Array.from(transpose(a, 2, 3))).toEqual([1, 4, 2, 5, 3, 6]);
    expect(Array.from(matmul(a, transpose(a, 2, 3), 2, 3, 2))).toEqual([14, 32, 32, 77]);
    expect(Array.from(matvec(a, [1, 0, -1], 2, 3))).toEqual([-2, -2]);
    expect([trace([1, 2, 3, 4], 2), dot([1, 2], [3, 4]), norm([3, 4])]).toEqual([5, 11, 5]);
    expect(Array.from(diagonal([2, 3]))).toEqual([2, 0, 0, 3]);
  });

  test("law: products associate and the transpose of a product is the product of transposes, swapped", () => {
    const [a, b, c] = [normals(1, "a", 20), normals(1, "b", 30), normals(1, "c", 12)]; // (4, 5), (5, 6), (6, 2)
    const left = matmul(matmul(a, b, 4, 5, 6), c, 4, 6, 2);
    const right = matmul(a, matmul(b, c, 5, 6, 2), 4, 5, 2);
    expect(distance(left, right)).toBeLessThan(1e-13);
    const swapped = matmul(transpose(b, 5, 6), transpose(a, 4, 5), 6, 5, 4);
    expect(distance(transpose(matmul(a, b, 4, 5, 6), 4, 6), swapped)).toBeLessThan(1e-14);
  });

  test("a matrix of the wrong size is refused, with the size it should have", () => {
    expect(() => matmul([1, 2, 3], [1, 2], 2, 2, 1)).toThrow(/2 x 2 matrix of 4 entries; it has 3/);
    expect(() => dot([1], [1, 2])).toThrow(/one length/);
  });
});

describe("factorisations", () => {
  test("special case: the Cholesky factor of [[4, 2], [2, 5]] is [[2, 0], [1, 2]]", () => {
    expect(Array.from(required(cholesky([4, 2, 2, 5], 2)))).toEqual([2, 0, 1, 2]);
  });

  test.each([1, 2, 3, 4, 5, 7, 8, 11, 12, 21])(
    "law: L L^T of an (n, n) matrix gives it back, n = %i",
    (n) => {
      const a = positiveDefinite(1, n);
      const factor = required(cholesky(a, n));
      expect(distance(matmul(factor, transpose(factor, n, n), n, n, n), a)).toBeLessThan(1e-12);
    },
  );

  test("special case: an indefinite or singular matrix has no factor", () => {
    expect(cholesky([1, 2, 2, 1], 2)).toBeNull();
    expect(cholesky([0], 1)).toBeNull();
    expect(cholesky([NaN], 1)).toBeNull();
  });

  test("special case: a system by hand that needs a row exchange", () => {
    // 2 y = 4, x + y = 5
    expect(Array.from(required(solve([0, 2, 1, 1], [4, 5], 2)))).toEqual([3, 2]);
    expect(solve([1, 2, 2, 4], [1, 1], 2)).toBeNull();
  });

  test("reference: the inverse of the Hilbert matrix of order 5 has its known whole entries", () => {
    const hilbert = Array.from({ length: 25 }, (_, at) => 1 / (Math.floor(at / 5) + (at % 5) + 1));
    const found = required(inverse(hilbert, 5));
    // I. R. Savage, E. Lukacs, "Tables of inverses of finite segments of the Hilbert matrix" (1954)
    expect(found[0]).toBeCloseTo(25, 7);
    expect(found[12]).toBeCloseTo(79380, 4);
    expect(found[24]).toBeCloseTo(44100, 4);
  });

  test("law: the solution of many right sides solves each", () => {
    const n = 20;
    const a = normals(2, "a", n * n);
    const b = normals(2, "b", n * 3);
    const x = required(solve(a, b, n, 3));
    expect(distance(matmul(a, x, n, n, 3), b)).toBeLessThan(1e-11);
  });

  test("law: Gram-Schmidt gives orthonormal rows of the same span, also for nearly parallel rows", () => {
    const rows = normals(3, "rows", 4 * 7);
    for (let j = 0; j < 7; j++) rows[7 + j] = (rows[j] ?? NaN) * (1 + 1e-9) + 1e-9 * j; // row 1 close to row 0
    const q = required(gramSchmidt(rows, 4, 7));
    expect(distance(matmul(q, transpose(q, 4, 7), 4, 7, 4), identity(4))).toBeLessThan(1e-14);
    const coefficients = matmul(rows, transpose(q, 4, 7), 4, 7, 4); // lower triangular
    expect(distance(matmul(coefficients, q, 4, 4, 7), rows)).toBeLessThan(1e-14);
    expect(Math.abs(coefficients[1] ?? NaN)).toBeLessThan(1e-14);
    expect(gramSchmidt([1, 2, 2, 4], 2, 2)).toBeNull();
  });
});

describe("symmetric eigenvalues", () => {
  test("special case: [[2, 1], [1, 2]] has 3 and 1 along the diagonals", () => {
    const { values, vectors } = symmetricEigen([2, 1, 1, 2], 2);
    expect(distance(values, [3, 1])).toBeLessThan(1e-15);
    expect(
      distance(
        vectors,
        [1, 1, 1, -1].map((v) => v * Math.SQRT1_2),
      ),
    ).toBeLessThan(1e-15);
  });

  test("reference: the second-difference matrix of order n has eigenvalues 4 sin^2(k pi / (2 n + 2))", () => {
    const n = 24;
    const a = Array.from({ length: n * n }, (_, at) => {
      const gap = Math.abs(Math.floor(at / n) - (at % n));
      return gap === 0 ? 2 : gap === 1 ? -1 : 0;
    });
    const expected = Array.from(
      { length: n },
      (_, i) => 4 * Math.sin(((n - i) * Math.PI) / (2 * n + 2)) ** 2,
    );
    expect(distance(symmetricEigen(a, n).values, expected)).toBeLessThan(1e-13); // 24 rows, entries of size 4
  });

  test("reference: numpy's eigenvalues of a 4 x 4 matrix", () => {
    const a = [4, 1, -2, 2, 1, 2, 0, 1, -2, 0, 3, -2, 2, 1, -2, -1];
    const numpy = [6.84462111, 2.26853141, 1.08436446, -2.19751698]; // numpy.linalg.eigvalsh, printed digits
    expect(distance(symmetricEigen(a, 4).values, numpy)).toBeLessThan(1e-8);
  });

  test("law: values and vectors rebuild the matrix; trace and orthonormality are kept", () => {
    for (const n of [1, 2, 5, 40]) {
      const a = positiveDefinite(n, n);
      const eigen = symmetricEigen(a, n);
      expect(
        distance(
          spectralFunction(eigen, (v) => v),
          a,
        ),
      ).toBeLessThan(1e-12 * n);
      expect(
        distance(matmul(eigen.vectors, transpose(eigen.vectors, n, n), n, n, n), identity(n)),
      ).toBeLessThan(1e-13);
      expect(eigen.values.reduce((s, v) => s + v, 0)).toBeCloseTo(trace(a, n), 9);
      expect(Array.from(eigen.values)).toEqual(Array.from(eigen.values).sort((p, q) => q - p));
    }
  });

  test("law: the square of the matrix root is the matrix, the matrix inverse is the inverse", () => {
    const a = positiveDefinite(9, 6);
    const eigen = symmetricEigen(a, 6);
    const root = spectralFunction(eigen, Math.sqrt);
    expect(distance(matmul(root, root, 6, 6, 6), a)).toBeLessThan(1e-12);
    expect(
      distance(
        spectralFunction(eigen, (v) => 1 / v),
        inverse(a, 6),
      ),
    ).toBeLessThan(1e-12);
  });

  test("special case: equal eigenvalues, zero and tiny matrices", () => {
    expect(Array.from(symmetricEigen(identity(5), 5).values)).toEqual([1, 1, 1, 1, 1]);
    expect(Array.from(symmetricEigen(new Float64Array(9), 3).values)).toEqual([0, 0, 0]);
    const tiny = symmetricEigen([2e-200, 1e-200, 1e-200, 2e-200], 2).values;
    expect(
      distance(
        tiny.map((v) => v * 1e200),
        [3, 1],
      ),
    ).toBeLessThan(1e-14);
  });

  test("a matrix that is not symmetric or not finite is refused", () => {
    expect(() => symmetricEigen([1, 2, 3, 4], 2)).toThrow(/not symmetric/);
    expect(() => symmetricEigen([1, NaN, NaN, 4], 2)).toThrow(/finite entries/);
  });
});

describe("singular values", () => {
  test("reference: numpy's singular values of [[1, 2, 3], [4, 5, 6]]", () => {
    expect(distance(singularValues([1, 2, 3, 4, 5, 6], 2, 3), [9.508032, 0.77286964])).toBeLessThan(1e-7);
  });

  test("special case: the spectral norm of diag(3, -5, 1) is 5, of an outer product the product of the norms", () => {
    expect(spectralNorm(diagonal([3, -5, 1]), 3, 3)).toBeCloseTo(5, 11);
    const [u, v] = [normals(1, "u", 6), normals(1, "v", 4)];
    expect(spectralNorm(matmul(u, v, 6, 1, 4), 6, 4)).toBeCloseTo(norm(u) * norm(v), 11);
    expect(spectralNorm([0, 0, 0, 0], 2, 2)).toBe(0);
    expect(spectralNorm(identity(7), 7, 7)).toBeCloseTo(1, 14);
    expect(spectralNorm(diagonal([3e-200, 1e-200]), 2, 2) * 1e200).toBeCloseTo(3, 11);
    expect(norm([3e200, 4e200])).toBeCloseTo(5e200, -187);
  });

  test("law: power iteration meets the largest singular value to its tolerance", () => {
    for (const seed of [1, 2, 3, 4]) {
      const a = normals(seed, "a", 30 * 20);
      expect(Math.abs(spectralNorm(a, 30, 20) / (singularValues(a, 30, 20)[0] ?? NaN) - 1)).toBeLessThan(
        1e-11,
      );
    }
  });

  test("law: nearly equal leading values are resolved, or said not to be", () => {
    expect(spectralNorm(diagonal([1, 0.999, 0.2]), 3, 3)).toBeCloseTo(1, 10);
    expect(() => spectralNorm(diagonal([1, 0.9999, 0.2]), 3, 3, 1e-12, 50)).toThrow(/Use singularValues/);
  });
});
