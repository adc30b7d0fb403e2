import { applyTheorem, exact, valuesAt } from "@contract";
import wideStudent, { numberOfFeatures } from "../experiments/wide-student";
import angleBoundTheorem from "../theorems/angle-bound";

export default applyTheorem({
  says: "For a wide student the angle bound is empty on every sample of up to half as many points as features.",
  experiment: ["wide-student", wideStudent],
  theorem: ["angle-bound", angleBoundTheorem],
  bind: {
    risk: ({ recording, row }) => exact(valuesAt(recording, "disagreement", row)),
    tail: ({ recording, row }) => exact(valuesAt(recording, "angleBound", row)),
    angle: ({ recording, row }) => exact(valuesAt(recording, "angle", row)),
  },
  when: ({ params, recording, row }) =>
    (valuesAt(recording, "sampleSize", row)[0] ?? NaN) <= numberOfFeatures(params) / 2,
  replicas: 4,
  expect: "vacuous",
});
