import { applyTheorem, exact, valuesAt } from "@contract";
import maskedLinear from "../experiments/masked-linear";
import maskedLinearMean from "../theorems/masked-linear-mean";

export default applyTheorem({
  says: "With its masks averaged it is within the bound S1(b), smaller by the root of ρ.",
  experiment: ["masked-linear", maskedLinear],
  theorem: ["masked-linear-mean", maskedLinearMean],
  bind: {
    complexity: ({ recording, row }) => exact(valuesAt(recording, "averaged", row)),
    norm: ({ params }) => exact(params.norm),
    retention: ({ params }) => exact(params.retention),
    sampleSize: ({ params }) => exact(params.sampleSize),
    inputSpread: ({ recording, row }) => exact(valuesAt(recording, "inputSpread", row)),
    largestInput: ({ recording, row }) => exact(valuesAt(recording, "largestInput", row)),
  },
  when: ({ step }) => step > 0,
});
