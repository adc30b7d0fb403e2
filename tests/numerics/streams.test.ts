import { describe, expect, test } from "vitest";
import {
  fillIntegers,
  fillNormal,
  fillPermutation,
  fillSigns,
  fillUniform,
  normals,
  uniforms,
  type StreamId,
} from "@numerics/streams";

/** |z| beyond 5 has probability 6e-7; every z-test below uses fixed seeds, so it passes always or never. */
const SIGMAS = 5;
const base: StreamId = { seed: 20110101, firstReplica: 0, replicas: 1, step: 0, label: "noise" };

type Kind = "uniform" | "normal" | "signs" | "integers" | "permutation";
const KINDS: readonly Kind[] = ["uniform", "normal", "signs", "integers", "permutation"];

function draw(kind: Kind, change: Partial<StreamId>, size: number): Float64Array {
  const id = { ...base, ...change };
  const length = (id.shared ? 1 : id.replicas) * size;
  const floats = new Float32Array(length);
  const integers = new Int32Array(length);
  switch (kind) {
    case "uniform":
      fillUniform(floats, id, size);
      return Float64Array.from(floats);
    case "normal":
      fillNormal(floats, id, size);
      return Float64Array.from(floats);
    case "signs":
      fillSigns(floats, id, size);
      return Float64Array.from(floats);
    case "integers":
      fillIntegers(integers, id, size, 0x60000000); // a quarter of all words is rejected
      return Float64Array.from(integers);
    case "permutation":
      fillPermutation(integers, id, size);
      return Float64Array.from(integers);
  }
}

const mean = (values: Float64Array): number => values.reduce((sum, v) => sum + v, 0) / values.length;

function correlation(a: Float64Array, b: Float64Array): number {
  const meanA = mean(a);
  const meanB = mean(b);
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((v, i) => {
    const w = (b[i] ?? NaN) - meanB;
    ab += (v - meanA) * w;
    aa += (v - meanA) ** 2;
    bb += w ** 2;
  });
  return ab / Math.sqrt(aa * bb);
}

/** Pearson's statistic against equal counts, as a z-score: (X - df) / sqrt(2 df), near normal for many cells. */
function uniformityZ(counts: readonly number[]): number {
  const expected = counts.reduce((sum, c) => sum + c, 0) / counts.length;
  const statistic = counts.reduce((sum, c) => sum + (c - expected) ** 2 / expected, 0);
  return (statistic - (counts.length - 1)) / Math.sqrt(2 * (counts.length - 1));
}

function histogram(values: Float64Array, cells: number, cell: (value: number) => number): number[] {
  const counts = new Array<number>(cells).fill(0);
  for (const value of values) counts[cell(value)] = (counts[cell(value)] ?? 0) + 1;
  return counts;
}

describe("identity", () => {
  test("law: replica r is the same numbers in a run of 8, in a run of 64 and asked for alone", () => {
    for (const kind of KINDS) {
      const size = 37;
      const wide = draw(kind, { replicas: 64, step: 3 }, size);
      expect(draw(kind, { replicas: 8, step: 3 }, size)).toEqual(wide.slice(0, 8 * size));
      for (const r of [0, 5, 63])
        expect(draw(kind, { firstReplica: r, step: 3 }, size)).toEqual(wide.slice(r * size, (r + 1) * size));
    }
  });

  test("law: a longer draw begins with the shorter one", () => {
    for (const kind of ["uniform", "normal", "signs", "integers"] as const) {
      const long = draw(kind, {}, 300);
      for (const size of [1, 2, 3, 5, 129]) expect(draw(kind, {}, size)).toEqual(long.slice(0, size));
    }
  });

  test("law: seed, replica, step and label each change the numbers, and a shared draw is no replica's", () => {
    const changes: readonly Partial<StreamId>[] = [
      {},
      { seed: 1 },
      { firstReplica: 1 },
      { step: 1 },
      { label: "noisf" },
      { shared: true },
    ];
    for (const kind of KINDS) {
      const texts = changes.map((change) => draw(kind, change, 40).join());
      expect(new Set(texts).size).toBe(changes.length);
    }
  });

  test("law: a shared draw does not depend on the replicas", () => {
    for (const kind of KINDS)
      expect(draw(kind, { shared: true, firstReplica: 9, replicas: 3 }, 10)).toEqual(
        draw(kind, { shared: true }, 10),
      );
  });

  test("reference: an independent implementation gives the same numbers", () => {
    // Written from the definitions in Python, integers exact, Box-Muller at 40 digits by mpmath, rounded once to float32.
    // A change here changes every recorded run.
    const at = { firstReplica: 3, step: 17 };
    expect(Array.from(draw("uniform", at, 6))).toEqual([
      0.21710056066513062, 0.6716544032096863, 0.8728306889533997, 0.8650873303413391, 0.6891033053398132,
      0.2780439257621765,
    ]);
    expect(Array.from(draw("normal", at, 6))).toEqual([
      -1.2835416793823242, -0.2969955503940582, 1.441074013710022, 1.2131751775741577, 0.37114012241363525,
      -0.3155946135520935,
    ]);
    const signs = draw("signs", at, 36).map((v) => (v + 1) / 2);
    expect(signs.join("")).toBe("000110000101000100010101011011001111");
    expect(Array.from(draw("integers", at, 8))).toEqual([
      247393728, 765862509, 1540090524, 52781732, 866912948, 1603156538, 102742065, 874211008,
    ]);
    expect(Array.from(draw("permutation", at, 8))).toEqual([0, 7, 4, 5, 3, 2, 1, 6]);
  });
});

