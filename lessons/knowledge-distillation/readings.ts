/** What the lesson's claims and figures read from recordings, one number a replica. */
import { columnOf, rowOfStep, valuesAt, type Recording } from "@contract";
import { effectiveLogit, labelWinsBelow, mixedLoss, sigmoid, type Mixture } from "./effective-logit";
import { POINTS } from "./experiments/effective-logit";

/** a - factor b, replica by replica. */
export const difference = (a: ArrayLike<number>, b: ArrayLike<number>, factor = 1): Float64Array =>
  Float64Array.from(a, (x, r) => x - factor * (b[r] ?? NaN));

/** The row on which the series `sampleSize` is n; throws where none is. */
export function rowOfSize(recording: Recording, n: number): number {
  for (let row = 0; row < recording.rows; row++)
    if (valuesAt(recording, "sampleSize", row)[0] === n) return row;
  throw new Error(`The run has no row with the sample size ${String(n)}.`);
}

/** Values of component `component` (by its name in `names`) at a row, the last by default. */
export function ofComponent<N extends string | number>(
  recording: Recording,
  series: string,
  names: readonly N[],
  component: N,
  row = recording.rows - 1,
): Float64Array {
  const index = names.indexOf(component);
  if (index < 0) throw new Error(`The series ${series} has no component ${String(component)}.`);
  return valuesAt(recording, series, row, index);
}

/** A student's training point with what its teacher and its label say. */
interface Point {
  readonly student: number;
  readonly teacher: number;
  readonly label: number;
}

/** The training points of replica r at a row of the experiment on effective logits. */
export function trainingPoints(recording: Recording, row: number, replica: number): readonly Point[] {
  const at = (series: string, i: number): number =>
    columnOf(recording, series).data[(row * recording.replicas + replica) * POINTS + i] ?? NaN;
  return Array.from({ length: POINTS }, (_, i) => ({
    student: at("logit", i),
    teacher: at("teacher", i),
    label: at("label", i),
  }));
}

/** A function of a replica's training points, for every replica. */
export const overPoints = (
  recording: Recording,
  row: number,
  of: (points: readonly Point[]) => number,
): Float64Array =>
  Float64Array.from({ length: recording.replicas }, (_, r) => of(trainingPoints(recording, row, r)));

const meanOf = (points: readonly Point[], of: (point: Point) => number): number =>
  points.reduce((sum, point) => sum + of(point), 0) / points.length;

/** Mean mixed loss of the student, and at the effective logits, in float64 from the recorded numbers. */
export const studentLoss =
  (mixture: Mixture) =>
  (points: readonly Point[]): number =>
    meanOf(points, ({ student, teacher, label }) => mixedLoss(mixture, student, teacher, label));
export const lossFloor =
  (mixture: Mixture) =>
  (points: readonly Point[]): number =>
    meanOf(points, ({ teacher, label }) =>
      mixedLoss(mixture, effectiveLogit(mixture, teacher, label), teacher, label),
    );

const disagree = ({ teacher, label }: Point): boolean => teacher > 0 !== label > 0.5;

/** Share of points on which label and teacher disagree and the student has the label's sign. */
export const sidedWithLabel = (points: readonly Point[]): number =>
  meanOf(points, (point) => (disagree(point) && point.student > 0 === point.label > 0.5 ? 1 : 0));

/** Share of points on which they disagree and the threshold of the soft ratio at T = 1 is above `ratio`. */
export const labelsPredictedToWin =
  (ratio: number) =>
  (points: readonly Point[]): number =>
    meanOf(points, (point) => {
      const q = sigmoid(-Math.abs(point.teacher)); // what the teacher leaves for the label's class
      return disagree(point) && ratio < labelWinsBelow(q) ? 1 : 0;
    });

/** Values of a series at a step, one number a replica. */
export const atStep = (recording: Recording, series: string, step: number, component = 0): Float64Array =>
  valuesAt(recording, series, rowOfStep(recording, step), component);
