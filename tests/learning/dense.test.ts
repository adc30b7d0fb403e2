import { beforeAll, describe, expect, test } from "vitest";
import type { Tensor, Tensorflow } from "@contract";
import { adamStart, adamStep } from "@learning/adam";
import { dense, denseBackward, type DenseActivation } from "@learning/dense";
import { lifForward } from "@learning/lif";
import { momentumStep } from "@learning/momentum";
import { softmaxCrossEntropy } from "@learning/softmax";
import { normals } from "@numerics/streams";
import { installedKernels } from "../../src/runtime/kernels/install";
import { nodeEngine } from "../../src/runtime/node";

let tf: Tensorflow;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
});

const draw = (label: string, ...shape: number[]): Tensor =>
  tf.tensor(
    Float32Array.from(
      normals(
        5,
        label,
        shape.reduce((product, n) => product * n, 1),
      ),
    ),
    shape,
  );
const numbers = (...tensors: readonly Tensor[]): number[] => tensors.flatMap((t) => [...t.dataSync()]);

/** Numbers by the fused kernel, and by the formulas on the stock kernels. */
function bothWays(compute: () => readonly Tensor[]): readonly [number[], number[]] {
  const fused = numbers(...compute());
  installedKernels()!.use(false);
  try {
    return [fused, numbers(...compute())];
  } finally {
    installedKernels()!.use(true);
  }
}

function expectClose([a, b]: readonly [number[], number[]], tolerance = 2e-5): void {
  expect(a).toHaveLength(b.length);
  // Float32 sums of up to 70 products in another order.
  a.forEach((value, i) =>
    expect(Math.abs(value - b[i]!)).toBeLessThanOrEqual(tolerance * (1 + Math.abs(b[i]!))),
  );
}

describe.each(["linear", "relu", "tanh", "sigmoid"] as const)(
  "a layer with activation %s",
  (activation: DenseActivation) => {
    const sizes = [
      [1, 1, 1, 1],
      [3, 7, 2, 16],
      [2, 33, 5, 3],
      [2, 5, 17, 1],
      [1, 64, 70, 23],
    ] as const;

    test("reference: the fused kernels are the formulas, forward and backward", () => {
      for (const [R, N, k, m] of sizes) {
        const x = draw("x", R, N, k);
        const layer = { weights: draw("w", R, k, m), biases: draw("b", R, 1, m) };
        expectClose(bothWays(() => [dense(tf, x, layer, activation)]));
        const y = dense(tf, x, layer, activation);
        const dy = draw("dy", R, N, m);
        expectClose(
          bothWays(() => {
            const { weights, biases, input } = denseBackward(tf, { x, y, dy }, layer, activation, true);
            return [weights, biases, input!];
          }),
          1e-4,
        );
      }
    });

    test("gradient: automatic differentiation passes through the fused layer", () => {
      const [x, w, b] = [draw("x", 2, 5, 3), draw("w", 2, 3, 4), draw("b", 2, 1, 4)];
      expectClose(
        bothWays(() =>
          tf.grads((...[at, weights, biases]: Tensor[]) =>
            tf.sum(tf.square(dense(tf, at!, { weights: weights!, biases: biases! }, activation))),
          )([x, w, b]),
        ),
        1e-4,
      );
    });
  },
);

test("softmax cross-entropy is the formula, without overflow, and its gradient sums to zero", () => {
  for (const classes of [1, 2, 3, 10, 17]) {
    const scores = tf.mul(30, draw("scores", 3, 5, classes));
    const labels = tf.softmax(draw("labels", 3, 5, classes));
    const both = bothWays(() => Object.values(softmaxCrossEntropy(tf, scores, labels)));
    expectClose(both);
    const { gradient } = softmaxCrossEntropy(tf, scores, labels);
    for (const sum of tf.sum(gradient, -1).dataSync()) expect(Math.abs(sum)).toBeLessThan(1e-5);
  }
});

test("momentum, Adam and the spiking neuron are their formulas to the last bit", () => {
  const [w, v, g] = [draw("w", 3, 7), draw("v", 3, 7), draw("g", 3, 7)];
  for (const [momentum, weightDecay] of [
    [0, 0],
    [0.9, 0],
    [0, 0.1],
    [0.9, 0.1],
  ] as const) {
    const [fused, formulas] = bothWays(() =>
      Object.values(momentumStep(tf, w, v, g, { learningRate: 0.1, momentum, weightDecay })),
    );
    expect(fused).toEqual(formulas);
  }
  const adam = bothWays(() => {
    let parameters: readonly Tensor[] = [w];
    let moments = adamStart(tf, parameters);
    for (let t = 0; t < 3; t++)
      ({ parameters, moments } = adamStep(tf, parameters, [g], moments, { learningRate: 0.01 }));
    return [...parameters, ...moments.mean, ...moments.square];
  });
  expect(adam[0]).toEqual(adam[1]);
  const masks = [0, 1, 2].map((t) => tf.cast(tf.greater(draw(`m${String(t)}`, 3, 7), 0), "float32"));
  for (const used of [undefined, masks]) {
    const lif = bothWays(() => {
      const pass = lifForward(tf, [w, v, g], { decay: 0.9, threshold: 0.3 }, used);
      return [...pass.distances, ...pass.spikes, ...pass.gates];
    });
    expect(lif[0]).toEqual(lif[1]);
  }
});
