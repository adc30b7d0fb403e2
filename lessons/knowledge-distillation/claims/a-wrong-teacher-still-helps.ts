import { claimRun, observe } from "@contract";
import imperfectTeacher, { RATIOS } from "../experiments/imperfect-teacher";
import { difference, ofComponent } from "../readings";

export default observe({
  says: "And it is no worse than one that trusts the labels alone.",
  runs: {
    students: claimRun(
      ["imperfect-teacher", imperfectTeacher],
      { teacherError: 0.15, labelNoise: 0, mapSide: 1 },
      20,
    ),
  },
  measures: "accuracy at ρ = 0.3 less that at ρ = 0",
  statistic: ({ students }) =>
    difference(ofComponent(students, "accuracy", RATIOS, 0.3), ofComponent(students, "accuracy", RATIOS, 0)),
  holds: { of: "mean", above: 0 },
});
