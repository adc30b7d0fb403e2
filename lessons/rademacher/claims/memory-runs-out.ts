import { claimRun, observe, valuesAt } from "@contract";
import memorisationBySample from "../experiments/memorisation-by-sample";

export default observe({
  says: "On 800 coin labels a network with 4 hidden units reaches a correlation below one half, on every sample.",
  runs: { run: claimRun(["memorisation-by-sample", memorisationBySample], { updates: 100 }) },
  measures: "correlation with 800 coin labels that training reached",
  statistic: ({ run }) => valuesAt(run, "coinCorrelation"),
  holds: { of: "every", below: 0.5 },
});
