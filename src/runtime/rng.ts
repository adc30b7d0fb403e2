import type { Rng, Tensorflow } from "@contract";
import {
  fillIntegers,
  fillNormal,
  fillPermutation,
  fillSigns,
  fillUniform,
  type StreamId,
} from "@numerics/streams";

/** Where in a run the draws are made; together with a label and the replica's own number it names a stream. */
export interface DrawPoint {
  readonly seed: number;
  readonly firstReplica: number;
  readonly replicas: number;
  readonly step: number;
}

/** The random streams of `numerics` as tensors of shape (replicas, ...shape). */
export function tensorRng(tf: Tensorflow, point: DrawPoint): Rng {
  const make = (shared: boolean): Omit<Rng, "shared"> => {
    const lead = shared ? 1 : point.replicas;
    const id = (label: string): StreamId => ({ ...point, label, shared });
    const sizeOf = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1);
    const floats = (
      fill: (out: Float32Array, id: StreamId, size: number) => void,
      label: string,
      shape: readonly number[],
    ) => {
      const size = sizeOf(shape);
      const out = new Float32Array(lead * size);
      fill(out, id(label), size);
      return tf.tensor(out, [lead, ...shape], "float32");
    };
    return {
      uniform: (label, shape) => floats(fillUniform, label, shape),
      normal: (label, shape) => floats(fillNormal, label, shape),
      signs: (label, shape) => floats(fillSigns, label, shape),
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