describe("distribution", () => {
  const n = 1 << 20;

  test("law: uniforms have mean 1/2 and variance 1/12, fill 1024 cells evenly and never touch 0 or 1", () => {
    const u = draw("uniform", { replicas: 16 }, n / 16);
    expect(Math.abs(mean(u) - 1 / 2)).toBeLessThan(SIGMAS * Math.sqrt(1 / 12 / n));
    // Var (U - 1/2)^2 = 1/80 - 1/144 = 1/180
    expect(Math.abs(mean(u.map((v) => (v - 0.5) ** 2)) - 1 / 12)).toBeLessThan(
      SIGMAS * Math.sqrt(1 / 180 / n),
    );
    expect(Math.abs(uniformityZ(histogram(u, 1024, (v) => Math.floor(v * 1024))))).toBeLessThan(SIGMAS);
    expect(u.every((v) => v > 0 && v < 1)).toBe(true);
  });

  test("law: the moments 1 to 4 of normals are 0, 1, 0, 3", () => {
    const z = draw("normal", { replicas: 16 }, n / 16);
    // Var Z^k = E Z^2k - (E Z^k)^2: 1, 2, 15, 96
    const expected = [0, 1, 0, 3];
    const variances = [1, 2, 15, 96];
    expected.forEach((moment, i) => {
      const error = mean(z.map((v) => v ** (i + 1))) - moment;
      expect(Math.abs(error)).toBeLessThan(SIGMAS * Math.sqrt((variances[i] ?? NaN) / n));
    });
  });

  test("reference: the share of normals beyond 1, 2, 3 and 3.6 sigma is the exact one on either side", () => {
    // erfc(x / sqrt 2) / 2 by mpmath at 30 digits.
    const tails = [
      [1, 0.15865525393145705],
      [2, 0.02275013194817921],
      [3, 0.0013498980316300946],
      [3.6, 0.00015910859015753388],
    ] as const;
    const count = 1 << 22;
    const z = draw("normal", { replicas: 64, step: 2 }, count / 64);
    for (const [x, probability] of tails) {
      const tolerance = SIGMAS * Math.sqrt(probability * count);
      for (const sign of [-1, 1]) {
        let beyond = 0;
        for (const v of z) if (sign * v > x) beyond++;
        expect(Math.abs(beyond - probability * count)).toBeLessThan(tolerance);
      }
    }
  });

  test("law: signs are fair, also in pairs of neighbours", () => {
    const s = draw("signs", { replicas: 16 }, n / 16);
    expect(Math.abs(mean(s))).toBeLessThan(SIGMAS / Math.sqrt(n));
    expect(Math.abs(mean(s.slice(1).map((v, i) => v * (s[i] ?? NaN))))).toBeLessThan(SIGMAS / Math.sqrt(n));
    expect(s.every((v) => v === 1 || v === -1)).toBe(true);
  });

  test("law: integers fill their range evenly, also where a quarter of all words is rejected", () => {
    const small = new Int32Array(n);
    fillIntegers(small, base, n, 10);
    expect(Math.abs(uniformityZ(histogram(Float64Array.from(small), 10, (v) => v)))).toBeLessThan(SIGMAS);
    const large = draw("integers", { replicas: 16 }, n / 16);
    const cells = 768;
    const cell = (v: number): number => Math.floor((v / 0x60000000) * cells);
    expect(Math.abs(uniformityZ(histogram(large, cells, cell)))).toBeLessThan(SIGMAS);
  });

  test("special case: integers below 1 are 0, below 2^31 never negative", () => {
    const out = new Int32Array(1000);
    fillIntegers(out, base, 1000, 1);
    expect(out.every((v) => v === 0)).toBe(true);
    fillIntegers(out, base, 1000, 2 ** 31);
    expect(out.every((v) => v >= 0)).toBe(true);
    expect(Math.max(...out)).toBeGreaterThan(2 ** 30);
  });

  test("law: each of the 24 orders of four things is as likely as any other", () => {
    const replicas = 48_000;
    const out = draw("permutation", { replicas }, 4);
    const counts = new Map<string, number>();
    for (let r = 0; r < replicas; r++) {
      const order = out.slice(4 * r, 4 * r + 4).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(Math.abs(uniformityZ([...counts.values()]))).toBeLessThan(SIGMAS);
  });

  test("law: a permutation holds each index once", () => {
    for (const size of [0, 1, 2, 5, 257]) {
      const order = draw("permutation", {}, size).sort();
      expect(Array.from(order)).toEqual(Array.from({ length: size }, (_, i) => i));
    }
  });
});

describe("independence", () => {
  const n = 1 << 16;
  const kinds = ["uniform", "normal", "signs", "integers"] as const;

  test("law: streams that differ in seed, replica, step or label do not correlate", () => {
    for (const kind of kinds) {
      const first = draw(kind, {}, n);
      const others: readonly Partial<StreamId>[] = [
        { seed: base.seed + 1 },
        { firstReplica: 1 },
        { step: 1 },
        { label: "noise2" },
        { shared: true },
      ];
      for (const other of others)
        expect(Math.abs(correlation(first, draw(kind, other, n)))).toBeLessThan(SIGMAS / Math.sqrt(n));
    }
  });

  test("law: the kinds of draw under one label do not correlate", () => {
    const draws = kinds.map((kind) => draw(kind, {}, n));
    draws.forEach((a, i) => {
      for (const b of draws.slice(i + 1))
        expect(Math.abs(correlation(a, b))).toBeLessThan(SIGMAS / Math.sqrt(n));
    });
  });

  test("law: over replicas, the first numbers of neighbouring steps and labels do not correlate", () => {
    const across = (change: Partial<StreamId>): Float64Array => draw("normal", { replicas: n, ...change }, 1);
    const first = across({});
    for (const other of [{ step: 1 }, { step: 2 }, { label: "noisf" }, { firstReplica: 1 }])
      expect(Math.abs(correlation(first, across(other)))).toBeLessThan(SIGMAS / Math.sqrt(n));
  });

  test("law: neighbours within a stream do not correlate, nor do their squares", () => {
    const z = draw("normal", {}, n);
    const squares = z.map((v) => v * v);
    for (const values of [z, squares])
      for (const lag of [1, 2, 3, 4])
        expect(Math.abs(correlation(values.slice(lag), values.slice(0, -lag)))).toBeLessThan(
          SIGMAS / Math.sqrt(n),
        );
  });

  test("law: the mean over steps of one replica's noise shrinks like independent draws", () => {
    const steps = 4096;
    const replicas = 64;
    const sums = new Float64Array(replicas);
    for (let step = 0; step < steps; step++)
      draw("normal", { replicas, step }, 1).forEach((v, r) => (sums[r] = (sums[r] ?? 0) + v));
    const chiSquare = sums.reduce((total, s) => total + (s * s) / steps, 0);
    expect(Math.abs(chiSquare - replicas) / Math.sqrt(2 * replicas)).toBeLessThan(SIGMAS);
  });

  test("law: no two of 4,000 labels give the same first numbers", () => {
    const seen = new Set<string>();
    for (let i = 0; i < 4000; i++) seen.add(draw("uniform", { label: `label-${String(i)}` }, 4).join());
    expect(seen.size).toBe(4000);
  });
});

describe("analysis streams", () => {
  test("law: float64 uniforms and normals have the right first moments and start alike for any count", () => {
    const n = 1 << 18;
    const u = uniforms(7, "bootstrap", n);
    const z = normals(7, "bootstrap", n);
    expect(Math.abs(mean(u) - 0.5)).toBeLessThan(SIGMAS * Math.sqrt(1 / 12 / n));
    expect(Math.abs(uniformityZ(histogram(u, 256, (v) => Math.floor(v * 256))))).toBeLessThan(SIGMAS);
    expect(Math.abs(mean(z))).toBeLessThan(SIGMAS / Math.sqrt(n));
    expect(Math.abs(mean(z.map((v) => v * v)) - 1)).toBeLessThan(SIGMAS * Math.sqrt(2 / n));
    expect(Math.abs(correlation(u, z))).toBeLessThan(SIGMAS / Math.sqrt(n));
    expect(uniforms(7, "bootstrap", 5)).toEqual(u.slice(0, 5));
    expect(normals(7, "bootstrap", 5)).toEqual(z.slice(0, 5));
    expect(u.every((v) => v > 0 && v < 1)).toBe(true);
  });
});

describe("refusals", () => {
  test("an output of the wrong length is refused, with the length that would do", () => {
    expect(() => fillNormal(new Float32Array(5), { ...base, replicas: 2 }, 3)).toThrow(
      /room for 2 x 3 numbers/,
    );
  });

  test("a seed, step, replica or bound outside its range is refused", () => {
    expect(() => draw("uniform", { seed: -1 }, 1)).toThrow(/seed/);
    expect(() => draw("uniform", { seed: 2 ** 32 }, 1)).toThrow(/seed/);
    expect(() => draw("uniform", { step: 0.5 }, 1)).toThrow(/step/);
    expect(() => draw("uniform", { firstReplica: 0xffffffff }, 1)).toThrow(/replica/);
    expect(() => fillIntegers(new Int32Array(1), base, 1, 0)).toThrow(/whole number from 1 to 2\^31/);
  });
});
