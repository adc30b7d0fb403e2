import { claimRun, observe, valuesAt } from "@contract";
import deepLinear, { RADIUS_NAMES } from "../experiments/deep-linear";

export default observe({
  says: "Three linear layers under Euclidean attacks of radius 1 come within 0.3 degrees of the largest-margin direction in 3,000 updates.",
  runs: { run: claimRun(["deep-linear", deepLinear], {}, 16) },
  measures: "angle to the largest-margin direction, in degrees",
  statistic: ({ run }) => valuesAt(run, "gap", undefined, RADIUS_NAMES.indexOf("ℓ2, 1.0")),
  holds: { of: "every", below: 0.3 },
});
