import { claimRun, observe } from "@contract";
import glyphStudents, { TEACHERS } from "../experiments/glyph-students";
import { difference, ofComponent } from "../readings";

export default observe({
  says: "The smoothed teacher is itself more accurate than the plain one.",
  runs: { teachers: claimRun(["glyph-students", glyphStudents], { studentUpdates: 20 }, 6) },
  measures: "accuracy of the smoothed teacher less that of the plain one",
  statistic: ({ teachers }) =>
    difference(
      ofComponent(teachers, "teacherAccuracy", TEACHERS, "smoothed"),
      ofComponent(teachers, "teacherAccuracy", TEACHERS, "plain"),
    ),
  holds: { of: "difference", above: 0 },
});
