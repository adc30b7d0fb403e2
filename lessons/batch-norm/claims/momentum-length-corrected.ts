import { claimRun, observe, timeAverage } from "@contract";
import { mean } from "@numerics/statistics";
import { equilibriumNorm2 } from "../equilibrium";
import bnUnit, { rowsOf } from "../experiments/bn-unit";
import { memoryOf, secondHalf } from "../readings";

const settings = { learningRate: 0.5, weightDecay: 0.01, momentum: 0.9 };

export default observe({
  says: "With momentum 0.9 the formula for the length is right to 2 % once the measured memory of the gradients is put in.",
  runs: { run: claimRun(["bn-unit", bnUnit], { ...settings, updates: 8000 }, 20) },
  measures: "squared length at rest over the formula with the measured memory",
  statistic: ({ run }) => {
    const span = secondHalf(rowsOf({ updates: 8000 }));
    const gradients = mean(timeAverage(run, "unitGradient2", span.from));
    const predicted = equilibriumNorm2(settings, gradients, mean(memoryOf(run, span, settings)));
    return timeAverage(run, "norm2", span.from).map((norm2) => norm2 / predicted);
  },
  holds: { of: "mean", above: 0.98, below: 1.02 },
});
