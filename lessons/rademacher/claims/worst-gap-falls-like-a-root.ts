import { claimRun, observe } from "@contract";
import boundAndGap, { HYPOTHESES } from "../experiments/bound-and-gap";
import { atSampleSize } from "../sweep";

const [FROM, TO] = [50, 1000];

export default observe({
  says: "From 50 to 1000 examples the worst gap found falls roughly like one over the root of the sample size.",
  runs: { run: claimRun(["bound-and-gap", boundAndGap], { largest: TO, n: TO }, 20) },
  measures: "slope of the worst gap against the sample size, both logarithmic",
  statistic: ({ run }) => {
    const before = atSampleSize(run, "gap", FROM, HYPOTHESES.indexOf("worst"));
    return atSampleSize(run, "gap", TO, HYPOTHESES.indexOf("worst")).map(
      (after, r) => Math.log(after / (before[r] ?? NaN)) / Math.log(TO / FROM),
    );
  },
  holds: { of: "mean", above: -0.7, below: -0.42 },
});
