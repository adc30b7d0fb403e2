/**
 * Batched products by the compiled kernel, and by the same source compiled for relaxed SIMD, whose multiply-add rounds
 * once or twice as the machine likes. The notebook does not use the second: DESIGN.md says why, with what is measured here.
 */
import { accepted, PORTABLE, type Build } from "../src/runtime/kernels/heap";
import type { Case } from "./bench";
import { callsOf } from "./contestants";
import type { Contestant } from "./measure";

export const RELAXED: Build = () => import("virtual:kernels/relaxed");

/** R, M, K, N */
const SIZES = [
  [64, 32, 16, 16],
  [1, 128, 64, 64],
  [8, 128, 64, 64],
  [1, 256, 784, 128],
] as const;

type Products = (...numbers: number[]) => void;

/** The product of a build on a memory of its own; null where the engine does not take the build. */
async function productsOf(build: Build, memory: WebAssembly.Memory): Promise<Products | null> {
  const binary = await accepted([build]);
  if (!binary) return null;
  const { instance } = await WebAssembly.instantiate(binary, { env: { memory } });
  const { products } = instance.exports;
  return typeof products === "function" ? (products as Products) : null; // as the source declares it
}

export const productCases = (): readonly Case[] =>
  SIZES.map(([R, M, K, N]): Case => ({
    group: "product",
    name: `(${String(R)}, ${String(M)}, ${String(K)}) x (${String(R)}, ${String(K)}, ${String(N)})`,
    flops: 2 * R * M * K * N,
    sameSteps: false,
    async contestants() {
      const contestants: Contestant[] = [];
      const sizes = [R * M * K, R * K * N, R * M * N, 8 * Math.max(M, K, N)];
      for (const [name, build] of [["ours", PORTABLE] as const, ["relaxed", RELAXED] as const]) {
        const bytes = 4 * sizes.reduce((sum, size) => sum + size, 4);
        const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65536) });
        const products = await productsOf(build, memory);
        if (!products) continue;
        let next = 16;
        const [a = 0, b = 0, o = 0, scratch = 0] = sizes.map((size) => {
          const at = next;
          next += 4 * size;
          return at;
        });
        const numbers = new Float32Array(memory.buffer);
        for (let i = 0; i < numbers.length; i++) numbers[i] = Math.sin(i);
        const run = (): void => {
          products(a, b, o, R, 4 * M * K, 4 * K * N, M, K, N, 0, 0, scratch);
        };
        contestants.push(callsOf(name, run, () => undefined));
      }
      return contestants;
    },
  }));
