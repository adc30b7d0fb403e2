/** Kernels that reduce, cut, join and turn. */
import { NOTHING } from "./entry-kernels";
import { loopsOf, sizeOf, stridesOf } from "./layout";
import type { Heap } from "./heap";
import type { Attributes, Info, Kernel, Plan, Planner } from "./plan";

const numbersIn = (value: unknown): readonly number[] | null => {
  if (typeof value === "number") return [value];
  return Array.isArray(value) && value.every((n) => typeof n === "number") ? value : null;
};

/** Sum and mean over a block of neighbouring dimensions, greatest, least. */
const reduction =
  (operation: number, mean: boolean, axes: (attributes: Attributes) => unknown): Planner =>
  (heap, [x], attributes) => {
    const given = axes(attributes);
    if (x?.dtype !== "float32") return null;
    const rank = x.shape.length;
    const listed = given === undefined || given === null ? x.shape.map((_, d) => d) : numbersIn(given);
    if (!listed) return null;
    const over = new Set(listed.map((axis) => (axis < 0 ? axis + rank : axis)));
    const inside = x.shape.map((n, d) => ({ n, d })).filter(({ n }) => n !== 1);
    const first = inside.findIndex(({ d }) => over.has(d));
    let last = first;
    while (last >= 0 && last < inside.length && over.has(inside[last]?.d ?? -1)) last++;
    if (first >= 0 && inside.slice(last).some(({ d }) => over.has(d))) return null;
    const product = (part: typeof inside): number => sizeOf(part.map(({ n }) => n));
    const [outer, count, inner] =
      first < 0
        ? [product(inside), 1, 1]
        : [product(inside.slice(0, first)), product(inside.slice(first, last)), product(inside.slice(last))];
    if (outer * count * inner === 0) return null;
    const shape =
      attributes["keepDims"] === true
        ? x.shape.map((n, d) => (over.has(d) ? 1 : n))
        : x.shape.filter((_, d) => !over.has(d));
    const { reduce } = heap.call;
    const divisor = mean ? count : 1;
    return {
      outputs: [{ shape, dtype: "float32" }],
      bind:
        ([from = 0], [to = 0]) =>
        () =>
          reduce(operation, from, to, outer, count, inner, divisor),
    };
  };
const byAxis = (operation: number, mean: boolean): Kernel => ({
  inputs: ["x"],
  plan: reduction(operation, mean, ({ axis }) => axis),
});
const byIndices = (operation: number): Kernel => ({
  inputs: ["x"],
  plan: reduction(operation, false, ({ reductionIndices }) => reductionIndices),
});

const isWord = ({ dtype }: Info): boolean => dtype === "float32" || dtype === "int32";

/** Entries of `shape` from strided places to strided places, both beginning `at` entries in. */
function moved(
  heap: Heap,
  output: Info,
  shape: readonly number[],
  from: { readonly at: number; readonly strides: readonly number[] },
  to: { readonly at: number; readonly strides: readonly number[] },
  before: (address: number) => void = NOTHING,
): Plan | null {
  const empty = sizeOf(shape) === 0;
  const loops = empty ? null : loopsOf(shape, [from.strides, to.strides], 4);
  if (!loops && !empty) return null;
  const bytes = (list: readonly number[] | undefined): readonly number[] => (list ?? []).map((s) => s * 4);
  const meta = loops ? [...loops.sizes, ...bytes(loops.strides[0]), ...bytes(loops.strides[1])] : [];
  const { move } = heap.call;
  return {
    outputs: [output],
    bind([source = 0], [target = 0], keep) {
      const at = keep(meta);
      const [x, o] = [source + from.at * 4, target + to.at * 4];
      return () => {
        before(target);
        if (!empty) move(x, o, at);
      };
    },
  };
}

const transpose: Planner = (heap, [x], { perm }) => {
  const order = numbersIn(perm);
  if (!x || !isWord(x) || !order) return null;
  const strides = stridesOf(x.shape);
  const shape = order.map((d) => x.shape[d] ?? 1);
  return moved(
    heap,
    { shape, dtype: x.dtype },
    shape,
    { at: 0, strides: order.map((d) => strides[d] ?? 0) },
    { at: 0, strides: stridesOf(shape) },
  );
};

const slice: Planner = (heap, [x], { begin, size }) => {
  const [starts, sizes] = [numbersIn(begin), numbersIn(size)];
  if (!x || !isWord(x) || starts?.length !== x.shape.length || sizes?.length !== x.shape.length) return null;
  const shape = sizes.map((n, d) => (n < 0 ? (x.shape[d] ?? 0) - (starts[d] ?? 0) : n));
  const strides = stridesOf(x.shape);
  const at = starts.reduce((sum, start, d) => sum + start * (strides[d] ?? 0), 0);
  return moved(heap, { shape, dtype: x.dtype }, shape, { at, strides }, { at: 0, strides: stridesOf(shape) });
};

