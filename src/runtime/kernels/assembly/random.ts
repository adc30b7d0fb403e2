/**
 * Philox 4x32-10, Box-Muller and coins: the arithmetic of `numerics/philox.ts`, `numerics/box-muller.ts` and
 * `numerics/streams.ts`, and so the same bits. Four blocks at a time, one in each lane; the blocks of all replicas are one
 * row, so that a replica with few numbers wastes no lanes.
 */
import { storePart } from "./lanes";

// Globals are where a function without memory of its own can leave four vectors.
let w0: v128 = i32x4.splat(0), w1: v128 = i32x4.splat(0), w2: v128 = i32x4.splat(0), w3: v128 = i32x4.splat(0);

/** Words 0 to 3 of the four blocks with these numbers, of these replicas. */
function philox(block: v128, replica: v128, step: u32, hash: u32, key0: u32, key1: u32): void {
  let c0 = block, c1 = replica, c2 = i32x4.splat(step), c3 = i32x4.splat(hash);
  let k0 = i32x4.splat(key0), k1 = i32x4.splat(key1);
  const m0 = i32x4.splat(0xd2511f53), m1 = i32x4.splat(0xcd9e8d57);
  const d0 = i32x4.splat(0x9e3779b9), d1 = i32x4.splat(0xbb67ae85);
  for (let round = 0; round < 10; round++) {
    const p = i64x2.extmul_low_i32x4_u(c0, m0), pp = i64x2.extmul_high_i32x4_u(c0, m0);
    const q = i64x2.extmul_low_i32x4_u(c2, m1), qq = i64x2.extmul_high_i32x4_u(c2, m1);
    c0 = v128.xor(v128.xor(v128.shuffle<i32>(q, qq, 1, 3, 5, 7), c1), k0);
    c1 = v128.shuffle<i32>(q, qq, 0, 2, 4, 6);
    c2 = v128.xor(v128.xor(v128.shuffle<i32>(p, pp, 1, 3, 5, 7), c3), k1);
    c3 = v128.shuffle<i32>(p, pp, 0, 2, 4, 6);
    k0 = i32x4.add(k0, d0);
    k1 = i32x4.add(k1, d1);
  }
  w0 = c0;
  w1 = c1;
  w2 = c2;
  w3 = c3;
}

/** From word i of all blocks to all words of block i. */
function turn(): void {
  const a = v128.shuffle<i32>(w0, w1, 0, 4, 1, 5), b = v128.shuffle<i32>(w2, w3, 0, 4, 1, 5);
  const c = v128.shuffle<i32>(w0, w1, 2, 6, 3, 7), d = v128.shuffle<i32>(w2, w3, 2, 6, 3, 7);
  w0 = v128.shuffle<i32>(a, b, 0, 1, 4, 5);
  w1 = v128.shuffle<i32>(a, b, 2, 3, 6, 7);
  w2 = v128.shuffle<i32>(c, d, 0, 1, 4, 5);
  w3 = v128.shuffle<i32>(c, d, 2, 3, 6, 7);
}

@inline
function uniform4(words: v128): v128 {
  // 23 bits and a half: exact in float32.
  const k = f32x4.convert_i32x4_u(i32x4.shr_u(words, 9));
  return f32x4.mul(f32x4.add(k, f32x4.splat(0.5)), f32x4.splat(1.1920928955078125e-7)); // 2^-23
}

@inline
function real(x: f64): v128 {
  return f64x2.splat(x);
}

/** Minus the logarithm of x / 2^32, x = word + 1/2. */
@inline
function negativeLog(x: v128): v128 {
  let m = v128.or(v128.and(x, i64x2.splat(0x000fffffffffffff)), i64x2.splat(0x3ff0000000000000));
  const large = f64x2.gt(m, real(1.4142135623730951));
  m = v128.bitselect(f64x2.mul(m, real(0.5)), m, large);
  // 32 less the exponent; `large` is -1 where it is one more.
  const k = i64x2.add(i64x2.sub(i64x2.splat(32 + 1023), i64x2.shr_u(x, 52)), large);
  const power = f64x2.convert_low_i32x4_s(v128.shuffle<i32>(k, k, 0, 2, 0, 2));
  const s = f64x2.div(f64x2.sub(m, real(1)), f64x2.add(m, real(1)));
  const q = f64x2.mul(s, s);
  let t = f64x2.add(real(1.0 / 19.0), f64x2.mul(q, real(1.0 / 21.0)));
  t = f64x2.add(real(1.0 / 17.0), f64x2.mul(q, t));
  t = f64x2.add(real(1.0 / 15.0), f64x2.mul(q, t));
  t = f64x2.add(real(1.0 / 13.0), f64x2.mul(q, t));
  t = f64x2.add(real(1.0 / 11.0), f64x2.mul(q, t));
  t = f64x2.add(real(1.0 / 9.0), f64x2.mul(q, t));
  t = f64x2.add(real(1.0 / 7.0), f64x2.mul(q, t));
  t = f64x2.add(real(1.0 / 5.0), f64x2.mul(q, t));
  t = f64x2.add(real(1.0 / 3.0), f64x2.mul(q, t));
  t = f64x2.add(real(1), f64x2.mul(q, t));
  return f64x2.sub(f64x2.mul(power, real(0.6931471805599453)), f64x2.mul(f64x2.mul(real(2), s), t));
}

