import { describe, expect, test } from "vitest";
import { diffusionClimb, diffusionRatioBound, diffusionVariance, traceProduct, updateClimb } from "./climb";
import { AUTHORS_WELLS } from "./landscape";
import { unitShape } from "./noise-shape";

describe("the climb of the diffusion", () => {
  const q = { curvatures: [2, 0.5], variances: [0.3, 0.1] };

  test("at a hand-computed point", () => {
    expect(diffusionClimb(q, 0.7)).toBeCloseTo(0.08302461271, 11);
    expect(0.5 * 0.7 * traceProduct(q)).toBeCloseTo(0.2275, 12);
  });

  test("starts like t Tr(HD) / 2 and ends at Tr(D) / 4, whatever the alignment", () => {
    expect(diffusionClimb(q, 1e-6) / (0.5e-6 * traceProduct(q))).toBeCloseTo(1, 5);
    expect(diffusionClimb(q, 1e3)).toBeCloseTo(0.1, 12);
    expect(diffusionClimb({ ...q, variances: [0.1, 0.3] }, 1e3)).toBeCloseTo(0.1, 12);
  });

  test("is the limit of the climb of updates", () => {
    const eta = 1e-4;
    const updates = updateClimb({ ...q, variances: q.variances.map((d) => d * eta) }, eta, 7000);
    expect(updates / diffusionClimb(q, 0.7)).toBeCloseTo(1, 3);
  });
});

describe("the climb of updates", () => {
  test("agrees with iterating the covariance", () => {
    const q = { curvatures: [1.7, 0.4, 0], variances: [0.2, 0.5, 0.3] };
    const eta = 0.9;
    let c = [0, 0, 0];
    for (let k = 1; k <= 12; k++) {
      c = c.map((v, i) => (1 - eta * (q.curvatures[i] ?? NaN)) ** 2 * v + (q.variances[i] ?? NaN));
      const loss = 0.5 * c.reduce((sum, v, i) => sum + v * (q.curvatures[i] ?? NaN), 0);
      expect(updateClimb(q, eta, k)).toBeCloseTo(loss, 12);
    }
  });

  test("is half Tr(HS) after one update and below k times that later, while eta lambda is between 0 and 2", () => {
    const q = { curvatures: [200, 20], variances: [0.008, 0.002] };
    for (const eta of [1e-4, 0.005, 0.0099]) {
      expect(updateClimb(q, eta, 1)).toBeCloseTo(0.5 * traceProduct(q), 12);
      for (const k of [2, 5, 100])
        expect(updateClimb(q, eta, k)).toBeLessThanOrEqual(0.5 * k * traceProduct(q));
    }
  });

  test("comes to nearly the same height for every shape of equal power", () => {
    const height = (kind: "Hessian" | "isotropic" | "leading"): number => {
      const { steep, shallow } = unitShape(kind, AUTHORS_WELLS);
      return updateClimb(
        { curvatures: [200, 20], variances: [1e-3 * steep, 1e-3 * shallow] },
        5e-4,
        Infinity,
      );
    };
    expect(height("Hessian")).toBeCloseTo(0.5242, 4);
    expect(height("isotropic")).toBeCloseTo(0.5144, 4);
    expect(height("leading")).toBeCloseTo(0.5263, 4);
  });
});

describe("linear scaling", () => {
  test("the variance of the chain lies between its limit and the bound, and the bound is reached at once", () => {
    for (const x of [0.01, 0.1, 0.4, 0.9]) {
      const [h, D] = [3, 0.7];
      const eta = x / h;
      for (const k of [1, 2, 5, 50]) {
        const chain = (2 * updateClimb({ curvatures: [h], variances: [eta * D] }, eta, k)) / h;
        const limit = diffusionVariance(h, D, eta * k);
        expect(chain).toBeGreaterThan(limit);
        expect(chain / limit).toBeLessThanOrEqual(diffusionRatioBound(x) * (1 + 1e-12));
        if (k === 1) expect(chain / limit).toBeCloseTo(diffusionRatioBound(x), 12);
      }
    }
  });

  test("the price of a step is its curvature times its length, to first order", () => {
    expect((diffusionRatioBound(1e-3) - 1) / 1e-3).toBeCloseTo(1, 3);
  });
});
