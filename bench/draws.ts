/** Random streams: tensors drawn by the kernels, and drawn in plain loops and copied. */
import type { Tensorflow } from "@contract";
import { installedKernels } from "../src/runtime/kernels/install";
import { tensorRng } from "../src/runtime/rng";
import type { Case } from "./bench";
import { callsOf } from "./contestants";

const SHAPES = [
  [1, 32],
  [64, 2],
  [64, 256],
] as const;

export const drawCases = (tf: Tensorflow): readonly Case[] =>
  (["normal", "uniform", "signs"] as const).flatMap((kind) =>
    SHAPES.map(([replicas, size]): Case => ({
      group: "draw",
      name: `${kind} ${String(replicas)} x ${String(size)}`,
      flops: null,
      sameSteps: false,
      contestants: () =>
        [true, false].map((on) => {
          let step = 0;
          return callsOf(
            on ? "ours" : "loops",
            () => {
              const rng = tensorRng(tf, { seed: 1, firstReplica: 0, replicas, step: step++ });
              rng[kind]("x", [size]).dispose();
            },
            async () => {
              await tf.setBackend("wasm");
              installedKernels()?.use(on);
            },
          );
        }),
    })),
  );
