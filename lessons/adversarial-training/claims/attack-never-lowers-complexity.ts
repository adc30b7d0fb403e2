import { claimRun, observe } from "@contract";
import { WEIGHT_NORMS } from "../complexity";
import attackedComplexity from "../experiments/attacked-complexity";
import { complexityRatios } from "../readings";

/** Rounding of a mean over 400 draws in 32-bit arithmetic. */
const ROUNDING = 1e-5;

export default observe({
  says: "With opposite sign vectors in pairs, the estimate under attack is never below the natural one: any norm, any dimension.",
  runs: { run: claimRun(["attacked-complexity", attackedComplexity]) },
  measures: "smallest ratio of the two complexities, over norms and dimensions",
  statistic({ run }) {
    const least = new Float64Array(run.replicas).fill(Infinity);
    for (let row = 0; row < run.rows; row++)
      for (let k = 0; k < WEIGHT_NORMS.length; k++)
        complexityRatios(run, row, k).forEach((ratio, r) => {
          least[r] = Math.min(least[r] ?? NaN, ratio);
        });
    return least;
  },
  holds: { of: "every", above: 1 - ROUNDING },
});
