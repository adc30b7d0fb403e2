import { observe } from "@contract";
import { testAccuracy, thoroughRun } from "../training-claims";

export default observe({
  says: "With the true gradient, which trains the readout alone, their mean test accuracy is at most 0.88.",
  runs: { run: thoroughRun(20) },
  measures: "test accuracy after training with the true gradient",
  statistic: ({ run }) => testAccuracy(run, "true gradient"),
  holds: { of: "mean", below: 0.88 },
});
