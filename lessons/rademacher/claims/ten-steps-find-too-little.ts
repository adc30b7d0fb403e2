import { claimRun, observe, rowOfStep, valuesAt } from "@contract";
import coinAscent from "../experiments/coin-ascent";

export default observe({
  says: "Ten steps of training on coins find on average less than 90 % of the supremum.",
  runs: { run: claimRun(["coin-ascent", coinAscent], { ascentSteps: 10 }) },
  measures: "correlation found after ten steps less 0.9 times the true supremum",
  statistic: ({ run }) => {
    const row = rowOfStep(run, 10);
    const supremum = valuesAt(run, "correlation", row, 1);
    return valuesAt(run, "correlation", row, 0).map((found, r) => found - 0.9 * (supremum[r] ?? NaN));
  },
  holds: { of: "mean", below: 0 },
});