@inline
function smallSine(a: v128): v128 {
  const q = f64x2.mul(a, a);
  let t = f64x2.sub(real(1.0 / 6227020800.0), f64x2.mul(q, real(1.0 / 1307674368000.0)));
  t = f64x2.sub(real(1.0 / 39916800.0), f64x2.mul(q, t));
  t = f64x2.sub(real(1.0 / 362880.0), f64x2.mul(q, t));
  t = f64x2.sub(real(1.0 / 5040.0), f64x2.mul(q, t));
  t = f64x2.sub(real(1.0 / 120.0), f64x2.mul(q, t));
  t = f64x2.sub(real(1.0 / 6.0), f64x2.mul(q, t));
  return f64x2.mul(a, f64x2.sub(real(1), f64x2.mul(q, t)));
}

@inline
function smallCosine(a: v128): v128 {
  const q = f64x2.mul(a, a);
  let t = f64x2.sub(real(1.0 / 87178291200.0), f64x2.mul(q, real(1.0 / 20922789888000.0)));
  t = f64x2.sub(real(1.0 / 479001600.0), f64x2.mul(q, t));
  t = f64x2.sub(real(1.0 / 3628800.0), f64x2.mul(q, t));
  t = f64x2.sub(real(1.0 / 40320.0), f64x2.mul(q, t));
  t = f64x2.sub(real(1.0 / 720.0), f64x2.mul(q, t));
  t = f64x2.sub(real(1.0 / 24.0), f64x2.mul(q, t));
  t = f64x2.sub(real(1.0 / 2.0), f64x2.mul(q, t));
  return f64x2.sub(real(1), f64x2.mul(q, t));
}

let cosines: v128 = i32x4.splat(0), sines: v128 = i32x4.splat(0);

/** Radius times cosine and sine for the first two words and angles, in float32. */
function polar(word: v128, angle: v128): void {
  const radius = f64x2.sqrt(f64x2.mul(real(2), negativeLog(f64x2.add(f64x2.convert_low_i32x4_u(word), real(0.5)))));
  const turned = f64x2.add(f64x2.convert_low_i32x4_s(angle), real(0.5));
  const a = f64x2.mul(turned, real(3.141592653589793 / 2147483648.0));
  cosines = f32x4.demote_f64x2_zero(f64x2.mul(radius, smallCosine(a)));
  sines = f32x4.demote_f64x2_zero(f64x2.mul(radius, smallSine(a)));
}

let x4: v128 = i32x4.splat(0), y4: v128 = i32x4.splat(0);

/** Four pairs of normals. */
function pairs(u: v128, v: v128): void {
  const shifted = i32x4.add(v, i32x4.splat(0x20000000));
  const angle = i32x4.sub(v128.and(shifted, i32x4.splat(0x3fffffff)), i32x4.splat(0x20000000));
  polar(u, angle);
  let cosine = cosines, sine = sines;
  polar(v128.shuffle<i32>(u, u, 2, 3, 2, 3), v128.shuffle<i32>(angle, angle, 2, 3, 2, 3));
  cosine = v128.shuffle<i32>(cosine, cosines, 0, 1, 4, 5);
  sine = v128.shuffle<i32>(sine, sines, 0, 1, 4, 5);
  // In an odd quadrant they change places; x is negative in quadrants 1 and 2, y in 2 and 3.
  const one = i32x4.splat(0x40000000);
  const odd = i32x4.shr_s(i32x4.shl(shifted, 1), 31);
  const x = v128.bitselect(sine, cosine, odd), y = v128.bitselect(cosine, sine, odd);
  const top = i32x4.splat(0x80000000);
  x4 = v128.xor(x, v128.and(i32x4.add(shifted, one), top));
  y4 = v128.xor(y, v128.and(shifted, top));
}

