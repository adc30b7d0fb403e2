/** Products of matrices, and the fused layers, losses and updates of `learning`. */
import { FUSED } from "@learning/fused";
import { NOTHING } from "./entry-kernels";
import { sizeOf } from "./layout";
import { read, type Info, type Kernel, type Planner } from "./plan";

const float = (shape: readonly number[]): Info => ({ shape, dtype: "float32" });
const allFloat = (inputs: readonly Info[]): boolean => inputs.every(({ dtype }) => dtype === "float32");
const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n, d) => n === b[d]);

const batchMatMul: Planner = (heap, [a, b], { transposeA, transposeB }) => {
  if (!a || !b || !allFloat([a, b]) || a.shape.length < 2 || b.shape.length < 2) return null;
  const [ta, tb] = [transposeA === true, transposeB === true];
  const [leadA, leadB] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
  const [countA, countB] = [sizeOf(leadA), sizeOf(leadB)];
  if (!same(leadA, leadB) && countA !== 1 && countB !== 1) return null;
  const lead = countA >= countB && leadA.length >= leadB.length ? leadA : leadB;
  if (sizeOf(lead) !== Math.max(countA, countB)) return null;
  const [rowsA = 0, columnsA = 0] = a.shape.slice(-2);
  const [rowsB = 0, columnsB = 0] = b.shape.slice(-2);
  const [M, K] = ta ? [columnsA, rowsA] : [rowsA, columnsA];
  const [inner, N] = tb ? [columnsB, rowsB] : [rowsB, columnsB];
  const count = sizeOf(lead);
  if (inner !== K || K === 0) return null;
  heap.reserve(32 * Math.max(M, K, N));
  const { products } = heap.call;
  const strideA = countA === 1 ? 0 : M * K * 4;
  const strideB = countB === 1 ? 0 : K * N * 4;
  return {
    outputs: [float([...lead, M, N])],
    bind: ([first = 0, second = 0], [to = 0]) =>
      count * M * N === 0
        ? NOTHING
        : () =>
            products(
              first,
              second,
              to,
              count,
              strideA,
              strideB,
              M,
              K,
              N,
              ta ? 1 : 0,
              tb ? 1 : 0,
              heap.scratch(),
            ),
  };
};

const ACTIVATIONS: readonly unknown[] = ["linear", "relu", "tanh", "sigmoid"];

/** x (R, M, K) and w (R, K, N), none of them empty. */
function layerSizes(
  x: Info | undefined,
  w: Info | undefined,
): readonly [number, number, number, number] | null {
  if (x?.shape.length !== 3 || w?.shape.length !== 3) return null;
  const [R = 0, M = 0, K = 0] = x.shape;
  const [copies, inner, N = 0] = w.shape;
  return copies === R && inner === K && R * M * K * N > 0 ? [R, M, K, N] : null;
}

const dense: Planner = (heap, inputs, { activation }) => {
  const [x, w, b] = inputs;
  const sizes = layerSizes(x, w);
  const kind = ACTIVATIONS.indexOf(activation);
  if (!sizes || !b || kind < 0 || !allFloat(inputs)) return null;
  const [R, M, K, N] = sizes;
  if (!same(b.shape, [R, 1, N])) return null;
  heap.reserve(32 * Math.max(M, K, N));
  const call = heap.call.dense;
  return {
    outputs: [float([R, M, N])],
    bind:
      ([from = 0, weights = 0, biases = 0], [to = 0]) =>
      () =>
        call(from, weights, biases, to, R, M, K, N, kind, heap.scratch()),
  };
};

const denseBackward: Planner = (heap, inputs, { activation, wantsInput }) => {
  const [x, w, y, dy] = inputs;
  const sizes = layerSizes(x, w);
  const kind = ACTIVATIONS.indexOf(activation);
  if (!sizes || !y || !dy || kind < 0 || !allFloat(inputs)) return null;
  const [R, M, K, N] = sizes;
  if (!same(y.shape, [R, M, N]) || !same(dy.shape, [R, M, N])) return null;
  const own = M * N * 4;
  heap.reserve(own + 16 + 32 * Math.max(M, K, N));
  const call = heap.call.denseBackward;
  const outputs = [float([R, K, N]), float([R, 1, N])];
  if (wantsInput === true) outputs.push(float([R, M, K]));
  return {
    outputs,
    bind:
      ([from = 0, weights = 0, output = 0, back = 0], [dw = 0, db = 0, dx = 0]) =>
      () => {
        const scratch = heap.scratch();
        call(from, weights, output, back, dw, db, dx, R, M, K, N, kind, scratch, scratch + own + 16);
      },
  };
};

