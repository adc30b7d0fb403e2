import {
  experiment,
  integer,
  real,
  scalar,
  type ParamValues,
  type Rng,
  type Tensor,
  type Tensorflow,
} from "@contract";
import { GLYPH_CLASSES } from "@learning/glyph-digits";
import { glyphOneHot, sampleGlyphs } from "@learning/glyph-samples";
import { forward, networkOf } from "../glyph-network";
import {
  MEASURING_STEPS,
  accuracyOf,
  attackedImages,
  batchOf,
  batchesOf,
  layersOf,
  newModel,
  updateModel,
  type Labelled,
  type Model,
} from "../glyph-training";

const HIDDEN = 128;
/** Epochs from one measurement to the next: a measurement costs as much as ten epochs. */
export const MEASURED_EVERY = 10;

const params = {
  labelNoise: real({
    tex: "\\rho",
    meaning: "probability that a training label is replaced by a uniform draw from the ten classes",
    default: 0.2,
    min: 0,
    max: 0.5,
  }),
  radius: real({
    tex: "\\varepsilon",
    meaning: "radius of the attack in training and at test time",
    default: 0.1,
    min: 0,
    max: 0.2,
  }),
  examples: integer({
    tex: "n",
    meaning: "training images",
    default: 300,
    min: 100,
    max: 1000,
    scale: "log",
  }),
  attackSteps: integer({ tex: "K", meaning: "steps of the training attack", default: 5, min: 1, max: 10 }),
  epochs: integer({
    tex: "E",
    meaning: "passes over the training images",
    default: 120,
    min: 20,
    max: 400,
    scale: "log",
  }),
  tests: integer({
    tex: "N",
    meaning: "fresh test images",
    default: 300,
    min: 100,
    max: 2000,
    scale: "log",
  }),
};
export type RobustOverfittingParams = ParamValues<typeof params>;

/** Shapes: R replicas, n training images, N test images. */
type State = {
  readonly epoch: number;
  readonly train: Labelled;
  readonly tests: Labelled;
  readonly model: Model;
  readonly trainRobust: Tensor; // (R), as the other readings
  readonly trainClean: Tensor;
  readonly testRobust: Tensor;
  readonly testClean: Tensor;
  readonly testLoss: Tensor;
};

function readings(tf: Tensorflow, rng: Rng, model: Model, train: Labelled, tests: Labelled, radius: number) {
  const network = networkOf(tf, layersOf(model));
  const logitsOf = (data: Labelled, attacked: boolean): Tensor => {
    const how = { radius, steps: MEASURING_STEPS };
    const x = attacked && radius > 0 ? attackedImages(tf, rng, network, data, how) : data.x;
    return forward(tf, network, x).logits;
  };
  const attackedTests = logitsOf(tests, true);
  const logProbability = tf.sum(tf.mul(tests.y, tf.logSoftmax(attackedTests)), 2); // (R, N)
  return {
    trainRobust: accuracyOf(tf, logitsOf(train, true), train.y),
    trainClean: accuracyOf(tf, logitsOf(train, false), train.y),
    testRobust: accuracyOf(tf, attackedTests, tests.y),
    testClean: accuracyOf(tf, logitsOf(tests, false), tests.y),
    testLoss: tf.neg(tf.mean(logProbability, 1)),
  };
}

export default experiment({
  title: "Training on, past the best robust accuracy",
  params,
  series: {
    trainRobust: scalar({
      tex: "\\mathrm{rob}_{\\mathrm{train}}",
      meaning: "robust accuracy on the training images, with the labels that were trained on",
    }),
    trainClean: scalar({
      tex: "\\mathrm{acc}_{\\mathrm{train}}",
      meaning: "accuracy on the clean training images, with the labels that were trained on",
    }),
    testRobust: scalar({
      tex: "\\mathrm{rob}_{\\mathrm{test}}",
      meaning: "robust accuracy on fresh images with true labels",
    }),
    testClean: scalar({
      tex: "\\mathrm{acc}_{\\mathrm{test}}",
      meaning: "accuracy on fresh clean images with true labels",
    }),
    testLoss: scalar({
      tex: "L_{\\mathrm{test}}",
      meaning: "mean cross-entropy on the attacked fresh images",
      unit: "nats",
    }),
  },
  replicas: { default: 2, max: 16 },
  unit: `epochs (measured every ${String(MEASURED_EVERY)})`,
  stepLabel: "epoch",
  presets: {
    default: { says: "A fifth of the labels drawn at random.", params: {} },
    "clean-labels": { says: "True labels: does the same thing happen?", params: { labelNoise: 0 } },
    long: {
      says: "Two hundred epochs and 1,000 test images: the setting of the claims.",
      params: { epochs: 200, tests: 1000 },
    },
  },
  steps: (p) => p.epochs,
  divergence: () => "The updates overshoot; this does not happen at the default settings.",

  init({ tf, params: p, rng, replicas: R }): State {
    const repeated = (count: number): Tensor => tf.tile(glyphOneHot(tf, count), [R, 1, 1]);
    const turned = tf.step(tf.sub(p.labelNoise, rng.uniform("relabelled", [p.examples, 1]))); // (R, n, 1)
    const other = tf.oneHot(
      tf.cast(rng.integers("labels", [p.examples], GLYPH_CLASSES), "int32"),
      GLYPH_CLASSES,
    );
    const truth = repeated(p.examples);
    const y = tf.add(truth, tf.mul(turned, tf.sub(other, truth)));
    const train = { x: sampleGlyphs(tf, rng, "training images", p.examples), y };
    const tests = { x: sampleGlyphs(tf, rng, "test images", p.tests), y: repeated(p.tests) };
    const model = newModel(tf, rng, HIDDEN, R);
    return { epoch: 0, train, tests, model, ...readings(tf, rng, model, train, tests, p.radius) };
  },

  step({ tf, params: p, rng }, state): State {
    const { train, tests } = state;
    const training = { radius: p.radius, attackSteps: p.attackSteps, relativeStep: 0.5, beta: 0 };
    const order = rng.permutation("order", p.examples);
    let { model } = state;
    for (let batch = 0; batch < batchesOf(p.examples); batch++) {
      const random = { rng, label: `start ${String(batch)}` };
      model = updateModel(tf, model, "PGD", train, batchOf(tf, order, batch), training, random);
    }
    const epoch = state.epoch + 1;
    const measured = epoch % MEASURED_EVERY === 0 || epoch === p.epochs;
    return {
      ...state,
      ...(measured ? readings(tf, rng, model, train, tests, p.radius) : {}),
      epoch,
      model,
    };
  },

  record: (_, { trainRobust, trainClean, testRobust, testClean, testLoss }) => ({
    trainRobust,
    trainClean,
    testRobust,
    testClean,
    testLoss,
  }),
});
