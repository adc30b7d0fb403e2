import { describe, expect, test } from "vitest";
import { judge, valuesAt } from "@contract";
import { judgeRow } from "@theory/verdict";
import { runInNode } from "../../src/runtime/node";
import {
  escapeNeuronBound,
  hiddenLayerBound,
  largestRetention,
  maskedLinearBound,
  meanLinearBound,
  printedBound,
} from "./bounds";
import averagedHiddenLayer from "./claims/averaged-hidden-layer";
import { ANGLE, weightNorm } from "./hard-points";
import hardThreshold, { SIZES } from "./experiments/hard-threshold";
import meanPredictor from "./experiments/mean-predictor";
import printed from "./theorems/printed";

describe("the printed right side", () => {
  const base = { constant: 1, inputNorm: Math.sqrt(3), sampleSize: 100, weightNorms: 6 };
  test.each([
    [1, 1, 1.039230485],
    [1, 0.5, 0.519615242],
    [3, 0.5, 0.259807621],
  ])("with L = %d and p_max = %d is %d", (layers, retention, value) => {
    expect(printedBound({ ...base, layers, retention })).toBeCloseTo(value, 9);
  });

  test("contains the constant once a layer", () => {
    const one = printedBound({ ...base, layers: 3, retention: 0.5 });
    expect(printedBound({ ...base, constant: 2, layers: 3, retention: 0.5 }) / one).toBeCloseTo(8, 12);
  });

  test("the largest retention follows the smallest silencing level or the floor", () => {
    expect(largestRetention([0.1, 0.4, 0.7], 0.3)).toBeCloseTo(0.7, 12);
    expect(largestRetention([0.1, 0.4, 0.7], 0.5)).toBe(0.5);
  });

  test("is judged inapplicable for more than one time step", () => {
    const values = { ...base, lossComplexity: 0.1, complexity: 0.1, layers: 1, retention: 0.5 };
    expect(judge(printed, { ...values, duration: 1 }).kind).toBe("holds");
    expect(judge(printed, { ...values, duration: 20 }).kind).toBe("inapplicable");
  });
});

/** All sign vectors of length n. */
const signVectors = (n: number): number[][] =>
  Array.from({ length: 2 ** n }, (_, code) =>
    Array.from({ length: n }, (_s, i) => ((code >> i) & 1 ? 1 : -1)),
  );

describe("one masked linear layer, by enumeration", () => {
  const points = [
    [1, 0],
    [0, 1],
    [0.6, 0.8],
  ] as const;
  const norm = 2;

  /** E |sum_i s_i r_i * x_i| C / n over all signs and all 2^6 masks with their probabilities. */
  function seen(retention: number): number {
    let total = 0;
    for (const signs of signVectors(3))
      for (let code = 0; code < 64; code++) {
        const open = Array.from({ length: 6 }, (_, k) => (code >> k) & 1);
        const chance = open.reduce((p, bit) => p * (bit ? retention : 1 - retention), 1);
        const sums = [0, 1].map((k) =>
          points.reduce((sum, x, i) => sum + (signs[i] ?? NaN) * (open[2 * i + k] ?? NaN) * (x[k] ?? NaN), 0),
        );
        total += (chance / 8) * Math.hypot(...sums);
      }
    return (norm * total) / 3;
  }

  test("masks seen", () => {
    expect(seen(1)).toBeCloseTo(1.051982158729, 12);
    expect(seen(0.5)).toBeCloseTo(0.727788893203, 12);
  });

  test("masks averaged, it is the retention times the value without masks", () => {
    expect(0.5 * seen(1)).toBeCloseTo(0.525991079, 9);
  });

  test("the bounds lie above", () => {
    expect(maskedLinearBound(norm, 1, 3, 1)).toBeCloseTo(1.154700538, 9);
    expect(maskedLinearBound(norm, 1, 3, 0.5)).toBeCloseTo(0.816496581, 9);
    for (const retention of [0.1, 0.5, 0.9]) {
      expect(maskedLinearBound(norm, 1, 3, retention)).toBeGreaterThan(seen(retention));
      expect(meanLinearBound(norm, 1, 3, retention)).toBeGreaterThan(retention * seen(1));
    }
  });
});

