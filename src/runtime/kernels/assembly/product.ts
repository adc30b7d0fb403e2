/**
 * Products of small matrices, one pair a replica. An element of the product is the sum over k in order, in one
 * accumulator, whatever block it falls into: so it does not depend on how many replicas there are. Addresses and strides
 * are in bytes.
 */
import { accumulate, loadPart, relu4, sigmoid4, splat, storePart, sumLanes, tanh4, step4 } from "./lanes";

/** 4 rows by 8 columns; A(i, k) at a + i sm + k sk, row k of B at b + k sb, row i of the result at o + i so. */
function block4x8(a: usize, sm: usize, sk: usize, b: usize, sb: usize, o: usize, so: usize, K: i32): void {
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  let a0 = a, a1 = a + sm, a2 = a1 + sm, a3 = a2 + sm;
  for (let k = 0; k < K; k++) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load32_splat(a0);
    c00 = accumulate(c00, x, b0);
    c01 = accumulate(c01, x, b1);
    x = v128.load32_splat(a1);
    c10 = accumulate(c10, x, b0);
    c11 = accumulate(c11, x, b1);
    x = v128.load32_splat(a2);
    c20 = accumulate(c20, x, b0);
    c21 = accumulate(c21, x, b1);
    x = v128.load32_splat(a3);
    c30 = accumulate(c30, x, b0);
    c31 = accumulate(c31, x, b1);
    a0 += sk;
    a1 += sk;
    a2 += sk;
    a3 += sk;
    b += sb;
  }
  v128.store(o, c00);
  v128.store(o, c01, 16);
  o += so;
  v128.store(o, c10);
  v128.store(o, c11, 16);
  o += so;
  v128.store(o, c20);
  v128.store(o, c21, 16);
  o += so;
  v128.store(o, c30);
  v128.store(o, c31, 16);
}

/** 4 rows by n columns, 1 <= n <= 4; B has zeros behind its n columns. */
function block4x4(a: usize, sm: usize, sk: usize, b: usize, sb: usize, o: usize, so: usize, K: i32, n: i32): void {
  let c0 = f32x4.splat(0), c1 = c0, c2 = c0, c3 = c0;
  let a0 = a, a1 = a + sm, a2 = a1 + sm, a3 = a2 + sm;
  for (let k = 0; k < K; k++) {
    const b0 = v128.load(b);
    c0 = accumulate(c0, v128.load32_splat(a0), b0);
    c1 = accumulate(c1, v128.load32_splat(a1), b0);
    c2 = accumulate(c2, v128.load32_splat(a2), b0);
    c3 = accumulate(c3, v128.load32_splat(a3), b0);
    a0 += sk;
    a1 += sk;
    a2 += sk;
    a3 += sk;
    b += sb;
  }
  storePart(o, c0, n);
  storePart(o + so, c1, n);
  storePart(o + 2 * so, c2, n);
  storePart(o + 3 * so, c3, n);
}

function block1x8(a: usize, sk: usize, b: usize, sb: usize, o: usize, K: i32): void {
  let c0 = f32x4.splat(0), c1 = c0;
  for (let k = 0; k < K; k++) {
    const x = v128.load32_splat(a);
    c0 = accumulate(c0, x, v128.load(b));
    c1 = accumulate(c1, x, v128.load(b, 16));
    a += sk;
    b += sb;
  }
  v128.store(o, c0);
  v128.store(o, c1, 16);
}

function block1x4(a: usize, sk: usize, b: usize, sb: usize, o: usize, K: i32, n: i32): void {
  let c = f32x4.splat(0);
  for (let k = 0; k < K; k++) {
    c = accumulate(c, v128.load32_splat(a), v128.load(b));
    a += sk;
    b += sb;
  }
  storePart(o, c, n);
}

/** Columns [0, 8) or [0, n), n <= 4, of all rows. */
function panel(
  a: usize, sm: usize, sk: usize, b: usize, sb: usize, o: usize, so: usize, M: i32, K: i32, n: i32,
): void {
  let i = 0;
  if (n == 8) {
    for (; i + 4 <= M; i += 4) {
      block4x8(a, sm, sk, b, sb, o, so, K);
      a += 4 * sm;
      o += 4 * so;
    }
    for (; i < M; i++) {
      block1x8(a, sk, b, sb, o, K);
      a += sm;
      o += so;
    }
    return;
  }
  for (; i + 4 <= M; i += 4) {
    block4x4(a, sm, sk, b, sb, o, so, K, n);
    a += 4 * sm;
    o += 4 * so;
  }
  for (; i < M; i++) {
    block1x4(a, sk, b, sb, o, K, n);
    a += sm;
    o += so;
  }
}

