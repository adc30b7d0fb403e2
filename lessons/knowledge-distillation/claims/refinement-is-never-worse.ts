import { claimRun, observe, valuesAt } from "@contract";
import wideStudent from "../experiments/wide-student";
import { difference, rowOfSize } from "../readings";

export default observe({
  says: "On 256 points the power-function bound is nowhere above the angle bound.",
  runs: { students: claimRun(["wide-student", wideStudent], {}, 4) },
  measures: "angle bound less power-function bound, n = 256",
  statistic: ({ students }) => {
    const row = rowOfSize(students, 256);
    return difference(valuesAt(students, "angleBound", row), valuesAt(students, "powerBound", row));
  },
  holds: { of: "every", above: 0 },
});
