import { claimRun, observe } from "@contract";
import trueAndCoinLabels from "../experiments/true-and-coin-labels";
import { normReading } from "../training-readings";

export default observe({
  says: "For true labels and for coin labels alike the norm reading is at least 8, where 1 would already say nothing.",
  runs: { run: claimRun(["true-and-coin-labels", trueAndCoinLabels], { updates: 400 }) },
  measures: "smaller of the two norm readings, on true and on coin labels",
  statistic: ({ run }) => {
    const onCoins = normReading(run, "coin labels");
    return normReading(run, "true labels").map((reading, r) => Math.min(reading, onCoins[r] ?? NaN));
  },
  holds: { of: "median", above: 8 },
});
