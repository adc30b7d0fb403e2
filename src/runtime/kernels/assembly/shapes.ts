/** Reductions and moves. */
import { loadPart, splat, storePart, sumLanes } from "./lanes";
import { columnSums } from "./product";

@inline
function join(op: i32, a: v128, b: v128): v128 {
  if (op == 0) return f32x4.add(a, b);
  return op == 1 ? f32x4.max(a, b) : f32x4.min(a, b);
}

/** One row of n; op 0 sum, 1 greatest, 2 least. The order depends on n alone. */
@inline
function rowTo(op: i32, x: usize, n: i32): f32 {
  const neutral = splat(op == 0 ? 0 : op == 1 ? -Infinity : Infinity);
  let c0 = neutral, c1 = neutral;
  let i = 0;
  for (; i + 8 <= n; i += 8) {
    c0 = join(op, c0, v128.load(x));
    c1 = join(op, c1, v128.load(x, 16));
    x += 32;
  }
  if (i + 4 <= n) {
    c0 = join(op, c0, v128.load(x));
    x += 16;
    i += 4;
  }
  c0 = join(op, c0, c1);
  if (op == 0) {
    if (i < n) c0 = f32x4.add(c0, loadPart(x, n - i));
    return sumLanes(c0);
  }
  c1 = i8x16.shuffle(c0, c0, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7);
  c0 = join(op, c0, c1);
  c1 = i8x16.shuffle(c0, c0, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11);
  c0 = join(op, c0, c1);
  for (; i < n; i++) {
    c0 = join(op, c0, v128.load32_splat(x));
    x += 4;
  }
  return f32x4.extract_lane(c0, 0);
}

@inline
function extremes(op: i32, x: usize, o: usize, M: i32, N: i32): void {
  const row = <usize>N << 2;
  for (let j = 0; j < N; j += 4) {
    const n = min(N - j, 4);
    let c = splat(op == 1 ? -Infinity : Infinity);
    let p = x + (<usize>j << 2);
    for (let i = 0; i < M; i++) {
      c = join(op, c, loadPart(p, n));
      p += row;
    }
    storePart(o + (<usize>j << 2), c, n);
  }
}

/** (outer, n, inner) to (outer, inner). A sum is divided by `divisor`. */
export function reduce(op: i32, x: usize, o: usize, outer: i32, n: i32, inner: i32, divisor: f32): void {
  if (inner == 1)
    for (let i = 0; i < outer; i++) {
      const value = op == 0 ? rowTo(0, x, n) / divisor : op == 1 ? rowTo(1, x, n) : rowTo(2, x, n);
      store<f32>(o, value);
      x += <usize>n << 2;
      o += 4;
    }
  else
    for (let i = 0; i < outer; i++) {
      if (op == 0) {
        columnSums(x, o, n, inner);
        if (divisor != 1)
          for (let j = 0; j < inner; j++) {
            const at = o + (<usize>j << 2);
            store<f32>(at, load<f32>(at) / divisor);
          }
      } else if (op == 1) extremes(1, x, o, n, inner);
      else extremes(2, x, o, n, inner);
      x += <usize>(n * inner) << 2;
      o += <usize>inner << 2;
    }
}

/** Words from one strided place to another: `meta` has four sizes, four strides of the source, four of the target. */
export function move(x: usize, o: usize, meta: usize): void {
  const n0 = load<i32>(meta), n1 = load<i32>(meta, 4), n2 = load<i32>(meta, 8), n3 = load<i32>(meta, 12);
  const x0 = load<u32>(meta, 16), x1 = load<u32>(meta, 20), x2 = load<u32>(meta, 24), x3 = load<u32>(meta, 28);
  const o0 = load<u32>(meta, 32), o1 = load<u32>(meta, 36), o2 = load<u32>(meta, 40), o3 = load<u32>(meta, 44);
  const whole = x3 == 4 && o3 == 4;
  const bytes = <usize>n3 << 2;
  for (let i = 0; i < n0; i++)
    for (let j = 0; j < n1; j++) {
      let p = x + i * x0 + j * x1;
      let q = o + i * o0 + j * o1;
      for (let k = 0; k < n2; k++) {
        if (whole && n3 >= 16) memory.copy(q, p, bytes);
        else {
          let s = p, t = q;
          for (let l = 0; l < n3; l++) {
            store<u32>(t, load<u32>(s));
            s += x3;
            t += o3;
          }
        }
        p += x2;
        q += o2;
      }
    }
}

/** `count` pieces of `bytes`, at distances sx and so. */
export function pieces(x: usize, o: usize, count: i32, bytes: usize, sx: usize, so: usize): void {
  for (let i = 0; i < count; i++) {
    if (bytes == 4) store<u32>(o, load<u32>(x));
    else memory.copy(o, x, bytes);
    x += sx;
    o += so;
  }
}

export function copy(o: usize, x: usize, bytes: usize): void {
  memory.copy(o, x, bytes);
}
