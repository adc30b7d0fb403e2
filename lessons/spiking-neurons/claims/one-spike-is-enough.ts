import { claimRun, observe, valuesAt } from "@contract";
import codes, { CODES } from "../experiments/codes";

export default observe({
  says: "One spike, timed to half a step, gives the current to within a relative error of 0.035.",
  runs: { run: claimRun(["codes", codes], { duration: 10 }, 24) },
  measures: "relative root-mean-square error read from the first spike, after 100 steps",
  statistic: ({ run }) => valuesAt(run, "error", undefined, CODES.indexOf("first spike")),
  holds: { of: "mean", below: 0.035 },
});
