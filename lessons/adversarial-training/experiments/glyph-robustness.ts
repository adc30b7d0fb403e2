import {
  choice,
  experiment,
  indexed,
  integer,
  real,
  toggle,
  vector,
  type ParamValues,
  type Tensor,
  type Tensorflow,
} from "@contract";
import { GLYPH_CLASSES, GLYPH_EDGE, GLYPH_PIXELS } from "@learning/glyph-digits";
import { glyphOneHot, sampleGlyphs } from "@learning/glyph-samples";
import { attack, crossEntropySlope, fgsm } from "../attacks";
import { forward, networkOf } from "../glyph-network";
import {
  MEASURING_STEPS,
  METHODS,
  accuracyOf,
  attackedImages,
  batchOf,
  batchesOf,
  layersOf,
  newModel,
  updateModel,
  type Method,
  type Model,
  type Training,
} from "../glyph-training";
import { COLUMNS, TABLE, VIEWED_METHODS, VIEWED_RADII, type ViewedMethod } from "../glyph-table";
import { DRAWN_MODELS, readingsOfDrawing, viewsOf } from "../glyph-views";

const HIDDEN = 128;
/** Updates from one point of the curves to the next. */
const CURVE_EVERY = 5;
/** Test images that the curves during training are measured on. */
const CURVE_IMAGES = 100;

const params = {
  radius: real({
    tex: "\\varepsilon_{\\mathrm{train}}",
    meaning: "radius of the training attack, in units of full ink",
    default: 0.1,
    min: 0,
    max: 0.2,
  }),
  attackSteps: integer({
    tex: "K",
    meaning: "steps of the inner search of PGD and TRADES",
    default: 5,
    min: 1,
    max: 10,
  }),
  relativeStep: real({
    tex: "\\alpha/\\varepsilon",
    meaning: "length of a step of the inner search over the radius",
    default: 0.5,
    min: 0.1,
    max: 2,
    scale: "log",
  }),
  beta: real({ tex: "\\beta", meaning: "weight of the divergence in TRADES", default: 6, min: 0, max: 20 }),
  examples: integer({
    tex: "n",
    meaning: "training images",
    default: 1000,
    min: 100,
    max: 2000,
    scale: "log",
  }),
  epochs: integer({ tex: "E", meaning: "passes over the training images", default: 12, min: 2, max: 60 }),
  tests: integer({
    tex: "N",
    meaning: "fresh test images for the table",
    default: 200,
    min: 100,
    max: 2000,
    scale: "log",
  }),
  allFour: toggle({
    tex: "\\{f\\}",
    meaning: "train all four networks (off: natural and PGD alone, in half the time)",
    default: true,
  }),
  digit: integer({ tex: "y", meaning: "class of the image that is shown", default: 4, min: 0, max: 9 }),
  viewedRadius: real({
    tex: "\\varepsilon",
    meaning: "radius of the attack that is shown",
    default: 0.1,
    min: 0,
    max: 0.2,
    reading: true,
  }),
  viewedMethod: choice<ViewedMethod>({
    tex: "f",
    meaning: "network whose scores are shown",
    default: "natural",
    options: { natural: "trained on clean images", PGD: "trained by PGD" },
    reading: true,
  }),
};
export type GlyphRobustnessParams = ParamValues<typeof params>;

/** Updates of each network, one a row; each later row fills one column of the table. */
export const trainingUpdates = (p: { readonly epochs: number; readonly examples: number }): number =>
  p.epochs * batchesOf(p.examples);

