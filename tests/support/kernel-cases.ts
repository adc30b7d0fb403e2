import { FUSED } from "@learning/fused";
import { DRAWS } from "../../src/runtime/kernels/random-kernels";
import type { CaseNumbers } from "./case-numbers";

/** Inputs of a kernel in its own order, and its settings. */
export interface KernelCase {
  readonly inputs: readonly {
    readonly shape: readonly number[];
    readonly data: Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;
  }[];
  readonly attributes: Readonly<Record<string, unknown>>;
}

const sizeOf = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1);

const floats = (n: CaseNumbers, shape: readonly number[], wild = true) => ({
  shape,
  data: n.values(sizeOf(shape), wild),
});
/** Of moderate size, with what is not a finite number here and there: no sum overflows on the way. */
const terms = (n: CaseNumbers, shape: readonly number[]) => {
  const made = floats(n, shape, false);
  if (made.data.length > 0 && n.below(3) === 0)
    made.data[n.below(made.data.length)] = [NaN, Infinity, -Infinity][n.below(3)]!;
  return made;
};
const shapeOf = (n: CaseNumbers, rank = 1 + n.below(4)): number[] =>
  Array.from({ length: rank }, () => n.size(9));
const filledShape = (n: CaseNumbers): number[] => shapeOf(n).map((size) => Math.max(size, 1));

const alone = (n: CaseNumbers): KernelCase => ({ inputs: [floats(n, shapeOf(n))], attributes: {} });

function two(n: CaseNumbers): KernelCase {
  const full = shapeOf(n);
  const thin = full
    .map((size) => (n.below(3) === 0 ? 1 : size))
    .slice(n.below(4) === 0 ? n.below(full.length) : 0);
  const [a, b] = n.below(2) === 0 ? [full, thin] : [thin, full];
  return { inputs: [floats(n, a), floats(n, b)], attributes: {} };
}

const reduced =
  (axes: string) =>
  (n: CaseNumbers): KernelCase => {
    const shape = filledShape(n);
    const from = n.below(shape.length);
    const list = shape.map((_, d) => d).slice(from, from + 1 + n.below(shape.length));
    return { inputs: [terms(n, shape)], attributes: { [axes]: list, keepDims: n.below(2) === 0 } };
  };

function product(n: CaseNumbers): KernelCase {
  const [M, K, N] = [n.size(20), Math.max(1, n.size(20)), n.size(20)];
  const [R, transposeA, transposeB] = [1 + n.below(4), n.below(2) === 1, n.below(2) === 1];
  const [ra, rb] = [n.below(4) === 0 ? 1 : R, n.below(4) === 0 ? 1 : R];
  const [a, b] = [transposeA ? [ra, K, M] : [ra, M, K], transposeB ? [rb, N, K] : [rb, K, N]];
  return { inputs: [terms(n, a), terms(n, b)], attributes: { transposeA, transposeB } };
}

/** R, M, K, N and an activation. */
function layer(n: CaseNumbers) {
  const size = (): number => Math.max(1, n.size(20));
  const activation = ["linear", "relu", "tanh", "sigmoid"][n.below(4)]!;
  return { sizes: [1 + n.below(3), size(), size(), size()] as const, activation };
}

const alike = (n: CaseNumbers, count: number): KernelCase["inputs"] => {
  const shape = shapeOf(n, 2);
  return Array.from({ length: count }, () => floats(n, shape));
};
const setting = (n: CaseNumbers): number => n.values(1, false)[0]!;

const stream = (n: CaseNumbers): KernelCase => ({
  inputs: [],
  attributes: {
    shape: [1 + n.below(6), n.below(3) === 0 ? n.below(300) : n.below(12)],
    first: n.below(2 ** 32 - 8),
    step: n.below(2 ** 32),
    hash: n.below(2 ** 32),
    key0: n.below(2 ** 32),
    key1: n.below(2 ** 32),
  },
});

