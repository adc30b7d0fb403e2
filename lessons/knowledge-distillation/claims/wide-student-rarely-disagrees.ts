import { claimRun, observe } from "@contract";
import wideStudent, { STUDENTS } from "../experiments/wide-student";
import { ofComponent, rowOfSize } from "../readings";

export default observe({
  says: "Yet on those 256 points the wide student disagrees with its teacher on less than 6 % of the inputs.",
  runs: { students: claimRun(["wide-student", wideStudent], {}, 20) },
  measures: "share of test points on which student and teacher disagree, n = 256",
  statistic: ({ students }) =>
    ofComponent(students, "disagreement", STUDENTS, "distilled", rowOfSize(students, 256)),
  holds: { of: "mean", below: 0.06 },
});