/** Shapes: R replicas, n training images, N test images. */
type State = {
  readonly rows: number;
  readonly x: Tensor; // (R, n, 144)
  readonly y: Tensor; // (R, n, 10)
  readonly testX: Tensor; // (R, N, 144)
  readonly testY: Tensor; // (R, N, 10)
  /** Order of the images in the present epoch, int32: (R, n). */
  readonly order: Tensor;
  readonly models: Readonly<Record<Method, Model>>;
  /** Points of the curves, (R, methods). */
  readonly clean: Tensor;
  readonly attacked: Tensor;
  /** Accuracies of the table, (R, methods x columns); 0 where not measured yet. */
  readonly table: readonly Tensor[];
  /** Changes of the viewed image by method and radius, and the logits of the changed image: (R, 2, 21, 144), (R, 2, 21, 10). */
  readonly shifts: Tensor;
  readonly logits: Tensor;
};

const isOneOf = (list: readonly string[], name: string): boolean => list.includes(name);

/** Accuracies on the first test images, clean and after one step of the whole radius: (R, methods). */
function curvesOf(
  tf: Tensorflow,
  models: State["models"],
  tests: Pick<State, "testX" | "testY">,
  radius: number,
): Pick<State, "clean" | "attacked"> {
  const head = (data: Tensor): Tensor => tf.slice(data, [0, 0, 0], [-1, CURVE_IMAGES, -1]);
  const [x, y] = [head(tests.testX), head(tests.testY)];
  const points = METHODS.map((method) => {
    const network = networkOf(tf, layersOf(models[method]));
    const moved = attack(tf, network, x, crossEntropySlope(tf, y), fgsm(radius));
    const accuracy = (images: Tensor): Tensor => accuracyOf(tf, forward(tf, network, images).logits, y);
    return [accuracy(x), accuracy(moved)] as const;
  });
  return {
    clean: tf.stack(
      points.map(([clean]) => clean),
      1,
    ),
    attacked: tf.stack(
      points.map(([, attacked]) => attacked),
      1,
    ),
  };
}

