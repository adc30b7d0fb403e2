import { claimRun, observe } from "@contract";
import smoothing from "../experiments/smoothing";
import { smoothnessRatio } from "../smoothing-readings";

export default observe({
  says: "From He's initialisation it is not: the ratio is between 0.4 and 1.2 in the median over data sets.",
  runs: { run: claimRun(["smoothing", smoothing], { initialScale: 1 }, 32) },
  measures: "effective smoothness without BN over that with BN, each a median over the training",
  statistic: ({ run }) => smoothnessRatio(run),
  holds: { of: "median", above: 0.4, below: 1.2 },
});
