import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Tensorflow } from "@contract";
import { projectOntoL1Ball, projectOntoL2Ball } from "@learning/projections";
import { normals } from "@numerics/streams";
import { l1BallSupremum } from "@theory/rademacher";
import { nodeEngine } from "../../src/runtime/node";

let tf: Tensorflow;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
});

const l1 = (v: ArrayLike<number>): number => Array.from(v).reduce((sum, x) => sum + Math.abs(x), 0);
const distance = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.hypot(...Array.from(a, (x, i) => x - (b[i] ?? NaN)));
const vectors = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 8 });
const radii = fc.double({ min: 0.1, max: 6, noNaN: true });

describe("the Euclidean ball", () => {
  test("special case: shortens what is outside, keeps what is inside, and leaves 0 alone", () => {
    const projected = tf.tidy(() =>
      Array.from(
        projectOntoL2Ball(
          tf,
          tf.tensor2d([
            [3, 4],
            [0.3, 0.4],
            [0, 0],
          ]),
          1,
          1,
        ).dataSync(),
      ),
    );
    [0.6, 0.8, 0.3, 0.4, 0, 0].forEach((value, i) => {
      expect(projected[i]).toBeCloseTo(value, 6);
    });
  });

  test("takes a radius for each replica, along any axis", () => {
    const w = [
      [[3], [4]],
      [[3], [4]],
    ];
    const projected = tf.tidy(() =>
      Array.from(projectOntoL2Ball(tf, tf.tensor3d(w), tf.tensor3d([1, 10], [2, 1, 1]), 1).dataSync()),
    );
    [0.6, 0.8, 3, 4].forEach((value, i) => {
      expect(projected[i]).toBeCloseTo(value, 6);
    });
  });
});

describe("the l1 ball", () => {
  test("law: lands in the ball and no other point of the ball is nearer", () => {
    fc.assert(
      fc.property(vectors, radii, vectors, (v, radius, other) => {
        const projected = projectOntoL1Ball(v, radius);
        expect(l1(projected)).toBeLessThanOrEqual(radius + 1e-9);
        const scale = Math.min(1, radius / Math.max(l1(other), 1e-12));
        const inside = v.map((_, i) => scale * (other[i] ?? 0));
        expect(distance(v, projected)).toBeLessThanOrEqual(distance(v, inside) + 1e-9);
      }),
    );
  });

  test("law: keeps points of the ball, is idempotent, and keeps signs", () => {
    fc.assert(
      fc.property(vectors, radii, (v, radius) => {
        const projected = projectOntoL1Ball(v, radius);
        if (l1(v) <= radius) expect(Array.from(projected)).toEqual(v);
        expect(distance(projectOntoL1Ball(projected, radius), projected)).toBeLessThan(1e-9);
        projected.forEach((x, i) => {
          expect(x * (v[i] ?? NaN)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
    expect(() => projectOntoL1Ball([1], 0)).toThrow("positive");
  });

  test("special case: (3, 1) onto radius 2 is (2, 0), (2, 1) is (1.5, 0.5)", () => {
    expect(Array.from(projectOntoL1Ball([3, 1], 2))).toEqual([2, 0]);
    expect(Array.from(projectOntoL1Ball([2, -1], 2))).toEqual([1.5, -0.5]);
  });

  test("reference: ascent with this projection reaches the supremum that the ball's corners give", () => {
    const [n, d, radius] = [12, 5, 1.5];
    const all = normals(3, "l1 ascent", n * d + 20 * n);
    const points = Array.from({ length: n }, (_, i) => Array.from(all.subarray(i * d, (i + 1) * d)));
    for (let draw = 0; draw < 20; draw++) {
      const signs = Array.from(all.subarray(n * d + draw * n, n * d + (draw + 1) * n), Math.sign);
      const pull = Array.from({ length: d }, (_, j) =>
        points.reduce((sum, x, i) => sum + (signs[i] ?? NaN) * (x[j] ?? NaN), 0),
      );
      let w = new Float64Array(d);
      for (let t = 0; t < 3000; t++)
        w = projectOntoL1Ball(
          w.map((x, j) => x + (pull[j] ?? NaN)),
          radius,
        ) as typeof w;
      const reached = w.reduce((sum, x, j) => sum + x * (pull[j] ?? NaN), 0);
      expect(Math.abs(reached - l1BallSupremum(points, radius)(signs))).toBeLessThan(1e-6);
    }
  });
});
