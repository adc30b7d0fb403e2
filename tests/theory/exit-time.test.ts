import { describe, expect, test } from "vitest";
import { solve } from "@numerics/linear-algebra";
import { normals } from "@numerics/streams";
import { mean, standardError } from "@numerics/statistics";
import {
  diffusionExitTime,
  exitLaw,
  exitProbability,
  meanExit,
  meanGeometricExit,
  survivalAfter,
  type LinearChain,
} from "@theory/exit-time";

/** Ends of the two-well landscape with curvatures 200 and 2 and minima 2 sqrt 2 apart. */
const ahead = (2 * Math.SQRT2) / 11;
const behind = (2 * Math.SQRT2) / 9;
/** Curvature 200, noise variance 4000 eta^2 / B. */
const steepChain = (eta: number, batch: number): LinearChain => ({
  shrink: 1 - 200 * eta,
  spread: eta * Math.sqrt(4000 / batch),
  ahead,
  behind,
});

/** m(0) of m = 1 + K m by the midpoint rule with n nodes and a dense solve: another method altogether. */
function midpointMean({ shrink, spread, ahead: b, behind: b2 }: LinearChain, n: number): number {
  const h = (b + b2) / n;
  const node = (i: number): number => -b2 + (i + 0.5) * h;
  const kernel = (x: number, y: number): number =>
    (h * Math.exp(-0.5 * ((y - shrink * x) / spread) ** 2)) / (spread * Math.sqrt(2 * Math.PI));
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) a[i * n + j] = (i === j ? 1 : 0) - kernel(node(i), node(j));
  const m = solve(a, new Float64Array(n).fill(1), n) ?? [];
  return Array.from(m).reduce((sum, value, j) => sum + kernel(0, node(j)) * value, 1);
}

describe("mean exit time", () => {
  test.each([
    // Reference: midpoint rule with 800 and 1600 nodes in NumPy, extrapolated; its own error is about 1e-4.
    [5e-4, 1, 4.5848],
    [1e-3, 2, 4.6037],
    [2e-3, 4, 3.6248],
    [1e-4, 0.2, 3.72],
  ])("at learning rate %f and batch size %f it is %f units of time", (eta, batch, time) => {
    expect(eta * meanExit(exitLaw(steepChain(eta, batch)))).toBeCloseTo(time, time === 3.72 ? 2 : 3);
  });

  test("agrees with a dense solve by the midpoint rule, whose error falls like 1/n^2", () => {
    const chain = steepChain(2e-3, 4);
    const law = meanExit(exitLaw(chain));
    const coarse = midpointMean(chain, 150) - law;
    const fine = midpointMean(chain, 300) - law;
    expect(Math.abs(fine / law)).toBeLessThan(1e-3);
    expect(coarse / fine).toBeCloseTo(4, 1);
  });

  test("of a simulated chain lies within four standard errors", () => {
    const { shrink, spread, ahead: b, behind: b2 } = steepChain(1e-3, 1);
    const noise = normals(3, "exit", 400_000);
    const times: number[] = [];
    let [x, age] = [0, 0];
    for (const xi of noise) {
      x = shrink * x + spread * xi;
      age++;
      if (x > b || x < -b2) {
        times.push(age);
        [x, age] = [0, 0];
      }
    }
    const exact = meanExit(exitLaw(steepChain(1e-3, 1)));
    expect(times.length).toBeGreaterThan(1000);
    expect(Math.abs(mean(times) - exact)).toBeLessThan(4 * standardError(times));
  });

  test("with shrink 0 is geometric", () => {
    const chain = { shrink: 0, spread: 0.1, ahead, behind };
    const p = exitProbability(chain);
    expect(p).toBeCloseTo(0.005902909794, 12);
    const law = exitLaw(chain);
    expect(meanExit(law) * p).toBeCloseTo(1, 9);
    for (const k of [1, 7, 500]) {
      expect(survivalAfter(law, k)).toBeCloseTo((1 - p) ** k, 9);
      expect(meanExit(law, k)).toBeCloseTo(meanGeometricExit(p, k), 7);
    }
  });

  test("cut off grows with the cut to the whole mean, by the survival probability at each step", () => {
    const law = exitLaw(steepChain(1e-3, 2));
    for (const k of [0, 1, 50, 200, 5000])
      expect(meanExit(law, k + 1) - meanExit(law, k)).toBeCloseTo(survivalAfter(law, k), 9);
    expect(meanExit(law, 1e7)).toBeCloseTo(meanExit(law), 6);
  });

  test("is infinite in steps where the noise is too small ever to leave", () => {
    const law = exitLaw({ shrink: 0.5, spread: 0.01, ahead: 1, behind: 1 });
    expect(survivalAfter(law, 1e6)).toBeCloseTo(1, 6);
    expect(meanExit(law, 1000)).toBeCloseTo(1000, 6);
  });

  test("of an unstable chain is short", () => {
    expect(meanExit(exitLaw({ shrink: -2.2, spread: 0.1, ahead, behind }))).toBeLessThan(10);
  });
});

describe("exit time of the diffusion", () => {
  test("is the limit of the chain's, from above, as steps shrink at fixed temperature", () => {
    const limit = diffusionExitTime(200, 1, ahead, behind);
    expect(limit).toBeCloseTo(2.695, 3);
    const excess = [4e-4, 1e-4].map((eta) => {
      const law = exitLaw(steepChain(eta, 2000 * eta));
      return eta * meanExit(law) - limit;
    });
    // Overshoot of the discrete chain is of the order of one step's noise, sqrt(eta).
    expect(excess[0]).toBeGreaterThan(excess[1] ?? NaN);
    expect((excess[0] ?? NaN) / (excess[1] ?? NaN)).toBeGreaterThan(1.4);
    expect(excess[1]).toBeGreaterThan(0);
  });

  test("without a well is b b2 / (2 T)", () => {
    expect(diffusionExitTime(1e-9, 0.7, 0.3, 0.5)).toBeCloseTo((0.3 * 0.5) / 1.4, 6);
  });

  test("with the far end gone agrees with the integral formula of one end", () => {
    const [h, T, b, n] = [200, 1, ahead, 4000];
    let [inner, total] = [0, 0];
    const lowest = -1;
    const dz = (b - lowest) / n;
    for (let i = 0; i < n; i++) {
      const z = lowest + (i + 0.5) * dz;
      const weight = Math.exp((-h * z * z) / (2 * T));
      if (z > 0) total += (dz / weight) * (inner + 0.5 * dz * weight);
      inner += dz * weight;
    }
    expect(diffusionExitTime(h, T, b, Infinity) / (total / T)).toBeCloseTo(1, 3);
  });

  test("grows like exp(barrier / T)", () => {
    const slope =
      (Math.log(diffusionExitTime(200, 0.25, ahead, behind)) -
        Math.log(diffusionExitTime(200, 0.3, ahead, behind))) /
      (1 / 0.25 - 1 / 0.3);
    // The prefactor falls like sqrt(1 / T), which takes away about T / 2.
    expect(slope).toBeCloseTo(100 * ahead ** 2 - 0.14, 1);
  });
});
