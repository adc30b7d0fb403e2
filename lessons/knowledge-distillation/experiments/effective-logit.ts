import { experiment, integer, real, scalar, toggle, vector, type ParamValues, type Tensor } from "@contract";
import { replicaArrays, seriesOf } from "@learning/replica-arrays";
import { effectiveLogit, gradientWeights } from "../effective-logit";

const params = {
  ratio: real({
    tex: "\\rho",
    meaning: "soft ratio: weight of the teacher's soft labels",
    default: 0.5,
    min: 0.05,
    max: 1,
  }),
  temperature: real({
    tex: "T",
    meaning: "temperature of the soft labels",
    default: 1,
    min: 1,
    max: 20,
    scale: "log",
  }),
  scaled: toggle({ tex: "T^2", meaning: "multiply the soft term by T²", default: true }),
  teacherError: real({
    tex: "e",
    meaning: "share of points on which label and teacher disagree",
    default: 0.4,
    min: 0,
    max: 1,
  }),
  updates: integer({
    tex: "t",
    meaning: "gradient steps",
    default: 2000,
    min: 200,
    max: 10000,
    scale: "log",
  }),
};
export type EffectiveLogitParams = ParamValues<typeof params>;

/** Points of a student, and its weights: more than points, so that it can take any logits on them. */
export const POINTS = 24;
const DIMENSION = 120;
export const UPDATES_PER_ROW = 20;
/** Spread of the teacher's logits. */
const TEACHER_SPREAD = 2;
/** Largest eigenvalue of the Gram matrix of the normalised inputs, about (1 + sqrt(POINTS / DIMENSION))^2, with room. */
const LARGEST_EIGENVALUE = 3;

/** Shapes: R replicas, n points, p weights. */
type State = {
  readonly inputs: Tensor; // (R, n, p)
  readonly softTargets: Tensor; // sigma(v / T), (R, n, 1)
  readonly labels: Tensor; // (R, n, 1)
  readonly weights: Tensor; // (R, p, 1)
  /** Teacher's logits and labels as they enter the closed form, and its result: (R n) each. */
  readonly teacher: Float64Array;
  readonly label: Float64Array;
  readonly effective: Float64Array;
};

const points = Array.from({ length: POINTS }, (_, i) => `point ${String(i + 1)}`);

export default experiment({
  title: "What a mixture of soft and hard labels asks for",
  params,
  series: {
    logit: vector({ tex: "z_s", meaning: "logit of the student at its training points", components: points }),
    teacher: vector({ tex: "z_t", meaning: "logit of the teacher", components: points }),
    label: vector({ tex: "y", meaning: "hard label", components: points }),
    effective: vector({ tex: "z_{\\mathrm{eff}}", meaning: "effective logit", components: points }),
    distance: scalar({
      tex: "\\overline{|z_s-z_{\\mathrm{eff}}|}",
      meaning: "mean distance of the student's logits from the effective ones",
    }),
  },
  replicas: { default: 64, max: 512 },
  unit: `rows of ${String(UPDATES_PER_ROW)} updates`,
  presets: {
    half: { says: "Half teacher, half label, T = 1: every label wins over a wrong teacher.", params: {} },
    "mostly-teacher": { says: "ρ = 0.9: a confident teacher wins over the label.", params: { ratio: 0.9 } },
    warm: {
      says: "T = 4 with T²: a confident teacher weighs more than at T = 1.",
      params: { temperature: 4 },
    },
    "forgotten-square": {
      says: "T = 4 without T²: in effect training on labels.",
      params: { temperature: 4, scaled: false },
    },
  },
  steps: (p) => Math.ceil(p.updates / UPDATES_PER_ROW),

  init({ tf, params: p, rng, replicas: R }): State {
    const mixture = { ratio: p.ratio, temperature: p.temperature, scaled: p.scaled };
    const teacherTensor = tf.mul(TEACHER_SPREAD, rng.normal("teacher", [POINTS])); // (R, n)
    const luck = rng.uniform("label", [POINTS]); // (R, n)
    const draws = replicaArrays(rng.normal("teacher", [POINTS]));
    const lucky = replicaArrays(luck);
    // The teacher's logits as the float32 numbers that the student is trained on.
    const teacher = seriesOf(draws).map((v) => Math.fround(TEACHER_SPREAD * v));
    const label = seriesOf(lucky).map((u, i) => ((teacher[i] ?? NaN) > 0 !== u < p.teacherError ? 1 : 0));
    const shape: [number, number, number] = [R, POINTS, 1];
    return {
      inputs: tf.mul(1 / Math.sqrt(DIMENSION), rng.normal("inputs", [POINTS, DIMENSION])),
      softTargets: tf.reshape(tf.sigmoid(tf.div(teacherTensor, p.temperature)), shape),
      labels: tf.tensor3d(Float32Array.from(label), shape),
      weights: tf.zeros([R, DIMENSION, 1]),
      teacher,
      label,
      effective: teacher.map((v, i) => effectiveLogit(mixture, v, label[i] ?? NaN)),
    };
  },

  step({ tf, params: p }, state): State {
    const weight = gradientWeights({ ratio: p.ratio, temperature: p.temperature, scaled: p.scaled });
    // Largest second derivative of a point's loss; the sum over points has at most this times the largest eigenvalue.
    const curvature = (weight.soft / p.temperature + weight.hard) / 4;
    const rate = 1 / (curvature * LARGEST_EIGENVALUE);
    const transposed = tf.transpose(state.inputs, [0, 2, 1]); // (R, p, n)
    // In the span of the inputs a step by w is a step by the Gram matrix on the logits.
    const gram = tf.matMul(state.inputs, transposed); // (R, n, n)
    let logits = tf.matMul(state.inputs, state.weights); // (R, n, 1)
    let coefficients = tf.zerosLike(logits); // (R, n, 1)
    for (let k = 0; k < UPDATES_PER_ROW; k++) {
      const soft = tf.sub(tf.sigmoid(tf.div(logits, p.temperature)), state.softTargets);
      const hard = tf.sub(tf.sigmoid(logits), state.labels);
      const pull = tf.mul(-rate, tf.add(tf.mul(weight.soft, soft), tf.mul(weight.hard, hard))); // (R, n, 1)
      coefficients = tf.add(coefficients, pull);
      logits = tf.add(logits, tf.matMul(gram, pull));
    }
    return { ...state, weights: tf.add(state.weights, tf.matMul(transposed, coefficients)) };
  },

  record({ tf, replicas: R }, state) {
    const logit = tf.reshape(tf.matMul(state.inputs, state.weights), [R, POINTS]);
    const effective = tf.tensor2d(Float32Array.from(state.effective), [R, POINTS]);
    return {
      logit,
      teacher: state.teacher,
      label: state.label,
      effective: state.effective,
      distance: tf.mean(tf.abs(tf.sub(logit, effective)), 1), // (R)
    };
  },
});