const tile: Planner = (heap, [x], { reps }) => {
  const times = numbersIn(reps);
  if (!x || !isWord(x) || !times) return null;
  const strides = stridesOf(x.shape);
  const shape = x.shape.map((n, d) => n * (times[d] ?? 1));
  const split = x.shape.flatMap((n, d) => [times[d] ?? 1, n]);
  return moved(
    heap,
    { shape, dtype: x.dtype },
    split,
    { at: 0, strides: x.shape.flatMap((_, d) => [0, strides[d] ?? 0]) },
    { at: 0, strides: stridesOf(split) },
  );
};

const pad: Planner = (heap, [x], { paddings, constantValue }) => {
  if (x?.dtype !== "float32" || typeof constantValue !== "number" || !Array.isArray(paddings)) return null;
  const pairs = paddings.map(numbersIn);
  if (pairs.length !== x.shape.length || pairs.some((pair) => pair?.length !== 2)) return null;
  const shape = x.shape.map((n, d) => n + (pairs[d]?.[0] ?? 0) + (pairs[d]?.[1] ?? 0));
  const strides = stridesOf(shape);
  const at = pairs.reduce((sum, pair, d) => sum + (pair?.[0] ?? 0) * (strides[d] ?? 0), 0);
  const { fill } = heap.call;
  const n = sizeOf(shape);
  const from = { at: 0, strides: stridesOf(x.shape) };
  return moved(heap, { shape, dtype: "float32" }, x.shape, from, { at, strides }, (o) =>
    fill(o, n, constantValue),
  );
};

/** Tensors side by side: of each a piece, then of each the next. `widths` are the pieces in bytes. */
function joined(heap: Heap, output: Info, outer: number, widths: readonly number[]): Plan {
  const row = widths.reduce((sum, width) => sum + width, 0);
  const { pieces } = heap.call;
  return {
    outputs: [output],
    bind(inputs, [to = 0]) {
      let place = to;
      const calls = inputs.flatMap((from, i) => {
        const width = widths[i] ?? 0;
        const at = place;
        place += width;
        return width === 0 ? [] : [{ from, at, width }];
      });
      return () => {
        for (const { from, at, width } of calls) pieces(from, at, outer, width, width, row);
      };
    },
  };
}

const bytesOf = ({ dtype }: Info): number => (dtype === "bool" ? 1 : 4);

const concat: Planner = (heap, inputs, { axis }) => {
  const [first] = inputs;
  if (!first || typeof axis !== "number" || inputs.some(({ dtype }) => dtype !== first.dtype)) return null;
  if (!isWord(first) && first.dtype !== "bool") return null;
  const d = axis < 0 ? axis + first.shape.length : axis;
  const shape = first.shape.slice();
  shape[d] = inputs.reduce((sum, input) => sum + (input.shape[d] ?? 0), 0);
  const widths = inputs.map((input) => sizeOf(input.shape.slice(d)) * bytesOf(first));
  return joined(heap, { shape, dtype: first.dtype }, sizeOf(first.shape.slice(0, d)), widths);
};

const stack: Planner = (heap, inputs, { axis }) => {
  const [first] = inputs;
  if (!first || typeof axis !== "number" || inputs.some(({ dtype }) => dtype !== first.dtype)) return null;
  if (!isWord(first) && first.dtype !== "bool") return null;
  const d = axis < 0 ? axis + first.shape.length + 1 : axis;
  const shape = [...first.shape.slice(0, d), inputs.length, ...first.shape.slice(d)];
  const widths = inputs.map((input) => sizeOf(input.shape.slice(d)) * bytesOf(first));
  return joined(heap, { shape, dtype: first.dtype }, sizeOf(first.shape.slice(0, d)), widths);
};

export const SHAPE_KERNELS: Readonly<Record<string, Kernel>> = {
  Sum: byAxis(0, false),
  Mean: byAxis(0, true),
  Max: byIndices(1),
  Min: { inputs: ["x"], plan: reduction(2, false, ({ axis }) => axis) },
  Transpose: { inputs: ["x"], plan: transpose },
  Slice: { inputs: ["x"], plan: slice },
  Tile: { inputs: ["x"], plan: tile },
  PadV2: { inputs: ["x"], plan: pad },
  Concat: { inputs: "list", plan: concat },
  Pack: { inputs: "list", plan: stack },
};
