import { applyTheorem, exact, valuesAt } from "@contract";
import codes, { CODES, windowOf } from "../experiments/codes";
import latencyCode from "../theorems/latency-code";

/** By this time every neuron has fired at the default time constant, whatever the jitter. */
const ALL_FIRED = 60;

export default applyTheorem({
  says: "Once every neuron has fired, the error of the first spike's time is that of the formula, however long the window.",
  experiment: ["codes", codes],
  theorem: ["latency-code", latencyCode],
  bind: {
    error: ({ recording, row }) => exact(valuesAt(recording, "error", row, CODES.indexOf("first spike"))),
    jitter: ({ params }) => exact(params.jitter),
    timeConstant: ({ params }) => exact(params.timeConstant),
    squaredExcess: ({ recording, row }) => exact(valuesAt(recording, "squaredExcess", row)),
    fired: ({ recording, row }) => exact(valuesAt(recording, "fired", row)),
  },
  when: ({ step }) => windowOf(step) >= ALL_FIRED,
});
