import { claimRun, observe, valuesAt } from "@contract";
import sampleSizes, { DIMENSIONS } from "../experiments/sample-sizes";

export default observe({
  says: "A single example in 6,400 dimensions gives a standard error below one per cent.",
  runs: { run: claimRun(["sample-sizes", sampleSizes]) },
  measures: "standard error of the classifier made of one example",
  statistic: ({ run }) => valuesAt(run, "standard", 0, DIMENSIONS.indexOf(6400)),
  holds: { of: "every", below: 0.01 },
});
