import {
  choice,
  experiment,
  indexed,
  integer,
  real,
  scalar,
  toggle,
  vector,
  type ParamValues,
  type Tensor,
  type Tensorflow,
} from "@contract";
import { GLYPH_CLASSES, GLYPH_EDGE, GLYPH_PIXELS, HARD_GLYPHS } from "@learning/glyph-digits";
import { sampleGlyphs } from "@learning/glyph-samples";
import {
  accuracyOf,
  classAccuracy,
  hitsOf,
  indicators,
  meanGap,
  meanProbabilities,
  smoothedLoss,
  wrongClassSpread,
} from "../glyph-readings";
import { allowedSamples, rowsAt } from "../glyph-batches";
import { logitsOf, mixedSlope, newNetworks, update, type SideBySide } from "../side-by-side";

const params = {
  temperature: real({
    tex: "T",
    meaning: "temperature of the soft labels",
    default: 4,
    min: 1,
    max: 30,
    scale: "log",
  }),
  ratio: real({ tex: "\\rho", meaning: "soft ratio of the distilled students", default: 1, min: 0, max: 1 }),
  scaled: toggle({ tex: "T^2", meaning: "multiply the soft term by T²", default: true }),
  smoothing: real({
    tex: "s",
    meaning: "label smoothing of the second teacher",
    default: 0.1,
    min: 0.01,
    max: 0.6,
  }),
  omitted: choice<"none" | "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9">({
    tex: "c",
    meaning: "digit left out of the students' images",
    default: "none",
    options: { none: "none", 0: "0", 1: "1", 2: "2", 3: "3", 4: "4", 5: "5", 6: "6", 7: "7", 8: "8", 9: "9" },
  }),
  transferImages: integer({
    tex: "n",
    meaning: "images the students see",
    default: 150,
    min: 50,
    max: 1000,
    scale: "log",
  }),
  studentWidth: integer({ tex: "m_s", meaning: "hidden units of a student", default: 32, min: 8, max: 64 }),
  teacherUpdates: integer({ tex: "t", meaning: "updates of the teachers", default: 900, min: 30, max: 1500 }),
  studentUpdates: integer({
    tex: "t_s",
    meaning: "updates of the students",
    default: 400,
    min: 20,
    max: 1000,
  }),
  picture: integer({ tex: "i", meaning: "test image shown", default: 8, min: 0, max: 99 }),
};
export type GlyphStudentsParams = ParamValues<typeof params>;

export const TEACHERS = ["plain", "smoothed"] as const;
/** Targets of the five students: T stands for the chosen temperature. */
export const STUDENTS = [
  "hard labels",
  "plain, T = 1",
  "plain, T",
  "smoothed, T = 1",
  "smoothed, T",
] as const;
const TEACHER_OF = [0, 0, 0, 1, 1] as const;
/** Which probabilities are shown for one image. */
export const SHOWN = [
  "plain teacher",
  "smoothed teacher",
  "student, hard labels",
  "student, plain teacher",
] as const;

/** Amounts added to the logit of the digit left out, to see what its students know and do not say. */
export const BIASES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

const TEACHER_WIDTH = 128;
const TEACHER_IMAGES = 3000;
const TEACHER_BATCH = 100;
const STUDENT_BATCH = 50;
const TEST_IMAGES = 1000;
const LEARNING_RATE = 3e-3;
export const TEACHER_UPDATES_PER_ROW = 30;
export const STUDENT_UPDATES_PER_ROW = 20;
/** Digit whose accuracy is recorded apart where none is left out. */
const WATCHED_DIGIT = 3;
/** The student whose logits are biased: that of the plain teacher at T. */
const WATCHED_STUDENT = 2;

export const teacherRows = (p: { readonly teacherUpdates: number }): number =>
  Math.ceil(p.teacherUpdates / TEACHER_UPDATES_PER_ROW);

/** The teachers are tested on every third row and at their end: a test costs as much as three updates. */
const TEST_EVERY = 3;
export const isTested = (p: { readonly teacherUpdates: number }, row: number): boolean =>
  row % TEST_EVERY === 0 || row === teacherRows(p);