/** Copies columns [0, n) of B, n <= 8, into rows of `width` 4 or 8 floats, zeros behind. */
function packColumns(b: usize, sb: usize, sj: usize, K: i32, n: i32, width: i32, to: usize): void {
  if (sj == 4 && n == width) {
    for (let k = 0; k < K; k++) {
      v128.store(to, v128.load(b));
      if (width == 8) v128.store(to, v128.load(b, 16), 16);
      b += sb;
      to += <usize>width << 2;
    }
    return;
  }
  for (let k = 0; k < K; k++) {
    let p = b;
    let j = 0;
    for (; j < n; j++) {
      store<u32>(to + (<usize>j << 2), load<u32>(p));
      p += sj;
    }
    for (; j < width; j++) store<u32>(to + (<usize>j << 2), 0);
    b += sb;
    to += <usize>width << 2;
  }
}

/** Rows times one column: A's rows lie one after the other, entries side by side. */
function rowsTimesColumn(a: usize, b: usize, o: usize, M: i32, K: i32): void {
  const row = <usize>K << 2;
  const whole = K & ~3;
  for (let i = 0; i < M; i++) {
    let c = f32x4.splat(0);
    for (let k = 0; k < whole; k += 4) {
      const at = <usize>k << 2;
      c = accumulate(c, v128.load(a + at), v128.load(b + at));
    }
    if (whole < K) {
      const at = <usize>whole << 2;
      c = accumulate(c, loadPart(a + at, K - whole), loadPart(b + at, K - whole));
    }
    store<f32>(o, sumLanes(c));
    a += row;
    o += 4;
  }
}

/** A panel is packed where it is used often enough, and B is too large to stay in the nearest cache. */
const LARGE: i32 = 4096;

/** One product: A is M x K (stored K x M if ta), B is K x N (stored N x K if tb). `scratch` holds 8 K floats. */
export function product(
  a: usize, b: usize, o: usize, M: i32, K: i32, N: i32, ta: bool, tb: bool, scratch: usize,
): void {
  const sm: usize = ta ? 4 : <usize>K << 2;
  const sk: usize = ta ? <usize>M << 2 : 4;
  if (N == 1) {
    if (!ta || M == 1) {
      rowsTimesColumn(a, b, o, M, K);
      return;
    }
    // The transposed product: a row times A as it is stored.
    product(b, a, o, 1, K, M, false, false, scratch);
    return;
  }
  const so = <usize>N << 2;
  // A stored row or column is the same either way.
  const flipped = tb && K > 1;
  const sb: usize = flipped ? 4 : so;
  const sj: usize = flipped ? <usize>K << 2 : 4;
  const pack = flipped || (M >= 16 && K * N > LARGE);
  let j = 0;
  for (; j + 8 <= N; j += 8) {
    const from = b + <usize>j * sj;
    const to = o + (<usize>j << 2);
    if (pack) {
      packColumns(from, sb, sj, K, 8, 8, scratch);
      panel(a, sm, sk, scratch, 32, to, so, M, K, 8);
    } else panel(a, sm, sk, from, sb, to, so, M, K, 8);
  }
  for (; j < N; j += 4) {
    const n = min(N - j, 4);
    const from = b + <usize>j * sj;
    const to = o + (<usize>j << 2);
    if (pack || n < 4) {
      packColumns(from, sb, sj, K, n, 4, scratch);
      panel(a, sm, sk, scratch, 16, to, so, M, K, n);
    } else panel(a, sm, sk, from, sb, to, so, M, K, n);
  }
}

/** `count` products; strideA and strideB in bytes, 0 where one matrix serves all. */
export function products(
  a: usize, b: usize, o: usize, count: i32, strideA: usize, strideB: usize,
  M: i32, K: i32, N: i32, ta: bool, tb: bool, scratch: usize,
): void {
  const strideO = <usize>(M * N) << 2;
  for (let r = 0; r < count; r++) {
    product(a, b, o, M, K, N, ta, tb, scratch);
    a += strideA;
    b += strideB;
    o += strideO;
  }
}

@inline
function activate(z: v128, activation: i32): v128 {
  if (activation == 1) return relu4(z);
  if (activation == 2) return tanh4(z);
  if (activation == 3) return sigmoid4(z);
  return z;
}

/** Rows plus the bias row, through the activation, in place. */
@inline
function finish(o: usize, bias: usize, M: i32, N: i32, activation: i32): void {
  const whole = N & ~3;
  const row = <usize>N << 2;
  if (N == 1) {
    const b = v128.load32_splat(bias);
    for (let i = 0; i < M; i += 4) {
      const n = min(M - i, 4);
      storePart(o, activate(f32x4.add(loadPart(o, n), b), activation), n);
      o += 16;
    }
    return;
  }
  for (let i = 0; i < M; i++) {
    for (let j = 0; j < whole; j += 4) {
      const at = <usize>j << 2;
      v128.store(o + at, activate(f32x4.add(v128.load(o + at), v128.load(bias + at)), activation));
    }
    if (whole < N) {
      const at = <usize>whole << 2;
      const n = N - whole;
      storePart(o + at, activate(f32x4.add(loadPart(o + at, n), loadPart(bias + at, n)), activation), n);
    }
    o += row;
  }
}

