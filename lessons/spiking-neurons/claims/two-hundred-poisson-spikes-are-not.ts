import { claimRun, observe, valuesAt } from "@contract";
import codes, { CODES } from "../experiments/codes";

export default observe({
  says: "A Poisson count over 1,000 steps, about 210 spikes, is off by more than 0.06.",
  runs: { run: claimRun(["codes", codes], { duration: 100 }, 24) },
  measures: "relative root-mean-square error of the Poisson count after 1,000 steps",
  statistic: ({ run }) => valuesAt(run, "error", undefined, CODES.indexOf("Poisson count")),
  holds: { of: "mean", above: 0.06 },
});
