import { claimRun, observe } from "@contract";
import { WEIGHT_NORMS } from "../complexity";
import attackedComplexity, { DIMENSIONS } from "../experiments/attacked-complexity";
import { complexityRatios } from "../readings";

export default observe({
  says: "In 640 dimensions the attack raises the complexity of the ℓ2 ball by at least two fifths.",
  runs: { run: claimRun(["attacked-complexity", attackedComplexity]) },
  measures: "complexity under attack over complexity without",
  statistic: ({ run }) => complexityRatios(run, DIMENSIONS.indexOf(640), WEIGHT_NORMS.indexOf("2")),
  holds: { of: "every", above: 1.4 },
});
