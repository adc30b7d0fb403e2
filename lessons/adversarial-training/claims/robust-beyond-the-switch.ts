import { claimRun, observe, valuesAt } from "@contract";
import featureModel, { RADIUS_NAMES } from "../experiments/feature-model";

export default observe({
  says: "Trained at radius 0.4, above the weak signal 0.3, the model keeps a robust accuracy of at least 0.94.",
  runs: { run: claimRun(["feature-model", featureModel]) },
  measures: "robust accuracy at the end of training, test radius 0.6",
  statistic: ({ run }) => valuesAt(run, "robust", undefined, RADIUS_NAMES.indexOf("0.4")),
  holds: { of: "every", above: 0.94 },
});
