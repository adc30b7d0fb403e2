import { applyTheorem, exact, valuesAt } from "@contract";
import linearStudent from "../experiments/linear-student";
import expectedBoundTheorem from "../theorems/expected-bound";

export default applyTheorem({
  says: "Before the sample is drawn, the bound in expectation lies above the mean disagreement and above the mean angle bound.",
  experiment: ["linear-student", linearStudent],
  theorem: ["expected-bound", expectedBoundTheorem],
  bind: {
    risk: ({ recording, row }) => exact(valuesAt(recording, "disagreement", row)),
    tail: ({ recording, row }) => exact(valuesAt(recording, "angleBound", row)),
    sampleSize: ({ recording, row }) => exact(valuesAt(recording, "sampleSize", row)),
    concentration: ({ params }) => exact(params.law === "designed" ? params.concentration : NaN),
  },
  when: () => true,
});
