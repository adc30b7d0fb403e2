import { timeAverage, valuesAt } from "@contract";
import { mean, standardError } from "@numerics/statistics";
import { expect, test, vi } from "vitest";
import { runInNode } from "../../../src/runtime/node";
import { CURVATURES, LABEL_VARIANCE, RATE_FRACTIONS, exactStationary, riskAtRest } from "../regression";
import stationary from "./stationary";

/** Whole runs, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const run = (params: Record<string, number>) => runInNode("sgd-noise/stationary", stationary, { params });

test.each([4, 1])(
  "at batch size %i variances and risks are the exact ones at every learning rate",
  async (batchSize) => {
    const { recording } = await run({ batchSize });
    const exact = (fraction: number) =>
      exactStationary({
        curvatures: CURVATURES,
        learningRate: 0.1 * fraction,
        batchSize,
        labelVariance: LABEL_VARIANCE,
      });
    RATE_FRACTIONS.forEach((fraction, i) => {
      // Half a run of the slowest rate has not quite forgotten the start.
      if (fraction < 0.5) return;
      const risk = riskAtRest(recording, 3000, Infinity, i);
      expect(Math.abs(mean(risk) - exact(fraction).excessRisk)).toBeLessThan(4 * standardError(risk));
    });
    CURVATURES.forEach((_, i) => {
      const squares = timeAverage(recording, "squares", 151, Infinity, i);
      expect(Math.abs(mean(squares) - (exact(1).variances[i] ?? NaN))).toBeLessThan(
        4 * standardError(squares),
      );
    });
  },
);

test("gradient noise at the truth is the label variance times the curvature, unless the label noise depends on x", async () => {
  const [independent, dependent] = [await run({ updates: 500 }), await run({ updates: 500, dependence: 1 })];
  for (const [{ recording }, factor] of [
    [independent, 1],
    [dependent, 3], // E z^4 = 3 for the first input
  ] as const) {
    const noise = valuesAt(recording, "gradientSquare");
    expect(Math.abs(mean(noise) - factor * LABEL_VARIANCE * CURVATURES[0])).toBeLessThan(
      4 * standardError(noise),
    );
  }
});

test("where no stationary state has a finite variance, replicas diverge and are counted", async () => {
  const { recording, end } = await run({ learningRate: 0.3, batchSize: 1 });
  expect(end.outcome).toBe("finished");
  const diverged = recording.divergedAt.filter((step) => step >= 0).length;
  expect(diverged).toBeGreaterThan(recording.replicas / 10);
  expect(diverged).toBeLessThan(recording.replicas);
});
