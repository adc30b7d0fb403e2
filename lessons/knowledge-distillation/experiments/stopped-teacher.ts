import { experiment, integer, real, scalar, vector, type ParamValues } from "@contract";
import { replicaArrays, seriesOf } from "@learning/replica-arrays";
import { cholesky } from "@numerics/cholesky";
import { mean } from "@numerics/statistics";
import { choleskySolve } from "@numerics/triangular";
import { crossKernel, gram, INPUTS, onSphere, pointsOf } from "../tangent-features";
import { apply, descend } from "../teacher-descent";
import { TASK_UNITS, signAgreement, taskFrom, trueLogits } from "../task";

const params = {
  labelNoise: real({
    tex: "f",
    meaning: "probability that a label of the teacher's is flipped",
    default: 0.2,
    min: 0,
    max: 0.45,
  }),
  ridge: real({
    tex: "\\lambda",
    meaning: "ridge of the student",
    default: 1e-3,
    min: 1e-5,
    max: 0.1,
    scale: "log",
  }),
  teacherWidth: integer({
    tex: "m_t",
    meaning: "hidden units of the teacher",
    default: 128,
    min: 32,
    max: 192,
  }),
  studentWidth: integer({
    tex: "m_s",
    meaning: "hidden units of the student",
    default: 64,
    min: 32,
    max: 192,
  }),
};
export type StoppedTeacherParams = ParamValues<typeof params>;

/** What the teacher is trained on: its noisy labels, and as a control the same labels without noise. */
export const LABELS = ["noisy labels", "clean labels"] as const;
const SAMPLE = 200;
const TEST_POINTS = 500;
const CENTRING_SAMPLE = 2000;
/** Steps of the teacher at which it is stopped and a student taught: four a decade. */
export const STOPS = [10, 18, 32, 56, 100, 180, 300, 560, 1000, 1800, 3000, 5600, 10000] as const;

type Replica = {
  /** Teacher's Gram matrix (n, n), and what turns its coefficients into its logits at the test points (TEST_POINTS, n)
   * and at the unlabelled points (n, n). */
  readonly gram: Float64Array;
  readonly toTests: Float64Array;
  readonly toUnlabelled: Float64Array;
  /** Cholesky factor of the student's Gram matrix with its ridge (n, n), and its kernel with the test points
   * (TEST_POINTS, n). */
  readonly studentFactor: Float64Array;
  readonly studentCross: Float64Array;
  /** Labels in {0, 1} of LABELS: (2, n). */
  readonly labels: readonly Float64Array[];
  readonly testLogits: Float64Array;
  /** Coefficients of the teacher for LABELS: (2, n). */
  readonly coefficients: readonly Float64Array[];
};
type State = { readonly at: number; readonly replicas: readonly Replica[] };

const train = (replica: Replica, from: number, to: number): Replica => ({
  ...replica,
  coefficients: replica.coefficients.map((start, k) =>
    descend(replica.gram, replica.labels[k] ?? start, start, { from, to }),
  ),
});

/** Test logits of the student that regresses the teacher's logits: k(x) (K + ridge)^-1 z_t, (TEST_POINTS). */
const studentLogits = (replica: Replica, coefficients: Float64Array): Float64Array =>
  apply(
    replica.studentCross,
    choleskySolve(replica.studentFactor, apply(replica.toUnlabelled, coefficients), SAMPLE),
  );

