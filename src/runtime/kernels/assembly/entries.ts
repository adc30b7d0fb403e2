/** Functions of one tensor and of two, entry by entry. Strides are in bytes. */
import { exp4, loadPart, log1p4, log4, relu4, sigmoid4, splat, step4, storePart, tanh4 } from "./lanes";

@inline
function one(op: i32, x: v128, p: v128, q: v128): v128 {
  if (op == 0) return tanh4(x);
  if (op == 1) return exp4(x);
  if (op == 2) return log4(x);
  if (op == 3) return log1p4(x);
  if (op == 4) return sigmoid4(x);
  if (op == 5) return f32x4.sqrt(x);
  if (op == 6) return f32x4.mul(x, x);
  if (op == 7) return f32x4.abs(x);
  if (op == 8) return f32x4.neg(x);
  if (op == 9) return relu4(x);
  if (op == 10) return step4(x);
  if (op == 11) return f32x4.div(splat(1), x);
  if (op == 12) return f32x4.floor(x);
  return f32x4.min(f32x4.max(x, p), q);
}

@inline
function all(op: i32, x: usize, o: usize, n: i32, p: v128, q: v128): void {
  const whole = n & ~3;
  for (let i = 0; i < whole; i += 4) {
    v128.store(o, one(op, v128.load(x), p, q));
    x += 16;
    o += 16;
  }
  if (whole < n) storePart(o, one(op, loadPart(x, n - whole), p, q), n - whole);
}

/** p and q are the limits of op 13, clipping. */
export function unary(op: i32, x: usize, o: usize, n: i32, low: f32, high: f32): void {
  const p = splat(low), q = splat(high);
  switch (op) {
    case 0: all(0, x, o, n, p, q); break;
    case 1: all(1, x, o, n, p, q); break;
    case 2: all(2, x, o, n, p, q); break;
    case 3: all(3, x, o, n, p, q); break;
    case 4: all(4, x, o, n, p, q); break;
    case 5: all(5, x, o, n, p, q); break;
    case 6: all(6, x, o, n, p, q); break;
    case 7: all(7, x, o, n, p, q); break;
    case 8: all(8, x, o, n, p, q); break;
    case 9: all(9, x, o, n, p, q); break;
    case 10: all(10, x, o, n, p, q); break;
    case 11: all(11, x, o, n, p, q); break;
    case 12: all(12, x, o, n, p, q); break;
    default: all(13, x, o, n, p, q);
  }
}

@inline
function two(op: i32, a: v128, b: v128): v128 {
  if (op == 0) return f32x4.add(a, b);
  if (op == 1) return f32x4.sub(a, b);
  if (op == 2) return f32x4.mul(a, b);
  if (op == 3) return f32x4.div(a, b);
  if (op == 4) return f32x4.max(a, b);
  if (op == 5) return f32x4.min(a, b);
  const d = f32x4.sub(a, b);
  return f32x4.mul(d, d);
}

/** One row of n: sa and sb are 4 or 0, not both 0 unless n is 1. */
@inline
function row(op: i32, a: usize, b: usize, o: usize, n: i32, sa: usize, sb: usize): void {
  const whole = n & ~3;
  const rest = n - whole;
  if (sb == 0) {
    const c = v128.load32_splat(b);
    for (let i = 0; i < whole; i += 4) {
      v128.store(o, two(op, v128.load(a), c));
      a += 16;
      o += 16;
    }
    if (rest) storePart(o, two(op, loadPart(a, rest), c), rest);
  } else if (sa == 0) {
    const c = v128.load32_splat(a);
    for (let i = 0; i < whole; i += 4) {
      v128.store(o, two(op, c, v128.load(b)));
      b += 16;
      o += 16;
    }
    if (rest) storePart(o, two(op, c, loadPart(b, rest)), rest);
  } else {
    for (let i = 0; i < whole; i += 4) {
      v128.store(o, two(op, v128.load(a), v128.load(b)));
      a += 16;
      b += 16;
      o += 16;
    }
    if (rest) storePart(o, two(op, loadPart(a, rest), loadPart(b, rest)), rest);
  }
}

/**
 * Rows over up to three outer dimensions. `meta` is nine words: sizes, strides of a, strides of b, outermost first.
 */
@inline
function rows(op: i32, a: usize, b: usize, o: usize, n: i32, sa: usize, sb: usize, meta: usize): void {
  const n0 = load<i32>(meta), n1 = load<i32>(meta, 4), n2 = load<i32>(meta, 8);
  const a0 = load<u32>(meta, 12), a1 = load<u32>(meta, 16), a2 = load<u32>(meta, 20);
  const b0 = load<u32>(meta, 24), b1 = load<u32>(meta, 28), b2 = load<u32>(meta, 32);
  const width = <usize>n << 2;
  for (let i = 0; i < n0; i++) {
    let pa = a, pb = b;
    for (let j = 0; j < n1; j++) {
      let qa = pa, qb = pb;
      for (let k = 0; k < n2; k++) {
        row(op, qa, qb, o, n, sa, sb);
        qa += a2;
        qb += b2;
        o += width;
      }
      pa += a1;
      pb += b1;
    }
    a += a0;
    b += b0;
  }
}

export function binary(op: i32, a: usize, b: usize, o: usize, n: i32, sa: usize, sb: usize, meta: usize): void {
  switch (op) {
    case 0: rows(0, a, b, o, n, sa, sb, meta); break;
    case 1: rows(1, a, b, o, n, sa, sb, meta); break;
    case 2: rows(2, a, b, o, n, sa, sb, meta); break;
    case 3: rows(3, a, b, o, n, sa, sb, meta); break;
    case 4: rows(4, a, b, o, n, sa, sb, meta); break;
    case 5: rows(5, a, b, o, n, sa, sb, meta); break;
    default: rows(6, a, b, o, n, sa, sb, meta);
  }
}

@inline
function holds(op: i32, a: f32, b: f32): bool {
  if (op == 0) return a > b;
  if (op == 1) return a >= b;
  if (op == 2) return a < b;
  if (op == 3) return a <= b;
  if (op == 4) return a == b;
  return a != b;
}

/** Comparisons, one byte an entry; the dimensions as in `binary`. */
export function compare(op: i32, a: usize, b: usize, o: usize, n: i32, sa: usize, sb: usize, meta: usize): void {
  const n0 = load<i32>(meta), n1 = load<i32>(meta, 4), n2 = load<i32>(meta, 8);
  const a0 = load<u32>(meta, 12), a1 = load<u32>(meta, 16), a2 = load<u32>(meta, 20);
  const b0 = load<u32>(meta, 24), b1 = load<u32>(meta, 28), b2 = load<u32>(meta, 32);
  for (let i = 0; i < n0; i++)
    for (let j = 0; j < n1; j++)
      for (let k = 0; k < n2; k++) {
        let p = a + i * a0 + j * a1 + k * a2;
        let q = b + i * b0 + j * b1 + k * b2;
        for (let l = 0; l < n; l++) {
          store<u8>(o++, <u8>holds(op, load<f32>(p), load<f32>(q)));
          p += sa;
          q += sb;
        }
      }
}

/** Bytes 0 and 1 to floats. */
export function boolToFloat(x: usize, o: usize, n: i32): void {
  for (let i = 0; i < n; i++) store<f32>(o + (<usize>i << 2), <f32>load<u8>(x + i));
}

export function fill(o: usize, n: i32, value: f32): void {
  const v = splat(value);
  const whole = n & ~3;
  for (let i = 0; i < whole; i += 4) {
    v128.store(o, v);
    o += 16;
  }
  if (whole < n) storePart(o, v, n - whole);
}
