/** References of products and of the fused layers. */
import { FUSED } from "@learning/fused";
import { entry, entryAt, given, numbersOf, type Numbers, type Reference } from "./numbers";

/** Sums over k of terms, with their magnitude. */
function sums(
  shape: readonly number[],
  K: number,
  term: (place: readonly number[], k: number) => number,
  start: (place: readonly number[]) => number = () => 0,
): Numbers {
  const over = (g: (x: number) => number): readonly number[] =>
    numbersOf(shape, (place) => {
      let sum = g(start(place));
      for (let k = 0; k < K; k++) sum += g(term(place, k));
      return sum;
    }).data;
  return { shape, data: over((x) => x), magnitude: over(Math.abs) };
}

const batchMatMul: Reference = (inputs, { transposeA, transposeB }) => {
  const [a, b] = [given(inputs, 0), given(inputs, 1)];
  const [m, inner] = a.shape.slice(-2);
  const [rows, columns] = b.shape.slice(-2);
  const [M = 0, K = 0] = transposeA === true ? [inner, m] : [m, inner];
  const N = (transposeB === true ? rows : columns) ?? 0;
  const lead = (a.shape.length >= b.shape.length ? a : b).shape
    .slice(0, -2)
    .map((n, d) => Math.max(n, (a.shape.length >= b.shape.length ? b : a).shape[d] ?? 1));
  return [
    sums([...lead, M, N], K, (place, k) => {
      const batch = place.slice(0, -2);
      const [i = 0, j = 0] = place.slice(-2);
      return (
        entryAt(a, transposeA === true ? [...batch, k, i] : [...batch, i, k]) *
        entryAt(b, transposeB === true ? [...batch, j, k] : [...batch, k, j])
      );
    }),
  ];
};

const ACTIVATE: Readonly<Record<string, (z: number) => number>> = {
  linear: (z) => z,
  relu: (z) => Math.max(z, 0),
  tanh: Math.tanh,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
};
/** Derivatives by the output. */
const SLOPE: Readonly<Record<string, (y: number) => number>> = {
  linear: () => 1,
  relu: (y) => (Number.isNaN(y) ? NaN : y > 0 ? 1 : 0),
  tanh: (y) => 1 - y * y,
  sigmoid: (y) => y * (1 - y),
};
const kindOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** y = act(x w + b): no activation here is steeper than 1, so an error of z is none larger in y. */
const dense: Reference = (inputs, { activation }) => {
  const [x, w, b] = [given(inputs, 0), given(inputs, 1), given(inputs, 2)];
  const [R = 0, M = 0, K = 0] = x.shape;
  const N = w.shape[2] ?? 0;
  const z = sums(
    [R, M, N],
    K,
    ([r = 0, i = 0, j = 0], k) => entryAt(x, [r, i, k]) * entryAt(w, [r, k, j]),
    ([r = 0, , j = 0]) => entryAt(b, [r, 0, j]),
  );
  const act = ACTIVATE[kindOf(activation)] ?? Number;
  return [{ ...z, data: z.data.map(act), magnitude: (z.magnitude ?? []).map((size) => size + 1) }];
};

/** dz = dy act'(y); dw = x' dz, db = sum of dz over the rows, dx = dz w'. */
const denseBackward: Reference = (inputs, { activation, wantsInput }) => {
  const [x, w, y, dy] = [given(inputs, 0), given(inputs, 1), given(inputs, 2), given(inputs, 3)];
  const [R = 0, M = 0, K = 0] = x.shape;
  const N = w.shape[2] ?? 0;
  const slope = SLOPE[kindOf(activation)] ?? Number;
  const dz: Numbers = { shape: dy.shape, data: dy.data.map((d, i) => d * slope(entry(y, i))) };
  const dw = sums([R, K, N], M, ([r = 0, k = 0, j = 0], i) => entryAt(x, [r, i, k]) * entryAt(dz, [r, i, j]));
  const db = sums([R, 1, N], M, ([r = 0, , j = 0], i) => entryAt(dz, [r, i, j]));
  const dx = sums([R, M, K], N, ([r = 0, i = 0, k = 0], j) => entryAt(dz, [r, i, j]) * entryAt(w, [r, k, j]));
  return wantsInput === true ? [dw, db, dx] : [dw, db];
};

export const PRODUCT_REFERENCES: Readonly<Record<string, Reference>> = {
  BatchMatMul: batchMatMul,
  [FUSED.dense]: dense,
  [FUSED.denseBackward]: denseBackward,
};
