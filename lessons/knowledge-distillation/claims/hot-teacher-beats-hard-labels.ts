import { claimRun, observe } from "@contract";
import glyphStudents, { STUDENTS } from "../experiments/glyph-students";
import { difference, ofComponent } from "../readings";

export default observe({
  says: "At T = 4 the plain teacher's student is at least six points better than the student with hard labels.",
  runs: { students: claimRun(["glyph-students", glyphStudents], {}, 6) },
  measures: "accuracy at T = 4 less that with hard labels",
  statistic: ({ students }) =>
    difference(
      ofComponent(students, "studentAccuracy", STUDENTS, "plain, T"),
      ofComponent(students, "studentAccuracy", STUDENTS, "hard labels"),
    ),
  holds: { of: "difference", above: 0.06 },
});
