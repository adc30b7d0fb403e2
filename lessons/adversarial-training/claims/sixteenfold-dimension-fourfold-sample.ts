import { claimRun, observe } from "@contract";
import sampleSizes, { DIMENSIONS } from "../experiments/sample-sizes";
import { crossings } from "../readings";

export default observe({
  says: "From 400 to 6,400 dimensions the sample that a robust error of one half takes grows about fourfold.",
  runs: { run: claimRun(["sample-sizes", sampleSizes], { draws: 100 }, 5) },
  measures: "sample size at robust error 1/2, d = 6,400 over d = 400",
  statistic({ run }) {
    const small = crossings(run, DIMENSIONS.indexOf(400));
    return crossings(run, DIMENSIONS.indexOf(6400)).map((n, r) => n / (small[r] ?? NaN));
  },
  holds: { of: "every", above: 3.6, below: 4.4 },
});
