/** References of the kernels that work entry by entry. */
import { broadcastShape } from "../layout";
import { entryAt, given, listOf, numberOf, numbersOf, type Reference } from "./numbers";

const f32 = Math.fround;

const unary =
  (f: (x: number) => number): Reference =>
  (inputs) => {
    const { shape, data } = given(inputs, 0);
    return [{ shape, data: data.map((x) => f32(f(x))) }];
  };

const binary =
  (f: (a: number, b: number) => number | boolean): Reference =>
  (inputs) => {
    const [a, b] = [given(inputs, 0), given(inputs, 1)];
    const shape = broadcastShape(a.shape, b.shape) ?? [];
    return [numbersOf(shape, (place) => f32(Number(f(entryAt(a, place), entryAt(b, place)))))];
  };

export const ENTRY_REFERENCES: Readonly<Record<string, Reference>> = {
  Tanh: unary(Math.tanh),
  Exp: unary(Math.exp),
  Log: unary(Math.log),
  Log1p: unary(Math.log1p),
  Sigmoid: unary((x) => 1 / (1 + Math.exp(-x))),
  Sqrt: unary(Math.sqrt),
  Square: unary((x) => x * x),
  Abs: unary(Math.abs),
  Neg: unary((x) => -x),
  Relu: unary((x) => Math.max(x, 0)),
  Step: unary((x) => (Number.isNaN(x) ? NaN : x > 0 ? 1 : 0)),
  Reciprocal: unary((x) => 1 / x),
  Floor: unary(Math.floor),
  ClipByValue: (inputs, attributes) => {
    const [low, high] = [numberOf(attributes, "clipValueMin"), numberOf(attributes, "clipValueMax")];
    return unary((x) => Math.min(Math.max(x, low), high))(inputs, attributes);
  },
  Add: binary((a, b) => a + b),
  Sub: binary((a, b) => a - b),
  Multiply: binary((a, b) => a * b),
  RealDiv: binary((a, b) => a / b),
  Maximum: binary(Math.max),
  Minimum: binary(Math.min),
  SquaredDifference: binary((a, b) => f32(a - b) ** 2),
  Greater: binary((a, b) => a > b),
  GreaterEqual: binary((a, b) => a >= b),
  Less: binary((a, b) => a < b),
  LessEqual: binary((a, b) => a <= b),
  Equal: binary((a, b) => a === b),
  NotEqual: binary((a, b) => a !== b),
  Cast: unary((x) => (x ? 1 : 0)),
  Identity: unary((x) => x),
  ZerosLike: unary(() => 0),
  OnesLike: unary(() => 1),
  Fill: (_, attributes) => [numbersOf(listOf(attributes, "shape"), () => f32(numberOf(attributes, "value")))],
  AddN: (inputs) => {
    const { shape, data } = given(inputs, 0);
    return [
      { shape, data: data.map((_, i) => inputs.map((x) => x.data[i] ?? NaN).reduce((a, b) => f32(a + b))) },
    ];
  },
};
