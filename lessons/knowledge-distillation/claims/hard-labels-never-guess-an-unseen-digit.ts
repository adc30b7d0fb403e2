import { claimRun, observe } from "@contract";
import glyphStudents, { STUDENTS } from "../experiments/glyph-students";
import { ofComponent } from "../readings";

export default observe({
  says: "A student with hard labels that has seen no 3 never answers 3 on a 3.",
  runs: { students: claimRun(["glyph-students", glyphStudents], { omitted: "3", teacherUpdates: 30 }, 6) },
  measures: "accuracy on the digit 3, which was left out",
  statistic: ({ students }) => ofComponent(students, "omittedAccuracy", STUDENTS, "hard labels"),
  holds: { of: "every", below: 0 },
});