describe("one hidden layer, masks averaged", () => {
  const base = {
    rowNorm: 2,
    readoutNorm: 3,
    inputNorm: 1,
    sampleSize: 100,
    inputRetention: 0.25,
    hiddenRetention: 0.5,
  };
  test("the bound at a point computed by hand", () => {
    // 2 * 1 * 2 * 3 * 1 * 0.5 * 0.5 / 10, and 3 * 0.5 * 0.2 / 10 more.
    expect(hiddenLayerBound({ ...base, lipschitz: 1, atZero: 0 })).toBeCloseTo(0.3, 12);
    expect(hiddenLayerBound({ ...base, lipschitz: 1, atZero: 0.2 })).toBeCloseTo(0.33, 12);
  });

  test("a hard threshold is outside its hypotheses, and the switch of the card says so", async () => {
    const { recording } = await runInNode("spiking-neurons/mean-predictor", meanPredictor, {
      params: { excitation: "step", steps: 20 },
      replicas: 4,
    });
    const params = { ...averagedHiddenLayer.params, ...recording.spec.params } as Parameters<
      typeof judgeRow
    >[1]["params"];
    const row = recording.rows - 1;
    expect(judgeRow(averagedHiddenLayer, { params, row, step: 20, recording }).kind).toBe("inapplicable");
  });
});

describe("a hard threshold", () => {
  test("the weights that tell 1,024 points apart have norm 1.047241", () => {
    expect(weightNorm(1024, 0.001)).toBeCloseTo(1.047241, 6);
    for (const n of SIZES) expect(weightNorm(n)).toBeLessThanOrEqual(1.05);
  });

  test("the points have norm 1 and the neuron fires on exactly those chosen", () => {
    expect(Math.hypot(Math.cos(ANGLE), Math.sin(ANGLE))).toBeCloseTo(1, 15);
  });

  test("its complexity is half the retention whatever n", async () => {
    const { recording } = await runInNode("spiking-neurons/hard-threshold", hardThreshold, { replicas: 200 });
    SIZES.forEach((n, k) => {
      const values = valuesAt(recording, "bySize", undefined, k);
      const average = values.reduce((a, b) => a + b) / values.length;
      // 8,000 draws of a mean of n numbers in {0, 1} with mean 0.35: five standard errors
      expect(Math.abs(average - 0.35)).toBeLessThan((5 * 0.48) / Math.sqrt(8000 * n));
    });
  });

  test("smoothed by escape noise it obeys contraction with 1 / (4 Delta)", () => {
    const bounds = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01].map((width) => escapeNeuronBound(1.1, 1, width, 64));
    [0.069, 0.172, 0.344, 0.688, 1.72, 3.44].forEach((value, i) => {
      expect((bounds[i] ?? NaN) / value).toBeCloseTo(1, 2);
    });
    expect(1 / (1 + Math.exp((1 - 0.9) / 0.1))).toBeCloseTo(0.268941421, 9);
  });
});

describe("a layer of one stochastic neuron, exactly", () => {
  /** E |sum_i s_i r_i| / n: each term is -1, 0, 1 with probabilities rho/2, 1 - rho, rho/2. */
  function exact(n: number, retention: number): number {
    let law = new Map([[0, 1]]);
    for (let i = 0; i < n; i++) {
      const next = new Map<number, number>();
      for (const [value, chance] of law)
        for (const [move, p] of [
          [-1, retention / 2],
          [0, 1 - retention],
          [1, retention / 2],
        ] as const)
          next.set(value + move, (next.get(value + move) ?? 0) + chance * p);
      law = next;
    }
    return [...law].reduce((sum, [value, chance]) => sum + Math.abs(value) * chance, 0) / n;
  }

  test.each([
    [2, 1, 0.5],
    [2, 0.5, 0.375],
    [2, 0.3, 0.255],
    [32, 1, 0.139949934],
    [32, 0.5, 0.099346754],
    [32, 0.3, 0.076543065],
  ])("n = %d, ρ = %d: %d", (n, retention, value) => {
    expect(exact(n, retention)).toBeCloseTo(value, 9);
  });

  test("a sum of 64 signs is a sum of 32 half-silenced ones, doubled", () => {
    expect(exact(64, 1)).toBeCloseTo(exact(32, 0.5), 12);
  });

  test("two points by hand: ρ(2 − ρ)/2", () => {
    for (const retention of [0.2, 0.7])
      expect(exact(2, retention)).toBeCloseTo((retention * (2 - retention)) / 2, 12);
  });
});
