import { claimRun, observe, timeAverage } from "@contract";
import { mean } from "@numerics/statistics";
import { equilibriumNorm2 } from "../equilibrium";
import bnUnit, { rowsOf } from "../experiments/bn-unit";
import { secondHalf } from "../readings";

const settings = { learningRate: 0.5, weightDecay: 0.01, momentum: 0, updates: 4000 };

export default observe({
  says: "Without momentum the squared length at rest is within 2 % of the formula with the measured $G$, in every replica.",
  runs: { run: claimRun(["bn-unit", bnUnit], settings) },
  measures: "relative distance of the squared length from the formula",
  statistic: ({ run }) => {
    const { from } = secondHalf(rowsOf(settings));
    const predicted = equilibriumNorm2(settings, mean(timeAverage(run, "unitGradient2", from)));
    return timeAverage(run, "norm2", from).map((norm2) => Math.abs(norm2 / predicted - 1));
  },
  holds: { of: "every", below: 0.02 },
});
