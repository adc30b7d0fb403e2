import {
  experiment,
  integer,
  real,
  scalar,
  vector,
  type ParamValues,
  type Tensor,
  type Tensorflow,
} from "@contract";

const params = {
  timeConstant: real({
    tex: "\\tau",
    meaning: "membrane time constant",
    unit: "steps",
    default: 20,
    min: 5,
    max: 50,
  }),
  poissonRate: real({
    tex: "c",
    meaning: "rate of the Poisson code at current 1",
    unit: "1/step",
    default: 0.1,
    min: 0.02,
    max: 0.3,
    scale: "log",
  }),
  jitter: real({
    tex: "\\sigma_t",
    meaning: "standard deviation of the first spike's time",
    unit: "steps",
    default: 0.5,
    min: 0.05,
    max: 2,
    scale: "log",
  }),
  duration: integer({
    tex: "T/10",
    meaning: "longest window, in tens of steps",
    default: 200,
    min: 10,
    max: 300,
  }),
};
export type CodesParams = ParamValues<typeof params>;

/** Time steps of one row. */
export const ROW_STEPS = 10;
/** Stimuli of one replica. */
export const STIMULI = 250;
/** Currents are uniform on this interval. */
export const CURRENT_RANGE = { low: 1.2, high: 3 };
export const CODES = ["Poisson count", "LIF count", "first spike"] as const;
/** The window of a row: row 0 has seen one stretch of steps already, as an empty window tells nothing. */
export const windowOf = (step: number): number => ROW_STEPS * (step + 1);

/** More events than this in one row have a probability below 1e-6 at the largest mean, 9. */
const MOST_EVENTS = 26;

/** Shapes: (R, STIMULI). */
type State = {
  readonly rows: number;
  readonly currents: Tensor;
  /** Error of the first spike's time, in standard deviations. */
  readonly timing: Tensor;
  readonly poissonCount: Tensor;
};

export default experiment({
  title: "Three ways to read a current from spikes",
  params,
  series: {
    error: vector({
      tex: "\\varepsilon",
      meaning: "relative root-mean-square error of the current read from the spikes",
      components: CODES,
    }),
    spikes: vector({ tex: "N", meaning: "mean number of spikes used", components: CODES }),
    fired: scalar({ tex: "q", meaning: "share of stimuli whose first spike has come" }),
    inverseCurrent: scalar({ tex: "\\overline{1/I}", meaning: "mean of 1 / I over the stimuli" }),
    squaredExcess: scalar({ tex: "\\overline{(I-1)^2}", meaning: "mean of (I - 1)^2 over the stimuli" }),
  },
  replicas: { default: 16, max: 200 },
  unit: `rows of ${String(ROW_STEPS)} time steps`,
  stepLabel: "tens of time steps, less one",
  presets: {
    default: { says: "Timing good to half a step.", params: {} },
    sloppy: { says: "Timing good to two steps: one spike is worth fewer counts.", params: { jitter: 2 } },
  },
  steps: (p) => p.duration - 1,

  init({ tf, rng, params: p, replicas: R }): State {
    const { low, high } = CURRENT_RANGE;
    const currents = tf.add(low, tf.mul(high - low, rng.uniform("currents", [STIMULI])));
    const mean = tf.mul(p.poissonRate * ROW_STEPS, currents);
    return {
      rows: 1,
      currents,
      timing: rng.normal("timing", [STIMULI]),
      poissonCount: poisson(tf, rng.uniform("events", [STIMULI]), mean, tf.zeros([R, STIMULI])),
    };
  },

  step({ tf, rng, params: p }, state): State {
    const mean = tf.mul(p.poissonRate * ROW_STEPS, state.currents);
    return {
      ...state,
      rows: state.rows + 1,
      poissonCount: poisson(tf, rng.uniform("events", [STIMULI]), mean, state.poissonCount),
    };
  },

  record({ tf, params: p }, { rows, currents, timing, poissonCount }) {
    const T = rows * ROW_STEPS;
    const fromTime = (time: Tensor): Tensor =>
      tf.div(1, tf.sub(1, tf.exp(tf.neg(tf.div(time, p.timeConstant)))));
    const interval = tf.mul(p.timeConstant, tf.log(tf.div(currents, tf.sub(currents, 1)))); // t*
    const lifCount = tf.floor(tf.div(T, interval));
    const latency = tf.add(interval, tf.mul(p.jitter, timing));
    const fired = tf.cast(tf.lessEqual(latency, T), "float32");
    const squared = (read: Tensor): Tensor => tf.square(tf.div(tf.sub(read, currents), currents));
    const firedShare = tf.mean(fired, 1, true);
    const errors = [
      tf.mean(squared(tf.div(poissonCount, p.poissonRate * T)), 1, true),
      // A count of N means that the N-th spike has come and the next has not: N + 1/2 intervals fit the window.
      tf.mean(squared(fromTime(tf.div(T, tf.add(lifCount, 0.5)))), 1, true),
      tf.div(tf.mean(tf.mul(fired, squared(fromTime(latency))), 1, true), tf.maximum(firedShare, 1e-6)),
    ];
    const spikes = [tf.mean(poissonCount, 1, true), tf.mean(lifCount, 1, true), firedShare];
    return {
      error: tf.sqrt(tf.concat(errors, 1)),
      spikes: tf.concat(spikes, 1),
      fired: tf.squeeze(firedShare, [1]),
      inverseCurrent: tf.mean(tf.div(1, currents), 1),
      squaredExcess: tf.mean(tf.square(tf.sub(currents, 1)), 1),
    };
  },
});

/** Adds Poisson numbers with these means to `count`: how many k have u > P(N <= k), k = 0, 1, ... */
function poisson(tf: Tensorflow, u: Tensor, mean: Tensor, count: Tensor): Tensor {
  let total = count;
  let term = tf.exp(tf.neg(mean)); // P(N = k)
  let below = term; // P(N <= k)
  for (let k = 0; k < MOST_EVENTS; k++) {
    total = tf.add(total, tf.step(tf.sub(u, below)));
    term = tf.div(tf.mul(term, mean), k + 1);
    below = tf.add(below, term);
  }
  return total;
}
