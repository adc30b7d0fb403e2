/** Kernels that work entry by entry. */
import { broadcastShape, broadcastStrides, loopsOf, sizeOf } from "./layout";
import type { Info, Kernel, Plan, Planner } from "./plan";

const isFloat = (info: Info | undefined): info is Info => info?.dtype === "float32";
export const NOTHING = (): void => undefined;

const unary =
  (
    operation: number,
    limits: (attributes: Parameters<Planner>[2]) => readonly [number, number] | null,
  ): Planner =>
  (heap, [x], attributes) => {
    const between = limits(attributes);
    if (!isFloat(x) || !between) return null;
    const n = sizeOf(x.shape);
    const [low, high] = between;
    const { unary: call } = heap.call;
    return {
      outputs: [x],
      bind: ([from = 0], [to = 0]) => (n === 0 ? NOTHING : () => call(operation, from, to, n, low, high)),
    };
  };
const plain = (operation: number): Kernel => ({ inputs: ["x"], plan: unary(operation, () => [0, 0]) });

const numberIn = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** `call` is binary() or compare() of the compiled kernels. */
const pairwise =
  (name: "binary" | "compare", operation: number): Planner =>
  (heap, [a, b]) => {
    if (!isFloat(a) || !isFloat(b)) return null;
    const shape = broadcastShape(a.shape, b.shape);
    if (!shape) return null;
    const outputs = [{ shape, dtype: name === "compare" ? "bool" : "float32" }];
    if (sizeOf(shape) === 0) return { outputs, bind: () => NOTHING };
    const loops = loopsOf(shape, [broadcastStrides(a.shape, shape), broadcastStrides(b.shape, shape)], 4);
    if (!loops) return null;
    const { sizes, strides } = loops;
    const [byteA = [], byteB = []] = strides.map((list) => list.map((stride) => stride * 4));
    const meta = [...sizes.slice(0, 3), ...byteA.slice(0, 3), ...byteB.slice(0, 3)];
    const [n = 1, sa = 4, sb = 4] = [sizes[3], byteA[3], byteB[3]];
    const call = heap.call[name];
    return {
      outputs,
      bind([first = 0, second = 0], [to = 0], keep) {
        const at = keep(meta);
        return () => call(operation, first, second, to, n, sa, sb, at);
      },
    };
  };
const binary = (operation: number): Kernel => ({ inputs: ["a", "b"], plan: pairwise("binary", operation) });
const comparison = (operation: number): Kernel => ({
  inputs: ["a", "b"],
  plan: pairwise("compare", operation),
});

const cast: Planner = (heap, [x], { dtype }) => {
  if (x?.dtype !== "bool" || dtype !== "float32") return null;
  const n = sizeOf(x.shape);
  const { boolToFloat } = heap.call;
  return {
    outputs: [{ shape: x.shape, dtype: "float32" }],
    bind:
      ([from = 0], [to = 0]) =>
      () =>
        boolToFloat(from, to, n),
  };
};

const identity: Planner = (heap, [x]) => {
  if (!x || (x.dtype !== "float32" && x.dtype !== "int32")) return null;
  const bytes = sizeOf(x.shape) * 4;
  const { copy } = heap.call;
  return {
    outputs: [x],
    bind:
      ([from = 0], [to = 0]) =>
      () =>
        copy(to, from, bytes),
  };
};

function filled(heap: Parameters<Planner>[0], shape: readonly number[], value: number): Plan {
  const n = sizeOf(shape);
  const { fill } = heap.call;
  return {
    outputs: [{ shape, dtype: "float32" }],
    bind:
      (_, [to = 0]) =>
      () =>
        fill(to, n, value),
  };
}
const constantLike =
  (value: number): Planner =>
  (heap, [x]) =>
    isFloat(x) ? filled(heap, x.shape, value) : null;

const isShape = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((n) => typeof n === "number");

const fill: Planner = (heap, _, { shape, value, dtype }) =>
  dtype === "float32" && typeof value === "number" && isShape(shape) ? filled(heap, shape, value) : null;

const addAll: Planner = (heap, inputs) => {
  const [first] = inputs;
  if (!isFloat(first) || inputs.length < 2 || !inputs.every(isFloat)) return null;
  const n = sizeOf(first.shape);
  if (!inputs.every(({ shape }) => sizeOf(shape) === n)) return null;
  const { binary: call } = heap.call;
  return {
    outputs: [first],
    bind([a = 0, b = 0, ...others], [to = 0], keep) {
      if (n === 0) return NOTHING;
      const at = keep([1, 1, 1, 0, 0, 0, 0, 0, 0]);
      return () => {
        call(0, a, b, to, n, 4, 4, at);
        for (const other of others) call(0, to, other, to, n, 4, 4, at);
      };
    },
  };
};

export const ENTRY_KERNELS: Readonly<Record<string, Kernel>> = {
  Tanh: plain(0),
  Exp: plain(1),
  Log: plain(2),
  Log1p: plain(3),
  Sigmoid: plain(4),
  Sqrt: plain(5),
  Square: plain(6),
  Abs: plain(7),
  Neg: plain(8),
  Relu: plain(9),
  Step: { inputs: ["x"], plan: unary(10, ({ alpha }) => (alpha === 0 ? [0, 0] : null)) },
  Reciprocal: plain(11),
  Floor: plain(12),
  ClipByValue: {
    inputs: ["x"],
    plan: unary(13, ({ clipValueMin, clipValueMax }) => {
      const [low, high] = [numberIn(clipValueMin), numberIn(clipValueMax)];
      return low === null || high === null ? null : [low, high];
    }),
  },
  Add: binary(0),
  Sub: binary(1),
  Multiply: binary(2),
  RealDiv: binary(3),
  Maximum: binary(4),
  Minimum: binary(5),
  SquaredDifference: binary(6),
  Greater: comparison(0),
  GreaterEqual: comparison(1),
  Less: comparison(2),
  LessEqual: comparison(3),
  Equal: comparison(4),
  NotEqual: comparison(5),
  Cast: { inputs: ["x"], plan: cast },
  Identity: { inputs: ["x"], plan: identity },
  ZerosLike: { inputs: ["x"], plan: constantLike(0) },
  OnesLike: { inputs: ["x"], plan: constantLike(1) },
  Fill: { inputs: [], plan: fill },
  AddN: { inputs: "list", plan: addAll },
};
