import { applyTheorem, exact, valuesAt } from "@contract";
import smallBatches from "../experiments/small-batches";
import smallBatchMean from "../theorems/small-batch-mean";

export default applyTheorem({
  says: "In batches of four the mean of a rectified unit is that of the formula, not that of a Gaussian.",
  experiment: ["small-batches", smallBatches],
  theorem: ["small-batch-mean", smallBatchMean],
  bind: {
    mean: ({ recording, row }) => exact(valuesAt(recording, "chosenRelu", row)),
    batchSize: ({ params }) => exact(params.batchSize),
  },
  when: ({ step }) => step >= 1,
});
