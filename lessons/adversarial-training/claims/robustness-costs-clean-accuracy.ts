import { claimRun, observe } from "@contract";
import glyphRobustness from "../experiments/glyph-robustness";
import { accuraciesOf } from "../glyph-table";

export default observe({
  says: "It costs clean accuracy: at least 0.005.",
  runs: {
    run: claimRun(["glyph-robustness", glyphRobustness], { epochs: 30, tests: 1000, allFour: false }, 10),
  },
  measures: "clean accuracy after natural training less that after PGD training",
  statistic({ run }) {
    const robust = accuraciesOf(run, "PGD", "PGD", 0);
    return accuraciesOf(run, "natural", "PGD", 0).map((a, r) => a - (robust[r] ?? NaN));
  },
  holds: { of: "difference", above: 0.005 },
});
