import { claimRun, observe } from "@contract";
import trueAndCoinLabels from "../experiments/true-and-coin-labels";
import { normReading } from "../training-readings";

export default observe({
  says: "Yet it tells the two apart: on coin labels it is at least 1.5 times as large.",
  runs: { run: claimRun(["true-and-coin-labels", trueAndCoinLabels], { updates: 400 }) },
  measures: "norm reading on coin labels over the one on true labels",
  statistic: ({ run }) => {
    const onTrue = normReading(run, "true labels");
    return normReading(run, "coin labels").map((reading, r) => reading / (onTrue[r] ?? NaN));
  },
  holds: { of: "median", above: 1.5 },
});
