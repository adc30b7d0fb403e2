import { claimRun, observe } from "@contract";
import wideStudent, { STUDENTS } from "../experiments/wide-student";
import { difference, ofComponent, rowOfSize } from "../readings";

export default observe({
  says: "A wide student that interpolates hard labels disagrees more often after 384 points than after 128.",
  runs: { students: claimRun(["wide-student", wideStudent], {}, 20) },
  measures: "disagreement with hard labels, n = 384 less n = 128",
  statistic: ({ students }) => {
    const at = (n: number): Float64Array =>
      ofComponent(students, "disagreement", STUDENTS, "hard labels", rowOfSize(students, n));
    return difference(at(384), at(128));
  },
  holds: { of: "mean", above: 0 },
});
