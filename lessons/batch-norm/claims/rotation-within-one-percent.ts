import { claimRun, observe } from "@contract";
import { equilibriumAngle } from "../equilibrium";
import bnUnit, { rowsOf } from "../experiments/bn-unit";
import { rootMeanSquare, secondHalf } from "../readings";

const fast = { learningRate: 0.5, weightDecay: 0.01, momentum: 0, updates: 4000 };
const slow = { ...fast, weightDecay: 0.002, updates: 8000 };

export default observe({
  says: "Without momentum the rotation over the second half of the run is within 1 % of $\\arccos(1-\\eta\\lambda)$, at $\\eta\\lambda=0.005$ and at $0.001$, in every replica.",
  runs: {
    fast: claimRun(["bn-unit", bnUnit], fast),
    slow: claimRun(["bn-unit", bnUnit], slow),
  },
  measures: "relative distance of the rotation from the formula, the larger of the two settings",
  statistic: (runs) => {
    const distance = (run: "fast" | "slow", params: typeof fast): Float64Array =>
      rootMeanSquare(runs[run], "angle", secondHalf(rowsOf(params))).map((angle) =>
        Math.abs(angle / equilibriumAngle(params) - 1),
      );
    const slower = distance("slow", slow);
    return distance("fast", fast).map((value, r) => Math.max(value, slower[r] ?? NaN));
  },
  holds: { of: "every", below: 0.01 },
});
