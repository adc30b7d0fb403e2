import { beforeAll, describe, expect, test } from "vitest";
import { valuesAt, type Tensor, type Tensorflow } from "@contract";
import { fastSigmoid } from "@learning/lif";
import { nodeEngine, runInNode } from "../../src/runtime/node";
import { tensorRng } from "../../src/runtime/rng";
import codes, { CODES, CURRENT_RANGE, windowOf } from "./experiments/codes";
import stochasticTraining, { TWINS } from "./experiments/stochastic-training";
import surrogateTraining from "./experiments/surrogate-training";
import { DURATION, drawValues, encode, spikeStep } from "./latency-xor";
import { spikeTimes, watchedPotentials } from "./probe-readings";
import { gradients, hiddenLayer, initialWeights, logits, spikeCounts, spikeWeights } from "./spiking-network";
import { rasterMark } from "./spike-drawing";

let tf: Tensorflow;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
});
const rng = () => tensorRng(tf, { seed: 5, firstReplica: 0, replicas: 2, step: 0 });

describe("latency XOR", () => {
  test("a large value spikes early, a small one late, all within the run", () => {
    expect([1, 0.75, 0.25, 0].map(spikeStep)).toEqual([0, 4, 11, 14]);
  });

  test("each value is one spike at its step, the start signal one at 0, the label the exclusive or", () => {
    const { inputs, labels } = encode(tf, tf.tensor3d([[[0.9, 0.2], [0.7, 0.8]]])); // prettier-ignore
    expect([...labels.dataSync()]).toEqual([1, -1]);
    const total = tf.addN([...inputs]).dataSync();
    expect([...total]).toEqual([1, 1, 1, DURATION, 1, 1, 1, DURATION]);
    expect(inputs[spikeStep(0.9)]?.dataSync()[0]).toBe(1);
    expect(inputs[spikeStep(0.2)]?.dataSync()[1]).toBe(1);
    expect(inputs[0]?.dataSync()[2]).toBe(1);
  });

  test("no value lies within the margin of one half, and the rest is covered evenly", () => {
    const values = drawValues(tf, rng(), "values", 2000, 0.05).dataSync();
    expect(values.every((v) => Math.abs(v - 0.5) >= 0.05 - 1e-6 && v > 0 && v < 1)).toBe(true);
    const share = values.filter((v) => v < 0.225).length / values.length;
    expect(Math.abs(share - 0.25)).toBeLessThan(5 * Math.sqrt((0.25 * 0.75) / values.length));
  });
});

describe("the readout", () => {
  test("the weighted count is the time average of the leaking readout", () => {
    // One spike at step t, by the recursion o <- 0.95 o + s and the mean over the run.
    for (const t of [0, 7, DURATION - 1]) {
      let o = 0;
      let sum = 0;
      for (let step = 0; step < DURATION; step++) {
        o = 0.95 * o + (step === t ? 1 : 0);
        sum += o;
      }
      expect(spikeWeights[t]).toBeCloseTo(sum / DURATION, 12);
    }
  });

  test("its gradients are those of central differences", () => {
    const examples = encode(tf, drawValues(tf, rng(), "values", 30, 0.05));
    const weights = initialWeights(tf, rng(), 2, 6);
    const [into, out, bias] = weights as readonly [Tensor, Tensor, Tensor];
    const counts = spikeCounts(tf, hiddenLayer(tf, weights, examples));
    const labels = examples.labels.dataSync();
    const loss = (readout: Tensor, constant: Tensor): number[] => {
      const scores = logits(tf, [into, readout, constant], counts).dataSync();
      return [0, 1].map((r) => {
        let total = 0;
        for (let i = 0; i < 30; i++)
          total += Math.log1p(Math.exp(-(labels[r * 30 + i] ?? NaN) * (scores[r * 30 + i] ?? NaN)));
        return total / 30;
      });
    };
    const found = gradients(tf, weights, examples, fastSigmoid(5));
    const h = 1e-2; // the loss is smooth, and float32 logits allow no smaller step
    for (let j = 0; j < 6; j++) {
      const bump = tf.reshape(tf.oneHot(tf.tensor1d([j], "int32"), 6), [1, 6, 1]);
      const up = loss(tf.add(out, tf.mul(h, bump)), bias);
      const down = loss(tf.sub(out, tf.mul(h, bump)), bias);
      [0, 1].forEach((r) => {
        expect(found[1]?.dataSync()[r * 6 + j]).toBeCloseTo(((up[r] ?? NaN) - (down[r] ?? NaN)) / (2 * h), 3);
      });
    }
  });

  test("the true gradient leaves the input weights alone, the surrogate does not", () => {
    const examples = encode(tf, drawValues(tf, rng(), "values", 30, 0.05));
    const weights = initialWeights(tf, rng(), 2, 6);
    const without = gradients(tf, weights, examples, (t, x) => t.zerosLike(x));
    expect(without[0]?.dataSync().every((g) => g === 0)).toBe(true);
    expect(
      gradients(tf, weights, examples, fastSigmoid(5))[0]
        ?.dataSync()
        .some((g) => g !== 0),
    ).toBe(true);
  });
});

