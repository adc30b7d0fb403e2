import { claimRun, observe, valuesAt } from "@contract";
import whichMargin, { SETTING_NAMES } from "../experiments/which-margin";

export default observe({
  says: "Attacks of radius 0.8 in the maximum norm turn the classifier onto the first axis, from wherever it starts.",
  runs: { run: claimRun(["which-margin", whichMargin], {}, 16) },
  measures: "angle of the weights against the first axis after 100,000 updates, in degrees",
  statistic: ({ run }) => valuesAt(run, "angle", undefined, SETTING_NAMES.indexOf("ℓ∞, 0.8")).map(Math.abs),
  holds: { of: "every", below: 0.1 },
});
