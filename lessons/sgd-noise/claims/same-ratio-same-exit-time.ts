import { claimRun, observe, valuesAt } from "@contract";
import linearScaling from "../experiments/linear-scaling";
import { exactExitTime, pairIndex } from "../steps-and-batches";

/** Exact mean of the slower pair's time, cut off like the measured ones: what 15 % is taken of. */
const SCALE = exactExitTime("η, B", { learningRate: 5e-4, batchSize: 1 }, 240);

export default observe({
  says: "Doubling learning rate and batch size together changes the mean exit time, cut off at 12, by less than 15 %.",
  runs: { run: claimRun(["linear-scaling", linearScaling], {}, 2000) },
  measures: "exit time of the doubled pair minus that of the chosen pair, over the exact mean",
  statistic: ({ run }) => {
    const chosen = valuesAt(run, "exitTime", undefined, pairIndex("η, B"));
    return valuesAt(run, "exitTime", undefined, pairIndex("2η, 2B")).map(
      (doubled, r) => (doubled - (chosen[r] ?? NaN)) / SCALE,
    );
  },
  holds: { of: "mean", above: -0.15, below: 0.15 },
});
