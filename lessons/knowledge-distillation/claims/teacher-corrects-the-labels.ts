import { claimRun, observe } from "@contract";
import imperfectTeacher, { RATIOS } from "../experiments/imperfect-teacher";
import { difference, ofComponent } from "../readings";

export default observe({
  says: "Where 20 % of the labels and 5 % of the teacher's logits are wrong, the teacher alone is at least three points better than soft ratio 0.3.",
  runs: {
    students: claimRun(
      ["imperfect-teacher", imperfectTeacher],
      { teacherError: 0.05, labelNoise: 0.2, mapSide: 1 },
      40,
    ),
  },
  measures: "accuracy at ρ = 1 less that at ρ = 0.3",
  statistic: ({ students }) =>
    difference(ofComponent(students, "accuracy", RATIOS, 1), ofComponent(students, "accuracy", RATIOS, 0.3)),
  holds: { of: "mean", above: 0.03 },
});