/** Shapes: R replicas, N test images. */
type State = {
  readonly row: number;
  /** Test images, the same for all replicas: (1, N, 144). */
  readonly tests: Tensor;
  /** Teachers' images, (R, 3000, 144), drawn with their first update and let go after their last. */
  readonly images: Tensor | null;
  /** Students' images, (R, n, 144), and their teachers' logits there, (R, n, 5, 10). */
  readonly transfer: { readonly x: Tensor; readonly logits: Tensor } | null;
  readonly teachers: SideBySide;
  readonly students: SideBySide;
  readonly teacherLogits: Tensor; // (R, N, 2, 10)
  readonly studentLogits: Tensor; // (R, N, 5, 10)
};

const onTests = (tf: Tensorflow, networks: SideBySide, tests: Tensor): Tensor =>
  tf.tidy(() => logitsOf(tf, networks, tests));

/** The networks after `updates` calls of `one`, each in a memory scope of its own. */
function trained(
  tf: Tensorflow,
  start: SideBySide,
  updates: number,
  one: (networks: SideBySide, k: number) => SideBySide,
): SideBySide {
  let networks = start;
  for (let k = 0; k < updates; k++) {
    const from = networks;
    let count = 0;
    const flat = tf.tidy(() => {
      const { layers, moments } = one(from, k);
      count = moments.updates;
      return [...layers, ...moments.mean, ...moments.square];
    });
    const size = from.layers.length;
    networks = {
      ...from,
      layers: flat.slice(0, size),
      moments: { updates: count, mean: flat.slice(size, 2 * size), square: flat.slice(2 * size) },
    };
  }
  return networks;
}

