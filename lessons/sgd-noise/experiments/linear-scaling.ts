import { experiment, real, vector, type ParamValues, type Tensor, type Tensorflow } from "@contract";
import { ENDS, PAIRS, PAIR_NAMES, rowTime, settingsOf, updatesPerRow } from "../steps-and-batches";

const params = {
  learningRate: real({
    tex: "\\eta",
    meaning: "learning rate",
    default: 5e-4,
    min: 1e-4,
    max: 4e-3,
    scale: "log",
  }),
  batchSize: real({
    tex: "B",
    meaning: "batch size (divides the noise variance)",
    default: 1,
    min: 0.25,
    max: 16,
    scale: "log",
  }),
  horizon: real({
    tex: "t_{\\max}",
    meaning: "time at which the run ends, in units of learning rate times updates",
    default: 12,
    min: 2,
    max: 24,
  }),
};
export type LinearScalingParams = ParamValues<typeof params>;

/** Updates simulated by one matrix product. */
const LARGEST_BLOCK = 256;
/** Positions are held within this bound: far outside the well, where only unstable settings lead. */
const FAR = 1e6;

/**
 * The response of n updates x' = shrink x + spread xi to the noise of each: entry (i, j) is spread shrink^(j - i) for
 * j >= i, else 0; and to the start: shrink^(j + 1). Shapes (n, n) and (1, n).
 */
function blockResponse(
  tf: Tensorflow,
  n: number,
  shrink: number,
  spread: number,
): { noise: Tensor; start: Tensor } {
  const noise = new Float32Array(n * n);
  const start = new Float32Array(n);
  let power = 1;
  for (let lag = 0; lag < n; lag++) {
    for (let i = 0; i + lag < n; i++) noise[i * n + i + lag] = spread * power;
    power *= shrink;
    start[lag] = power;
  }
  return { noise: tf.tensor2d(noise, [n, n]), start: tf.tensor2d(start, [1, n]) };
}

/** Shapes: R replicas; one entry a pair. Positions go on after an exit as if the ends were not there. */
type State = {
  readonly rows: number;
  /** Position of each pair's chain, (R, 1). */
  readonly x: readonly Tensor[];
  /** Number of the first update outside the ends, 0 if none yet, (R, 1). */
  readonly exit: readonly Tensor[];
};

export default experiment({
  title: "One steep direction: which runs leave at the same time?",
  params,
  series: {
    position: vector({
      tex: "x",
      meaning: "position along the steep direction, had it no ends",
      components: PAIR_NAMES,
    }),
    exited: vector({
      tex: "E",
      meaning: "1 once the chain has been outside its ends",
      components: PAIR_NAMES,
    }),
    exitTime: vector({
      tex: "\\eta\\min(T,k)",
      meaning: "time of the first exit, or the time so far if there was none",
      unit: "learning rate × updates",
      components: PAIR_NAMES,
    }),
  },
  replicas: { default: 200, max: 4000 },
  unit: "rows of about 0.05 time units",
  presets: {
    default: { says: "Temperature 1: the barrier is 6.6 temperatures high.", params: {} },
    "large-steps": {
      says: "Steps three times larger at the same temperature: the pairs no longer agree.",
      params: { learningRate: 1.5e-3, batchSize: 3 },
    },
  },
  steps: (p) => Math.max(1, Math.round(p.horizon / rowTime(p))),

  init: ({ tf, replicas: R }): State => ({
    rows: 0,
    x: PAIRS.map(() => tf.zeros([R, 1])),
    exit: PAIRS.map(() => tf.zeros([R, 1])),
  }),

  step({ tf, params: p, rng, replicas: R }, state): State {
    const middle = 0.5 * (ENDS.ahead - ENDS.behind);
    const half = 0.5 * (ENDS.ahead + ENDS.behind);
    const x = [...state.x];
    const exit = [...state.exit];
    PAIRS.forEach((pair, i) => {
      const { shrink, spread } = settingsOf(pair.name, p);
      const updates = Math.round(updatesPerRow(p.learningRate) / pair.rate);
      let at: Tensor = x[i] ?? tf.zeros([R, 1]);
      let first: Tensor = exit[i] ?? tf.zeros([R, 1]);
      for (let done = 0; done < updates; done += LARGEST_BLOCK) {
        const n = Math.min(LARGEST_BLOCK, updates - done);
        const { noise, start } = blockResponse(tf, n, shrink, spread);
        const xi = rng.normal(`${pair.name} ${String(done)}`, [n]); // (R, n)
        const path: Tensor = tf.add(tf.matMul(xi, noise), tf.mul(at, start)); // (R, n)
        const out = tf.cast(tf.greater(tf.abs(tf.sub(path, middle)), half), "float32"); // (R, n)
        // Updates are numbered downwards inside a block, so that the largest number is the first update outside.
        const countdown = tf.range(n, 0, -1); // (n)
        const before = state.rows * updates + done;
        const largest = tf.max(tf.mul(out, countdown), 1, true); // (R, 1), 0 if none is outside
        const found = tf.mul(tf.cast(tf.greater(largest, 0), "float32"), tf.sub(before + n + 1, largest));
        first = tf.add(first, tf.mul(tf.cast(tf.equal(first, 0), "float32"), found)); // (R, 1)
        at = tf.clipByValue(tf.slice(path, [0, n - 1], [R, 1]), -FAR, FAR); // (R, 1)
      }
      x[i] = at;
      exit[i] = first;
    });
    return { rows: state.rows + 1, x, exit };
  },

  record({ tf, params: p }, state) {
    const now = state.rows * rowTime(p);
    const exit = tf.concat([...state.exit], 1); // (R, pairs)
    const exited = tf.cast(tf.greater(exit, 0), "float32");
    const rates = tf.tensor1d(PAIRS.map((pair) => settingsOf(pair.name, p).learningRate));
    return {
      position: tf.concat([...state.x], 1),
      exited,
      exitTime: tf.add(tf.mul(exit, rates), tf.mul(tf.sub(1, exited), now)),
    };
  },
});
