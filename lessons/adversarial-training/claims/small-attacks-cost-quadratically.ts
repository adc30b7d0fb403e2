import { claimRun, observe } from "@contract";
import { WEIGHT_NORMS } from "../complexity";
import attackedComplexity, { DIMENSIONS } from "../experiments/attacked-complexity";
import { complexityRatios } from "../readings";

const EUCLIDEAN = WEIGHT_NORMS.indexOf("2");
const ROW = DIMENSIONS.indexOf(40);

export default observe({
  says: "In 40 dimensions, from radius 0.02 to 0.04, the extra complexity more than triples: it grows like the square.",
  runs: {
    small: claimRun(["attacked-complexity", attackedComplexity], { radius: 0.02 }, 20),
    double: claimRun(["attacked-complexity", attackedComplexity], { radius: 0.04 }, 20),
  },
  measures: "extra complexity at radius 0.04 over that at 0.02",
  statistic({ small, double }) {
    const extra = complexityRatios(small, ROW, EUCLIDEAN).map((ratio) => ratio - 1);
    return complexityRatios(double, ROW, EUCLIDEAN).map((ratio, r) => (ratio - 1) / (extra[r] ?? NaN));
  },
  holds: { of: "median", above: 3 },
});
