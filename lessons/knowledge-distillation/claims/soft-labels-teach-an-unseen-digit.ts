import { claimRun, observe } from "@contract";
import glyphStudents, { STUDENTS } from "../experiments/glyph-students";
import { ofComponent } from "../readings";

export default observe({
  says: "Its sibling with soft labels at T = 4 recognises at least 8 % of the 3s.",
  runs: { students: claimRun(["glyph-students", glyphStudents], { omitted: "3" }, 6) },
  measures: "accuracy on the digit 3, which was left out",
  statistic: ({ students }) => ofComponent(students, "omittedAccuracy", STUDENTS, "plain, T"),
  holds: { of: "difference", above: 0.08 },
});
