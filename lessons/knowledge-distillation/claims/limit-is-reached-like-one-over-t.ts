import { claimRun, observe, valuesAt } from "@contract";
import highTemperature from "../experiments/high-temperature";

export default observe({
  says: "Ten times the temperature brings the gradient about ten times as close to logit matching.",
  runs: { pairs: claimRun(["high-temperature", highTemperature]) },
  measures: "distance at T = 100 over distance at T = 1000",
  statistic: ({ pairs }) => {
    const last = valuesAt(pairs, "limitDistance");
    // Six temperatures a decade.
    return valuesAt(pairs, "limitDistance", pairs.rows - 7).map((far, r) => far / (last[r] ?? NaN));
  },
  holds: { of: "mean", above: 9, below: 11 },
});
