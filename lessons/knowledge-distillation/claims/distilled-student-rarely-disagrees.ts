import { claimRun, observe } from "@contract";
import linearStudent, { STUDENTS } from "../experiments/linear-student";
import { ofComponent, rowOfSize } from "../readings";

export default observe({
  says: "Distilled from twenty logits in fifty dimensions, a linear student disagrees with its teacher on fewer than 0.4 % of the inputs.",
  runs: { students: claimRun(["linear-student", linearStudent], {}, 40) },
  measures: "probability of disagreeing with the teacher, n = 20",
  statistic: ({ students }) =>
    ofComponent(students, "disagreement", STUDENTS, "distilled", rowOfSize(students, 20)),
  holds: { of: "mean", below: 0.004 },
});