const numeric = (values: readonly unknown[]): readonly number[] | null =>
  values.every((value) => typeof value === "number") ? values : null;

const momentum: Planner = (heap, inputs, settings) => {
  const [w] = inputs;
  if (!w || !allFloat(inputs) || !inputs.every(({ shape }) => same(shape, w.shape))) return null;
  const n = sizeOf(w.shape);
  const call = heap.call.momentum;
  return {
    outputs: [w, w],
    bind:
      ([weights = 0, velocity = 0, gradient = 0], [nextW = 0, nextV = 0]) =>
      () => {
        const [eta, alpha, decay] = [
          read(settings, "learningRate"),
          read(settings, "momentum"),
          read(settings, "weightDecay"),
        ];
        call(weights, velocity, gradient, nextW, nextV, n, eta, alpha, decay);
      },
  };
};

const adam: Planner = (heap, inputs, settings) => {
  const [w] = inputs;
  if (!w || !allFloat(inputs) || !inputs.every(({ shape }) => same(shape, w.shape))) return null;
  const n = sizeOf(w.shape);
  const call = heap.call.adam;
  return {
    outputs: [w, w, w],
    bind:
      ([weights = 0, mean = 0, square = 0, gradient = 0], [nextW = 0, nextM = 0, nextV = 0]) =>
      () => {
        const [b1, b2] = [read(settings, "beta1"), read(settings, "beta2")];
        const [eta, scale] = [read(settings, "rate"), read(settings, "rootScale")];
        const small = read(settings, "epsilon");
        call(
          weights,
          mean,
          square,
          gradient,
          nextW,
          nextM,
          nextV,
          n,
          b1,
          1 - b1,
          b2,
          1 - b2,
          eta,
          scale,
          small,
        );
      },
  };
};

const softmaxCrossEntropy: Planner = (heap, inputs) => {
  const [z, y] = inputs;
  if (!z || !y || !allFloat(inputs) || !same(z.shape, y.shape) || z.shape.length === 0) return null;
  const classes = z.shape.at(-1) ?? 0;
  const rows = sizeOf(z.shape.slice(0, -1));
  if (classes === 0) return null;
  const call = heap.call.softmaxCrossEntropy;
  return {
    outputs: [float([...z.shape.slice(0, -1), 1]), z],
    bind:
      ([scores = 0, labels = 0], [loss = 0, gradient = 0]) =>
      () =>
        call(scores, labels, loss, gradient, rows, classes),
  };
};

const lif: Planner = (heap, inputs, { decay, threshold, carried, masked }) => {
  const [current] = inputs;
  const settings = numeric([decay, threshold]);
  if (!current || !settings || !allFloat(inputs) || !inputs.every(({ shape }) => same(shape, current.shape)))
    return null;
  const n = sizeOf(current.shape);
  const [beta = 0, theta = 0] = settings;
  const call = heap.call.lif;
  return {
    outputs: [current, current, current, current],
    bind([now = 0, ...others], [distance = 0, spike = 0, gate = 0, next = 0]) {
      const before = carried === true ? (others[0] ?? 0) : 0;
      const mask = masked === true ? (others.at(-1) ?? 0) : 0;
      return () => call(before, now, mask, distance, spike, gate, next, n, beta, theta);
    },
  };
};

export const PRODUCT_KERNELS: Readonly<Record<string, Kernel>> = {
  BatchMatMul: { inputs: ["a", "b"], plan: batchMatMul },
  [FUSED.dense]: { inputs: ["x", "weights", "biases"], plan: dense },
  [FUSED.denseBackward]: { inputs: ["x", "weights", "y", "dy"], plan: denseBackward },
  [FUSED.momentum]: {
    inputs: ["weights", "velocity", "gradient"],
    plan: momentum,
    live: ["learningRate", "momentum", "weightDecay"],
  },
  [FUSED.adam]: {
    inputs: ["weights", "mean", "square", "gradient"],
    plan: adam,
    live: ["beta1", "beta2", "rate", "rootScale", "epsilon"],
  },
  [FUSED.softmaxCrossEntropy]: { inputs: ["scores", "labels"], plan: softmaxCrossEntropy },
  [FUSED.lif]: { inputs: "list", plan: lif },
};
