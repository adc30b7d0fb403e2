/** The settings whose rotation is compared with the law, and how they are handed to the updates. */
import type { Tensor, Tensorflow } from "@contract";
import type { MomentumSettings } from "@learning/momentum";
import type { Dynamics } from "./equilibrium";

/** (eta, lambda) without momentum and the same with momentum 0.9. */
const PAIRS: readonly (readonly [number, number])[] = [
  [0.1, 0.01],
  [0.5, 0.002],
  [0.1, 0.03],
  [0.5, 0.01],
  [0.1, 0.1],
  [0.5, 0.1],
];
export const MOMENTA = [0, 0.9] as const;

export const GRID: readonly Dynamics[] = MOMENTA.flatMap((momentum) =>
  PAIRS.map(([learningRate, weightDecay]) => ({ learningRate, weightDecay, momentum })),
);

export const nameOf = ({ learningRate, weightDecay, momentum }: Dynamics): string =>
  `η ${String(learningRate)}, λ ${String(weightDecay)}${momentum > 0 ? `, α ${String(momentum)}` : ""}`;

/** One number a setting as a tensor (1, S, 1). */
const perSetting = (tf: Tensorflow, values: readonly number[]): Tensor =>
  tf.tensor3d([...values], [1, values.length, 1]);

/** Settings side by side, for weights (R, S, d). */
export const settingsOf = (tf: Tensorflow, dynamics: readonly Dynamics[]): MomentumSettings => ({
  learningRate: perSetting(
    tf,
    dynamics.map((d) => d.learningRate),
  ),
  momentum: dynamics.every((d) => d.momentum === 0)
    ? 0
    : perSetting(
        tf,
        dynamics.map((d) => d.momentum),
      ),
  weightDecay: perSetting(
    tf,
    dynamics.map((d) => d.weightDecay),
  ),
});

/** Length of the initial weights, c (eta / lambda)^(1/4): equal directions for equal eta lambda. */
export const matchedNorm = ({ learningRate, weightDecay }: Dynamics, c: number): number =>
  c * (learningRate / weightDecay) ** 0.25;
