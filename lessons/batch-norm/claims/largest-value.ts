import { applyTheorem, exact, valuesAt } from "@contract";
import smallBatches from "../experiments/small-batches";
import smallBatchLimit from "../theorems/small-batch-limit";

export default applyTheorem({
  says: "No normalised value of a batch of four is ever beyond $\\sqrt3$.",
  experiment: ["small-batches", smallBatches],
  theorem: ["small-batch-limit", smallBatchLimit],
  bind: {
    largest: ({ recording, row }) => exact(valuesAt(recording, "largest", row)),
    batchSize: ({ params }) => exact(params.batchSize),
    rounding: () => exact(1e-5),
  },
  when: ({ step }) => step >= 1,
});
