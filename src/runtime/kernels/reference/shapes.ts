/** References of the kernels that reduce, cut, join and turn. */
import { entryAt, given, listOf, numberOf, numbersOf, type Numbers, type Reference } from "./numbers";

/** Reduces over the axes named by an attribute; none named means all. */
const reduction =
  (attribute: string, f: (terms: readonly number[]) => number, adds: boolean): Reference =>
  (inputs, attributes) => {
    const x = given(inputs, 0);
    const rank = x.shape.length;
    const named =
      attributes[attribute] === undefined ? x.shape.map((_, d) => d) : listOf(attributes, attribute);
    const over = new Set(named.map((axis) => (axis < 0 ? axis + rank : axis)));
    const kept = x.shape.map((n, d) => (over.has(d) ? 1 : n));
    const inside = x.shape.map((n, d) => (over.has(d) ? n : 1));
    const termsAt = (place: readonly number[]): readonly number[] =>
      numbersOf(inside, (offset) =>
        entryAt(
          x,
          place.map((i, d) => i + (offset[d] ?? 0)),
        ),
      ).data;
    const shape = attributes["keepDims"] === true ? kept : x.shape.filter((_, d) => !over.has(d));
    const of = (g: (terms: readonly number[]) => number): readonly number[] =>
      numbersOf(kept, (place) => g(termsAt(place))).data;
    const data = of(f);
    return [adds ? { shape, data, magnitude: of((terms) => f(terms.map(Math.abs))) } : { shape, data }];
  };
const sum = (terms: readonly number[]): number => terms.reduce((a, b) => a + b, 0);

const pairsOf = (value: unknown): readonly (readonly number[])[] =>
  Array.isArray(value) ? value.map((pair: unknown) => (Array.isArray(pair) ? pair.map(Number) : [])) : [];

/** Tensors one behind another along a dimension. */
function joined(inputs: readonly Numbers[], d: number): Numbers {
  const first = given(inputs, 0);
  const owners = inputs.flatMap((input) =>
    Array.from({ length: input.shape[d] ?? 0 }, (_, i) => ({ input, i })),
  );
  const shape = first.shape.map((n, e) => (e === d ? owners.length : n));
  return numbersOf(shape, (place) => {
    const owner = owners[place[d] ?? 0];
    return owner
      ? entryAt(
          owner.input,
          place.map((i, e) => (e === d ? owner.i : i)),
        )
      : NaN;
  });
}

export const SHAPE_REFERENCES: Readonly<Record<string, Reference>> = {
  Sum: reduction("axis", sum, true),
  Mean: reduction("axis", (terms) => sum(terms) / terms.length, true),
  Max: reduction("reductionIndices", (terms) => Math.max(...terms), false),
  Min: reduction("axis", (terms) => Math.min(...terms), false),
  Transpose: (inputs, attributes) => {
    const x = given(inputs, 0);
    const order = listOf(attributes, "perm");
    const shape = order.map((d) => x.shape[d] ?? 0);
    return [
      numbersOf(shape, (place) =>
        entryAt(
          x,
          x.shape.map((_, d) => place[order.indexOf(d)] ?? 0),
        ),
      ),
    ];
  },
  Slice: (inputs, attributes) => {
    const x = given(inputs, 0);
    const [begin, size] = [listOf(attributes, "begin"), listOf(attributes, "size")];
    const shape = size.map((n, d) => (n < 0 ? (x.shape[d] ?? 0) - (begin[d] ?? 0) : n));
    return [
      numbersOf(shape, (place) =>
        entryAt(
          x,
          place.map((i, d) => i + (begin[d] ?? 0)),
        ),
      ),
    ];
  },
  Tile: (inputs, attributes) => {
    const x = given(inputs, 0);
    const reps = listOf(attributes, "reps");
    const shape = x.shape.map((n, d) => n * (reps[d] ?? 1));
    return [
      numbersOf(shape, (place) =>
        entryAt(
          x,
          place.map((i, d) => i % (x.shape[d] ?? 1)),
        ),
      ),
    ];
  },
  PadV2: (inputs, attributes) => {
    const x = given(inputs, 0);
    const around = pairsOf(attributes["paddings"]);
    const shape = x.shape.map((n, d) => n + (around[d]?.[0] ?? 0) + (around[d]?.[1] ?? 0));
    const outside = Math.fround(numberOf(attributes, "constantValue"));
    return [
      numbersOf(shape, (place) => {
        const from = place.map((i, d) => i - (around[d]?.[0] ?? 0));
        return from.every((i, d) => i >= 0 && i < (x.shape[d] ?? 0)) ? entryAt(x, from) : outside;
      }),
    ];
  },
  Concat: (inputs, attributes) => {
    const axis = numberOf(attributes, "axis");
    return [joined(inputs, axis < 0 ? axis + given(inputs, 0).shape.length : axis)];
  },
  Pack: (inputs, attributes) => {
    const { shape } = given(inputs, 0);
    const axis = numberOf(attributes, "axis");
    const d = axis < 0 ? axis + shape.length + 1 : axis;
    const thin = [...shape.slice(0, d), 1, ...shape.slice(d)];
    return [
      joined(
        inputs.map(({ data }) => ({ shape: thin, data })),
        d,
      ),
    ];
  },
};
