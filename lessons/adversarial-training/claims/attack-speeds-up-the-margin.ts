import { claimRun, observe, rowOfStep, valuesAt } from "@contract";
import whichMargin, { SETTING_NAMES, updatesByRow } from "../experiments/which-margin";

const ROW = updatesByRow(whichMargin.params.updates.default).indexOf(10_000);

export default observe({
  says: "After 10,000 updates Euclidean adversarial training of radius 1 is at least fifty times closer to the largest-margin direction than clean training.",
  runs: { run: claimRun(["which-margin", whichMargin], {}, 32) },
  measures: "angle left after adversarial training over that after clean training",
  statistic({ run }) {
    const row = rowOfStep(run, ROW);
    const clean = valuesAt(run, "gap", row, SETTING_NAMES.indexOf("clean"));
    return valuesAt(run, "gap", row, SETTING_NAMES.indexOf("ℓ2, 1.0")).map(
      (gap, r) => gap / (clean[r] ?? NaN),
    );
  },
  holds: { of: "median", below: 1 / 50 },
});
