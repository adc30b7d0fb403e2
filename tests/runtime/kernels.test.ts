import { beforeAll, describe, expect, test } from "vitest";
import type { Tensor, Tensorflow } from "@contract";
import { installedKernels, KERNELS, type Installed } from "../../src/runtime/kernels/install";
import { nodeEngine } from "../../src/runtime/node";
import { caseNumbers } from "../support/case-numbers";

let tf: Tensorflow;
let kernels: Installed;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
  kernels = installedKernels()!;
});

const sizeOf = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1);

/** Runs with our kernels, then with the stock ones. */
function both(compute: () => Tensor) {
  const ours = tf.tidy(() => {
    const t = compute();
    return { shape: t.shape, dtype: t.dtype, data: [...t.dataSync()] };
  });
  kernels.use(false);
  try {
    const stock = tf.tidy(() => {
      const t = compute();
      return { shape: t.shape, dtype: t.dtype, data: [...t.dataSync()] };
    });
    return { ours, stock };
  } finally {
    kernels.use(true);
  }
}

/** Equal to a relative tolerance of float32 roundings; not-a-number and infinities alike. */
function expectClose(
  { ours, stock }: ReturnType<typeof both>,
  tolerance: { readonly relative: number; readonly absolute: number },
  label: string,
) {
  expect(ours.shape, label).toEqual(stock.shape);
  expect(ours.dtype, label).toBe(stock.dtype);
  const worst = ours.data.findIndex((a, i) => {
    const b = stock.data[i]!;
    if (Object.is(a, b) || a === b || (Number.isNaN(a) && Number.isNaN(b))) return false;
    return !(Math.abs(a - b) <= tolerance.absolute + tolerance.relative * Math.abs(b));
  });
  if (worst >= 0)
    throw new Error(
      `${label}: entry ${String(worst)} is ${String(ours.data[worst])}, stock has ${String(stock.data[worst])}`,
    );
}

/** Single operations that IEEE arithmetic defines: equal to the last bit. */
const EXACT = { relative: 0, absolute: 0 };
/** Sums: each order of adding rounds differently, by at most some roundings of the largest partial sum. */
const SUMS = { relative: 1e-5, absolute: 2e-5 };
/** Exponentials and their like: a few units in the last place; results below 1e-37 are subnormal. */
const SMOOTH = { relative: 2e-6, absolute: 1e-37 };

test("the suite has the kernels, and every TensorFlow.js kernel they replace exists", () => {
  expect(kernels.active).toBe(true);
  for (const name of Object.keys(KERNELS))
    if (!/^(Learning|Random)/.test(name)) expect(kernels.stock(name), name).not.toBeNull();
});

