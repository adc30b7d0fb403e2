import { claimRun, observe } from "@contract";
import { equilibriumAngle } from "../equilibrium";
import bnUnit from "../experiments/bn-unit";
import { momentumRuns, rotationOf } from "../momentum-runs";

export default observe({
  says: "With momentum 0.9 the rotation is within 3 % of $\\arccos(1-\\eta\\lambda/1.9)$ at both learning rates, in every replica.",
  runs: {
    large: claimRun(["bn-unit", bnUnit], momentumRuns.large),
    small: claimRun(["bn-unit", bnUnit], momentumRuns.small),
  },
  measures: "relative distance of the rotation from the formula, the larger of the two settings",
  statistic: ({ large, small }) => {
    const distance = (run: typeof large, settings: typeof momentumRuns.large): Float64Array =>
      rotationOf(run, settings).map((angle) => Math.abs(angle / equilibriumAngle(settings) - 1));
    const second = distance(small, momentumRuns.small);
    return distance(large, momentumRuns.large).map((value, r) => Math.max(value, second[r] ?? NaN));
  },
  holds: { of: "every", below: 0.03 },
});
