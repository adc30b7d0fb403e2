import { claimRun, observe } from "@contract";
import { allowance } from "../ball-readings";
import coverage from "../experiments/coverage";
import { atSampleSize } from "../sweep";

const N = 1000;
const ALLOWED = allowance({ radius: 5, margin: 1, delta: 0.05 }, N);

export default observe({
  says: "With 1000 examples the bound allows at least ten times the mean gap of the trained hypothesis.",
  runs: { run: claimRun(["coverage", coverage], { largest: N, n: N }, 20) },
  measures: "gap of the trained hypothesis over the gap that the bound allows",
  statistic: ({ run }) => {
    const train = atSampleSize(run, "train", N);
    return atSampleSize(run, "risk", N).map((risk, r) => (risk - (train[r] ?? NaN)) / ALLOWED);
  },
  holds: { of: "mean", below: 0.1 },
});
