import { claimRun, observe } from "@contract";
import stationary from "../experiments/stationary";
import { CURVATURES, LABEL_VARIANCE, exactStationary, riskAtRest } from "../regression";

const { excessRisk } = exactStationary({
  curvatures: CURVATURES,
  learningRate: 0.1,
  batchSize: 4,
  labelVariance: LABEL_VARIANCE,
});

export default observe({
  says: "The measured excess risk is within 3 % of the exact formula.",
  runs: { run: claimRun(["stationary", stationary]) },
  measures: "excess risk, averaged over the second half of the run, over the exact value",
  statistic: ({ run }) => riskAtRest(run, 3000, Infinity).map((risk) => risk / excessRisk),
  holds: { of: "mean", above: 0.97, below: 1.03 },
});
