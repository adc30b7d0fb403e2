/** The long run with a drop of the learning rate that the claims are about, and the stretches that they compare. */
import { claimRun, timeAverage, type Recording } from "@contract";
import rateDrop, { UPDATES_PER_ROW } from "./experiments/rate-drop";
import { rootMeanSquare, type Span } from "./readings";

const DROP_AT = 4000;
const UPDATES = 16000;
export const dropRun = () => claimRun(["rate-drop", rateDrop], { dropAt: DROP_AT, updates: UPDATES });

/** Rows that make the updates `from` + 1 to `to`. */
const rows = (from: number, to: number): Span => ({
  from: from / UPDATES_PER_ROW + 1,
  to: to / UPDATES_PER_ROW,
});
const BEFORE = rows(DROP_AT / 2, DROP_AT);
/** Short against the time of the return, 1 / (4 eta' lambda) = 500 updates. */
const JUST_AFTER = rows(DROP_AT, DROP_AT + 40);
const AT_THE_END = rows(12000, UPDATES);
const WHILE_SLOW = rows(DROP_AT + 300, DROP_AT + 1000);

const rotationRatio = (run: Recording, span: Span): Float64Array => {
  const before = rootMeanSquare(run, "angle", BEFORE);
  return rootMeanSquare(run, "angle", span).map((angle, r) => angle / (before[r] ?? NaN));
};
/** Rotation in the first 40 updates after the drop over that before it. */
export const dropAtOnce = (run: Recording): Float64Array => rotationRatio(run, JUST_AFTER);
/** Rotation over the last quarter of the run over that before the drop. */
export const lateRatio = (run: Recording): Float64Array => rotationRatio(run, AT_THE_END);

/** Mean alignment with the teacher 300 to 1,000 updates after the drop, less that at the end. */
export function alignmentGain(run: Recording): Float64Array {
  const end = timeAverage(run, "alignment", AT_THE_END.from, AT_THE_END.to);
  return timeAverage(run, "alignment", WHILE_SLOW.from, WHILE_SLOW.to).map(
    (value, r) => value - (end[r] ?? NaN),
  );
}
