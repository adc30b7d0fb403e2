/** Shapes as loops: sizes and strides, with neighbouring dimensions merged where one loop runs over both. */

export const sizeOf = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1);

/** Distance, in entries, between neighbours along each dimension. */
export function stridesOf(shape: readonly number[]): number[] {
  const strides: number[] = [];
  let step = 1;
  for (let d = shape.length - 1; d >= 0; d--) {
    strides.unshift(step);
    step *= shape[d] ?? 1;
  }
  return strides;
}

/** Strides of a tensor read in a larger shape: 0 along dimensions that it repeats. */
export function broadcastStrides(shape: readonly number[], to: readonly number[]): number[] {
  const own = stridesOf(shape);
  const lead = to.length - shape.length;
  return to.map((_, d) => (d < lead || shape[d - lead] === 1 ? 0 : (own[d - lead] ?? 0)));
}

/** The shape of two tensors combined entry by entry; null if they do not fit. */
export function broadcastShape(a: readonly number[], b: readonly number[]): number[] | null {
  const rank = Math.max(a.length, b.length);
  const out: number[] = [];
  for (let d = 0; d < rank; d++) {
    const [m, n] = [a[d - rank + a.length] ?? 1, b[d - rank + b.length] ?? 1];
    if (m !== n && m !== 1 && n !== 1) return null;
    out.push(m === 1 ? n : m);
  }
  return out;
}

export interface Loops {
  readonly sizes: readonly number[];
  /** For each operand its strides, in entries. */
  readonly strides: readonly (readonly number[])[];
}

/** Loops over `shape` of exactly `depth` dimensions, outermost first; null if more are needed. */
export function loopsOf(
  shape: readonly number[],
  operands: readonly (readonly number[])[],
  depth: number,
): Loops | null {
  const sizes: number[] = [];
  const strides: number[][] = operands.map(() => []);
  for (let d = shape.length - 1; d >= 0; d--) {
    const n = shape[d] ?? 1;
    if (n === 1) continue;
    const inner = sizes[0];
    const merges =
      inner !== undefined && operands.every((operand, i) => operand[d] === (strides[i]?.[0] ?? 0) * inner);
    if (merges) sizes[0] = inner * n;
    else {
      sizes.unshift(n);
      operands.forEach((operand, i) => strides[i]?.unshift(operand[d] ?? 0));
    }
  }
  if (sizes.length > depth) return null;
  while (sizes.length < depth) {
    const last = sizes.length === 0;
    sizes.unshift(1);
    for (const list of strides) list.unshift(last ? 1 : 0);
  }
  return { sizes, strides };
}
