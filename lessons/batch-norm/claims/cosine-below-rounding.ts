import { claimRun, observe } from "@contract";
import bnUnit from "../experiments/bn-unit";
import { largestUpTo } from "../readings";

export default observe({
  says: "In 1,000 updates the cosine between gradient and weights never exceeds $10^{-5}$.",
  runs: { run: claimRun(["bn-unit", bnUnit], { updates: 1000 }) },
  measures: "largest size of the cosine between gradient and weights in the run",
  statistic: ({ run }) => largestUpTo(run, "cosine"),
  holds: { of: "every", below: 1e-5 },
});
