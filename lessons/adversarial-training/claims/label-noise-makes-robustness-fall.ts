import { claimRun, observe } from "@contract";
import robustOverfitting from "../experiments/robust-overfitting";
import { dropFromBest } from "../readings";

export default observe({
  says: "With a fifth of the labels drawn at random, robust test accuracy ends at least 0.06 below its best.",
  runs: { run: claimRun(["robust-overfitting", robustOverfitting], { epochs: 200, tests: 1000 }, 6) },
  measures: "best robust test accuracy on the way less that at epoch 200",
  statistic: ({ run }) => dropFromBest(run, "testRobust", 20),
  holds: { of: "difference", above: 0.06 },
});
