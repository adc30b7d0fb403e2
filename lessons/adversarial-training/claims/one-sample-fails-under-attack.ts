import { claimRun, observe, valuesAt } from "@contract";
import sampleSizes, { DIMENSIONS } from "../experiments/sample-sizes";

export default observe({
  says: "The same classifier is wrong on nearly every point under attack.",
  runs: { run: claimRun(["sample-sizes", sampleSizes]) },
  measures: "robust error of the classifier made of one example",
  statistic: ({ run }) => valuesAt(run, "robust", 0, DIMENSIONS.indexOf(6400)),
  holds: { of: "every", above: 0.99 },
});