describe("products of matrices", () => {
  test("are those of stock TensorFlow.js on 1,200 random shapes, with both transpositions and broadcast batches", () => {
    for (let i = 0; i < 1200; i++) {
      const n = caseNumbers(`product ${String(i)}`);
      const [M, K, N] = [n.size(40), Math.max(1, n.size(40)), n.size(40)];
      const R = 1 + n.below(4);
      const [ta, tb] = [n.below(2) === 1, n.below(2) === 1];
      const [ra, rb] = [n.below(4) === 0 ? 1 : R, n.below(4) === 0 ? 1 : R];
      const shapeA: [number, number, number] = ta ? [ra, K, M] : [ra, M, K];
      const shapeB: [number, number, number] = tb ? [rb, N, K] : [rb, K, N];
      const [a, b] = [n.values(ra * M * K, false), n.values(rb * K * N, false)];
      expectClose(
        both(() => tf.matMul(tf.tensor3d(a, shapeA), tf.tensor3d(b, shapeB), ta, tb)),
        SUMS,
        `product ${String(i)}: ${shapeA.join("x")}${ta ? "'" : ""} by ${shapeB.join("x")}${tb ? "'" : ""}`,
      );
    }
  });

  test("of large matrices are those of stock TensorFlow.js", () => {
    for (const [M, K, N] of [
      [128, 200, 130],
      [37, 300, 61],
      [256, 784, 10],
      [300, 129, 1],
    ] as const) {
      const n = caseNumbers(`large ${String(M)}`);
      const [a, b] = [n.values(M * K, false), n.values(K * N, false)];
      for (const [ta, tb] of [
        [false, false],
        [true, false],
        [false, true],
        [true, true],
      ] as const)
        expectClose(
          both(() =>
            tf.matMul(
              tf.tensor3d(a, ta ? [1, K, M] : [1, M, K]),
              tf.tensor3d(b, tb ? [1, N, K] : [1, K, N]),
              ta,
              tb,
            ),
          ),
          { relative: 1e-4, absolute: 1e-3 },
          `${String(M)}x${String(K)}x${String(N)}`,
        );
    }
  });

  test("carry infinities and what is not a number to exactly the entries they reach", () => {
    for (let i = 0; i < 200; i++) {
      const n = caseNumbers(`wild product ${String(i)}`);
      const [M, K, N] = [1 + n.below(9), 1 + n.below(9), 1 + n.below(9)];
      const a = n.values(M * K, false);
      const b = n.values(K * N, false);
      a[n.below(a.length)] = [NaN, Infinity, -Infinity][n.below(3)]!;
      expectClose(
        both(() => tf.matMul(tf.tensor2d(a, [M, K]), tf.tensor2d(b, [K, N]))),
        SUMS,
        String(i),
      );
    }
  });

  test("of a replica are the same bits whatever the number of replicas", () => {
    const n = caseNumbers("alone");
    const [a, b] = [n.values(7 * 13 * 9, false), n.values(7 * 9 * 11, false)];
    const all = tf.matMul(tf.tensor3d(a, [7, 13, 9]), tf.tensor3d(b, [7, 9, 11])).dataSync();
    const fifth = tf.matMul(
      tf.tensor3d(a.slice(5 * 117, 6 * 117), [1, 13, 9]),
      tf.tensor3d(b.slice(5 * 99, 6 * 99), [1, 9, 11]),
    );
    expect([...fifth.dataSync()]).toEqual([...all.slice(5 * 143, 6 * 143)]);
  });
});

const UNARY: readonly (readonly [string, (x: Tensor) => Tensor, typeof EXACT])[] = [
  ["tanh", (x) => tf.tanh(x), SMOOTH],
  ["exp", (x) => tf.exp(x), SMOOTH],
  ["sigmoid", (x) => tf.sigmoid(x), SMOOTH],
  ["sqrt", (x) => tf.sqrt(x), EXACT],
  ["square", (x) => tf.square(x), EXACT],
  ["abs", (x) => tf.abs(x), EXACT],
  ["neg", (x) => tf.neg(x), EXACT],
  ["reciprocal", (x) => tf.reciprocal(x), EXACT],
  ["floor", (x) => tf.floor(x), EXACT],
  ["zerosLike", (x) => tf.zerosLike(x), EXACT],
  ["onesLike", (x) => tf.onesLike(x), EXACT],
  ["clone", (x) => tf.clone(x), EXACT],
];

