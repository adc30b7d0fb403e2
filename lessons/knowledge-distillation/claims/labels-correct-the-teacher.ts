import { claimRun, observe } from "@contract";
import imperfectTeacher, { RATIOS } from "../experiments/imperfect-teacher";
import { difference, ofComponent } from "../readings";

export default observe({
  says: "Where the teacher is wrong on 15 % of the points and the labels are right, a student with soft ratio 0.3 is at least five points better than one that trusts the teacher alone.",
  runs: {
    students: claimRun(
      ["imperfect-teacher", imperfectTeacher],
      { teacherError: 0.15, labelNoise: 0, mapSide: 1 },
      20,
    ),
  },
  measures: "accuracy at ρ = 0.3 less that at ρ = 1",
  statistic: ({ students }) =>
    difference(ofComponent(students, "accuracy", RATIOS, 0.3), ofComponent(students, "accuracy", RATIOS, 1)),
  holds: { of: "mean", above: 0.05 },
});
