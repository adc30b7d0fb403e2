import type { Curve, CurvePrediction, GuessAxis, NumberPrediction } from "@contract";
import { t } from "../../words/words";

export type Grade = "right" | "close" | "wrong";
export interface Score {
  readonly grade: Grade;
  /** One or two sentences, kind and with the numbers. May hold $TeX$. */
  readonly says: string;
}

/** Distances as shares of an axis: within the first an answer counts as right, within the second as close. */
const RIGHT = 0.06;
const CLOSE = 0.18;
/** A value counts as that of a known slip within this share. */
const SLIP = 0.05;

/** Where a value lies on the axis, 0 to 1 and beyond. */
export function shareAt({ min, max, scale }: GuessAxis, value: number): number {
  return scale === "log"
    ? Math.log(Math.max(value, Number.MIN_VALUE) / min) / Math.log(max / min)
    : (value - min) / (max - min);
}

/** The value at a share of the axis. */
export const valueOf = ({ min, max, scale }: GuessAxis, share: number): number =>
  scale === "log" ? min * (max / min) ** share : min + (max - min) * share;

export const say = (axis: GuessAxis, value: number): string =>
  `${String(Number(value.toPrecision(3))).replace("-", "−")}${axis.unit ? ` ${axis.unit}` : ""}`;

const gradeOf = (distance: number): Grade =>
  distance <= RIGHT ? "right" : distance <= CLOSE ? "close" : "wrong";

/** How a number compares with the truth. */
export function scoreNumber(
  { axis, slips, low, high }: NumberPrediction,
  guess: number,
  truth: number,
): Score {
  const at = shareAt(axis, guess);
  const grade = gradeOf(Math.abs(at - shareAt(axis, truth)));
  const numbers = t("predict.numbers", { guess: say(axis, guess), truth: say(axis, truth) });
  if (grade === "right") return { grade, says: `${t("predict.right")} ${numbers}` };
  const slip = slips.find((known) => Math.abs(at - shareAt(axis, known.at)) <= SLIP);
  return { grade, says: `${t(`predict.${grade}`)} ${numbers} ${slip?.says ?? (guess < truth ? low : high)}` };
}

/** Height at x of the line through the points of a curve, level beyond its ends; x and y in shares of their axes. */
function heightAt(points: readonly (readonly [number, number])[], x: number): number {
  const after = points.findIndex(([at]) => at >= x);
  const right = points[after < 0 ? points.length - 1 : after] ?? [0, NaN];
  const left = points[after < 0 ? points.length - 1 : Math.max(0, after - 1)] ?? right;
  const width = right[0] - left[0];
  return width > 0 ? left[1] + ((x - left[0]) / width) * (right[1] - left[1]) : right[1];
}

/** Shares of the axes of a curve's points, those that the axes can show. */
export const curvePoints = (
  x: GuessAxis,
  y: GuessAxis,
  curve: Curve,
): readonly (readonly [number, number])[] =>
  Array.from(curve.x, (at, i) => [shareAt(x, at), shareAt(y, curve.y[i] ?? NaN)] as const).filter(
    ([across, up]) => Number.isFinite(across) && Number.isFinite(up),
  );

/** A drawn curve: heights, as shares of the axis, at equal distances along x; null where nothing was drawn. */
export type Knots = readonly (number | null)[];

/** Points of a drawn curve, in shares. */
export const knotPoints = (knots: Knots): readonly (readonly [number, number])[] =>
  knots.flatMap((height, i) => (height === null ? [] : [[i / (knots.length - 1), height] as const]));

/** How a drawn curve compares with the truth: by the mean distance, in shares of the y axis, where the truth is known. */
export function scoreCurve({ x, y, slips, off }: CurvePrediction, knots: Knots, truth: Curve): Score {
  const drawn = knotPoints(knots);
  const known = curvePoints(x, y, truth);
  const distances = knots
    .map((_, i) => i / (knots.length - 1))
    .map((at) => Math.abs(heightAt(drawn, at) - Math.min(1, Math.max(0, heightAt(known, at)))));
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  const grade = gradeOf(mean);
  const slip = slips.find(({ when }) => when((at) => valueOf(y, heightAt(drawn, shareAt(x, at)))));
  const opening = t(`predict.${grade}Curve`);
  return { grade, says: grade === "right" ? opening : `${opening} ${slip?.says ?? off}` };
}
