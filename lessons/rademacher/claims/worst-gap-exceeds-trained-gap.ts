import { claimRun, observe } from "@contract";
import boundAndGap, { HYPOTHESES } from "../experiments/bound-and-gap";
import { atSampleSize } from "../sweep";

const N = 200;
const gapOf = (which: (typeof HYPOTHESES)[number]): number => HYPOTHESES.indexOf(which);

export default observe({
  says: "With 200 examples the worst hypothesis found has on average at least 1.4 times the trained one's gap.",
  runs: { run: claimRun(["bound-and-gap", boundAndGap], { largest: N, n: N }, 20) },
  measures: "worst gap found less 1.4 times the trained gap",
  statistic: ({ run }) => {
    const trained = atSampleSize(run, "gap", N, gapOf("trained"));
    return atSampleSize(run, "gap", N, gapOf("worst")).map((worst, r) => worst - 1.4 * (trained[r] ?? NaN));
  },
  holds: { of: "mean", above: 0 },
});
