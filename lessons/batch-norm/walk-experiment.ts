/** The experiment of pure noise on the sphere, with defaults of its own wherever a section needs it. */
import { experiment, integer, scalar, type ParamValues } from "@contract";
import { learningRate, momentum, startNorm, weightDecay } from "./unit-params";
import { startWalk, walkRow } from "./walk";

export const DIMENSION = 50;
export const UPDATES_PER_ROW = 20;
/** G: mean squared gradient on the unit sphere. */
export const UNIT_GRADIENT2 = 1;

const schema = (weightDecayDefault: number, updates: number) => ({
  learningRate: { ...learningRate, default: 0.1, live: false },
  weightDecay: { ...weightDecay, default: weightDecayDefault, live: false },
  momentum,
  startNorm: { ...startNorm, default: 0.5 },
  updates: integer({
    tex: "T",
    meaning: "number of updates",
    default: updates,
    min: 1000,
    max: 10000,
    scale: "log",
  }),
});
export type WalkParams = ParamValues<ReturnType<typeof schema>>;

interface Preset {
  readonly says: string;
  readonly params: Partial<WalkParams>;
}

export const walkExperiment = (options: {
  readonly title: string;
  readonly weightDecay: number;
  readonly updates: number;
  readonly presets: Readonly<Record<string, Preset>>;
}) =>
  experiment({
    title: options.title,
    params: schema(options.weightDecay, options.updates),
    series: {
      norm2: scalar({ tex: "\\|w_t\\|^2", meaning: "squared length of the weights" }),
      meanNorm2: scalar({
        tex: "\\overline{\\|w\\|^2}",
        meaning: "squared length of the weights, mean over a row",
      }),
      angle: scalar({
        tex: "\\Delta_t",
        meaning: "angle between successive weights, root mean square over a row",
        unit: "rad",
      }),
      unitGradient2: scalar({
        tex: "\\|\\tilde g_t\\|^2",
        meaning: "squared gradient times squared length of the weights, mean over a row",
      }),
    },
    replicas: { default: 32, max: 512 },
    unit: `rows of ${String(UPDATES_PER_ROW)} updates`,
    stepLabel: `row (${String(UPDATES_PER_ROW)} updates)`,
    presets: options.presets,
    steps: (p) => Math.ceil(p.updates / UPDATES_PER_ROW),

    init: ({ tf, params: p, replicas: R }) => startWalk(tf, R, DIMENSION, [p.startNorm]),

    step: ({ tf, rng, params: p }, { walk }) => walkRow(tf, rng, walk, UPDATES_PER_ROW, UNIT_GRADIENT2, p),

    record({ tf, replicas: R }, { walk, path }) {
      return {
        norm2: tf.reshape(tf.sum(tf.square(walk.weights), -1), [R]),
        meanNorm2: tf.reshape(path.norm2, [R]),
        angle: tf.reshape(tf.sqrt(path.squaredAngle), [R]),
        unitGradient2: tf.reshape(path.unitGradient2, [R]),
      };
    },
  });