export default experiment({
  title: "Stopping the teacher early",
  params,
  series: {
    updates: scalar({ tex: "t", meaning: "gradient steps of the teacher" }),
    teacherAccuracy: vector({
      tex: "A_t",
      meaning: "accuracy of the teacher against the truth",
      components: LABELS,
    }),
    studentAccuracy: vector({
      tex: "A_s",
      meaning: "accuracy of the student against the truth",
      components: LABELS,
    }),
    meanLogit: vector({ tex: "|z_t|", meaning: "mean size of the teacher's logits", components: LABELS }),
    fit: vector({
      tex: "1-\\hat R",
      meaning: "share of its training labels that the teacher fits",
      components: LABELS,
    }),
  },
  replicas: { default: 8, max: 32 },
  unit: "stops",
  stepLabel: "stop",
  presets: {
    "noisy-labels": { says: "A fifth of the teacher's labels is wrong: stop it early.", params: {} },
    "noisier-labels": { says: "Nearly a third is wrong.", params: { labelNoise: 0.3 } },
    "clean-labels": { says: "No label is wrong: longer is better.", params: { labelNoise: 0 } },
  },
  steps: () => STOPS.length - 1,

  init({ params: p, rng }): State {
    const n = SAMPLE;
    const teacher = replicaArrays(rng.normal("teacher", [p.teacherWidth, INPUTS]));
    const student = replicaArrays(rng.normal("student", [p.studentWidth, INPUTS]));
    const units = replicaArrays(rng.normal("task", [TASK_UNITS, INPUTS]));
    const centring = replicaArrays(rng.normal("centring", [CENTRING_SAMPLE, INPUTS]));
    const labelled = replicaArrays(rng.normal("labelled", [n, INPUTS]));
    const unlabelled = replicaArrays(rng.normal("unlabelled", [n, INPUTS]));
    const test = replicaArrays(rng.normal("tests", [TEST_POINTS, INPUTS]));
    const luck = replicaArrays(rng.uniform("label noise", [n]));
    const replicas = units.map((unit, r): Replica => {
      const task = taskFrom(unit, onSphere(centring[r] ?? [], CENTRING_SAMPLE));
      const [own, fresh, tests] = [labelled, unlabelled, test].map((x) =>
        onSphere(x[r] ?? [], (x[r]?.length ?? 0) / INPUTS),
      );
      if (!own || !fresh || !tests) throw new Error("Every replica has its three samples.");
      const wide = { width: p.teacherWidth, directions: teacher[r] ?? new Float64Array(0) };
      const narrow = { width: p.studentWidth, directions: student[r] ?? new Float64Array(0) };
      const ownWide = pointsOf(wide, own);
      const freshNarrow = pointsOf(narrow, fresh);
      const factor = cholesky(gram(p.studentWidth, freshNarrow, n, p.ridge), n);
      if (!factor)
        throw new Error("The Gram matrix with its ridge is not positive definite; take a larger ridge.");
      const truth = trueLogits(task, own);
      return {
        gram: gram(p.teacherWidth, ownWide),
        toTests: crossKernel(p.teacherWidth, pointsOf(wide, tests), ownWide),
        toUnlabelled: crossKernel(p.teacherWidth, pointsOf(wide, fresh), ownWide),
        studentFactor: factor,
        studentCross: crossKernel(p.studentWidth, pointsOf(narrow, tests), freshNarrow),
        labels: [
          truth.map((z, i) => (z > 0 !== (luck[r]?.[i] ?? NaN) < p.labelNoise ? 1 : 0)),
          truth.map((z) => (z > 0 ? 1 : 0)),
        ],
        testLogits: trueLogits(task, tests),
        coefficients: LABELS.map(() => new Float64Array(n)),
      };
    });
    return { at: 0, replicas: replicas.map((replica) => train(replica, 0, STOPS[0])) };
  },

  step(_, { at, replicas }): State {
    const [from, to] = [STOPS[at] ?? NaN, STOPS[at + 1] ?? NaN];
    return { at: at + 1, replicas: replicas.map((replica) => train(replica, from, to)) };
  },

  record({ replicas: R }, { at, replicas }) {
    const measure = (of: (replica: Replica, c: Float64Array, k: number) => number): Float64Array =>
      seriesOf(replicas.map((replica) => replica.coefficients.map((c, k) => of(replica, c, k))));
    return {
      updates: new Float64Array(R).fill(STOPS[at] ?? NaN),
      teacherAccuracy: measure(({ toTests, testLogits }, c) => signAgreement(apply(toTests, c), testLogits)),
      studentAccuracy: measure((replica, c) => signAgreement(studentLogits(replica, c), replica.testLogits)),
      meanLogit: measure(({ toTests }, c) => mean(apply(toTests, c).map(Math.abs))),
      fit: measure(({ gram: g, labels }, c, k) =>
        signAgreement(
          apply(g, c),
          (labels[k] ?? new Float64Array(0)).map((y) => y - 0.5),
        ),
      ),
    };
  },
});
