import { applyTheorem, exact, timeAverage, valuesAt } from "@contract";
import noDecay from "../experiments/no-decay";
import { UPDATES_PER_ROW } from "../walk-experiment";
import normGrowth from "../theorems/norm-growth";

export default applyTheorem({
  says: "Without weight decay the fourth power of the length is at least what the gradients have added, in every replica at every row.",
  experiment: ["no-decay", noDecay],
  theorem: ["norm-growth", normGrowth],
  bind: {
    norm4: ({ recording, row }) => exact(valuesAt(recording, "norm2", row).map((x) => x * x)),
    start4: ({ params }) => exact(params.startNorm ** 4),
    learningRate: ({ params }) => exact(params.learningRate),
    gradients: ({ recording, step }) =>
      exact(timeAverage(recording, "unitGradient2", 1, step).map((g) => g * step * UPDATES_PER_ROW)),
    weightDecay: ({ params }) => exact(params.weightDecay),
    momentum: ({ params }) => exact(params.momentum),
  },
  when: ({ step }) => step >= 1,
});
