/** Philox 4x32-10 and Box-Muller, the same arithmetic as `numerics/philox.ts` and `numerics/box-muller.ts`. */

// One block at a time; globals are where a function without memory of its own can leave four words.
let w0: u32 = 0, w1: u32 = 0, w2: u32 = 0, w3: u32 = 0;

function block(c0: u32, c1: u32, c2: u32, c3: u32, k0: u32, k1: u32): void {
  for (let round = 0; round < 10; round++) {
    const p = <u64>c0 * 0xd2511f53;
    const q = <u64>c2 * 0xcd9e8d57;
    c0 = <u32>(q >> 32) ^ c1 ^ k0;
    c1 = <u32>q;
    c2 = <u32>(p >> 32) ^ c3 ^ k1;
    c3 = <u32>p;
    k0 += 0x9e3779b9;
    k1 += 0xbb67ae85;
  }
  w0 = c0;
  w1 = c1;
  w2 = c2;
  w3 = c3;
}

@inline
function uniformOf(word: u32): f32 {
  return <f32>((<f64>(word >> 9) + 0.5) * 1.1920928955078125e-7);
}

/** `size` uniforms a replica. */
export function uniforms(o: usize, first: u32, count: i32, size: i32, step: u32, hash: u32, k0: u32, k1: u32): void {
  for (let r = 0; r < count; r++)
    for (let i = 0; i < size; i += 4) {
      block(<u32>i >> 2, first + r, step, hash, k0, k1);
      const n = size - i;
      store<f32>(o, uniformOf(w0));
      if (n > 1) store<f32>(o, uniformOf(w1), 4);
      if (n > 2) store<f32>(o, uniformOf(w2), 8);
      if (n > 3) store<f32>(o, uniformOf(w3), 12);
      o += <usize>min(n, 4) << 2;
    }
}

function negativeLogUniform(word: u32): f64 {
  let exponent = 31 - <i32>clz(word);
  let m = (<f64>word + 0.5) * reinterpret<f64>(<u64>(1023 - exponent) << 52);
  if (m > 1.4142135623730951) {
    m *= 0.5;
    exponent++;
  }
  const s = (m - 1) / (m + 1);
  const q = s * s;
  const tail = 1.0 / 11.0 + q * (1.0 / 13.0 + q * (1.0 / 15.0 + q * (1.0 / 17.0 + q * (1.0 / 19.0 + q * (1.0 / 21.0)))));
  const series = 1.0 + q * (1.0 / 3.0 + q * (1.0 / 5.0 + q * (1.0 / 7.0 + q * (1.0 / 9.0 + q * tail))));
  return <f64>(32 - exponent) * 0.6931471805599453 - 2.0 * s * series;
}

function smallSine(a: f64): f64 {
  const q = a * a;
  const tail =
    1.0 / 362880.0 - q * (1.0 / 39916800.0 - q * (1.0 / 6227020800.0 - q * (1.0 / 1307674368000.0)));
  return a * (1.0 - q * (1.0 / 6.0 - q * (1.0 / 120.0 - q * (1.0 / 5040.0 - q * tail))));
}

function smallCosine(a: f64): f64 {
  const q = a * a;
  const tail =
    1.0 / 40320.0 -
    q * (1.0 / 3628800.0 - q * (1.0 / 479001600.0 - q * (1.0 / 87178291200.0 - q * (1.0 / 20922789888000.0))));
  return 1.0 - q * (1.0 / 2.0 - q * (1.0 / 24.0 - q * (1.0 / 720.0 - q * tail)));
}

/** The first or both of a pair of normals. */
function pair(u: u32, v: u32, o: usize, both: bool): void {
  const radius = sqrt<f64>(2.0 * negativeLogUniform(u));
  const shifted = v + 0x20000000;
  const quadrant = shifted >> 30;
  const a = (<f64>(<i32>(shifted & 0x3fffffff) - 0x20000000) + 0.5) * (3.141592653589793 / 2147483648.0);
  const sine = radius * smallSine(a);
  const cosine = radius * smallCosine(a);
  const odd = (quadrant & 1) == 1;
  const x = odd ? sine : cosine;
  const y = odd ? cosine : sine;
  store<f32>(o, <f32>(quadrant == 1 || quadrant == 2 ? -x : x));
  if (both) store<f32>(o, <f32>(quadrant >= 2 ? -y : y), 4);
}

/** `size` standard normals a replica. */
export function normals(o: usize, first: u32, count: i32, size: i32, step: u32, hash: u32, k0: u32, k1: u32): void {
  for (let r = 0; r < count; r++)
    for (let i = 0; i < size; i += 4) {
      block(<u32>i >> 2, first + r, step, hash, k0, k1);
      const n = size - i;
      const a = w2, b = w3;
      pair(w0, w1, o, n > 1);
      if (n > 2) pair(a, b, o + 8, n > 3);
      o += <usize>min(n, 4) << 2;
    }
}
