import type { Rng, Tensorflow } from "@contract";
import {
  fillIntegers,
  fillNormal,
  fillPermutation,
  fillSigns,
  fillUniform,
  type StreamId,
} from "@numerics/streams";
import { drawn, type Draw } from "./kernels/random-kernels";

/** Where in a run the draws are made; together with a label and the replica's own number it names a stream. */
export interface DrawPoint {
  readonly seed: number;
  readonly firstReplica: number;
  readonly replicas: number;
  readonly step: number;
}

/** The same numbers without a kernel. */
const FILL = { uniform: fillUniform, normal: fillNormal, signs: fillSigns };

/** The random streams of `numerics` as tensors of shape (replicas, ...shape). */
export function tensorRng(tf: Tensorflow, point: DrawPoint): Rng {
  const make = (shared: boolean): Omit<Rng, "shared"> => {
    const lead = shared ? 1 : point.replicas;
    const id = (label: string): StreamId => ({ ...point, label, shared });
    const sizeOf = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1);
    const floats = (kind: Draw, label: string, shape: readonly number[]) => {
      const made = drawn(tf, kind, id(label), shape);
      if (made) return made;
      const size = sizeOf(shape);
      const out = new Float32Array(lead * size);
      FILL[kind](out, id(label), size);
      return tf.tensor(out, [lead, ...shape], "float32");
    };
    return {
      uniform: (label, shape) => floats("uniform", label, shape),
      normal: (label, shape) => floats("normal", label, shape),
      signs: (label, shape) => floats("signs", label, shape),
      integers(label, shape, below) {
        const size = sizeOf(shape);
        const out = new Int32Array(lead * size);
        fillIntegers(out, id(label), size, below);
        return tf.tensor(out, [lead, ...shape], "int32");
      },
      permutation(label, size) {
        const out = new Int32Array(lead * size);
        fillPermutation(out, id(label), size);
        return tf.tensor(out, [lead, size], "int32");
      },
    };
  };
  const shared = make(true);
  const sharedRng: Rng = {
    ...shared,
    get shared() {
      return sharedRng;
    },
  };
  return { ...make(false), shared: sharedRng };
}
