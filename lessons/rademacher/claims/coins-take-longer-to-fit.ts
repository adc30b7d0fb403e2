import { claimRun, observe } from "@contract";
import trueAndCoinLabels from "../experiments/true-and-coin-labels";
import { updatesToFit } from "../training-readings";

export default observe({
  says: "Coin labels take between 1.3 and 3 times as many updates to zero training error as true labels.",
  runs: { run: claimRun(["true-and-coin-labels", trueAndCoinLabels], { updates: 120 }, 20) },
  measures: "updates to fit the coin labels over updates to fit the true labels",
  statistic: ({ run }) => {
    const onTrue = updatesToFit(run, "true labels");
    return updatesToFit(run, "coin labels").map((updates, r) => updates / (onTrue[r] ?? NaN));
  },
  holds: { of: "mean", above: 1.3, below: 3 },
});