describe("functions of one tensor", () => {
  test.each(UNARY)(
    "%s is that of stock TensorFlow.js on 100 random shapes, infinities included",
    (name, f, tolerance) => {
      for (let i = 0; i < 100; i++) {
        const n = caseNumbers(`${name} ${String(i)}`);
        const shape = [n.size(5), n.size(13)];
        const x = n.values(sizeOf(shape), true);
        expectClose(
          both(() => f(tf.tensor(x, shape))),
          tolerance,
          `${name} ${String(i)}`,
        );
      }
    },
  );

  /** Against JavaScript in float64, where the stock kernel differs from the definition at NaN or loses digits. */
  test.each([
    ["log", (x: Tensor) => tf.log(x), Math.log],
    ["log1p", (x: Tensor) => tf.log1p(x), Math.log1p],
    ["tanh", (x: Tensor) => tf.tanh(x), Math.tanh],
    ["exp", (x: Tensor) => tf.exp(x), Math.exp],
    ["sigmoid", (x: Tensor) => tf.sigmoid(x), (x: number) => 1 / (1 + Math.exp(-x))],
    ["relu", (x: Tensor) => tf.relu(x), (x: number) => Math.max(x, 0)],
    ["step", (x: Tensor) => tf.step(x), (x: number) => (Number.isNaN(x) ? NaN : x > 0 ? 1 : 0)],
    ["clip", (x: Tensor) => tf.clipByValue(x, -1, 2), (x: number) => Math.min(Math.max(x, -1), 2)],
  ] as const)("%s is its definition, from subnormals to infinity", (_, f, definition) => {
    const sweep = Array.from({ length: 4001 }, (__, i) => (i - 2000) / 22);
    const small = Array.from({ length: 200 }, (__, i) => 2 ** (i - 149) * (1 + i / 300));
    const x = Float32Array.from([...sweep, ...small, ...small.map((v) => -v), 0, NaN, Infinity, -Infinity]);
    const out = f(tf.tensor1d(x)).dataSync();
    out.forEach((value, i) => {
      const exact = definition(x[i]!);
      if (Number.isNaN(exact)) {
        expect(value, String(x[i])).toBeNaN();
        return;
      }
      if (!Number.isFinite(exact)) {
        expect(value, String(x[i])).toBe(exact);
        return;
      }
      // Float32 keeps 24 bits; 4 roundings are allowed, and results below the normal range may vanish.
      const allowed = Math.abs(exact) < 3.4e38 ? Math.abs(exact) * 5e-7 + 1.2e-38 : Infinity;
      expect(
        Math.abs(value - exact),
        `at ${String(x[i])}: ${String(value)}, ${String(exact)}`,
      ).toBeLessThanOrEqual(allowed);
    });
  });
});

/** Two shapes that broadcast against each other. */
function twoShapes(n: ReturnType<typeof caseNumbers>): readonly [number[], number[]] {
  const rank = 1 + n.below(4);
  const full = Array.from({ length: rank }, () => n.size(7));
  const thin = (): number[] => {
    const shape = full.map((size) => (n.below(3) === 0 ? 1 : size));
    return shape.slice(n.below(4) === 0 ? n.below(rank) : 0);
  };
  return n.below(2) === 0 ? [full, thin()] : [thin(), full];
}

describe("functions of two tensors", () => {
  const pairs: readonly (readonly [string, (a: Tensor, b: Tensor) => Tensor, boolean])[] = [
    ["add", (a, b) => tf.add(a, b), true],
    ["sub", (a, b) => tf.sub(a, b), true],
    ["mul", (a, b) => tf.mul(a, b), true],
    ["div", (a, b) => tf.div(a, b), true],
    ["squaredDifference", (a, b) => tf.squaredDifference(a, b), true],
    // Stock kernels give whichever operand comes first where one is not a number; ours give NaN.
    ["maximum", (a, b) => tf.maximum(a, b), false],
    ["minimum", (a, b) => tf.minimum(a, b), false],
    ["greater", (a, b) => tf.greater(a, b), true],
    ["greaterEqual", (a, b) => tf.greaterEqual(a, b), true],
    ["less", (a, b) => tf.less(a, b), true],
    ["lessEqual", (a, b) => tf.lessEqual(a, b), true],
    ["equal", (a, b) => tf.equal(a, b), true],
    ["notEqual", (a, b) => tf.notEqual(a, b), true],
  ];
  test.each(pairs)("%s is that of stock TensorFlow.js on 200 random pairs of shapes", (name, f, wild) => {
    for (let i = 0; i < 200; i++) {
      const n = caseNumbers(`${name} ${String(i)}`);
      const [shapeA, shapeB] = twoShapes(n);
      const [a, b] = [n.values(sizeOf(shapeA), wild), n.values(sizeOf(shapeB), wild)];
      expectClose(
        both(() => f(tf.tensor(a, shapeA), tf.tensor(b, shapeB))),
        EXACT,
        `${name} of ${shapeA.join("x")} and ${shapeB.join("x")}`,
      );
    }
  });

  test("maximum and minimum of what is not a number are not a number", () => {
    for (const [a, b] of [
      [NaN, 1],
      [1, NaN],
    ] as const) {
      expect(tf.maximum(tf.tensor1d([a]), tf.tensor1d([b])).dataSync()[0]).toBeNaN();
      expect(tf.minimum(tf.tensor1d([a]), tf.tensor1d([b])).dataSync()[0]).toBeNaN();
    }
  });
});

