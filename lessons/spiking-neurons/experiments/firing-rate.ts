import { experiment, integer, real, vector, type ParamValues, type Tensor, type Tensorflow } from "@contract";

const params = {
  retention: real({
    tex: "\\rho",
    meaning: "retention: probability that a neuron at threshold transmits",
    default: 0.5,
    min: 0.1,
    max: 1,
  }),
  timeConstant: real({
    tex: "\\tau",
    meaning: "membrane time constant",
    unit: "steps",
    default: 20,
    min: 5,
    max: 50,
  }),
  blocks: integer({
    tex: "K/20",
    meaning: "length of the run, in blocks of 20 steps",
    default: 200,
    min: 20,
    max: 500,
  }),
};
export type FiringRateParams = ParamValues<typeof params>;

/** Time steps simulated in one row. */
export const BLOCK = 20;
export const CURRENTS = [0.9, 1, 1.05, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.5, 3] as const;
export const currentIndex = (current: (typeof CURRENTS)[number]): number => CURRENTS.indexOf(current);
/** Room for the rounding of 32-bit numbers, relative to the distance that is compared. */
const ROUNDING = 1e-6;

/** Shapes: (R, number of currents). `gap` is I - u, which decays to 0 with full relative precision. */
type State = { readonly blocks: number; readonly gap: Tensor; readonly count: Tensor };

const drive = (tf: Tensorflow): Tensor => tf.tensor2d([...CURRENTS], [1, CURRENTS.length]);

export default experiment({
  title: "Firing rate against current",
  params,
  series: {
    rate: vector({
      tex: "r",
      meaning: "transmitted spikes a step so far",
      unit: "1/step",
      components: CURRENTS.map((current) => `I = ${String(current)}`),
    }),
  },
  replicas: { default: 64, max: 2000 },
  unit: `blocks of ${String(BLOCK)} steps`,
  stepLabel: `block of ${String(BLOCK)} steps`,
  presets: {
    default: { says: "Half of the attempts are silenced.", params: {} },
    clock: { says: "No silencing: the closed form to the step.", params: { retention: 1 } },
    rare: { says: "One attempt in five succeeds.", params: { retention: 0.2 } },
  },
  steps: (p) => p.blocks,

  init: ({ tf, replicas: R }): State => ({
    blocks: 0,
    gap: tf.tile(drive(tf), [R, 1]),
    count: tf.zeros([R, CURRENTS.length]),
  }),

  step({ tf, params: p, rng }, state): State {
    const keep = Math.exp(-1 / p.timeConstant);
    const current = drive(tf);
    const atThreshold = tf.mul(1 + ROUNDING, tf.sub(current, 1)); // I - theta
    // One coin for all currents of a replica: neurons under different currents are compared, never averaged.
    const chance = rng.uniform("transmission", [BLOCK]); // (R, BLOCK)
    const transmits = tf.step(tf.sub(chance, 1 - p.retention)); // (R, BLOCK)
    let { gap, count } = state;
    tf.split(transmits, BLOCK, 1).forEach((open) => {
      const driven = tf.mul(keep, gap); // (R, currents)
      const spike = tf.mul(tf.step(tf.sub(atThreshold, driven)), open);
      gap = tf.add(driven, tf.mul(spike, tf.sub(current, driven)));
      count = tf.add(count, spike);
    });
    return { blocks: state.blocks + 1, gap, count };
  },

  record: ({ tf }, state) => ({ rate: tf.div(state.count, Math.max(1, state.blocks * BLOCK)) }),
});
