import { claimRun, observe, valuesAt } from "@contract";
import trueAndCoinLabels, { KINDS } from "../experiments/true-and-coin-labels";

export default observe({
  says: "Trained on true labels the same network has a mean test error of at most 14 %.",
  runs: {
    run: claimRun(
      ["true-and-coin-labels", trueAndCoinLabels],
      { width: 32, learningRate: 0.02, updates: 100 },
      20,
    ),
  },
  measures: "test error against the teacher after training on true labels",
  statistic: ({ run }) => valuesAt(run, "testError", undefined, KINDS.indexOf("true labels")),
  holds: { of: "mean", below: 0.14 },
});
