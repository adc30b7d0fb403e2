import { observe } from "@contract";
import { testAccuracy, thoroughRun } from "../training-claims";

export default observe({
  says: "With a surrogate gradient, 16 hidden neurons reach a mean test accuracy of at least 0.93.",
  runs: { run: thoroughRun(20) },
  measures: "test accuracy after training with the surrogate gradient",
  statistic: ({ run }) => testAccuracy(run, "surrogate gradient"),
  holds: { of: "mean", above: 0.93 },
});