/** act(x w + b): x (R, M, K), w (R, K, N), b (R, 1, N). Activations: 0 none, 1 ReLU, 2 tanh, 3 logistic. */
export function dense(
  x: usize, w: usize, b: usize, o: usize, R: i32, M: i32, K: i32, N: i32, activation: i32, scratch: usize,
): void {
  for (let r = 0; r < R; r++) {
    product(x, w, o, M, K, N, false, false, scratch);
    switch (activation) {
      case 0:
        finish(o, b, M, N, 0);
        break;
      case 1:
        finish(o, b, M, N, 1);
        break;
      case 2:
        finish(o, b, M, N, 2);
        break;
      default:
        finish(o, b, M, N, 3);
    }
    x += <usize>(M * K) << 2;
    w += <usize>(K * N) << 2;
    b += <usize>N << 2;
    o += <usize>(M * N) << 2;
  }
}

@inline
function slope(dy: v128, y: v128, activation: i32): v128 {
  if (activation == 1) return f32x4.mul(dy, step4(y));
  if (activation == 2) return f32x4.mul(dy, f32x4.sub(splat(1), f32x4.mul(y, y)));
  return f32x4.mul(dy, f32x4.mul(y, f32x4.sub(splat(1), y)));
}

@inline
function slopes(dy: usize, y: usize, dz: usize, n: i32, activation: i32): void {
  for (let i = 0; i < n; i += 4) {
    const m = min(n - i, 4);
    const at = <usize>i << 2;
    storePart(dz + at, slope(loadPart(dy + at, m), loadPart(y + at, m), activation), m);
  }
}

/** Sums of the columns of an M x N matrix. */
export function columnSums(x: usize, o: usize, M: i32, N: i32): void {
  const row = <usize>N << 2;
  if (N == 1) {
    let c = f32x4.splat(0);
    for (let i = 0; i < M; i += 4) c = f32x4.add(c, loadPart(x + (<usize>i << 2), min(M - i, 4)));
    store<f32>(o, sumLanes(c));
    return;
  }
  let j = 0;
  for (; j + 16 <= N; j += 16) {
    let c0 = f32x4.splat(0), c1 = c0, c2 = c0, c3 = c0;
    let p = x + (<usize>j << 2);
    for (let i = 0; i < M; i++) {
      c0 = f32x4.add(c0, v128.load(p));
      c1 = f32x4.add(c1, v128.load(p, 16));
      c2 = f32x4.add(c2, v128.load(p, 32));
      c3 = f32x4.add(c3, v128.load(p, 48));
      p += row;
    }
    const q = o + (<usize>j << 2);
    v128.store(q, c0);
    v128.store(q, c1, 16);
    v128.store(q, c2, 32);
    v128.store(q, c3, 48);
  }
  for (; j < N; j += 4) {
    const n = min(N - j, 4);
    let c = f32x4.splat(0);
    let p = x + (<usize>j << 2);
    for (let i = 0; i < M; i++) {
      c = f32x4.add(c, loadPart(p, n));
      p += row;
    }
    storePart(o + (<usize>j << 2), c, n);
  }
}

/**
 * Gradients of a dense layer from that of its output y: dw (R, K, N), db (R, 1, N), and dx (R, M, K) unless 0 is passed.
 * `dz` holds M N floats and `scratch` 8 max(M, K, N).
 */
export function denseBackward(
  x: usize, w: usize, y: usize, dy: usize, dw: usize, db: usize, dx: usize,
  R: i32, M: i32, K: i32, N: i32, activation: i32, dz: usize, scratch: usize,
): void {
  for (let r = 0; r < R; r++) {
    let back = dz;
    if (activation == 0) back = dy;
    else if (activation == 1) slopes(dy, y, dz, M * N, 1);
    else if (activation == 2) slopes(dy, y, dz, M * N, 2);
    else slopes(dy, y, dz, M * N, 3);
    product(x, back, dw, K, M, N, true, false, scratch);
    columnSums(back, db, M, N);
    if (dx) {
      product(back, w, dx, M, N, K, false, true, scratch);
      dx += <usize>(M * K) << 2;
    }
    x += <usize>(M * K) << 2;
    w += <usize>(K * N) << 2;
    y += <usize>(M * N) << 2;
    dy += <usize>(M * N) << 2;
    dw += <usize>(K * N) << 2;
    db += <usize>N << 2;
  }
}
