import { claimRun, observe, valuesAt } from "@contract";
import featureModel, { RADIUS_NAMES } from "../experiments/feature-model";

export default observe({
  says: "The price in this model: at least 0.04 of standard accuracy, from training radius 0.2 to 0.4.",
  runs: { run: claimRun(["feature-model", featureModel]) },
  measures: "standard accuracy at training radius 0.2 less that at 0.4",
  statistic({ run }) {
    const dear = valuesAt(run, "standard", undefined, RADIUS_NAMES.indexOf("0.4"));
    return valuesAt(run, "standard", undefined, RADIUS_NAMES.indexOf("0.2")).map(
      (a, r) => a - (dear[r] ?? NaN),
    );
  },
  holds: { of: "every", above: 0.04 },
});
