import { claimRun, observe } from "@contract";
import softRatio, { RATIOS } from "../experiments/soft-ratio";
import { difference, ofComponent } from "../readings";

export default observe({
  says: "With soft labels alone the data inefficiency is at least 0.04 below that with nine tenths hard labels.",
  runs: { students: claimRun(["soft-ratio", softRatio], {}, 20) },
  measures: "data inefficiency at ρ = 0.1 less that at ρ = 1",
  statistic: ({ students }) =>
    difference(
      ofComponent(students, "averageInefficiency", RATIOS, 0.1),
      ofComponent(students, "averageInefficiency", RATIOS, 1),
    ),
  holds: { of: "mean", above: 0.04 },
});
