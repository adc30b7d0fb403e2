import { choice, experiment, integer, real, scalar, type ParamValues, type Tensor } from "@contract";

const params = {
  current: real({ tex: "I", meaning: "input current", default: 1.5, min: 0.8, max: 3, live: true }),
  timeConstant: real({
    tex: "\\tau",
    meaning: "membrane time constant",
    unit: "steps",
    default: 20,
    min: 5,
    max: 50,
  }),
  threshold: real({ tex: "\\theta", meaning: "firing threshold", default: 1, min: 0.5, max: 1.5 }),
  meanLevel: real({
    tex: "\\bar p",
    meaning: "mean silencing level of the neurons",
    default: 0.4,
    min: 0,
    max: 0.9,
  }),
  spread: real({
    tex: "\\omega",
    meaning: "spread of the levels, from all equal (0) to as wide as fits (1)",
    default: 1,
    min: 0,
    max: 1,
  }),
  floor: real({
    tex: "p_\\theta",
    meaning: "floor under the silencing levels, the same for all neurons",
    default: 0.1,
    min: 0,
    max: 0.9,
    live: true,
  }),
  noise: choice<"mask" | "escape">({
    tex: "\\text{noise}",
    meaning: "where chance enters",
    default: "mask",
    options: { mask: "a spike may be silenced", escape: "a spike may come early or late" },
  }),
  escapeWidth: real({
    tex: "\\Delta",
    meaning: "width of the escape noise (not used by masks)",
    default: 0.1,
    min: 0.01,
    max: 0.5,
    scale: "log",
  }),
  reset: choice<"zero" | "subtract">({
    tex: "u_{\\mathrm{reset}}",
    meaning: "what a transmitted spike does to the potential",
    default: "zero",
    options: { zero: "set to zero", subtract: "lower by the threshold" },
  }),
  method: choice<"exact" | "euler">({
    tex: "\\text{step}",
    meaning: "how the equation is solved",
    default: "exact",
    options: { exact: "exact", euler: "Euler" },
  }),
  stepLength: choice<"1" | "2" | "5">({
    tex: "\\mathrm dt",
    meaning: "length of a step",
    default: "1",
    options: { "1": "1", "2": "2", "5": "5" },
  }),
  steps: integer({ tex: "k", meaning: "number of steps", default: 200, min: 20, max: 1000, scale: "log" }),
};
export type MembraneParams = ParamValues<typeof params>;

/** Room for the rounding of 32-bit numbers, relative to the distance that is compared. */
const ROUNDING = 1e-6;

type State = {
  /** Silencing level of each neuron, (R); all below (R). */
  readonly level: Tensor;
  /**
   * I - u before the reset. It decays to 0 with full relative precision, whereas u itself would stop short of I, or
   * jump to it, by rounding: at I = theta that decides whether a neuron ever fires.
   */
  readonly gap: Tensor;
  /** The current I that the gap refers to. */
  readonly current: number;
  /** 1 where a spike was transmitted, so that the reset follows. */
  readonly spike: Tensor;
  readonly count: Tensor;
  /** Time of the first transmitted spike, and of the first time at threshold; 0 if none yet. */
  readonly firstSpike: Tensor;
  readonly firstReach: Tensor;
  readonly time: number;
};

export default experiment({
  title: "Leaky integrate-and-fire neurons with a constant current",
  params,
  series: {
    potential: scalar({ tex: "u", meaning: "membrane potential, before the reset" }),
    spike: scalar({ tex: "s", meaning: "1 where a spike is transmitted" }),
    count: scalar({ tex: "N", meaning: "spikes transmitted so far" }),
    firstSpike: scalar({
      tex: "t_1",
      meaning: "time of the first transmitted spike, 0 if none yet",
      unit: "steps",
    }),
    firstReach: scalar({
      tex: "k_1",
      meaning: "first time at the threshold, 0 if not yet",
      unit: "steps",
    }),
    level: scalar({ tex: "p", meaning: "silencing level of the neuron" }),
  },
  replicas: { default: 48, max: 2000 },
  unit: "steps",
  stepLabel: "step",
  presets: {
    default: { says: "48 neurons under one current, each with its own silencing level.", params: {} },
    reliable: { says: "No silencing: the neurons are clocks.", params: { meanLevel: 0, floor: 0 } },
    rheobase: {
      says: "A current exactly at threshold: the potential creeps up for ever.",
      params: { current: 1, meanLevel: 0, floor: 0, steps: 400 },
    },
    coarse: {
      says: "Euler steps of length 5 fire too early.",
      params: { meanLevel: 0, floor: 0, method: "euler", stepLength: "5", steps: 40 },
    },
    escape: { says: "Escape noise: spikes come early and late.", params: { noise: "escape", floor: 0 } },
  },
  steps: (p) => p.steps,

  init({ tf, params: p, rng, replicas: R }): State {
    const width = 2 * p.spread * Math.min(p.meanLevel, 0.95 - p.meanLevel);
    const place = tf.sub(tf.squeeze(rng.uniform("level", [1]), [1]), 0.5); // (R)
    const none = tf.zeros([R]);
    return {
      level: tf.add(p.meanLevel, tf.mul(width, place)),
      gap: tf.fill([R], p.current),
      current: p.current,
      spike: none,
      count: none,
      firstSpike: none,
      firstReach: none,
      time: 0,
    };
  },

  step({ tf, params: p, rng }, state): State {
    const dt = Number(p.stepLength);
    const keep = p.method === "exact" ? Math.exp(-dt / p.timeConstant) : Math.max(0, 1 - dt / p.timeConstant);
    const drop = p.reset === "zero" ? tf.sub(state.current, state.gap) : p.threshold;
    const after = tf.add(state.gap, tf.mul(state.spike, drop));
    const gap = tf.mul(keep, p.current === state.current ? after : tf.add(after, p.current - state.current));
    const chance = tf.squeeze(rng.uniform("transmission", [1]), [1]); // (R)
    const reached = tf.less(gap, (p.current - p.threshold) * (1 + ROUNDING));
    let spike: Tensor;
    if (p.noise === "mask") {
      const transmits = tf.greater(chance, tf.maximum(state.level, p.floor));
      spike = tf.cast(tf.logicalAnd(reached, transmits), "float32");
    } else {
      const escape = tf.sigmoid(tf.div(tf.sub(p.current - p.threshold, gap), p.escapeWidth));
      spike = tf.cast(tf.less(chance, escape), "float32");
    }
    const time = state.time + dt;
    const firstOf = (now: Tensor, before: Tensor): Tensor =>
      tf.add(before, tf.mul(time, tf.mul(now, tf.cast(tf.equal(before, 0), "float32"))));
    return {
      level: state.level,
      gap,
      current: p.current,
      spike,
      count: tf.add(state.count, spike),
      firstSpike: firstOf(spike, state.firstSpike),
      firstReach: firstOf(tf.cast(reached, "float32"), state.firstReach),
      time,
    };
  },

  record: ({ tf }, { current, gap, spike, count, firstSpike, firstReach, level }) => ({
    potential: tf.sub(current, gap),
    spike,
    count,
    firstSpike,
    firstReach,
    level,
  }),
});
