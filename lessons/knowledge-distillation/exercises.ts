/** Reference solutions of the exercises, and the quantities that tell whether an answer is right. */
import { designedLaw, expectedBound } from "./angle-bounds";

export interface PlanarCase {
  /** Directions in degrees from the first axis. */
  readonly teacher: number;
  readonly student: number;
  /** Directions of the inputs with their probabilities. */
  readonly inputs: readonly { readonly direction: number; readonly probability: number }[];
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
/** Angle in degrees, in [0, 90], between the lines of two directions. */
function lineAngle(a: number, b: number): number {
  const cosine = Math.abs(Math.cos(radians(a - b)));
  return (Math.acos(Math.min(1, cosine)) * 180) / Math.PI;
}
const side = (direction: number, of: number): boolean => Math.cos(radians(direction - of)) > 0;

/** Both sides of the angle bound for a law with finitely many directions in the plane. */
export function planarAngleBound({ teacher, student, inputs }: PlanarCase): {
  readonly disagreement: number;
  readonly bound: number;
} {
  const angle = lineAngle(teacher, student);
  const share = (counts: (direction: number) => boolean): number =>
    inputs.reduce((sum, { direction, probability }) => sum + (counts(direction) ? probability : 0), 0);
  return {
    disagreement: share((x) => side(x, teacher) !== side(x, student)),
    bound: share((x) => lineAngle(x, teacher) >= 90 - angle),
  };
}

/** The solution given in the text: equality for every angle below 90 degrees and every share. */
export const equalityCase = (angle: number, share: number): PlanarCase => ({
  teacher: 0,
  student: angle,
  inputs: [
    { direction: 0, probability: 1 - share },
    { direction: -(90 - angle / 2), probability: share },
  ],
});

/** Least sample size for which the bound in expectation is at most `risk` under the designed law. */
export function leastSampleSize(concentration: number, risk: number): number {
  let n = 1;
  while (expectedBound(designedLaw(concentration), n).value > risk) n++;
  return n;
}