export default experiment({
  title: "Digits under attack: four ways to train",
  params,
  series: {
    clean: vector({
      tex: "\\mathrm{acc}",
      meaning: "accuracy on 100 clean test images during training",
      components: METHODS,
    }),
    attacked: vector({
      tex: "\\mathrm{acc}_\\varepsilon",
      meaning: "accuracy on the same images after one gradient-sign step of the training radius",
      components: METHODS,
    }),
    table: vector({
      tex: "\\mathrm{rob}",
      meaning: "accuracy by training and attack, measured after training (0 before)",
      components: TABLE,
    }),
    image: vector({ tex: "x", meaning: "pixels of the image shown", components: indexed(GLYPH_PIXELS) }),
    shifts: vector({
      tex: "\\delta",
      meaning: "change of each pixel, by network and radius, found after training",
      components: indexed(VIEWED_METHODS.length * VIEWED_RADII.length * GLYPH_PIXELS),
    }),
    logits: vector({
      tex: "f(x+\\delta)",
      meaning: "scores of the ten classes, by network and radius, found after training",
      components: indexed(VIEWED_METHODS.length * VIEWED_RADII.length * GLYPH_CLASSES),
    }),
  },
  replicas: { default: 2, max: 16 },
  unit: "updates of each network, then columns of the table",
  stepLabel: "update",
  presets: {
    default: { says: "Twelve passes, two replicas: short enough to wait for.", params: {} },
    long: {
      says: "Thirty passes and 1,000 test images: the setting of the claims.",
      params: { epochs: 30, tests: 1000 },
    },
    "one-step": {
      says: "PGD with a single step: how much do the other four matter?",
      params: { attackSteps: 1 },
    },
    "no-attack": { says: "Training radius 0: four times the same network.", params: { radius: 0 } },
  },
  steps: (p) => trainingUpdates(p) + COLUMNS.length,
  divergence: () => "The updates overshoot; this does not happen at the default settings.",

  init({ tf, params: p, rng, replicas: R }): State {
    const model = newModel(tf, rng, HIDDEN, R); // the same start for all four
    const repeated = (count: number): Tensor => tf.tile(glyphOneHot(tf, count), [R, 1, 1]);
    const tests = Math.max(p.tests, CURVE_IMAGES);
    const models = { natural: model, FGSM: model, PGD: model, TRADES: model };
    const [testX, testY] = [sampleGlyphs(tf, rng, "test images", tests), repeated(tests)];
    return {
      rows: 0,
      x: sampleGlyphs(tf, rng, "training images", p.examples),
      y: repeated(p.examples),
      testX,
      testY,
      order: rng.permutation("order", p.examples),
      models,
      ...curvesOf(tf, models, { testX, testY }, p.radius),
      table: TABLE.map(() => tf.zeros([R])),
      shifts: tf.zeros([R, VIEWED_METHODS.length, VIEWED_RADII.length, GLYPH_PIXELS]),
      logits: tf.zeros([R, VIEWED_METHODS.length, VIEWED_RADII.length, GLYPH_CLASSES]),
    };
  },

  step({ tf, params: p, rng, replicas: R }, state): State {
    const rows = state.rows + 1;
    const column = COLUMNS[rows - trainingUpdates(p) - 1];
    if (!column) {
      const { radius, attackSteps, relativeStep, beta } = p;
      const training: Training = { radius, attackSteps, relativeStep, beta };
      const batches = batchesOf(p.examples);
      const order = state.rows % batches === 0 ? rng.permutation("order", p.examples) : state.order;
      const indices = batchOf(tf, order, state.rows % batches);
      const next = (method: Method): Model =>
        updateModel(tf, state.models[method], method, state, indices, training, { rng, label: "start" });
      const models = {
        natural: next("natural"),
        FGSM: p.allFour ? next("FGSM") : state.models.FGSM,
        PGD: next("PGD"),
        TRADES: p.allFour ? next("TRADES") : state.models.TRADES,
      };
      const isPoint = rows % CURVE_EVERY === 0 || rows === trainingUpdates(p);
      const curves = isPoint ? curvesOf(tf, models, state, radius) : {};
      return { ...state, ...curves, rows, order, models };
    }

    const tests = { x: state.testX, y: state.testY };
    const measured = METHODS.map((method) => {
      if (!p.allFour && !isOneOf(VIEWED_METHODS, method)) return tf.zeros([R]);
      return tf.tidy(() => {
        const network = networkOf(tf, layersOf(state.models[method]));
        const x =
          column.kind === "FGSM"
            ? attack(tf, network, tests.x, crossEntropySlope(tf, tests.y), fgsm(column.radius))
            : column.radius > 0
              ? attackedImages(tf, rng, network, tests, { radius: column.radius, steps: MEASURING_STEPS })
              : tests.x;
        return accuracyOf(tf, forward(tf, network, x).logits, tests.y); // (R)
      });
    });
    const at = COLUMNS.indexOf(column);
    const table = state.table.map((value, i) =>
      i % COLUMNS.length === at ? (measured[Math.floor(i / COLUMNS.length)] ?? value) : value,
    );
    const last = rows === trainingUpdates(p) + COLUMNS.length;
    if (!last) return { ...state, rows, table };

    return {
      ...state,
      rows,
      table,
      ...viewsOf(tf, rng, state.models, { x: state.testX, y: state.testY }, p.digit),
    };
  },

  record: ({ tf, params: p, replicas: R }, state) => ({
    clean: state.clean,
    attacked: state.attacked,
    table: tf.stack([...state.table], 1),
    image: tf.reshape(tf.slice(state.testX, [0, p.digit, 0], [R, 1, GLYPH_PIXELS]), [R, GLYPH_PIXELS]),
    shifts: tf.reshape(state.shifts, [R, -1]),
    logits: tf.reshape(state.logits, [R, -1]),
  }),

  probe: {
    kind: "image",
    edge: GLYPH_EDGE,
    classes: Array.from({ length: GLYPH_CLASSES }, (_, c) => String(c)),
    models: DRAWN_MODELS,
    respond: ({ tf }, { models }, images) => readingsOfDrawing(tf, models, images),
  },
});
