import { claimRun, observe } from "@contract";
import { WEIGHT_NORMS } from "../complexity";
import attackedComplexity, { DIMENSIONS } from "../experiments/attacked-complexity";
import { complexityRatios } from "../readings";

export default observe({
  says: "In 160 dimensions it raises that of the ℓ1 ball by at most a fiftieth.",
  runs: { run: claimRun(["attacked-complexity", attackedComplexity]) },
  measures: "complexity under attack over complexity without",
  statistic: ({ run }) => complexityRatios(run, DIMENSIONS.indexOf(160), WEIGHT_NORMS.indexOf("1")),
  holds: { of: "every", below: 1.02 },
});