/** One random case of each kernel; those not named take one tensor and no settings. */
const CASES: Readonly<Record<string, (n: CaseNumbers) => KernelCase>> = {
  Step: (n) => ({ ...alone(n), attributes: { alpha: 0 } }),
  ClipByValue: (n) => ({ ...alone(n), attributes: { clipValueMin: -1, clipValueMax: 2 } }),
  ...Object.fromEntries(
    [
      ...["Add", "Sub", "Multiply", "RealDiv", "Maximum", "Minimum", "SquaredDifference"],
      ...["Greater", "GreaterEqual", "Less", "LessEqual", "Equal", "NotEqual"],
    ].map((name) => [name, two]),
  ),
  Cast(n) {
    const shape = shapeOf(n);
    const data = Uint8Array.from({ length: sizeOf(shape) }, () => n.below(2));
    return { inputs: [{ shape, data }], attributes: { dtype: "float32" } };
  },
  Fill: (n) => ({ inputs: [], attributes: { shape: shapeOf(n), value: setting(n), dtype: "float32" } }),
  AddN(n) {
    const shape = shapeOf(n);
    return { inputs: Array.from({ length: 2 + n.below(4) }, () => floats(n, shape)), attributes: {} };
  },
  Sum: reduced("axis"),
  Mean: reduced("axis"),
  Max: reduced("reductionIndices"),
  Min: reduced("axis"),
  Transpose(n) {
    const shape = shapeOf(n);
    const keyed = shape.map((_, d) => ({ d, key: n.below(1000) })).sort((a, b) => a.key - b.key);
    return { inputs: [floats(n, shape)], attributes: { perm: keyed.map(({ d }) => d) } };
  },
  Slice(n) {
    const shape = filledShape(n);
    const begin = shape.map((size) => n.below(size));
    const size = shape.map((all, d) => (n.below(4) === 0 ? -1 : n.below(all - begin[d]! + 1)));
    return { inputs: [floats(n, shape)], attributes: { begin, size } };
  },
  Tile(n) {
    const shape = shapeOf(n);
    return { inputs: [floats(n, shape)], attributes: { reps: shape.map(() => 1 + n.below(3)) } };
  },
  PadV2(n) {
    const shape = shapeOf(n);
    const paddings = shape.map(() => [n.below(3), n.below(3)]);
    return { inputs: [floats(n, shape)], attributes: { paddings, constantValue: setting(n) } };
  },
  Concat(n) {
    const shape = shapeOf(n);
    const axis = n.below(shape.length);
    const parts = Array.from({ length: 1 + n.below(4) }, () =>
      floats(
        n,
        shape.map((size, d) => (d === axis ? n.size(5) : size)),
      ),
    );
    return { inputs: parts, attributes: { axis } };
  },
  Pack(n) {
    const shape = shapeOf(n);
    const inputs = Array.from({ length: 1 + n.below(4) }, () => floats(n, shape));
    return { inputs, attributes: { axis: n.below(shape.length + 1) } };
  },
  BatchMatMul: product,
  [FUSED.dense](n) {
    const { sizes, activation } = layer(n);
    const [R, M, K, N] = sizes;
    return {
      inputs: [terms(n, [R, M, K]), terms(n, [R, K, N]), terms(n, [R, 1, N])],
      attributes: { activation },
    };
  },
  [FUSED.denseBackward](n) {
    const { sizes, activation } = layer(n);
    const [R, M, K, N] = sizes;
    const outputs = { shape: [R, M, N], data: n.values(R * M * N, false).map((y) => y / 4) };
    return {
      inputs: [terms(n, [R, M, K]), terms(n, [R, K, N]), outputs, terms(n, [R, M, N])],
      attributes: { activation, wantsInput: n.below(2) === 0 },
    };
  },
  [FUSED.momentum]: (n) => ({
    inputs: alike(n, 3),
    attributes: {
      learningRate: setting(n),
      momentum: n.below(2) * 0.9,
      weightDecay: n.below(2) * 0.1,
    },
  }),
  [FUSED.adam]: (n) => ({
    inputs: alike(n, 4),
    attributes: { beta1: 0.9, beta2: 0.999, rate: setting(n), rootScale: 1.7, epsilon: 1e-8 },
  }),
  [FUSED.softmaxCrossEntropy](n) {
    const shape = [n.size(6), 1 + n.below(12)];
    const labels = floats(n, shape, false);
    return { inputs: [terms(n, shape), { ...labels, data: labels.data.map(Math.abs) }], attributes: {} };
  },
  [FUSED.lif](n) {
    const [carried, masked] = [n.below(2) === 0, n.below(2) === 0];
    return {
      inputs: alike(n, 1 + Number(carried) + Number(masked)),
      attributes: { decay: 0.9, threshold: setting(n), carried, masked },
    };
  },
  [DRAWS.uniform]: stream,
  [DRAWS.normal]: stream,
  [DRAWS.signs]: stream,
};

export const kernelCase = (name: string, n: CaseNumbers): KernelCase => (CASES[name] ?? alone)(n);
