import { claimRun, observe } from "@contract";
import linearStudent, { STUDENTS } from "../experiments/linear-student";
import { difference, ofComponent, rowOfSize } from "../readings";

export default observe({
  says: "From the signs of the same twenty logits it disagrees at least five times as often.",
  runs: { students: claimRun(["linear-student", linearStudent], {}, 40) },
  measures: "disagreement with hard labels less five times that after distillation, n = 20",
  statistic: ({ students }) => {
    const row = rowOfSize(students, 20);
    const distilled = ofComponent(students, "disagreement", STUDENTS, "distilled", row);
    return difference(ofComponent(students, "disagreement", STUDENTS, "hard labels", row), distilled, 5);
  },
  holds: { of: "mean", above: 0 },
});
