import { applyTheorem, exact, valuesAt } from "@contract";
import wideStudent, { numberOfFeatures } from "../experiments/wide-student";
import powerFunctionBoundTheorem from "../theorems/power-function-bound";

export default applyTheorem({
  says: "From half as many points as features on, the power-function bound says something about the wide student, and holds.",
  experiment: ["wide-student", wideStudent],
  theorem: ["power-function-bound", powerFunctionBoundTheorem],
  bind: {
    risk: ({ recording, row }) => exact(valuesAt(recording, "disagreement", row)),
    power: ({ recording, row }) => exact(valuesAt(recording, "powerBound", row)),
    missing: ({ recording, row }) => exact(valuesAt(recording, "missing", row)),
  },
  when: ({ params, recording, row }) =>
    (valuesAt(recording, "sampleSize", row)[0] ?? NaN) >= numberOfFeatures(params) / 2,
  replicas: 4,
});
