import { claimRun, observe } from "@contract";
import smoothing from "../experiments/smoothing";
import { smoothnessRatio } from "../smoothing-readings";

export default observe({
  says: "From weights three times He's, the effective smoothness of the plain network is at least 5 times that of the normalised one, in the median over data sets.",
  runs: { run: claimRun(["smoothing", smoothing], { initialScale: 3 }, 32) },
  measures: "effective smoothness without BN over that with BN, each a median over the training",
  statistic: ({ run }) => smoothnessRatio(run),
  holds: { of: "median", above: 5 },
});
