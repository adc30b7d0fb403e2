import { beforeAll, expect, test, vi } from "vitest";
import type { Rng, Tensor, Tensorflow } from "@contract";
import { adamStart, adamStep } from "@learning/adam";
import { EASY_GLYPHS, GLYPH_CLASSES, GLYPH_PIXELS, HARD_GLYPHS, type GlyphLaw } from "@learning/glyph-digits";
import { glyphOneHot, sampleGlyphs } from "@learning/glyph-samples";
import { mean } from "@numerics/statistics";
import { nodeEngine } from "../../src/runtime/node";
import { tensorRng } from "../../src/runtime/rng";
import { forward, initialLayers, layerGradients, networkOf } from "./glyph-network";
import { accuracyOf, batchOf, batchesOf, layersOf, rowsAt, type Labelled } from "./glyph-training";

/** Whole trainings, on a machine that may be busy. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SEEDS = 5;
const TRAIN = 2000;
const TEST = 5000;
const EPOCHS = 30;

let tf: Tensorflow;
const rngAt = (step: number): Rng => tensorRng(tf, { seed: 1, firstReplica: 0, replicas: SEEDS, step });

interface Model {
  readonly start: (rng: Rng) => readonly Tensor[];
  readonly learningRate: number;
  readonly logits: (layers: readonly Tensor[], x: Tensor) => Tensor;
  readonly gradients: (layers: readonly Tensor[], batch: Labelled) => readonly Tensor[];
}

const excess = (logits: Tensor, y: Tensor): Tensor => tf.div(tf.sub(tf.softmax(logits), y), y.shape[1] ?? 1);

const linear: Model = {
  start: (rng) => [
    tf.mul(Math.sqrt(2 / GLYPH_PIXELS), rng.normal("linear", [GLYPH_PIXELS, GLYPH_CLASSES])),
    tf.zeros([SEEDS, 1, GLYPH_CLASSES]),
  ],
  learningRate: 1e-2,
  logits: ([w, b], x) => tf.add(tf.matMul(x, w ?? x), b ?? 0),
  gradients(layers, { x, y }) {
    const apart = excess(linear.logits(layers, x), y);
    return [tf.matMul(x, apart, true), tf.sum(apart, 1, true)];
  },
};

const asModel = (layers: readonly Tensor[]) =>
  layersOf({ layers, moments: { updates: 0, mean: [], square: [] } });
const hidden64: Model = {
  start: (rng) => initialLayers(tf, rng, "hidden", 64, SEEDS),
  learningRate: 3e-3,
  logits: (layers, x) => forward(tf, networkOf(tf, asModel(layers)), x).logits,
  gradients(layers, { x, y }) {
    const network = networkOf(tf, asModel(layers));
    const pass = forward(tf, network, x);
    return layerGradients(tf, network, x, pass, excess(pass.logits, y));
  },
};

/** Test accuracies of the seeds after 30 epochs of Adam in batches of 100. */
function accuracies(model: Model, law: GlyphLaw): readonly number[] {
  const labels = (count: number): Tensor => tf.tile(glyphOneHot(tf, count), [SEEDS, 1, 1]);
  const train = { x: sampleGlyphs(tf, rngAt(0), "training images", TRAIN, law), y: labels(TRAIN) };
  const tests = { x: sampleGlyphs(tf, rngAt(0), "test images", TEST, law), y: labels(TEST) };
  let layers = model.start(rngAt(0));
  let moments = adamStart(tf, layers);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = rngAt(epoch).permutation("order", TRAIN);
    for (let k = 0; k < batchesOf(TRAIN); k++) {
      const next = tf.tidy(() => {
        const indices = batchOf(tf, order, k);
        const batch = { x: rowsAt(tf, train.x, indices), y: rowsAt(tf, train.y, indices) };
        const { learningRate } = model;
        const moved = adamStep(tf, layers, model.gradients(layers, batch), moments, { learningRate });
        const { updates, mean, square } = moved.moments;
        return { layers: [...moved.parameters], updates, mean: [...mean], square: [...square] };
      });
      for (const old of [...layers, ...moments.mean, ...moments.square]) tf.dispose(old);
      layers = next.layers;
      moments = next;
    }
  }
  return [...accuracyOf(tf, model.logits(layers, tests.x), tests.y).dataSync()];
}

beforeAll(async () => {
  ({ tf } = await nodeEngine());
});

test("easy digits: the linear classifier and the network reach the population's baselines", () => {
  const [flat, deep] = [accuracies(linear, EASY_GLYPHS), accuracies(hidden64, EASY_GLYPHS)];
  expect(mean(flat)).toBeGreaterThan(0.91);
  expect(mean(flat)).toBeLessThan(0.96);
  expect(mean(deep) - mean(flat)).toBeGreaterThan(0.01);
  // Ten seeds of another implementation: 0.935 with deviation 0.005, and 0.960 with 0.004.
  expect(Math.abs(mean(flat) - 0.935)).toBeLessThan(3 * 0.005);
  expect(Math.abs(mean(deep) - 0.96)).toBeLessThan(3 * 0.004);
});

test("hard digits: a hidden layer pays", () => {
  const [flat, deep] = [accuracies(linear, HARD_GLYPHS), accuracies(hidden64, HARD_GLYPHS)];
  expect(mean(deep) - mean(flat)).toBeGreaterThan(0.06);
  expect(Math.abs(mean(flat) - 0.826)).toBeLessThan(3 * 0.006);
  expect(Math.abs(mean(deep) - 0.928)).toBeLessThan(3 * 0.006);
});
