import { claimRun, observe, valuesAt } from "@contract";
import corruptedLabels, { LEVEL_NAMES } from "../experiments/corrupted-labels";

export default observe({
  says: "From 0 % to 25 % replaced labels the clean test error rises by at least 0.05.",
  runs: { run: claimRun(["corrupted-labels", corruptedLabels], {}, 20) },
  measures: "rise of the clean test error",
  statistic: ({ run }) => {
    const before = valuesAt(run, "testError", undefined, LEVEL_NAMES.indexOf("q = 0"));
    const after = valuesAt(run, "testError", undefined, LEVEL_NAMES.indexOf("q = 0.25"));
    return after.map((error, r) => error - (before[r] ?? NaN));
  },
  holds: { of: "mean", above: 0.05 },
});
