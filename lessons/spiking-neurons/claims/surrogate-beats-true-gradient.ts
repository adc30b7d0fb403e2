import { observe } from "@contract";
import { testAccuracy, thoroughRun } from "../training-claims";

export default observe({
  says: "On the same data from the same start, the surrogate gradient is better by at least 0.10.",
  runs: { run: thoroughRun(12) },
  measures: "test accuracy with the surrogate gradient less that with the true one",
  statistic: ({ run }) => {
    const without = testAccuracy(run, "true gradient");
    return testAccuracy(run, "surrogate gradient").map((accuracy, r) => accuracy - (without[r] ?? NaN));
  },
  holds: { of: "difference", above: 0.1 },
});
