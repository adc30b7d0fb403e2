import { beforeAll, describe, expect, test } from "vitest";
import { valuesAt, type Tensorflow } from "@contract";
import { normals, uniforms } from "@numerics/streams";
import { mean, standardError } from "@numerics/statistics";
import { nodeEngine, runInNode } from "../../src/runtime/node";
import retentionExponent, { RETENTIONS } from "./experiments/retention-exponent";
import wideLayer, { LAYER_WIDTHS } from "./experiments/wide-layer";
import { exponentOf, exponentPseudoValues } from "./exponents";
import { linearSupremum, valueAndGradients, type Problem } from "./supremum";

let tf: Tensorflow;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
});

const [B, n, d, m, K] = [2, 4, 3, 5, 2];

function problem(): Problem {
  const mask = (label: string, size: number): number[] =>
    [...uniforms(1, label, size)].map((u) => (u < 0.7 ? 1 : 0));
  const shape = [B, K * n, m];
  return {
    inputs: tf.tensor([...normals(1, "inputs", B * K * n * d)], [B, K * n, d]),
    signs: tf.tensor([1, -1, -1, 1, -1, 1, 1, 1], [B, n, 1]),
    masks: [tf.tensor(mask("first", B * K * n * m), shape), tf.tensor(mask("second", B * K * n * m), shape)],
    averaged: K,
  };
}

/** |(1/n) sum_i s_i mean over masks of h(x_i)| of problem b, in float64, loop by loop. */
function valueByLoops(
  of: Problem,
  layers: readonly (readonly number[])[],
  widths: readonly number[],
  b: number,
): number {
  const [x, s] = [of.inputs.dataSync(), of.signs.dataSync()];
  const masks = of.masks.map((mask) => mask.dataSync());
  const sums = new Float64Array(widths.at(-1) ?? 0);
  for (let k = 0; k < K; k++)
    for (let i = 0; i < n; i++) {
      const row = (b * K + k) * n + i;
      let h = Array.from({ length: d }, (_, c) => x[row * d + c] ?? NaN);
      layers.forEach((w, l) => {
        const [from, to] = [widths[l] ?? 0, widths[l + 1] ?? 0];
        h = Array.from({ length: to }, (_, c) => {
          const product = h.reduce((sum, value, a) => sum + value * (w[(b * from + a) * to + c] ?? NaN), 0);
          return Math.max(0, product) * (masks[l]?.[row * to + c] ?? NaN);
        });
      });
      h.forEach((value, c) => {
        sums[c] = (sums[c] ?? NaN) + ((s[b * n + i] ?? NaN) * value) / (n * K);
      });
    }
  return Math.hypot(...sums);
}

describe("the supremum over the readout", () => {
  const widths = [d, m, m];
  const layers = [[...normals(2, "first", B * d * m)], [...normals(2, "second", B * m * m)]];
  const asTensors = (values: readonly (readonly number[])[]) =>
    values.map((w, l) => tf.tensor([...w], [B, widths[l] ?? 0, widths[l + 1] ?? 0]));

  test("is the length of the correlation with the signs, as computed by loops", () => {
    const of = problem();
    const { value } = valueAndGradients(tf, of, asTensors(layers));
    value.dataSync().forEach((found, b) => {
      expect(found).toBeCloseTo(valueByLoops(of, layers, widths, b), 5);
    });
  });

  test("has the gradients of central differences", () => {
    const of = problem();
    const { gradients } = valueAndGradients(tf, of, asTensors(layers));
    const h = 1e-5; // the loops are in float64; no product of this data is within 1e-4 of a kink
    layers.forEach((w, l) => {
      const found = gradients[l]?.dataSync() ?? [];
      w.forEach((_, j) => {
        const shifted = (by: number) =>
          layers.map((v, k) => (k === l ? v.map((x, c) => (c === j ? x + by : x)) : v));
        const b = Math.floor(j / (w.length / B));
        const difference =
          (valueByLoops(of, shifted(h), widths, b) - valueByLoops(of, shifted(-h), widths, b)) / (2 * h);
        expect(found[j]).toBeCloseTo(difference, 4);
      });
    });
  });

  test("without hidden layers is the length of the masked, signed mean input", () => {
    const of = problem();
    linearSupremum(tf, of)
      .dataSync()
      .forEach((found, b) => {
        expect(found).toBeCloseTo(valueByLoops(of, [], [d], b), 5);
      });
  });
});

describe("the ascent", () => {
  const run = async (params: Record<string, number | string | boolean>, replicas = 8) =>
    (await runInNode("spiking-neurons/retention-exponent", retentionExponent, { params, replicas }))
      .recording;

  test("finds as much with more steps and starts, to a few per cent", async () => {
    const [quick, long] = [
      await run({ sampleSize: 64 }),
      await run({ sampleSize: 64, steps: 300, restarts: 4 }),
    ];
    RETENTIONS.forEach((_, k) => {
      const [few, many] = [
        mean(valuesAt(quick, "complexity", undefined, k)),
        mean(valuesAt(long, "complexity", undefined, k)),
      ];
      expect(many).toBeGreaterThanOrEqual(few * 0.995);
      expect(few).toBeGreaterThan(0.9 * many);
    });
  });

  test("never loses what it has found", async () => {
    const recording = await run({ sampleSize: 32, steps: 40 });
    for (let row = 1; row < recording.rows; row++) {
      const before = valuesAt(recording, "complexity", row - 1);
      valuesAt(recording, "complexity", row).forEach((value, r) => {
        expect(value).toBeGreaterThanOrEqual(before[r] ?? NaN);
      });
    }
  });

  test("dividing weights by the retention multiplies by its power −(L + 1)", async () => {
    const [plain, rescaled] = [
      await run({ sampleSize: 32, steps: 20 }),
      await run({ sampleSize: 32, steps: 20, rescaled: true }),
    ];
    RETENTIONS.forEach((retention, k) => {
      const value = valuesAt(plain, "complexity", undefined, k)[0] ?? NaN;
      expect(valuesAt(rescaled, "complexity", undefined, k)[0]).toBeCloseTo(value / retention ** 2, 5);
    });
  });

  test("the mean of the pseudo-values is close to the exponent, and their spread is its error", async () => {
    const recording = await run({ depth: 0 }, 64);
    const pseudo = exponentPseudoValues(recording, RETENTIONS);
    expect(mean(pseudo)).toBeCloseTo(exponentOf(recording, RETENTIONS), 2);
    // 1/2 is exact up to terms of order 1/d for |sum of masked vectors|
    expect(Math.abs(mean(pseudo) - 0.5)).toBeLessThan(4 * standardError(pseudo) + 0.02);
  });
});

test("a layer of one stochastic neuron has the complexity that enumeration gives", async () => {
  const { recording } = await runInNode("spiking-neurons/wide-layer", wideLayer, { replicas: 200 });
  const values = valuesAt(recording, "complexity", undefined, LAYER_WIDTHS.indexOf(1));
  expect(Math.abs(mean(values) - 0.099346754)).toBeLessThan(5 * standardError(values));
  const without = valuesAt(recording, "reliable", undefined, 0);
  expect(Math.abs(mean(without) - 0.139949934)).toBeLessThan(5 * standardError(without));
});
