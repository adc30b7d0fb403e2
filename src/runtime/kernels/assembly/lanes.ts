/** Four floats at a time: loads and stores of fewer, and functions that the instruction set lacks. */

/** The first n of 4 floats at p, zeros behind; 1 <= n <= 4. */
export function loadPart(p: usize, n: i32): v128 {
  if (n >= 4) return v128.load(p);
  if (n == 1) return v128.load32_zero(p);
  const low = v128.load64_zero(p);
  return n == 2 ? low : v128.load32_lane(p, low, 2, 8);
}

export function storePart(p: usize, v: v128, n: i32): void {
  if (n >= 4) {
    v128.store(p, v);
    return;
  }
  if (n == 1) {
    v128.store32_lane(p, v, 0);
    return;
  }
  v128.store64_lane(p, v, 0);
  if (n == 3) v128.store32_lane(p, v, 2, 8);
}

@inline
export function splat(x: f32): v128 {
  return f32x4.splat(x);
}

/** sum + a b, rounded after the product and after the sum; the relaxed build rounds once where the machine can. */
@inline
export function accumulate(sum: v128, a: v128, b: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? v128.relaxed_madd<f32>(a, b, sum) : f32x4.add(sum, f32x4.mul(a, b));
}

/** (0 + 2) + (1 + 3) */
@inline
export function sumLanes(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) +
    f32x4.extract_lane(v, 2) +
    (f32x4.extract_lane(v, 1) + f32x4.extract_lane(v, 3))
  );
}

/** e^x by 2^n e^r, |r| <= ln 2 / 2; relative error about 1e-7. NaN stays NaN. */
export function exp4(x: v128): v128 {
  // pmin and pmax give their first operand where it is NaN.
  const y = f32x4.pmax(f32x4.pmin(x, splat(89)), splat(-104));
  const n = f32x4.nearest(f32x4.mul(y, splat(1.44269504088896341)));
  let r = f32x4.sub(y, f32x4.mul(n, splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, splat(-2.12194440e-4)));
  let p = f32x4.add(f32x4.mul(r, splat(1.9875691500e-4)), splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(r, r), p), r), splat(1));
  // 2^n in two factors, so that it neither overflows nor underflows before the product does.
  const i = i32x4.trunc_sat_f32x4_s(n);
  const half = i32x4.shr_s(i, 1);
  const one = i32x4.splat(127);
  const first = i32x4.shl(i32x4.add(half, one), 23);
  const second = i32x4.shl(i32x4.add(i32x4.sub(i, half), one), 23);
  return f32x4.mul(f32x4.mul(p, first), second);
}

/** tanh by a rational function of degrees 13 and 6 on [-7.9, 7.9], constant beyond; relative error about 3e-7. */
export function tanh4(x: v128): v128 {
  const y = f32x4.pmax(f32x4.pmin(x, splat(7.90531110763549805)), splat(-7.90531110763549805));
  const q = f32x4.mul(y, y);
  let p = f32x4.add(f32x4.mul(q, splat(-2.76076847742355e-16)), splat(2.00018790482477e-13));
  p = f32x4.add(f32x4.mul(p, q), splat(-8.60467152213735e-11));
  p = f32x4.add(f32x4.mul(p, q), splat(5.12229709037114e-8));
  p = f32x4.add(f32x4.mul(p, q), splat(1.48572235717979e-5));
  p = f32x4.add(f32x4.mul(p, q), splat(6.37261928875436e-4));
  p = f32x4.mul(y, f32x4.add(f32x4.mul(p, q), splat(4.89352455891786e-3)));
  let d = f32x4.add(f32x4.mul(q, splat(1.19825839466702e-6)), splat(1.18534705686654e-4));
  d = f32x4.add(f32x4.mul(d, q), splat(2.268434632439e-3));
  d = f32x4.add(f32x4.mul(d, q), splat(4.89352518554385e-3));
  const t = f32x4.pmax(f32x4.pmin(f32x4.div(p, d), splat(1)), splat(-1));
  // Near zero tanh x = x to the last bit.
  return v128.bitselect(x, t, f32x4.lt(f32x4.abs(x), splat(4e-4)));
}

export function sigmoid4(x: v128): v128 {
  return f32x4.div(splat(1), f32x4.add(splat(1), exp4(f32x4.neg(x))));
}

/** ln x; -infinity at 0, NaN below. Relative error about 1e-7, absolute near 1. */
export function log4(x: v128): v128 {
  const tiny = f32x4.lt(x, splat(1.17549435e-38));
  const scaled = v128.bitselect(f32x4.mul(x, splat(33554432)), x, tiny); // 2^25
  const bits = i32x4.sub(scaled, i32x4.splat(0x3f3504f3)); // sqrt(1/2)
  let e = f32x4.convert_i32x4_s(i32x4.shr_s(bits, 23));
  e = f32x4.sub(e, v128.and(tiny, splat(25)));
  const m = i32x4.add(v128.and(bits, i32x4.splat(0x007fffff)), i32x4.splat(0x3f3504f3));
  const f = f32x4.sub(m, splat(1));
  const z = f32x4.mul(f, f);
  let p = f32x4.add(f32x4.mul(f, splat(7.0376836292e-2)), splat(-1.1514610310e-1));
  p = f32x4.add(f32x4.mul(p, f), splat(1.1676998740e-1));
  p = f32x4.add(f32x4.mul(p, f), splat(-1.2420140846e-1));
  p = f32x4.add(f32x4.mul(p, f), splat(1.4249322787e-1));
  p = f32x4.add(f32x4.mul(p, f), splat(-1.6668057665e-1));
  p = f32x4.add(f32x4.mul(p, f), splat(2.0000714765e-1));
  p = f32x4.add(f32x4.mul(p, f), splat(-2.4999993993e-1));
  p = f32x4.add(f32x4.mul(p, f), splat(3.3333331174e-1));
  p = f32x4.mul(f32x4.mul(p, f), z);
  p = f32x4.add(p, f32x4.mul(e, splat(-2.12194440e-4)));
  p = f32x4.sub(p, f32x4.mul(z, splat(0.5)));
  let out = f32x4.add(f32x4.add(f, p), f32x4.mul(e, splat(0.693359375)));
  out = v128.bitselect(splat(-Infinity), out, f32x4.eq(x, splat(0)));
  out = v128.bitselect(x, out, f32x4.eq(x, splat(Infinity)));
  // Below zero, and NaN.
  return v128.bitselect(out, splat(NaN), f32x4.ge(x, splat(0)));
}

/** ln(1 + x), exact to rounding near 0: the rounding of 1 + x is put back. */
export function log1p4(x: v128): v128 {
  const u = f32x4.add(x, splat(1));
  const lost = f32x4.sub(f32x4.sub(u, splat(1)), x);
  const out = f32x4.sub(log4(u), f32x4.div(lost, u));
  const plain = v128.or(f32x4.eq(x, splat(Infinity)), f32x4.eq(u, splat(0)));
  const kept = v128.bitselect(log4(u), out, plain);
  return v128.bitselect(x, kept, f32x4.lt(f32x4.abs(x), splat(1e-8)));
}

/** 1 where x > 0, else 0; NaN stays NaN. */
@inline
export function step4(x: v128): v128 {
  const one = v128.and(f32x4.gt(x, splat(0)), splat(1));
  return v128.bitselect(one, x, f32x4.eq(x, x));
}

@inline
export function relu4(x: v128): v128 {
  return f32x4.max(x, splat(0));
}
