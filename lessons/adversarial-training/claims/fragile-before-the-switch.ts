import { claimRun, observe, valuesAt } from "@contract";
import featureModel, { RADIUS_NAMES } from "../experiments/feature-model";

export default observe({
  says: "Trained at radius 0.2, below the weak signal 0.3, it keeps at most 0.02.",
  runs: { run: claimRun(["feature-model", featureModel]) },
  measures: "robust accuracy at the end of training, test radius 0.6",
  statistic: ({ run }) => valuesAt(run, "robust", undefined, RADIUS_NAMES.indexOf("0.2")),
  holds: { of: "every", below: 0.02 },
});
