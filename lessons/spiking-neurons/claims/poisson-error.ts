import { applyTheorem, exact, valuesAt } from "@contract";
import codes, { CODES, windowOf } from "../experiments/codes";
import poissonCode from "../theorems/poisson-code";

export default applyTheorem({
  says: "The squared error of the Poisson count falls like one over the window, with the constant of the formula.",
  experiment: ["codes", codes],
  theorem: ["poisson-code", poissonCode],
  bind: {
    squaredError: ({ recording, row }) =>
      exact(valuesAt(recording, "error", row, CODES.indexOf("Poisson count")).map((error) => error * error)),
    inverseCurrent: ({ recording, row }) => exact(valuesAt(recording, "inverseCurrent", row)),
    rate: ({ params }) => exact(params.poissonRate),
    duration: ({ step }) => exact(windowOf(step)),
  },
  when: () => true,
});
