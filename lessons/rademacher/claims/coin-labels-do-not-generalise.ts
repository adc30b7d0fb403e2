import { claimRun, observe, valuesAt } from "@contract";
import trueAndCoinLabels, { KINDS } from "../experiments/true-and-coin-labels";

export default observe({
  says: "Trained on coin labels it has a mean test error of at least 44 %.",
  runs: {
    run: claimRun(
      ["true-and-coin-labels", trueAndCoinLabels],
      { width: 32, learningRate: 0.02, updates: 100 },
      20,
    ),
  },
  measures: "test error against the teacher after training on coin labels",
  statistic: ({ run }) => valuesAt(run, "testError", undefined, KINDS.indexOf("coin labels")),
  holds: { of: "mean", above: 0.44 },
});
