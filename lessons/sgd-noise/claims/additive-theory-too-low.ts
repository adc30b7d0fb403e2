import { claimRun, observe } from "@contract";
import stationary from "../experiments/stationary";
import { CURVATURES, LABEL_VARIANCE, additiveStationary, riskAtRest } from "../regression";

const { excessRisk } = additiveStationary({
  curvatures: CURVATURES,
  learningRate: 0.1,
  batchSize: 4,
  labelVariance: LABEL_VARIANCE,
});

export default observe({
  says: "The measured excess risk lies at least 8 % above the theory that takes the noise for constant.",
  runs: { run: claimRun(["stationary", stationary]) },
  measures: "excess risk, averaged over the second half of the run, over the value for constant noise",
  statistic: ({ run }) => riskAtRest(run, 3000, Infinity).map((risk) => risk / excessRisk),
  holds: { of: "mean", above: 1.08 },
});
