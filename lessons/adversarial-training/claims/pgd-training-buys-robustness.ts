import { claimRun, observe } from "@contract";
import glyphRobustness from "../experiments/glyph-robustness";
import { accuraciesOf } from "../glyph-table";

export default observe({
  says: "On digits at radius 0.1, training by PGD raises the robust accuracy by at least 0.40.",
  runs: {
    run: claimRun(["glyph-robustness", glyphRobustness], { epochs: 30, tests: 1000, allFour: false }, 10),
  },
  measures: "robust accuracy at radius 0.1 after PGD training less that after natural training",
  statistic({ run }) {
    const natural = accuraciesOf(run, "natural", "PGD", 0.1);
    return accuraciesOf(run, "PGD", "PGD", 0.1).map((a, r) => a - (natural[r] ?? NaN));
  },
  holds: { of: "every", above: 0.4 },
});
