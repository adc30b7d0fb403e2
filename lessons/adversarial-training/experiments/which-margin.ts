import { choice, experiment, integer, real, vector, type ParamValues } from "@contract";
import { angleBetween, descend, robustLoss, robustMargin, target, type Ball, type BallNorm } from "../planar";

/** Settings that are compared, besides the chosen one. */
export const SETTINGS = {
  clean: { norm: "2", radius: 0 },
  "ℓ2, 0.6": { norm: "2", radius: 0.6 },
  "ℓ2, 1.0": { norm: "2", radius: 1 },
  "ℓ∞, 0.4": { norm: "inf", radius: 0.4 },
  "ℓ∞, 0.8": { norm: "inf", radius: 0.8 },
} as const satisfies Readonly<Record<string, Ball>>;
export type Setting = keyof typeof SETTINGS;
export const CHOSEN = "chosen";
export const SETTING_NAMES = [...Object.keys(SETTINGS), CHOSEN];
/** No row spans more updates than this, so that a step stays short. */
const LONGEST_ROW = 5000;

const params = {
  norm: choice<BallNorm>({
    tex: "p",
    meaning: "norm of the chosen attack",
    default: "inf",
    options: { inf: "maximum norm", "2": "Euclidean norm" },
  }),
  radius: real({
    tex: "\\varepsilon",
    meaning: "radius of the chosen attack",
    default: 0.5,
    min: 0,
    max: 1.3,
  }),
  learningRate: real({
    tex: "\\gamma",
    meaning: "learning rate",
    default: 0.1,
    min: 0.01,
    max: 0.3,
    scale: "log",
  }),
  startScale: real({
    tex: "s_0",
    meaning: "standard deviation of the initial weights",
    default: 0.3,
    min: 0,
    max: 2,
  }),
  updates: integer({
    tex: "T",
    meaning: "number of updates",
    default: 100_000,
    min: 1000,
    max: 300_000,
    scale: "log",
  }),
};
export type WhichMarginParams = ParamValues<typeof params>;

export const ballsOf = (p: { readonly norm: BallNorm; readonly radius: number }): readonly Ball[] => [
  ...Object.values(SETTINGS),
  { norm: p.norm, radius: p.radius },
];

/** Updates made by each row: ten rows a decade, then every 5000, with 1000, 3000, 10^4 and the end among them. */
export function updatesByRow(updates: number): readonly number[] {
  const rows = new Set<number>([0, updates]);
  for (let t = 1; t < updates; t = Math.max(t + 1, Math.min(t * 10 ** 0.1, t + LONGEST_ROW)))
    rows.add(Math.round(t));
  for (const t of [1000, 3000, 10_000]) if (t < updates) rows.add(t);
  return [...rows].sort((a, b) => a - b);
}

/** Weights of each replica and setting, two numbers each: (R, K, 2) flattened, in float64. */
type State = { readonly row: number; readonly w: Float64Array };

const K = SETTING_NAMES.length;

export default experiment({
  title: "Which margin does adversarial training maximise?",
  params,
  series: {
    angle: vector({
      tex: "\\angle w",
      meaning: "angle of the weights against the first axis",
      unit: "degrees",
      components: SETTING_NAMES,
    }),
    gap: vector({
      tex: "\\angle(w,w^\\star)",
      meaning: "angle between the weights and the direction of largest robust margin",
      unit: "degrees",
      components: SETTING_NAMES,
    }),
    length: vector({ tex: "\\|w\\|_2", meaning: "length of the weights", components: SETTING_NAMES }),
    margin: vector({
      tex: "\\min_i y_i\\bar w\\cdot x_i-\\varepsilon\\|\\bar w\\|_{p^*}",
      meaning: "robust margin of the direction of the weights",
      components: SETTING_NAMES,
    }),
    loss: vector({
      tex: "L_\\varepsilon",
      meaning: "mean logistic loss at the worst points of the balls",
      unit: "nats",
      components: SETTING_NAMES,
    }),
  },
  replicas: { default: 8, max: 256 },
  unit: "rows, ten for each factor of ten in updates and then one every 5,000",
  stepLabel: "row",
  presets: {
    default: { says: "Eight random starts, maximum norm 0.5.", params: {} },
    "one-coordinate": {
      says: "Maximum norm 0.7: the robust classifier looks at one coordinate only.",
      params: { radius: 0.7 },
    },
    "too-large": {
      says: "A ball that swallows the margin: the loss cannot reach 0, and there is no direction to converge to.",
      params: { radius: 1.2 },
    },
    longest: { says: "Three hundred thousand updates.", params: { updates: 300_000 } },
  },
  steps: (p) => updatesByRow(p.updates).length - 1,

  // A read-back of 2 R numbers, once: the late updates are smaller than the spacing of float32 numbers.
  init({ params: p, rng, replicas: R }): State {
    const start = rng.normal("start", [2]).dataSync();
    const w = new Float64Array(R * K * 2);
    for (let i = 0; i < w.length; i++) {
      const replica = Math.floor(i / (2 * K));
      w[i] = p.startScale * (start[2 * replica + (i % 2)] ?? NaN);
    }
    return { row: 0, w };
  },

  step({ params: p, replicas: R }, state): State {
    const rows = updatesByRow(p.updates);
    const updates = (rows[state.row + 1] ?? NaN) - (rows[state.row] ?? NaN);
    const w = state.w.slice();
    ballsOf(p).forEach((ball, k) => {
      for (let r = 0; r < R; r++) descend(ball, w, 2 * (r * K + k), p.learningRate, updates);
    });
    return { row: state.row + 1, w };
  },

  record({ params: p, replicas: R }, { w }) {
    const balls = ballsOf(p);
    const targets = balls.map(target);
    const read = (value: (x: number, y: number, ball: Ball, aim: number) => number): Float64Array =>
      Float64Array.from({ length: R * K }, (_, i) => {
        const ball = balls[i % K];
        const aim = targets[i % K];
        if (!ball || !aim) return NaN;
        return value(w[2 * i] ?? NaN, w[2 * i + 1] ?? NaN, ball, aim.angle);
      });
    return {
      angle: read((x, y) => (Math.atan2(y, x) * 180) / Math.PI),
      gap: read((x, y, _, aim) => angleBetween(Math.atan2(y, x), aim)),
      length: read((x, y) => Math.hypot(x, y)),
      margin: read((x, y, ball) => robustMargin(ball, x, y) / Math.max(Math.hypot(x, y), 1e-300)),
      loss: read((x, y, ball) => robustLoss(ball, x, y)),
    };
  },
});
