import { claimRun, observe } from "@contract";
import { robustCeiling } from "../feature-model";
import featureModel, { TRAINING_RADII } from "../experiments/feature-model";
import { accuracies, weightSums } from "../readings";

const MODEL = {
  agreement: featureModel.params.agreement.default,
  signal: featureModel.params.signal.default,
};
const TEST_RADIUS = featureModel.params.testRadius.default;

export default observe({
  says: "On all training radii, at all steps from an accuracy of 0.6 on, no path crosses the ceiling p/(1−p) times the standard error.",
  runs: { run: claimRun(["feature-model", featureModel]) },
  measures: "largest excess of the robust accuracy over the ceiling",
  statistic({ run }) {
    const worst = new Float64Array(run.replicas).fill(-Infinity);
    for (const radius of TRAINING_RADII)
      for (let row = 1; row < run.rows; row++) {
        const sums = weightSums(run, String(radius), row);
        const standard = accuracies(MODEL, sums);
        accuracies(MODEL, sums, TEST_RADIUS).forEach((robust, r) => {
          const a = standard[r] ?? NaN;
          if (a >= 0.6) worst[r] = Math.max(worst[r] ?? NaN, robust - robustCeiling(MODEL, a));
        });
      }
    return worst;
  },
  holds: { of: "every", below: 1e-9 },
});
