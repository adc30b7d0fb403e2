/** Updates and losses in one pass. The arithmetic is that of the tensor formulas, in their order. */
import { exp4, loadPart, log4, splat, storePart } from "./lanes";

/** v' = alpha v + (g + lambda w), w' = w - eta v'. Where alpha or lambda is 0 its term is left out. */
export function momentum(
  w: usize, v: usize, g: usize, nextW: usize, nextV: usize, n: i32, eta: f32, alpha: f32, lambda: f32,
): void {
  const e = splat(eta), a = splat(alpha), d = splat(lambda);
  for (let i = 0; i < n; i += 4) {
    const m = min(n - i, 4);
    const weight = loadPart(w, m);
    let next = loadPart(g, m);
    if (lambda != 0) next = f32x4.add(next, f32x4.mul(d, weight));
    if (alpha != 0) next = f32x4.add(f32x4.mul(a, loadPart(v, m)), next);
    storePart(nextV, next, m);
    storePart(nextW, f32x4.sub(weight, f32x4.mul(e, next)), m);
    w += 16;
    v += 16;
    g += 16;
    nextW += 16;
    nextV += 16;
  }
}

/** Adam: keeps are beta and 1 - beta of each moment; rate and scale hold the corrections of the moments' bias. */
export function adam(
  w: usize, m: usize, v: usize, g: usize, nextW: usize, nextM: usize, nextV: usize, n: i32,
  keep1: f32, new1: f32, keep2: f32, new2: f32, rate: f32, scale: f32, epsilon: f32,
): void {
  const k1 = splat(keep1), f1 = splat(new1), k2 = splat(keep2), f2 = splat(new2);
  const r = splat(rate), s = splat(scale), e = splat(epsilon);
  for (let i = 0; i < n; i += 4) {
    const c = min(n - i, 4);
    const slope = loadPart(g, c);
    const mean = f32x4.add(f32x4.mul(k1, loadPart(m, c)), f32x4.mul(f1, slope));
    const square = f32x4.add(f32x4.mul(k2, loadPart(v, c)), f32x4.mul(f2, f32x4.mul(slope, slope)));
    const below = f32x4.add(f32x4.mul(s, f32x4.sqrt(square)), e);
    storePart(nextM, mean, c);
    storePart(nextV, square, c);
    storePart(nextW, f32x4.sub(loadPart(w, c), f32x4.div(f32x4.mul(r, mean), below)), c);
    w += 16;
    m += 16;
    v += 16;
    g += 16;
    nextW += 16;
    nextM += 16;
    nextV += 16;
  }
}

/** Rows of C scores and labels: the loss of each row, and the gradient softmax - label. */
export function softmaxCrossEntropy(z: usize, y: usize, loss: usize, d: usize, rows: i32, C: i32): void {
  for (let r = 0; r < rows; r++) {
    let top: f32 = -Infinity;
    for (let c = 0; c < C; c++) top = max(top, load<f32>(z + (<usize>c << 2)));
    let total: f32 = 0;
    const t = splat(top);
    for (let c = 0; c < C; c += 4) {
      const n = min(C - c, 4);
      const at = <usize>c << 2;
      storePart(d + at, exp4(f32x4.sub(loadPart(z + at, n), t)), n);
    }
    for (let c = 0; c < C; c++) total += load<f32>(d + (<usize>c << 2));
    const log = f32x4.extract_lane(log4(splat(total)), 0);
    let sum: f32 = 0;
    for (let c = 0; c < C; c++) {
      const at = <usize>c << 2;
      const label = load<f32>(y + at);
      sum += label * (log - (load<f32>(z + at) - top));
      store<f32>(d + at, load<f32>(d + at) / total - label);
    }
    store<f32>(loss, sum);
    loss += 4;
    z += <usize>C << 2;
    y += <usize>C << 2;
    d += <usize>C << 2;
  }
}

/** One time step of leaky integrate-and-fire neurons; 0 for `carried` or `mask` where there is none. */
export function lif(
  carried: usize, current: usize, mask: usize, distance: usize, spike: usize, gate: usize, next: usize,
  n: i32, decay: f32, threshold: f32,
): void {
  const b = splat(decay), h = splat(threshold), zero = splat(0), unit = splat(1);
  for (let i = 0; i < n; i += 4) {
    const m = min(n - i, 4);
    const at = <usize>i << 2;
    let u = loadPart(current + at, m);
    if (carried) u = f32x4.add(loadPart(carried + at, m), u);
    const x = f32x4.sub(u, h);
    let s = v128.and(f32x4.gt(x, zero), unit);
    s = v128.bitselect(s, x, f32x4.eq(x, x));
    if (mask) s = f32x4.mul(s, loadPart(mask + at, m));
    const k = f32x4.sub(b, f32x4.mul(b, s));
    storePart(distance + at, x, m);
    storePart(spike + at, s, m);
    storePart(gate + at, k, m);
    storePart(next + at, f32x4.mul(u, k), m);
  }
}
