/** What the first replica's hidden neurons do with the inputs they are shown, at the last row of a recording. */
import { columnOf, type Recording } from "@contract";
import { MOST_HIDDEN, PROBES } from "./experiments/surrogate-training";
import { DURATION } from "./latency-xor";

const lastOfFirst = (recording: Recording, series: string, component: number): number => {
  const { k, data } = columnOf(recording, series);
  return data[(recording.rows - 1) * recording.replicas * k + component] ?? NaN;
};

/** Steps at which a hidden neuron fires for one of the probes: the ones of the recorded binary number. */
export function spikeTimes(recording: Recording, probe: number, neuron: number): readonly number[] {
  if (probe >= PROBES.length) throw new Error(`There is no probe ${String(probe)}.`);
  const train = lastOfFirst(recording, "spikeTrain", probe * MOST_HIDDEN + neuron);
  return Array.from({ length: DURATION }, (_, t) => t).filter((t) => Math.floor(train / 2 ** t) % 2 === 1);
}

/** Potentials of one of the watched neurons, step by step. */
export const watchedPotentials = (recording: Recording, neuron: number): Float64Array =>
  Float64Array.from({ length: DURATION }, (_, t) =>
    lastOfFirst(recording, "potential", neuron * DURATION + t),
  );