describe("what is recorded for the raster", () => {
  test("spike trains and potentials tell the same story", async () => {
    const { recording } = await runInNode("spiking-neurons/surrogate-training", surrogateTraining, {
      params: { epochs: 20 },
      replicas: 2,
    });
    for (const neuron of [0, 1, 2]) {
      const above = [...watchedPotentials(recording, neuron)].flatMap((u, t) => (u > 1 ? [t] : []));
      expect(spikeTimes(recording, 1, neuron)).toEqual(above);
    }
    const all = Array.from({ length: 16 }, (_, neuron) => spikeTimes(recording, 1, neuron)).flat();
    expect(all.length).toBeGreaterThan(0);
  });

  test("a raster has one tick a spike on its neuron's row", () => {
    const mark = rasterMark([{ row: 3, times: [5, 9] }], { label: "" });
    if (mark.kind !== "paths") throw new Error("A raster is drawn as paths.");
    expect(Array.from(mark.paths[0]?.x ?? [])).toEqual([5, 5, NaN, 9, 9, NaN]);
    expect(mark.paths[0]?.y[0]).toBeCloseTo(2.62, 12);
    expect(mark.paths[0]?.y[1]).toBeCloseTo(3.38, 12);
  });
});

test("a stochastic network of retention 1 is its reliable twin", async () => {
  const { recording } = await runInNode("spiking-neurons/stochastic-training", stochasticTraining, {
    params: { retention: 1, epochs: 20, passes: 2 },
    replicas: 2,
  });
  for (const series of ["trainingAccuracy", "cleanAccuracy", "gap", "weightNorms"])
    expect([...valuesAt(recording, series, undefined, TWINS.indexOf("stochastic"))]).toEqual([
      ...valuesAt(recording, series, undefined, TWINS.indexOf("reliable")),
    ]);
});

test("the codes' errors lie where their theories put them", async () => {
  const { recording } = await runInNode("spiking-neurons/codes", codes);
  const average = (series: string, k: number, row: number): number => {
    const values = valuesAt(recording, series, row, k);
    return values.reduce((a, b) => a + b) / values.length;
  };
  const { low, high } = CURRENT_RANGE;
  const inverse = (10 * Math.log(high / low)) / (high - low);
  expect(inverse).toBeCloseTo(5.0905, 4);
  const [poisson, lif, first] = [0, 1, 2];
  for (const T of [50, 200, 1000]) {
    const row = T / 10 - 1;
    expect(windowOf(row)).toBe(T);
    expect(average("error", poisson, row) / Math.sqrt(inverse / T)).toBeCloseTo(1, 1);
    expect(average("error", first, row)).toBeCloseTo(0.0304, 2);
  }
  // A clock's error falls like 1/T.
  expect(average("error", lif, 19) / average("error", lif, 199)).toBeGreaterThan(8);
  expect(CODES[first]).toBe("first spike");
  // Before every neuron has fired, the share that has is that of the currents whose latency fits the window.
  const share = (high - 1 / (1 - Math.exp(-1))) / (high - low);
  expect(Math.abs(average("fired", 0, 1) - share)).toBeLessThan(0.03);
});