const UNIFORM = 0, NORMAL = 1, SIGN = 2;

/** Signs by the bits of a word, the lowest first: -1 where it is set. */
function signsOfWord(word: u32, o: usize, n: i32): void {
  const bits = i32x4(1, 2, 4, 8), none = i32x4.splat(0);
  for (let i = 0; i < n; i += 4) {
    const set = i32x4.ne(v128.and(i32x4.splat(word >> i), bits), none);
    const sign = v128.and(set, i32x4.splat(0x80000000));
    storePart(o, v128.or(f32x4.splat(1), sign), min(n - i, 4));
    o += 16;
  }
}

/** Up to 4 numbers, or 128 signs. */
@inline
function put(kind: i32, row: v128, o: usize, n: i32): void {
  if (kind != SIGN) {
    storePart(o, row, n);
    return;
  }
  signsOfWord(i32x4.extract_lane(row, 0), o, min(n, 32));
  if (n > 32) signsOfWord(i32x4.extract_lane(row, 1), o + 128, min(n - 32, 32));
  if (n > 64) signsOfWord(i32x4.extract_lane(row, 2), o + 256, min(n - 64, 32));
  if (n > 96) signsOfWord(i32x4.extract_lane(row, 3), o + 384, min(n - 96, 32));
}

/** `size` numbers for each of `count` replicas from `first` on, a block of the generator giving `width` of them. */
@inline
function draw(
  kind: i32, width: i32, o: usize, first: u32, count: i32, size: i32, step: u32, hash: u32, k0: u32, k1: u32,
): void {
  const each = (size + width - 1) / width;
  const total = each * count;
  let r = first, b = 0;
  for (let t = 0; t < total; t += 4) {
    const r0 = r, b0 = b;
    if (++b == each) { b = 0; r++; }
    const r1 = r, b1 = b;
    if (++b == each) { b = 0; r++; }
    const r2 = r, b2 = b;
    if (++b == each) { b = 0; r++; }
    const r3 = r, b3 = b;
    if (++b == each) { b = 0; r++; }
    let block = i32x4.splat(b0), replica = i32x4.splat(r0);
    block = i32x4.replace_lane(i32x4.replace_lane(i32x4.replace_lane(block, 1, b1), 2, b2), 3, b3);
    replica = i32x4.replace_lane(i32x4.replace_lane(i32x4.replace_lane(replica, 1, r1), 2, r2), 3, r3);
    philox(block, replica, step, hash, k0, k1);
    if (kind == NORMAL) {
      const u = w2, v = w3;
      pairs(w0, w1);
      w0 = x4;
      w1 = y4;
      if (size > 2) {
        pairs(u, v);
        w2 = x4;
        w3 = y4;
      }
    }
    turn();
    if (kind == UNIFORM) {
      w0 = uniform4(w0);
      w1 = uniform4(w1);
      w2 = uniform4(w2);
      w3 = uniform4(w3);
    }
    let n = min(size - b0 * width, width);
    put(kind, w0, o, n);
    o += <usize>n << 2;
    if (t + 1 == total) return;
    n = min(size - b1 * width, width);
    put(kind, w1, o, n);
    o += <usize>n << 2;
    if (t + 2 == total) return;
    n = min(size - b2 * width, width);
    put(kind, w2, o, n);
    o += <usize>n << 2;
    if (t + 3 == total) return;
    n = min(size - b3 * width, width);
    put(kind, w3, o, n);
    o += <usize>n << 2;
  }
}

/** `size` uniforms a replica. */
export function uniforms(o: usize, first: u32, count: i32, size: i32, step: u32, hash: u32, k0: u32, k1: u32): void {
  draw(UNIFORM, 4, o, first, count, size, step, hash, k0, k1);
}

/** `size` standard normals a replica. */
export function normals(o: usize, first: u32, count: i32, size: i32, step: u32, hash: u32, k0: u32, k1: u32): void {
  draw(NORMAL, 4, o, first, count, size, step, hash, k0, k1);
}

/** `size` signs a replica. */
export function signs(o: usize, first: u32, count: i32, size: i32, step: u32, hash: u32, k0: u32, k1: u32): void {
  draw(SIGN, 128, o, first, count, size, step, hash, k0, k1);
}
