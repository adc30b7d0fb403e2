import { valuesAt, type Recording } from "@contract";
import { median } from "@numerics/statistics";
import { beforeAll, expect, test, vi } from "vitest";
import { runInNode } from "../../../src/runtime/node";
import { PARAMETERS } from "../network";
import { networkAlignment, networkRatio, riseRatio } from "../network-readings";
import realNetwork, { trainingRows } from "./real-network";

/** Whole runs, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let recording: Recording;
beforeAll(async () => {
  ({ recording } = await runInNode("sgd-noise/real-network", realNetwork, { seed: 3 }));
});

// Medians over ten networks against the reference's over ten others: medians of such samples differ by about a tenth.
test.each([
  [100, 11.9, 0.96, 0.952],
  [1000, 9.72, 1.03, 0.967],
  [3000, 8.34, 1.06, 0.966],
])("after %i updates: ratio %f, alignment %f, cosine %f", (updates, ratio, alignment, cosine) => {
  const row = updates / 100;
  expect(Math.abs(median(networkRatio(recording, row)) / ratio - 1)).toBeLessThan(0.2);
  expect(Math.abs(median(networkAlignment(recording, row)) - alignment)).toBeLessThan(0.15);
  expect(Math.abs(median(valuesAt(recording, "cosine", row)) - cosine)).toBeLessThan(0.03);
});

test("the top eigenvalue holds about a third of the trace after training", () => {
  const trace = valuesAt(recording, "traceHessian", 30);
  const share = median(valuesAt(recording, "largest", 30).map((x, r) => x / (trace[r] ?? NaN)));
  expect(share).toBeGreaterThan(0.24);
  expect(share).toBeLessThan(0.42);
});

test("before training the Hessian has large negative eigenvalues, afterwards hardly any", () => {
  expect(Math.max(...valuesAt(recording, "smallest", 0))).toBeLessThan(-0.05);
  expect(Math.min(...valuesAt(recording, "smallest", 30))).toBeGreaterThan(-0.05);
});

test("the baseline is the trace product over the dimension", () => {
  const [baseline, h, s] = ["baseline", "traceHessian", "traceCovariance"].map((name) =>
    valuesAt(recording, name, 30),
  );
  baseline?.forEach((value, r) => {
    expect(value / (((h?.[r] ?? NaN) * (s?.[r] ?? NaN)) / PARAMETERS)).toBeCloseTo(1, 4);
  });
});

test("the first noisy update raises the loss by half Tr(HS) for both noises, and shaped noise climbs faster", () => {
  const first = trainingRows({ updates: 3000 }) + 1;
  const of = (name: string): Float64Array => valuesAt(recording, name, first);
  const [shaped, power, trace] = [of("shaped"), of("traceCovariance"), of("traceHessian")];
  const relative = valuesAt(recording, "rise", first, 0).map(
    (rise, r) => rise / ((0.5 * 1e-3 * (shaped[r] ?? NaN)) / (power[r] ?? NaN)),
  );
  const isotropic = valuesAt(recording, "rise", first, 1).map(
    (rise, r) => rise / ((0.5 * 1e-3 * (trace[r] ?? NaN)) / PARAMETERS),
  );
  // The drift of one small noiseless update and the average over 50 copies leave some 20 %.
  expect(Math.abs(median(relative) - 1)).toBeLessThan(0.2);
  expect(Math.abs(median(isotropic) - 1)).toBeLessThan(0.3);
  const ratio = riseRatio(recording);
  expect(Math.min(...ratio)).toBeGreaterThan(3);
  expect(Math.abs(median(ratio) - 7.5)).toBeLessThan(2.5);
});
