import { applyTheorem, exact, timeAverage, valuesAt } from "@contract";
import { mean } from "@numerics/statistics";
import randomSphere from "../experiments/random-sphere";
import { UNIT_GRADIENT2, UPDATES_PER_ROW } from "../walk-experiment";
import approach from "../theorems/approach";

export default applyTheorem({
  says: "From the first update to the last the mean squared length follows the formula.",
  experiment: ["random-sphere", randomSphere],
  theorem: ["approach", approach],
  bind: {
    norm2: ({ recording, row }) => exact(valuesAt(recording, "norm2", row)),
    start2: ({ params }) => exact(params.startNorm ** 4),
    learningRate: ({ params }) => exact(params.learningRate),
    weightDecay: ({ params }) => exact(params.weightDecay),
    updates: ({ step }) => exact(step * UPDATES_PER_ROW),
    unitGradient2: ({ recording, step }) => exact(mean(timeAverage(recording, "unitGradient2", 1, step))),
    momentum: ({ params }) => exact(params.momentum),
    firstGain: ({ params }) => exact((params.learningRate ** 2 * UNIT_GRADIENT2) / params.startNorm ** 4),
  },
  when: ({ step }) => step >= 1,
});
