import { claimRun, observe } from "@contract";
import bnUnit from "../experiments/bn-unit";
import { largestUpTo } from "../readings";

export default observe({
  says: "With ε = 0.1 the largest cosine between gradient and weights in a run exceeds 0.01: the invariance is only approximate.",
  runs: { run: claimRun(["bn-unit", bnUnit], { epsilon: 0.1, updates: 1000 }) },
  measures: "largest size of the cosine between gradient and weights",
  statistic: ({ run }) => largestUpTo(run, "cosine"),
  holds: { of: "every", above: 0.01 },
});
