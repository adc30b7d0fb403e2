/** The ascent of `supremum.ts` as the state of an experiment: several settings (retentions or sample sizes) side by side. */
import type { Rng, Tensor, Tensorflow } from "@contract";
import { repeated } from "./repeated";
import { ascend, linearSupremum, onUnitSphere, valueAndGradients, type Problem } from "./supremum";

/** Dimension of the inputs, which have norm 1. */
export const DIMENSION = 16;
/** Size of the first ascent step; it decays linearly to 0. */
const FIRST_STEP = 0.3;

export type Reading = "seen" | "averaged";

export interface Networks {
  /** L. */
  readonly depth: number;
  readonly width: number;
  readonly restarts: number;
  /** Masks averaged inside the supremum, or 1 where they are seen. */
  readonly masks: number;
  readonly reading: Reading;
}

/** One setting: a problem for each replica and restart, its layers so far, and the best value found, (R). */
export type Climb = {
  readonly inputs: Tensor;
  readonly signs: Tensor;
  readonly masks: readonly Tensor[];
  readonly averaged: number;
  readonly layers: readonly Tensor[];
  readonly best: Tensor;
};

const problemOf = ({ inputs, signs, masks, averaged }: Climb): Problem => ({
  inputs,
  signs,
  masks,
  averaged,
});

/** Unit vectors (R, n, DIMENSION) and signs (R, n, 1), the same numbers for every setting that asks for as many. */
export function drawSample(tf: Tensorflow, rng: Rng, n: number): { inputs: Tensor; signs: Tensor } {
  const x = rng.normal("inputs", [n, DIMENSION]);
  return { inputs: tf.div(x, tf.norm(x, 2, 2, true)), signs: rng.signs("signs", [n, 1]) };
}

/**
 * Sets out on one setting. The same uniforms make the masks of every retention, so that a spike silenced at one retention
 * is silenced at all smaller ones, and differences between retentions are not those of unrelated draws.
 */
export function startClimb(
  tf: Tensorflow,
  rng: Rng,
  sample: { readonly inputs: Tensor; readonly signs: Tensor },
  retention: number,
  { depth, width, restarts, masks: K, reading }: Networks,
): Climb {
  const [R = 1, n = 1] = sample.inputs.shape;
  const averaged = reading === "averaged" ? K : 1;
  const open = (label: string, columns: number): Tensor =>
    tf.step(tf.sub(retention, rng.uniform(label, [averaged * n, columns]))); // (R, K n, columns)
  const entering = averaged === 1 ? sample.inputs : tf.tile(sample.inputs, [1, averaged, 1]);
  const inputs = repeated(tf, tf.mul(open("mask 0", DIMENSION), entering), restarts);
  const masks = Array.from({ length: depth }, (_, l) =>
    // The last mask is independent of what enters it: its mean is taken exactly.
    reading === "averaged" && l === depth - 1
      ? tf.fill([R * restarts, 1, 1], retention)
      : repeated(tf, open(`mask ${String(l + 1)}`, width), restarts),
  );
  const layers = Array.from({ length: depth }, (_, l) => {
    const draw = rng.normal(`start ${String(l)}`, [restarts, l === 0 ? DIMENSION : width, width]);
    const [, , rows = 1, columns = 1] = draw.shape;
    // Later layers start with positive weights: where all their neurons are silent there is no gradient to follow.
    const start = l === 0 ? draw : tf.abs(draw);
    return onUnitSphere(tf, tf.reshape(start, [R * restarts, rows, columns]));
  });
  const climb = { inputs, signs: repeated(tf, sample.signs, restarts), masks, averaged, layers };
  return { ...climb, best: bestOf(tf, climb, R) };
}

function valueOf(
  tf: Tensorflow,
  climb: Omit<Climb, "best">,
): { value: Tensor; gradients: readonly Tensor[] } {
  const problem = problemOf({ ...climb, best: climb.signs });
  if (climb.layers.length > 0) return valueAndGradients(tf, problem, climb.layers);
  return { value: linearSupremum(tf, problem), gradients: [] };
}

const bestOf = (tf: Tensorflow, climb: Omit<Climb, "best">, R: number): Tensor =>
  tf.max(tf.reshape(valueOf(tf, climb).value, [R, -1]), 1);

/** One ascent step, number `step` of `steps`. */
export function continueClimb(tf: Tensorflow, climb: Climb, step: number, steps: number): Climb {
  if (climb.layers.length === 0) return climb;
  const R = climb.best.shape[0];
  const { value, gradients } = valueOf(tf, climb);
  const best = tf.maximum(climb.best, tf.max(tf.reshape(value, [R, -1]), 1));
  const size = FIRST_STEP * (1 - (step - 1) / steps);
  return { ...climb, layers: ascend(tf, climb.layers, gradients, size), best };
}
