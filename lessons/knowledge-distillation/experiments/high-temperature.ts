import { experiment, real, scalar, toggle, vector, type ParamValues } from "@contract";
import { replicaArrays, seriesOf } from "@learning/replica-arrays";
import { entropy, limitDistanceBound, limitGradient, rangeOf, scaledGradient, softmax } from "../temperature";

const params = {
  spread: real({
    tex: "\\sigma",
    meaning: "standard deviation of the teacher's logits",
    default: 3,
    min: 0.5,
    max: 8,
  }),
  offset: real({
    tex: "c",
    meaning: "a constant added to all of the student's logits (its probabilities do not change)",
    default: 0,
    min: -3,
    max: 3,
  }),
  unscaled: toggle({ tex: "\\text{no }T^2", meaning: "leave out the factor T²", default: false }),
};
export type HighTemperatureParams = ParamValues<typeof params>;

export const CLASSES = 10;
/** Temperatures: six a decade, from 1 to 1000. */
export const TEMPERATURES = Array.from({ length: 19 }, (_, k) => 10 ** (k / 6));

type State = {
  readonly at: number;
  readonly student: readonly Float64Array[];
  readonly teacher: readonly Float64Array[];
};

const largestGap = (a: Float64Array, b: Float64Array): number =>
  a.reduce((most, x, k) => Math.max(most, Math.abs(x - (b[k] ?? NaN))), 0);
const largest = (values: Float64Array): number => Math.max(...values.map(Math.abs));

export default experiment({
  title: "The gradient of distillation as the temperature rises",
  params,
  series: {
    temperature: scalar({ tex: "T", meaning: "temperature" }),
    limitDistance: scalar({
      tex: "\\|T^2g_T-g_\\infty\\|_\\infty",
      meaning: "distance of the gradient, times T², from its limit",
    }),
    bound: scalar({ tex: "B_T", meaning: "bound on that distance" }),
    uncentredDistance: scalar({
      tex: "\\|T^2g_T-(z-v)/N\\|_\\infty",
      meaning: "distance from the difference of the logits as they are, not centred",
    }),
    gradient: scalar({
      tex: "\\|g\\|_\\infty",
      meaning: "largest entry of the gradient, with T² or without",
    }),
    studentRange: scalar({ tex: "a", meaning: "largest less smallest logit of the student" }),
    teacherRange: scalar({ tex: "b", meaning: "largest less smallest logit of the teacher" }),
    entropy: scalar({ tex: "H", meaning: "entropy of the teacher's soft label", unit: "nat" }),
    softLabel: vector({
      tex: "\\mathrm{softmax}(v/T)",
      meaning: "the teacher's soft label, classes in order of probability",
      components: Array.from({ length: CLASSES }, (_, k) => `rank ${String(k + 1)}`),
    }),
  },
  replicas: { default: 64, max: 512 },
  unit: "temperatures",
  stepLabel: "index of the temperature",
  presets: {
    default: { says: "Ten classes, centred logits.", params: {} },
    "not-centred": {
      says: "The student's logits are all raised by 2: only centred logits are matched.",
      params: { offset: 2 },
    },
    "without-square": { says: "Without T² the soft gradient dies like 1/T².", params: { unscaled: true } },
  },
  steps: () => TEMPERATURES.length - 1,

  init({ params: p, rng }): State {
    const centred = (z: Float64Array, scale: number, offset: number): Float64Array => {
      const middle = z.reduce((sum, x) => sum + x, 0) / z.length;
      return z.map((x) => scale * (x - middle) + offset);
    };
    return {
      at: 0,
      // A student in the middle of its training: logits of half the teacher's size.
      student: replicaArrays(rng.normal("student", [CLASSES])).map((z) => centred(z, p.spread / 2, p.offset)),
      teacher: replicaArrays(rng.normal("teacher", [CLASSES])).map((z) => centred(z, p.spread, 0)),
    };
  },

  step: (_, state): State => ({ ...state, at: state.at + 1 }),

  record({ params: p, replicas: R }, { at, student, teacher }) {
    const T = TEMPERATURES[at] ?? NaN;
    const pairs = student.map((z, r) => ({ z, v: teacher[r] ?? new Float64Array(0) }));
    const each = (of: (pair: { z: Float64Array; v: Float64Array }) => number | Float64Array): Float64Array =>
      seriesOf(pairs.map(of));
    return {
      temperature: new Float64Array(R).fill(T),
      limitDistance: each(({ z, v }) => largestGap(scaledGradient(z, v, T), limitGradient(z, v))),
      bound: each(({ z, v }) => limitDistanceBound(CLASSES, T, rangeOf(z), rangeOf(v))),
      uncentredDistance: each(({ z, v }) =>
        largestGap(
          scaledGradient(z, v, T),
          z.map((x, k) => (x - (v[k] ?? NaN)) / CLASSES),
        ),
      ),
      gradient: each(({ z, v }) => largest(scaledGradient(z, v, T)) / (p.unscaled ? T * T : 1)),
      studentRange: each(({ z }) => rangeOf(z)),
      teacherRange: each(({ v }) => rangeOf(v)),
      entropy: each(({ v }) => entropy(softmax(v, T))),
      softLabel: each(({ v }) => softmax(v, T).sort().reverse()),
    };
  },
});
