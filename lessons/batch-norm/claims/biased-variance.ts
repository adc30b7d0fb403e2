import { claimRun, observe, valuesAt } from "@contract";
import smallBatches, { SIZES } from "../experiments/small-batches";

export default observe({
  says: "In batches of two the variance with divisor $m$ is half of the population's on average, so kept as it is it makes evaluation mode $\\sqrt2$ times too large.",
  runs: { run: claimRun(["small-batches", smallBatches]) },
  measures: "factor by which values divided by the kept standard deviation are too large",
  statistic: ({ run }) =>
    valuesAt(run, "variance", undefined, SIZES.indexOf(2)).map((s2) => 1 / Math.sqrt(s2)),
  holds: { of: "mean", above: 1.4, below: 1.43 },
});
