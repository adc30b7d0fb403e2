/** The two settings with momentum that the claims are about, and how their rotation is read. */
import type { Recording } from "@contract";
import { rowsOf } from "./experiments/bn-unit";
import { rootMeanSquare, secondHalf } from "./readings";

const large = { learningRate: 0.5, weightDecay: 0.01, momentum: 0.9, updates: 4000 };
export const momentumRuns = { large, small: { ...large, learningRate: 0.1 } } as const;

export const rotationOf = (run: Recording, settings: { readonly updates: number }): Float64Array =>
  rootMeanSquare(run, "angle", secondHalf(rowsOf(settings)));