describe("reductions, cuts and turns", () => {
  const randomShape = (n: ReturnType<typeof caseNumbers>): number[] =>
    Array.from({ length: 1 + n.below(4) }, () => Math.max(1, n.size(12)));

  test.each(["sum", "mean", "max", "min"] as const)(
    "%s over random axes is that of stock TensorFlow.js",
    (name) => {
      for (let i = 0; i < 250; i++) {
        const n = caseNumbers(`${name} ${String(i)}`);
        const shape = randomShape(n);
        const axes = shape.map((_, d) => d).filter(() => n.below(2) === 0);
        const keep = n.below(2) === 0;
        const x = n.values(sizeOf(shape), false);
        expectClose(
          both(() => tf[name](tf.tensor(x, shape), axes.length > 0 ? axes : undefined, keep)),
          name === "sum" || name === "mean" ? SUMS : EXACT,
          `${name} of ${shape.join("x")} over ${axes.join(",")}`,
        );
      }
    },
  );

  test("a mean over the last axes is the float64 mean to float32 rounding, at 100,000 entries", () => {
    const x = caseNumbers("long").values(100_000, false);
    const exact = x.reduce((sum, value) => sum + value, 0) / x.length;
    expect(tf.mean(tf.tensor1d(x)).dataSync()[0]!).toBeCloseTo(exact, 5);
  });

  test("transpose, slice, tile, pad, concat and stack are those of stock TensorFlow.js", () => {
    for (let i = 0; i < 300; i++) {
      const n = caseNumbers(`moves ${String(i)}`);
      const shape = randomShape(n);
      const x = n.values(sizeOf(shape), true);
      const make = (): Tensor => tf.tensor(x, shape);
      const order = shape
        .map((_, d) => ({ d, key: n.below(1000) }))
        .sort((a, b) => a.key - b.key)
        .map(({ d }) => d);
      expectClose(
        both(() => tf.transpose(make(), order)),
        EXACT,
        `transpose ${shape.join("x")} ${order.join()}`,
      );
      const begin = shape.map((size) => n.below(size));
      const size = shape.map((all, d) => (n.below(4) === 0 ? -1 : n.below(all - begin[d]! + 1)));
      expectClose(
        both(() => tf.slice(make(), begin, size)),
        EXACT,
        `slice ${shape.join("x")} ${begin.join()} ${size.join()}`,
      );
      const reps = shape.map(() => 1 + n.below(3));
      expectClose(
        both(() => tf.tile(make(), reps)),
        EXACT,
        `tile ${shape.join("x")} ${reps.join()}`,
      );
      const around = shape.map((): [number, number] => [n.below(3), n.below(3)]);
      expectClose(
        both(() => tf.pad(make(), around, 0.5)),
        EXACT,
        `pad ${shape.join("x")}`,
      );
      const axis = n.below(shape.length);
      const other = shape.map((all, d) => (d === axis ? n.size(5) : all));
      const y = n.values(sizeOf(other), true);
      expectClose(
        both(() => tf.concat([make(), tf.tensor(y, other), make()], axis)),
        EXACT,
        `concat ${shape.join("x")} and ${other.join("x")} on ${String(axis)}`,
      );
      expectClose(
        both(() => tf.stack([make(), make()], axis)),
        EXACT,
        `stack ${shape.join("x")}`,
      );
    }
  });

  test("casts, fills and sums of many are those of stock TensorFlow.js", () => {
    for (let i = 0; i < 100; i++) {
      const n = caseNumbers(`rest ${String(i)}`);
      const shape = randomShape(n);
      const x = n.values(sizeOf(shape), true);
      expectClose(
        both(() => tf.cast(tf.greater(tf.tensor(x, shape), 0), "float32")),
        EXACT,
        "cast",
      );
      expectClose(
        both(() => tf.fill(shape, 2.5)),
        EXACT,
        "fill",
      );
      const terms = 2 + n.below(4);
      expectClose(
        both(() => tf.addN(Array.from({ length: terms }, () => tf.tensor(x, shape)))),
        SUMS,
        "addN",
      );
    }
  });
});
