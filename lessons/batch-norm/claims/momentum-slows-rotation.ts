import { claimRun, observe } from "@contract";
import { smallAngle } from "../equilibrium";
import bnUnit from "../experiments/bn-unit";
import { momentumRuns, rotationOf } from "../momentum-runs";

export default observe({
  says: "With momentum 0.9 the rotation is at least 25 % below $\\sqrt{2\\eta\\lambda}$, in every replica.",
  runs: {
    large: claimRun(["bn-unit", bnUnit], momentumRuns.large),
    small: claimRun(["bn-unit", bnUnit], momentumRuns.small),
  },
  measures: "rotation over the formula without momentum, the larger of the two settings",
  statistic: ({ large, small }) => {
    const over = (run: typeof large, settings: typeof momentumRuns.large): Float64Array =>
      rotationOf(run, settings).map((angle) => angle / smallAngle({ ...settings, momentum: 0 }));
    const second = over(small, momentumRuns.small);
    return over(large, momentumRuns.large).map((value, r) => Math.max(value, second[r] ?? NaN));
  },
  holds: { of: "every", below: 0.75 },
});
