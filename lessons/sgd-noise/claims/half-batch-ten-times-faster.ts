import { claimRun, observe, valuesAt } from "@contract";
import linearScaling from "../experiments/linear-scaling";
import { pairIndex } from "../steps-and-batches";

export default observe({
  says: "Halving the batch at the same learning rate makes the exit at least ten times faster.",
  runs: { run: claimRun(["linear-scaling", linearScaling], {}, 2000) },
  measures: "exit time at 2η, 2B minus ten times the exit time at 2η, B",
  statistic: ({ run }) => {
    const half = valuesAt(run, "exitTime", undefined, pairIndex("2η, B"));
    return valuesAt(run, "exitTime", undefined, pairIndex("2η, 2B")).map(
      (whole, r) => whole - 10 * (half[r] ?? NaN),
    );
  },
  holds: { of: "mean", above: 0 },
});
