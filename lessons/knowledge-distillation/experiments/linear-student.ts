import { choice, experiment, integer, real, scalar, vector, type ParamValues } from "@contract";
import { replicaArrays, seriesOf } from "@learning/replica-arrays";
import {
  angleBound,
  designedDisagreement,
  designedLaw,
  expectedBound,
  isotropicDisagreement,
  isotropicLaw,
  type AngleLaw,
} from "../angle-bounds";
import { designedPoint, hardLabelStudent, interpolatingStudent, sampleSizes } from "../linear-teacher";

const params = {
  law: choice<"designed" | "isotropic">({
    tex: "P_x",
    meaning: "law of the inputs",
    default: "designed",
    options: {
      designed: "angle to the teacher by design",
      isotropic: "all directions alike (Gaussian inputs)",
    },
  }),
  concentration: real({
    tex: "\\kappa",
    meaning: "how strongly the designed law keeps inputs near the teacher's line",
    default: 1,
    min: 0.5,
    max: 4,
  }),
  dimension: integer({ tex: "p", meaning: "dimension of the inputs", default: 50, min: 10, max: 100 }),
  hardUpdates: integer({
    tex: "t",
    meaning: "gradient steps of the student with hard labels",
    default: 2000,
    min: 100,
    max: 5000,
    scale: "log",
  }),
};
export type LinearStudentParams = ParamValues<typeof params>;

/** The angle's law p under the run's inputs. */
export const angleLawOf = (p: LinearStudentParams): AngleLaw =>
  p.law === "designed" ? designedLaw(p.concentration) : isotropicLaw(p.dimension);

const disagreementOf = (p: LinearStudentParams, angle: number): number =>
  p.law === "designed"
    ? designedDisagreement(p.concentration, p.dimension, angle)
    : isotropicDisagreement(angle);

export const STUDENTS = ["distilled", "hard labels"] as const;
const DEGREES = 180 / Math.PI;
/** Learning rate of the student with hard labels: inputs have length 1, or about sqrt(p) if Gaussian. */
const HARD_LEARNING_RATE = 1;

/** The sample of a replica, nested: its first n rows are the sample of size n. */
type State = { readonly at: number; readonly points: readonly Float64Array[] };

export default experiment({
  title: "A linear student and its linear teacher",
  params,
  series: {
    sampleSize: scalar({ tex: "n", meaning: "sample size" }),
    angle: vector({
      tex: "\\alpha_n",
      meaning: "angle between student and teacher",
      unit: "°",
      components: STUDENTS,
    }),
    disagreement: vector({
      tex: "R_n",
      meaning: "probability of disagreeing with the teacher",
      components: STUDENTS,
    }),
    angleBound: scalar({ tex: "p(\\tfrac\\pi2-\\alpha_n)", meaning: "angle bound" }),
    expectedBound: scalar({
      tex: "\\min_\\beta p(\\beta)+p(\\tfrac\\pi2-\\beta)^n",
      meaning: "bound in expectation",
    }),
    normShare: scalar({
      tex: "\\|\\hat w_n\\|/\\|w_*\\|",
      meaning: "length of the student's weights over the teacher's",
    }),
  },
  replicas: { default: 20, max: 200 },
  unit: "sample sizes",
  stepLabel: "index of the sample size",
  presets: {
    designed: {
      says: "Half of the inputs within 45° of the teacher's line: a bound that bites.",
      params: {},
    },
    concentrated: {
      says: "Inputs close to the teacher's line: a few points suffice.",
      params: { concentration: 2 },
    },
    isotropic: {
      says: "All directions alike: most inputs are nearly orthogonal to the teacher, and the bound is empty.",
      params: { law: "isotropic" },
    },
  },
  steps: (p) => sampleSizes(p.dimension).length - 1,

  init({ params: p, rng }): State {
    const most = p.dimension - 1;
    const uniform = replicaArrays(rng.uniform("angles", [most]));
    const signs = replicaArrays(rng.signs("sides", [most]));
    const normals = replicaArrays(rng.normal("directions", [most, p.dimension]));
    const points = normals.map((z, r) => {
      if (p.law === "isotropic") return z;
      const out = new Float64Array(most * p.dimension);
      for (let i = 0; i < most; i++)
        designedPoint(out, i * p.dimension, {
          uniform: uniform[r]?.[i] ?? NaN,
          sign: signs[r]?.[i] ?? NaN,
          normals: z.subarray(i * p.dimension + 1, (i + 1) * p.dimension),
          kappa: p.concentration,
        });
      return out;
    });
    return { at: 0, points };
  },

  step: (_, state): State => ({ ...state, at: state.at + 1 }),

  record({ params: p }, { at, points }) {
    const n = sampleSizes(p.dimension)[at] ?? NaN;
    const law = angleLawOf(p);
    const training = { updates: p.hardUpdates, learningRate: HARD_LEARNING_RATE };
    const distilled = points.map((x) => interpolatingStudent(x, n, p.dimension));
    const hard = points.map((x) => hardLabelStudent(x, n, p.dimension, training));
    const pairs = distilled.map((d, r) => [d.angle, hard[r]?.angle ?? NaN]);
    const expected = expectedBound(law, n).value;
    return {
      sampleSize: seriesOf(points.map(() => n)),
      angle: seriesOf(pairs.map((pair) => pair.map((a) => a * DEGREES))),
      disagreement: seriesOf(pairs.map((pair) => pair.map((a) => disagreementOf(p, a)))),
      angleBound: seriesOf(distilled.map(({ angle }) => angleBound(law, angle))),
      expectedBound: seriesOf(points.map(() => expected)),
      normShare: seriesOf(distilled.map(({ normShare }) => normShare)),
    };
  },
});
