import { beforeAll, describe, expect, test } from "vitest";
import type { Tensorflow } from "@contract";
import { fillNormal, fillSigns, fillUniform, uniforms, type StreamId } from "@numerics/streams";
import { tensorRng } from "../../src/runtime/rng";
import { installedKernels } from "../../src/runtime/kernels/install";
import { nodeEngine } from "../../src/runtime/node";

let tf: Tensorflow;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
});

const FILL = { uniform: fillUniform, normal: fillNormal, signs: fillSigns };
type Kind = keyof typeof FILL;
const KINDS = ["uniform", "normal", "signs"] as const;

/** The draw in plain TypeScript, as bits: zeros of either sign differ. */
function reference(kind: Kind, id: StreamId, size: number): Int32Array {
  const out = new Float32Array((id.shared ? 1 : id.replicas) * size);
  FILL[kind](out, id, size);
  return new Int32Array(out.buffer);
}

function byKernel(kind: Kind, { label, shared, ...point }: StreamId, shape: readonly number[]) {
  const rng = tensorRng(tf, point);
  return tf.tidy(() => {
    const tensor = (shared ? rng.shared : rng)[kind](label, shape);
    return { shape: tensor.shape, bits: new Int32Array(Float32Array.from(tensor.dataSync()).buffer) };
  });
}

/** Where two draws differ first; -1 where nowhere. Quicker than comparing a million numbers one by one in `expect`. */
const difference = (a: Int32Array, b: Int32Array): number =>
  a.length === b.length ? a.findIndex((bits, i) => bits !== b[i]) : 0;

describe.each(KINDS)("%s drawn by the kernel", (kind) => {
  test("reference: are those of numerics, bit for bit, for 600 random streams", () => {
    const u = uniforms(7, `cases of ${kind}`, 600 * 6);
    let at = 0;
    const below = (n: number): number => Math.floor((u[at++] ?? 0) * n);
    for (let i = 0; i < 600; i++) {
      const replicas = 1 + below(i % 3 === 0 ? 40 : 5);
      const size = below(i % 5 === 0 ? 700 : 12);
      const id: StreamId = {
        seed: below(2 ** 32),
        firstReplica: i % 4 === 0 ? below(2 ** 32 - 100) : below(64),
        replicas,
        step: i % 4 === 1 ? below(2 ** 32) : below(100),
        label: `label ${String(below(1000))}`,
        shared: i % 7 === 0,
      };
      const { shape, bits } = byKernel(kind, id, [size]);
      expect(shape).toEqual([id.shared ? 1 : replicas, size]);
      expect(difference(bits, reference(kind, id, size)), `stream ${String(i)}`).toBe(-1);
    }
  });

  test("reference: a million of them, and shapes without or with many dimensions", () => {
    const id: StreamId = { seed: 2 ** 32 - 1, firstReplica: 3, replicas: 8, step: 12, label: "x" };
    expect(difference(byKernel(kind, id, [125, 1000]).bits, reference(kind, id, 125_000))).toBe(-1);
    expect(byKernel(kind, id, []).bits).toEqual(reference(kind, id, 1));
    expect(byKernel(kind, id, [2, 3, 5]).shape).toEqual([8, 2, 3, 5]);
    expect(byKernel(kind, id, [4, 0]).bits).toHaveLength(0);
  });

  test("are the same numbers where there are no kernels", () => {
    const id: StreamId = { seed: 4, firstReplica: 1, replicas: 3, step: 2, label: "y" };
    const ours = byKernel(kind, id, [7]);
    installedKernels()!.use(false);
    try {
      expect(byKernel(kind, id, [7])).toEqual(ours);
    } finally {
      installedKernels()!.use(true);
    }
  });
});

test("a stream that cannot be named is refused in a sentence", () => {
  const rng = tensorRng(tf, { seed: -1, firstReplica: 0, replicas: 1, step: 0 });
  expect(() => rng.normal("x", [1])).toThrow(/seed of a random stream must be a whole number/);
});
