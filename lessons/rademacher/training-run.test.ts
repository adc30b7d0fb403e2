import { expect, test, vi } from "vitest";
import { valuesAt } from "@contract";
import { mean, median } from "@numerics/statistics";
import { runInNode } from "../../src/runtime/node";
import memorisationBySample, { weightCount } from "./experiments/memorisation-by-sample";
import memorisationByWidth from "./experiments/memorisation-by-width";
import trueAndCoinLabels, { KINDS } from "./experiments/true-and-coin-labels";
import { TEST_EXAMPLES, testStandardError } from "./labels";
import {
  lipschitzReading,
  listedAbove,
  listedBelow,
  normReading,
  spectralReading,
  updatesToFit,
} from "./training-readings";

/** Whole runs, on a machine that may be busy. */
vi.setConfig({ testTimeout: 120_000 });

test("a run fits both kinds of labels, coins later, and its readings put coins above true labels", async () => {
  const { recording } = await runInNode("rademacher/true-and-coin-labels", trueAndCoinLabels, {
    params: { width: 32, learningRate: 0.02, updates: 150 },
    replicas: 4,
  });
  const [onTrue, onCoins] = KINDS.map((kind) => updatesToFit(recording, kind));
  onTrue?.forEach((updates, r) => {
    expect(updates).toBeLessThan(onCoins?.[r] ?? NaN);
  });
  for (const reading of [normReading, spectralReading, lipschitzReading]) {
    const [low, high] = KINDS.map((kind) => median(reading(recording, kind)));
    expect(low).toBeLessThan(high ?? NaN);
  }
  // Without a positive margin there is no reading.
  expect(normReading(recording, "coin labels", 0).every(Number.isNaN)).toBe(true);
});

test("a spectral norm is at most the Frobenius norm and the group norm", async () => {
  const { recording } = await runInNode("rademacher/true-and-coin-labels", trueAndCoinLabels, {
    params: { width: 8, updates: 20 },
    replicas: 3,
  });
  const [spectral, frobenius, group] = ["spectralIn", "frobeniusIn", "groupIn"].map((name) =>
    valuesAt(recording, name),
  );
  spectral?.forEach((value, r) => {
    expect(value).toBeLessThanOrEqual((frobenius?.[r] ?? NaN) * 1.0001);
    expect(frobenius?.[r]).toBeLessThanOrEqual(group?.[r] ?? NaN);
  });
});

test("stopping early lowers what training finds on coins", async () => {
  const found = async (updates: number): Promise<number> => {
    const { recording } = await runInNode("rademacher/memorisation-by-width", memorisationByWidth, {
      params: { largestWidth: 8, updates },
      replicas: 4,
    });
    return mean(valuesAt(recording, "coinCorrelation"));
  };
  expect(await found(20)).toBeLessThan((await found(150)) - 0.1);
});

test("few coins are memorised, many are not", async () => {
  const { recording } = await runInNode("rademacher/memorisation-by-sample", memorisationBySample, {
    params: { largestSample: 400, updates: 150 },
    replicas: 6,
  });
  expect(mean(valuesAt(recording, "coinCorrelation", 0))).toBeGreaterThan(0.75);
  expect(mean(valuesAt(recording, "coinCorrelation"))).toBeLessThan(0.6);
  expect(weightCount({ width: 4, dim: 20 })).toBe(84);
});

test("norms are rounded up and margins down, each by less than a factor 2", () => {
  expect([listedAbove(1), listedAbove(5), listedAbove(0.3), listedAbove(1e9)]).toEqual([1, 8, 1, NaN]);
  expect([listedBelow(1), listedBelow(5), listedBelow(0.3), listedBelow(0), listedBelow(-1)]).toEqual([
    1,
    4,
    0.25,
    NaN,
    NaN,
  ]);
});

test("the standard error of a test error is the binomial one", () => {
  expect(testStandardError(0.5)).toBeCloseTo(0.5 / Math.sqrt(TEST_EXAMPLES), 12);
  expect(testStandardError(0)).toBe(0);
});
