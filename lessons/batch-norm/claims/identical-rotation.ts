import { claimRun, observe, valuesAt } from "@contract";
import sameProduct, { SETTINGS } from "../experiments/same-product";

export default observe({
  says: "Settings (0.2, 0.05), (1, 0.01) and (0.05, 0.2) of learning rate and decay, with lengths matched at the start, have the same rotation to one part in a thousand at every row.",
  runs: { run: claimRun(["same-product", sameProduct]) },
  measures: "largest relative difference between the rotations of the three settings in the run",
  statistic: ({ run }) => {
    const largest = new Float64Array(run.replicas);
    for (let row = 1; row < run.rows; row++) {
      const [first, ...others] = SETTINGS.map((_, s) => valuesAt(run, "angle", row, s));
      for (const other of others)
        other.forEach((angle, r) => {
          largest[r] = Math.max(largest[r] ?? NaN, Math.abs(angle / (first?.[r] ?? NaN) - 1));
        });
    }
    return largest;
  },
  holds: { of: "every", below: 1e-3 },
});
