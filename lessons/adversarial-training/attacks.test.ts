import { describe, expect, test } from "vitest";
import { valuesAt, type Tensor } from "@contract";
import { nodeEngine, runInNode } from "../../src/runtime/node";
import { tensorRng } from "../../src/runtime/rng";
import { attack, crossEntropySlope, fgsm } from "./attacks";
import linearAttack from "./experiments/linear-attack";
import { logisticLoss } from "./feature-model";
import {
  forward,
  imageGradient,
  initialLayers,
  layerGradients,
  networkOf,
  type Layers,
} from "./glyph-network";

const { tf } = await nodeEngine();
const rng = tensorRng(tf, { seed: 3, firstReplica: 0, replicas: 2, step: 0 });

describe("projected gradient steps on linear scores", () => {
  test.each(["inf", "2"] as const)("law: in the norm %s they end at the formula", async (norm) => {
    const { recording } = await runInNode("adversarial-training/linear-attack", linearAttack, {
      params: { norm },
      replicas: 100,
    });
    const last = recording.rows - 1;
    const read = (series: string): Float64Array => valuesAt(recording, series, last, 0);
    const [found, margin, dual, once] = [read("found"), read("margin"), read("dualNorm"), read("oneStep")];
    found.forEach((loss, r) => {
      const exact = logisticLoss((margin[r] ?? NaN) - 0.5 * (dual[r] ?? NaN));
      expect(Math.abs(loss - exact)).toBeLessThan(1e-5);
      // A single step of the whole radius is exact already.
      expect(Math.abs((once[r] ?? NaN) - exact)).toBeLessThan(1e-5);
    });
  });
});

describe("attacks on a network", () => {
  const layers = initialLayers(tf, rng, "network", 16, 2);
  const network = networkOf(tf, layers);
  const x = rng.uniform("images", [5, 144]);
  const y = tf.tile(tf.oneHot(tf.tensor2d([[3, 1, 4, 1, 5]], [1, 5], "int32"), 10), [2, 1, 1]);
  const slope = crossEntropySlope(tf, y);
  const lossAt = (images: Tensor, from: Layers = layers): Float32Array => {
    const { logits } = forward(tf, networkOf(tf, from), images);
    return Float32Array.from(tf.neg(tf.sum(tf.mul(y, tf.logSoftmax(logits)), 2)).dataSync()); // (R, B)
  };
  const sumOf = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

  /** Kinks of the ReLU within the step, and 32-bit sums. */
  const KINKS = 0.01;
  /** A step along a gradient g of length h changes the loss by h |g|. */
  function expectSlope(gradient: Tensor, lossAfter: (step: Tensor) => Float32Array): void {
    const length = Math.sqrt(sumOf(tf.square(gradient).dataSync()));
    const h = 3e-3;
    const [up, down] = [h, -h].map((step) => sumOf(lossAfter(tf.mul(step / length, gradient))));
    expect(Math.abs(((up ?? NaN) - (down ?? NaN)) / (2 * h * length) - 1)).toBeLessThan(KINKS);
  }

  test("gradient: by the image, against central differences", () => {
    const pass = forward(tf, network, x);
    expectSlope(imageGradient(tf, network, pass, slope(pass.logits)), (step) => lossAt(tf.add(x, step)));
  });

  test("gradient: by the weights, against central differences", () => {
    const pass = forward(tf, network, x);
    const gradients = layerGradients(tf, network, x, pass, slope(pass.logits));
    gradients.forEach((gradient, l) => {
      expectSlope(gradient, (step) => {
        const [a, b, c, d] = layers.map((w, k) => (k === l ? tf.add(w, step) : w));
        if (!a || !b || !c || !d) throw new Error("Four layers' tensors were expected.");
        return lossAt(x, [a, b, c, d]);
      });
    });
  });

  test("law: they stay in the ball and in the box, and raise the loss", () => {
    const moved = attack(tf, network, x, slope, { radius: 0.1, stepSize: 0.025, steps: 20 });
    const shift = tf.abs(tf.sub(moved, x));
    expect(Math.max(...shift.dataSync())).toBeLessThanOrEqual(0.1 + 1e-6);
    expect(Math.min(...moved.dataSync())).toBeGreaterThanOrEqual(0);
    expect(Math.max(...moved.dataSync())).toBeLessThanOrEqual(1);
    const [clean, once, often] = [x, attack(tf, network, x, slope, fgsm(0.1)), moved].map((images) =>
      sumOf(lossAt(images)),
    );
    expect(once).toBeGreaterThan(clean ?? NaN);
    expect(often).toBeGreaterThan(once ?? NaN);
  });

  test("law: a radius for each image does what that radius does alone", () => {
    const radii = [0, 0.05, 0.1, 0.15, 0.2];
    const radius = tf.tensor3d(radii, [1, 5, 1]);
    const together = attack(tf, network, x, slope, { radius, stepSize: tf.div(radius, 4), steps: 5 });
    radii.forEach((one, i) => {
      const alone = attack(tf, network, x, slope, { radius: one, stepSize: one / 4, steps: 5 });
      const row = (images: Tensor): number[] => [...tf.slice(images, [0, i, 0], [-1, 1, -1]).dataSync()];
      row(together).forEach((value, j) => {
        expect(Math.abs(value - (row(alone)[j] ?? NaN))).toBeLessThan(1e-6);
      });
    });
  });
});

test("reference: a divergence, and the loss of TRADES with weight 6 and true class 1", () => {
  const [p, q] = [
    [0.7, 0.2, 0.1],
    [0.5, 0.3, 0.2],
  ] as const;
  const apart = p.reduce((sum, share, c) => sum + share * Math.log(share / (q[c] ?? NaN)), 0);
  expect(apart).toBeCloseTo(0.085122825957, 12);
  expect(-Math.log(p[0]) + 6 * apart).toBeCloseTo(0.867411899682, 12);
});
