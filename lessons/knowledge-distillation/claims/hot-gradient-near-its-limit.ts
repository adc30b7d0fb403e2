import { applyTheorem, exact, valuesAt } from "@contract";
import highTemperature, { CLASSES, TEMPERATURES } from "../experiments/high-temperature";
import highTemperatureTheorem from "../theorems/high-temperature";

export default applyTheorem({
  says: "From T = 10 on the gradient, times T², lies as close to logit matching as the bound says, and the bound says something.",
  experiment: ["high-temperature", highTemperature],
  theorem: ["high-temperature", highTemperatureTheorem],
  bind: {
    distance: ({ recording, row }) => exact(valuesAt(recording, "limitDistance", row)),
    temperature: ({ recording, row }) => exact(valuesAt(recording, "temperature", row)),
    classes: () => exact(CLASSES),
    studentRange: ({ recording, row }) => exact(valuesAt(recording, "studentRange", row)),
    teacherRange: ({ recording, row }) => exact(valuesAt(recording, "teacherRange", row)),
  },
  when: ({ row }) => (TEMPERATURES[row] ?? 0) >= 10,
});
