/**
 * A unit sphere seen from far away (orthographic projection). The teacher (1, 0, 0) is the pole; it is tilted from the line
 * of sight, up the screen, so that one sees it and its surroundings from above.
 */

/** Coordinates: along the teacher, and two across. */
export type Point = readonly [number, number, number];

/** Angle between the line of sight and the teacher. */
const TILT = (42 * Math.PI) / 180;
const [SIN, COS] = [Math.sin(TILT), Math.cos(TILT)];

/** Place on the screen, and depth: positive in front, negative behind. */
export const view = ([along, across, up]: Point): { x: number; y: number; depth: number } => ({
  x: across,
  y: SIN * along + COS * up,
  depth: COS * along - SIN * up,
});

/** The point of the front half that is seen at (x, y); null off the globe. */
export function pointAt(x: number, y: number): Point | null {
  const square = 1 - x * x - y * y;
  if (square < 0) return null;
  const depth = Math.sqrt(square);
  return [SIN * y + COS * depth, x, COS * y - SIN * depth];
}

const DEGREES = 180 / Math.PI;

/** Degrees from the teacher, for a unit vector by its first coordinate. */
export const angleFromTeacher = (along: number): number =>
  DEGREES * Math.acos(Math.max(-1, Math.min(1, along)));

/** Degrees from the teacher of what is seen at (x, y); NaN off the globe. */
export function angleToTeacherAt(x: number, y: number): number {
  const point = pointAt(x, y);
  return point ? angleFromTeacher(point[0]) : NaN;
}
