import { claimRun, observe } from "@contract";
import glyphStudents, { STUDENTS } from "../experiments/glyph-students";
import { difference, ofComponent } from "../readings";

export default observe({
  says: "At T = 4 the plain teacher's student is at least three points better than the smoothed teacher's.",
  runs: { students: claimRun(["glyph-students", glyphStudents], {}, 6) },
  measures: "accuracy of the plain teacher's student less that of the smoothed teacher's, T = 4",
  statistic: ({ students }) =>
    difference(
      ofComponent(students, "studentAccuracy", STUDENTS, "plain, T"),
      ofComponent(students, "studentAccuracy", STUDENTS, "smoothed, T"),
    ),
  holds: { of: "difference", above: 0.03 },
});
