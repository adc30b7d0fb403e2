import { expect, test } from "vitest";
import { gaussLegendre, integrate } from "@numerics/quadrature";
import { mean, standardError } from "@numerics/statistics";
import { normals } from "@numerics/streams";
import {
  GAUSSIAN_MEAN_RELU,
  biasedScale,
  fourthMoment,
  largestValue,
  meanRelu,
  valueDensity,
} from "./small-batch";

test("reference: mean of a rectified value", () => {
  for (const [m, value] of [
    [2, 0.5],
    [3, 0.4501581581],
    [4, 0.4330127019],
    [8, 0.4133986424],
    [32, 0.4021720029],
  ] as const)
    expect(meanRelu(m)).toBeCloseTo(value, 9);
  expect(meanRelu(1e6)).toBeCloseTo(GAUSSIAN_MEAN_RELU, 6);
  expect(GAUSSIAN_MEAN_RELU).toBeCloseTo(0.398942, 6);
});

test("reference: fourth moment", () => {
  for (const [m, value] of [
    [2, 1],
    [3, 1.5],
    [4, 1.8],
    [8, 7 / 3],
    [32, 2.818181818],
  ] as const)
    expect(fourthMoment(m)).toBeCloseTo(value, 9);
});

test("law: the density integrates to one and has the two moments", () => {
  for (const m of [4, 5, 8, 32]) {
    // y = sqrt(m - 1) sin(angle) takes the root at the ends away; half of the line is enough, by symmetry.
    const rule = gaussLegendre(80, 0, Math.PI / 2);
    const expectation = (f: (y: number) => number): number =>
      integrate((angle) => {
        const y = largestValue(m) * Math.sin(angle);
        return 2 * f(y) * valueDensity(m, y) * largestValue(m) * Math.cos(angle);
      }, rule);
    expect(expectation(() => 1)).toBeCloseTo(1, 8);
    expect(expectation((y) => y * y)).toBeCloseTo(1, 8);
    expect(expectation((y) => y ** 4)).toBeCloseTo(fourthMoment(m), 8);
    expect(expectation((y) => y) / 2).toBeCloseTo(meanRelu(m), 8); // the mean of |y| over both halves
  }
  expect(valueDensity(4, 2)).toBe(0);
});

test("reference: Monte Carlo in float64, by the definition", () => {
  const m = 5;
  const batches = 20_000;
  const z = normals(3, "small batches", m * batches);
  const relu = new Float64Array(batches);
  const fourth = new Float64Array(batches);
  let largest = 0;
  for (let b = 0; b < batches; b++) {
    const batch = z.subarray(b * m, (b + 1) * m);
    const mu = mean(batch);
    const sigma = Math.sqrt(mean(batch.map((v) => (v - mu) ** 2)));
    const values = batch.map((v) => (v - mu) / sigma);
    relu[b] = mean(values.map((v) => Math.max(0, v)));
    fourth[b] = mean(values.map((v) => v ** 4));
    largest = Math.max(largest, ...values.map(Math.abs));
  }
  expect(Math.abs(mean(relu) - meanRelu(m))).toBeLessThan(4 * standardError(relu));
  expect(Math.abs(mean(fourth) - fourthMoment(m))).toBeLessThan(4 * standardError(fourth));
  expect(largest).toBeLessThanOrEqual(largestValue(m));
  expect(largest).toBeGreaterThan(0.99 * largestValue(m));
});

test("special case: a batch of one value and its copies reaches the largest value", () => {
  const batch = [1, 0, 0, 0, 0, 0];
  const mu = mean(batch);
  const sigma = Math.sqrt(mean(batch.map((v) => (v - mu) ** 2)));
  expect((1 - mu) / sigma).toBeCloseTo(largestValue(6), 12);
});

test("the kept variance of batches of two makes evaluation mode too large by the root of two", () => {
  expect(biasedScale(2)).toBeCloseTo(Math.SQRT2, 12);
});
