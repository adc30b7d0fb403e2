import { valuesAt } from "@contract";
import { mean, standardError } from "@numerics/statistics";
import { expect, test, vi } from "vitest";
import { runInNode } from "../../src/runtime/node";
import { equilibriumAngle, equilibriumNorm2 } from "./equilibrium";
import bnUnit from "./experiments/bn-unit";
import noDecay from "./experiments/no-decay";
import randomSphere from "./experiments/random-sphere";
import rotationGrid, { UPDATES_PER_ROW } from "./experiments/rotation-grid";
import smallBatches, { SIZES } from "./experiments/small-batches";
import { GRID } from "./grid";
import { rootMeanSquare, secondHalf } from "./readings";
import { fourthMoment, meanRelu } from "./small-batch";

/** Whole runs, on a machine that may be busy. */
vi.setConfig({ testTimeout: 120_000 });

test.each([
  [0.1, 0.01, 0],
  [0.5, 0.01, 0],
  [0.1, 0.01, 0.9],
  [0.1, 0.1, 0.9],
])(
  "pure noise comes to rest at the predicted length and angle (eta %d, lambda %d, alpha %d)",
  async (learningRate, weightDecay, momentum) => {
    const settings = { learningRate, weightDecay, momentum };
    const { recording } = await runInNode("batch-norm/random-sphere", randomSphere, {
      params: { ...settings, startNorm: 1, updates: 3000 },
      replicas: 10,
    });
    const span = secondHalf(150);
    // Fluctuations of the length enter squared; with strong decay and momentum they are largest.
    expect(mean(rootMeanSquare(recording, "angle", span)) / equilibriumAngle(settings)).toBeCloseTo(1, 2);
    const norm2 = mean(rootMeanSquare(recording, "meanNorm2", span));
    expect(Math.abs(norm2 / equilibriumNorm2(settings, 1) - 1)).toBeLessThan(0.012);
  },
);

test("over the whole grid the rotation of unit and noise is that of the law to 2 %", async () => {
  const { recording } = await runInNode("batch-norm/rotation-grid", rotationGrid, { replicas: 4 });
  const span = secondHalf(4000 / UPDATES_PER_ROW);
  GRID.forEach((dynamics, s) => {
    // At eta lambda = 0.05 with momentum the length fluctuates by a tenth: the law is about a ratio of means.
    const room = dynamics.learningRate * dynamics.weightDecay > 0.02 && dynamics.momentum > 0 ? 0.06 : 0.02;
    for (const series of ["unitAngle", "walkAngle"])
      expect(
        Math.abs(mean(rootMeanSquare(recording, series, span, s)) / equilibriumAngle(dynamics) - 1),
        `${series} ${String(s)}`,
      ).toBeLessThan(room);
  });
});

test("without decay the fourth power of the length is what the gradients added, to one per cent", async () => {
  const { recording } = await runInNode("batch-norm/no-decay", noDecay, {
    params: { startNorm: 1 },
    replicas: 8,
  });
  const norm4 = valuesAt(recording, "norm2").map((x) => x * x);
  const added = 1 + 2 * 0.1 ** 2 * 5000;
  expect(mean(norm4) / added).toBeCloseTo(1, 2);
});

test("a plain unit's gradients are not orthogonal to its weights", async () => {
  const { recording } = await runInNode("batch-norm/bn-unit", bnUnit, {
    params: { normalised: false, updates: 1000 },
    replicas: 3,
  });
  expect(Math.min(...valuesAt(recording, "cosine"))).toBeGreaterThan(0.1);
});

test("measured moments of small batches are those of the Beta law", async () => {
  const { recording } = await runInNode("batch-norm/small-batches", smallBatches, { params: { rows: 60 } });
  SIZES.forEach((m, j) => {
    const last = recording.rows - 1;
    for (const [series, want] of [
      ["relu", meanRelu(m)],
      ["fourth", fourthMoment(m)],
      ["variance", (m - 1) / m],
    ] as const) {
      const values = valuesAt(recording, series, last, j);
      expect(Math.abs(mean(values) - want), `${series} at ${String(m)}`).toBeLessThan(
        4 * standardError(values) + 1e-5,
      );
    }
  });
});
