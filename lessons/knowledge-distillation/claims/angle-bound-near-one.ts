import { claimRun, observe, valuesAt } from "@contract";
import wideStudent from "../experiments/wide-student";
import { rowOfSize } from "../readings";

export default observe({
  says: "On 256 points the angle bound of every wide student is at least 0.99.",
  runs: { students: claimRun(["wide-student", wideStudent], {}, 4) },
  measures: "angle bound, n = 256",
  statistic: ({ students }) => valuesAt(students, "angleBound", rowOfSize(students, 256)),
  holds: { of: "every", above: 0.99 },
});
