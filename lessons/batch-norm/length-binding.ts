/** How the symbols of the length at rest are read off a run of the unit. */
import { exact, type BindContext, type Quantity } from "@contract";
import { mean } from "@numerics/statistics";
import { decayPerRow } from "./experiments/bn-unit";
import type bnUnit from "./experiments/bn-unit";
import { averageAtRest, memoryOf, spanAtRest } from "./readings";

type At = BindContext<(typeof bnUnit)["params"]>;

export const restOf = ({ params, recording, step }: At) => spanAtRest(recording, step, decayPerRow(params));

export const bindLength = {
  norm2: (at: At) => exact(averageAtRest(at.recording, "norm2", restOf(at))),
  unitGradient2: (at: At) => exact(averageAtRest(at.recording, "unitGradient2", restOf(at))),
  learningRate: ({ params }: At) => exact(params.learningRate),
  weightDecay: ({ params }: At) => exact(params.weightDecay),
  momentum: ({ params }: At) => exact(params.momentum),
  // One number for all replicas: a single replica's mean is too noisy to judge an assumption by.
  memory: (at: At): Quantity<"exact"> => {
    const rows = restOf(at);
    return exact(rows ? mean(memoryOf(at.recording, rows, at.params)) : NaN);
  },
};