export default experiment({
  title: "Five students of two teachers, on glyph digits",
  params,
  series: {
    teacherAccuracy: vector({
      tex: "A_t",
      meaning: "accuracy of the teacher on test images",
      components: TEACHERS,
    }),
    studentAccuracy: vector({
      tex: "A_s",
      meaning: "accuracy of the student on test images",
      components: STUDENTS,
    }),
    omittedAccuracy: vector({
      tex: "A_c",
      meaning: "accuracy on the digit left out (on 3 if none is)",
      components: STUDENTS,
    }),
    biasedAccuracy: vector({
      tex: "A_s(b)",
      meaning: "accuracy of the plain teacher's student with b added to the logit of the digit left out",
      components: BIASES.map(String),
    }),
    biasedOmitted: vector({
      tex: "A_c(b)",
      meaning: "its accuracy on the digit left out",
      components: BIASES.map(String),
    }),
    spread: vector({
      tex: "V",
      meaning: "variance of the wrong classes' logits within a class",
      components: TEACHERS,
    }),
    gap: vector({
      tex: "\\bar g",
      meaning: "logit of the true class above the mean of the others",
      components: TEACHERS,
    }),
    smoothedLoss: scalar({
      tex: "L_s",
      meaning: "cross-entropy of the smoothed teacher against smoothed labels",
      unit: "nat",
    }),
    plainKnowledge: vector({
      tex: "\\bar p_{ck}",
      meaning: "mean probability at temperature T, plain teacher, by true and given digit",
      components: indexed(GLYPH_CLASSES * GLYPH_CLASSES),
    }),
    smoothedKnowledge: vector({
      tex: "\\bar p_{ck}",
      meaning: "mean probability at temperature T, smoothed teacher, by true and given digit",
      components: indexed(GLYPH_CLASSES * GLYPH_CLASSES),
    }),
    picture: vector({
      tex: "x",
      meaning: "pixels of the test image shown",
      components: indexed(GLYPH_PIXELS),
    }),
    shown: vector({
      tex: "p",
      meaning: "probabilities at temperature T for the image shown, model by model",
      components: indexed(SHOWN.length * GLYPH_CLASSES),
    }),
  },
  replicas: { default: 3, max: 12 },
  unit: "rows of updates",
  presets: {
    default: { says: "T = 4: the better teacher has the worse student.", params: {} },
    hot: {
      says: "T = 20: the plain teacher's student gains, the smoothed teacher's does not.",
      params: { temperature: 20 },
    },
    cold: { says: "T = 1: confident probabilities say little more than labels.", params: { temperature: 1 } },
    "unseen-digit": {
      says: "The students see no 3; only soft labels speak of it.",
      params: { omitted: "3" },
    },
    "strong-smoothing": {
      says: "Smoothing 0.3: hardly better than hard labels.",
      params: { smoothing: 0.3 },
    },
  },
  steps: (p) => teacherRows(p) + Math.ceil(p.studentUpdates / STUDENT_UPDATES_PER_ROW),

  init({ tf, params: p, rng, replicas: R }): State {
    const tests = sampleGlyphs(tf, rng.shared, "tests", TEST_IMAGES, HARD_GLYPHS);
    const teachers = newNetworks(tf, rng, "teacher", {
      variants: TEACHERS.length,
      hidden: TEACHER_WIDTH,
      replicas: R,
    });
    const students = newNetworks(tf, rng, "student", {
      variants: STUDENTS.length,
      hidden: p.studentWidth,
      replicas: R,
    });
    return {
      row: 0,
      tests,
      images: null,
      transfer: null,
      teachers,
      students,
      teacherLogits: onTests(tf, teachers, tests),
      studentLogits: onTests(tf, students, tests),
    };
  },

  step({ tf, params: p, rng, replicas: R }, state): State {
    const row = state.row + 1;
    if (row <= teacherRows(p)) {
      const images = state.images ?? sampleGlyphs(tf, rng, "teacher images", TEACHER_IMAGES, HARD_GLYPHS);
      // The 30 batches of a row are one pass over the 3000 images.
      const order = rng.permutation("order", TEACHER_IMAGES);
      const labels = indicators(tf, TEACHER_IMAGES); // (1, 3000, 1, 10)
      const smoothed = tf.add(tf.mul(1 - p.smoothing, labels), p.smoothing / GLYPH_CLASSES);
      const targets = tf.reshape(tf.concat([labels, smoothed], 2), [
        1,
        TEACHER_IMAGES,
        TEACHERS.length * GLYPH_CLASSES,
      ]);
      const teachers = trained(tf, state.teachers, TEACHER_UPDATES_PER_ROW, (networks, k) => {
        const indices = tf.slice(order, [0, k * TEACHER_BATCH], [R, TEACHER_BATCH]);
        const y = tf.reshape(rowsAt(tf, targets, indices), [
          R,
          TEACHER_BATCH,
          TEACHERS.length,
          GLYPH_CLASSES,
        ]);
        const slope = (logits: Tensor): Tensor => tf.sub(tf.softmax(logits), y);
        return update(tf, networks, rowsAt(tf, images, indices), slope, LEARNING_RATE);
      });
      const teacherLogits = isTested(p, row) ? onTests(tf, teachers, state.tests) : state.teacherLogits;
      return { ...state, row, images, teachers, teacherLogits };
    }

    const n = p.transferImages;
    const transfer =
      state.transfer ??
      transferSet(tf, sampleGlyphs(tf, rng, "student images", n, HARD_GLYPHS), state.teachers);
    const allowed = tf.tensor1d(allowedSamples(n, p.omitted === "none" ? null : Number(p.omitted)), "int32");
    const drawn = rng.integers("batch", [STUDENT_UPDATES_PER_ROW, STUDENT_BATCH], allowed.shape[0]);
    const labels = tf.reshape(indicators(tf, n), [1, n, GLYPH_CLASSES]);
    const flatLogits = tf.reshape(transfer.logits, [R, n, STUDENTS.length * GLYPH_CLASSES]);
    const students = trained(tf, state.students, STUDENT_UPDATES_PER_ROW, (networks, k) => {
      const places = tf.reshape(tf.slice(drawn, [0, k, 0], [R, 1, STUDENT_BATCH]), [R, STUDENT_BATCH]);
      const indices = tf.gather(allowed, places);
      const target = {
        teacher: tf.reshape(rowsAt(tf, flatLogits, indices), [
          R,
          STUDENT_BATCH,
          STUDENTS.length,
          GLYPH_CLASSES,
        ]),
        labels: tf.expandDims(rowsAt(tf, labels, indices), 2),
        ratios: [0, p.ratio, p.ratio, p.ratio, p.ratio],
        temperatures: [1, 1, p.temperature, 1, p.temperature],
        scaled: p.scaled,
      };
      const slope = (logits: Tensor): Tensor => mixedSlope(tf, logits, target);
      return update(tf, networks, rowsAt(tf, transfer.x, indices), slope, LEARNING_RATE);
    });
    return {
      ...state,
      row,
      images: null,
      transfer,
      students,
      studentLogits: onTests(tf, students, state.tests),
    };
  },

  record({ tf, params: p, replicas: R }, { tests, teacherLogits, studentLogits }) {
    const digit = p.omitted === "none" ? WATCHED_DIGIT : Number(p.omitted);
    const at = p.picture;
    const watched = tf.slice(studentLogits, [0, 0, WATCHED_STUDENT, 0], [R, TEST_IMAGES, 1, GLYPH_CLASSES]);
    const biased = tf.add(watched, biasOn(tf, digit)); // (R, N, biases, 10)
    const probabilities = (logits: Tensor, variants: readonly number[]): Tensor =>
      tf.concat(
        variants.map((v) =>
          tf.softmax(
            tf.div(
              tf.reshape(tf.slice(logits, [0, at, v, 0], [R, 1, 1, GLYPH_CLASSES]), [R, GLYPH_CLASSES]),
              p.temperature,
            ),
          ),
        ),
        1,
      );
    const students = hitsOf(tf, studentLogits);
    const withBias = hitsOf(tf, biased);
    return {
      teacherAccuracy: accuracyOf(tf, hitsOf(tf, teacherLogits)),
      studentAccuracy: accuracyOf(tf, students),
      omittedAccuracy: classAccuracy(tf, students, digit),
      biasedAccuracy: accuracyOf(tf, withBias),
      biasedOmitted: classAccuracy(tf, withBias, digit),
      spread: wrongClassSpread(tf, teacherLogits),
      gap: meanGap(tf, teacherLogits),
      smoothedLoss: tf.reshape(tf.slice(smoothedLoss(tf, teacherLogits, p.smoothing), [0, 1], [R, 1]), [R]),
      plainKnowledge: meanProbabilities(tf, teacherLogits, 0, p.temperature),
      smoothedKnowledge: meanProbabilities(tf, teacherLogits, 1, p.temperature),
      picture: tf.tile(tf.reshape(tf.slice(tests, [0, at, 0], [1, 1, GLYPH_PIXELS]), [1, GLYPH_PIXELS]), [
        R,
        1,
      ]),
      shown: tf.concat([probabilities(teacherLogits, [0, 1]), probabilities(studentLogits, [0, 2])], 1),
    };
  },

  probe: {
    kind: "image",
    edge: GLYPH_EDGE,
    classes: Array.from({ length: GLYPH_CLASSES }, (_, digit) => String(digit)),
    models: {
      plainTeacher: "plain teacher",
      smoothedTeacher: "smoothed teacher",
      hardStudent: "student, hard labels",
      plainStudent: "student, plain teacher at T",
    },
    respond({ tf, replicas: R }, { teachers, students }, images) {
      const count = images.shape[1] ?? 1;
      const [taught, learned] = [logitsOf(tf, teachers, images), logitsOf(tf, students, images)]; // (R, N, V, 10)
      const of = (logits: Tensor, variant: number): Tensor => {
        const one = tf.slice(logits, [0, 0, variant, 0], [R, count, 1, GLYPH_CLASSES]);
        return tf.softmax(tf.reshape(one, [R, count, GLYPH_CLASSES]));
      };
      return {
        plainTeacher: of(taught, 0),
        smoothedTeacher: of(taught, 1),
        hardStudent: of(learned, 0),
        plainStudent: of(learned, WATCHED_STUDENT),
      };
    },
  },
});

/** Each bias on the logit of one digit: (1, 1, biases, 10). */
const biasOn = (tf: Tensorflow, digit: number): Tensor =>
  tf.tensor4d(
    BIASES.flatMap((bias) => Array.from({ length: GLYPH_CLASSES }, (_, k) => (k === digit ? bias : 0))),
    [1, 1, BIASES.length, GLYPH_CLASSES],
  );

/** The students' images with the logits that each student's teacher gives them. */
function transferSet(
  tf: Tensorflow,
  x: Tensor,
  teachers: SideBySide,
): { readonly x: Tensor; readonly logits: Tensor } {
  const logits = logitsOf(tf, teachers, x); // (R, n, 2, 10)
  return { x, logits: tf.gather(logits, tf.tensor1d([...TEACHER_OF], "int32"), 2) };
}
