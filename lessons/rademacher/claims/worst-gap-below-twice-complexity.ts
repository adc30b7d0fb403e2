import { claimRun, observe } from "@contract";
import boundAndGap, { HYPOTHESES } from "../experiments/bound-and-gap";
import { atSampleSize } from "../sweep";

const N = 200;

export default observe({
  says: "Yet on every sample it stays below twice the empirical complexity.",
  runs: { run: claimRun(["bound-and-gap", boundAndGap], { largest: N, n: N }, 20) },
  measures: "worst gap found over twice the empirical complexity",
  statistic: ({ run }) => {
    const complexity = atSampleSize(run, "complexity", N);
    return atSampleSize(run, "gap", N, HYPOTHESES.indexOf("worst")).map(
      (worst, r) => worst / (2 * (complexity[r] ?? NaN)),
    );
  },
  holds: { of: "every", below: 1 },
});
