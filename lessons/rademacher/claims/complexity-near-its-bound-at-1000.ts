import { claimRun, observe } from "@contract";
import { l2BallWorstCase } from "@theory/linear-class";
import coverage from "../experiments/coverage";
import { atSampleSize } from "../sweep";

const N = 1000;
const RADIUS = 5;

export default observe({
  says: "With 1000 examples and 20 inputs the complexity of the ball lies between 96 % and 100 % of its norm bound.",
  runs: { run: claimRun(["coverage", coverage], { largest: N, n: N, radius: RADIUS }, 20) },
  measures: "empirical complexity over the norm bound",
  statistic: ({ run }) =>
    atSampleSize(run, "complexity", N).map((complexity) => complexity / l2BallWorstCase(RADIUS, 1, N)),
  holds: { of: "mean", above: 0.96, below: 1 },
});
