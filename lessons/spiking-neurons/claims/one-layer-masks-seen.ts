import { applyTheorem, exact, valuesAt } from "@contract";
import maskedLinear from "../experiments/masked-linear";
import maskedLinearSeen from "../theorems/masked-linear-seen";

export default applyTheorem({
  says: "Behind masks that it sees, a linear layer is within the bound S1(a).",
  experiment: ["masked-linear", maskedLinear],
  theorem: ["masked-linear-seen", maskedLinearSeen],
  bind: {
    complexity: ({ recording, row }) => exact(valuesAt(recording, "seen", row)),
    norm: ({ params }) => exact(params.norm),
    retention: ({ params }) => exact(params.retention),
    sampleSize: ({ params }) => exact(params.sampleSize),
    inputSpread: ({ recording, row }) => exact(valuesAt(recording, "inputSpread", row)),
    largestInput: ({ recording, row }) => exact(valuesAt(recording, "largestInput", row)),
  },
  when: ({ step }) => step > 0,
});
