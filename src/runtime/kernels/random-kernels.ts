/** Random streams drawn where their tensor lies: the numbers of `numerics/streams.ts`, bit for bit. */
import type { Tensor, Tensorflow } from "@contract";
import { streamWords, type StreamId } from "@numerics/streams";
import { NOTHING } from "./entry-kernels";
import { sizeOf } from "./layout";
import { read, type Kernel, type Planner } from "./plan";

/** Kinds of draw that have a kernel, and its name. */
export const DRAWS = { uniform: "RandomUniforms", normal: "RandomNormals", signs: "RandomSigns" } as const;
export type Draw = keyof typeof DRAWS;

const isShape = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((n) => typeof n === "number");

const draw =
  (name: "uniforms" | "normals" | "signs"): Planner =>
  (heap, _, settings) => {
    const { shape } = settings;
    if (!isShape(shape)) return null;
    const [count = 0, ...rest] = shape;
    const size = sizeOf(rest);
    const call = heap.call[name];
    return {
      outputs: [{ shape, dtype: "float32" }],
      bind(__, [to = 0]) {
        if (count * size === 0) return NOTHING;
        return () => {
          const [step, hash] = [read(settings, "step"), read(settings, "hash")];
          const [key0, key1] = [read(settings, "key0"), read(settings, "key1")];
          call(to, read(settings, "first"), count, size, step, hash, key0, key1);
        };
      },
    };
  };

/** Which stream it is may change from step to step; only the shape may not. */
const live = ["first", "step", "hash", "key0", "key1"];

export const RANDOM_KERNELS: Readonly<Record<string, Kernel>> = {
  [DRAWS.uniform]: { inputs: [], plan: draw("uniforms"), live },
  [DRAWS.normal]: { inputs: [], plan: draw("normals"), live },
  [DRAWS.signs]: { inputs: [], plan: draw("signs"), live },
};

/** The draw as a tensor (replicas, ...shape); null where the backend has no kernel for it. */
export function drawn(tf: Tensorflow, kind: Draw, id: StreamId, shape: readonly number[]): Tensor | null {
  const kernel: unknown = tf.getKernel(DRAWS[kind], tf.getBackend());
  if (kernel === undefined) return null;
  const { count, ...words } = streamWords(kind, id);
  const out: Tensor | Tensor[] = tf
    .engine()
    .runKernel(DRAWS[kind], {}, { ...words, shape: [count, ...shape] });
  return Array.isArray(out) ? (out[0] ?? null) : out;
}
